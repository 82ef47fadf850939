// The verdict under each reading, for eyes and ears.
import {byId, element} from './elements.js';

const MARKS = {'met': '✓', 'not-met': '✗', 'contested': '≠', 'undetermined': '?'};
export const words = status => status.replace('-', ' ');
export const marked = status => `${MARKS[status] ?? ''} ${words(status)}`;

export function showVerdicts(readings, supposed) {
  byId('verdicts').replaceChildren(...readings.map(reading =>
    element('div', {className: 'verdict ' + reading.verdict},
      element('p', {className: 'reading', textContent: reading.reading}),
      element('p', {className: 'status', textContent: marked(reading.verdict)}),
      element('p', {className: 'stage', textContent: reading.stageTitle ?? reading.stage}),
      ...(supposed ? [element('p', {className: 'supposed', textContent: `with ${supposed} supposed`})] : []))));
  const said = readings.map(reading => `${reading.reading}: ${words(reading.verdict)}`).join(', ');
  const announcer = byId('announcer');
  if (announcer.textContent !== said) {
    announcer.textContent = said;
  }
}
