// What can be written at a place, and what a word there means.
import {post} from './api.js';

export async function completions(kind, text, offset, pack) {
  const found = await post('/complete', {kind, text, offset, pack});
  return found.items.length === 0 ? null : {
    from: found.from,
    to: found.to,
    options: found.items.map(item => ({label: item.label, apply: item.insert, detail: item.detail, info: item.definition || undefined})),
    validFor: /^[\w.-]*$/,
  };
}

export async function definition(kind, text, offset, pack) {
  return (await post('/complete', {kind, text, offset, pack})).definition ?? null;
}
