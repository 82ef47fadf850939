// What can be written at a place of a file, and what a word there means.
import {post} from './api.js';

/** As CodeMirror takes it; null: nothing. */
export async function completions(file, text, offset, pack) {
  const {start, end, suggestions} = await post('/complete', {file, text, offset, ...(pack && {pack})});
  return suggestions.length === 0 ? null : {
    from: start,
    to: end,
    options: suggestions.map(({label, kind, insert, definition}) =>
      ({label, apply: insert, detail: kind, info: definition || undefined})),
    validFor: /^[\w.-]*$/,
  };
}

/** {start, end, word, text}; null: the word is none that has a definition. */
export async function definition(file, text, offset, pack) {
  return (await post('/define', {file, text, offset, ...(pack && {pack})})).definition;
}
