// What would meet the conditions or decide an open one, as buttons that write it into the text.
import {byId, element} from './elements.js';

const MOST = 40;

const texts = changes => [...changes.remove.map(one => 'remove ' + one), ...changes.add.map(one => 'add ' + one), ...changes.set];

/** One for each smallest set that values can bring about, then one for each value that decides something. */
function buttonsOf(proposals, titles) {
  const title = id => titles.get(id) ?? id;
  const sets = proposals.sets
    .filter(set => texts(set.changes).length > 0)
    .map(set => ({
      changes: set.changes,
      text: texts(set.changes).join(', '),
      why: set.open.length === 0
        ? 'all it takes to meet the conditions'
        : `part of the smallest change; it also takes ${set.open.map(point => `“${title(point.criterion)}”`).join(', ')}`,
    }));
  const values = proposals.values.flatMap(value => [
    ...value.meets.map(choice => ({...choice, would: 'would meet'})),
    ...value.refutes.map(choice => ({...choice, would: 'would speak against'})),
  ].map(choice => ({changes: choice.changes, text: texts(choice.changes).join(', '), why: `${choice.would} “${title(value.criterion)}”`})));
  const seen = new Set();
  return [...sets, ...values].filter(one => !seen.has(one.text + one.why) && seen.add(one.text + one.why)).slice(0, MOST);
}

export function showChanges(proposals, titles, make) {
  const buttons = proposals ? buttonsOf(proposals, titles) : [];
  byId('changes').hidden = buttons.length === 0;
  byId('change-count').textContent = `(${buttons.length}, under the reading ${proposals?.reading})`;
  byId('change-list').replaceChildren(...buttons.map(one => {
    const button = element('button', {type: 'button'}, one.text, element('small', {textContent: one.why}));
    button.addEventListener('click', () => make(one.changes));
    return element('li', {}, button);
  }));
}
