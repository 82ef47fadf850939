export const byId = id => document.getElementById(id);

/** An element with properties and children; texts are always texts. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Fills a chooser, and keeps what is chosen if it is still there. */
export function fillChooser(select, options, chosen = select.value) {
  select.replaceChildren(...options.map(([value, text]) => element('option', {value, textContent: text})));
  if (options.some(([value]) => value === chosen)) {
    select.value = chosen;
  }
}

/** Hands `text` to the user as a file. */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], {type}));
  element('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function notice(text) {
  byId('notice').textContent = text;
}
