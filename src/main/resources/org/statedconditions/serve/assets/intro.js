// What this page is: shown until it has been hidden once, and whenever the button is pressed.
import {byId} from './elements.js';

const KEY = 'intro-hidden';

/** A browser may keep nothing for a page: then it is shown each time. */
function kept() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function keep() {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // It is shown again next time.
  }
}

function show(shown) {
  byId('intro').hidden = !shown;
  byId('about').setAttribute('aria-expanded', shown);
}

export function introduce() {
  show(!kept());
  byId('about').addEventListener('click', () => {
    show(byId('intro').hidden);
    if (byId('intro').hidden) {
      keep();
    }
  });
  byId('hide-intro').addEventListener('click', () => {
    show(false);
    keep();
    byId('about').focus();
  });
}
