// The mistakes in a text, listed: each is a button that moves to its place.
import {element} from './elements.js';
import {told} from './editor.js';

export function listProblems(list, problems, goTo) {
  list.replaceChildren(...problems.map(problem => {
    const [message, ...hints] = told(problem).split('\n');
    const place = problem.line ? `line ${problem.line}` : '';
    const where = [problem.shownFile, place].filter(Boolean).join(', ');
    const button = element('button', {type: 'button', className: problem.severity ?? 'error'},
      element('span', {className: 'where', textContent: where ? where + ': ' : ''}),
      message,
      ...hints.map(hint => element('small', {textContent: hint})));
    button.addEventListener('click', () => goTo(problem));
    return element('li', {}, button);
  }));
}
