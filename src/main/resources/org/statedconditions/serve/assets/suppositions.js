// Every criterion that nobody has reported enough about, as a switch: unknown, met, not met.
import {byId, element} from './elements.js';

const STATUSES = [['undetermined', 'unknown'], ['met', 'met'], ['not-met', 'not met']];

export class Suppositions {
  #host;
  #onChange;
  #supposed = new Map();
  #switches = new Map();

  constructor(host, onChange) {
    this.#host = host;
    this.#onChange = onChange;
    byId('suppose-nothing').addEventListener('click', () => {
      this.forget();
      byId('unknowns').querySelector('summary').focus();
      onChange();
    });
  }

  get count() {
    return this.#supposed.size;
  }

  /** By criterion. */
  all() {
    return Object.fromEntries(this.#supposed);
  }

  /** As the server takes them. */
  asked() {
    return this.count === 0 ? {} : {suppose: this.all()};
  }

  restore(supposed) {
    this.#supposed = new Map(Object.entries(supposed ?? {}));
  }

  forget() {
    this.#supposed.clear();
  }

  show(readings) {
    const wanted = new Map();
    for (const reading of readings) {
      for (const condition of reading.conditions) {
        for (const criterion of condition.criteria) {
          if (criterion.status === 'undetermined' || this.#supposed.has(criterion.id)) {
            wanted.set(criterion.id, criterion);
          }
        }
      }
    }
    for (const [id, one] of this.#switches) {
      if (!wanted.has(id)) {
        one.remove();
        this.#switches.delete(id);
      }
    }
    let before = null;
    for (const [id, criterion] of wanted) {
      const one = this.#switches.get(id) ?? this.#make(criterion);
      this.#update(one, id);
      const place = before ? before.nextSibling : this.#host.firstChild;
      if (place !== one) {
        this.#host.insertBefore(one, place); // One that has the focus is there already and stays.
      }
      before = one;
    }
    byId('unknowns').hidden = wanted.size === 0;
    byId('unknown-count').textContent = `(${wanted.size}${this.count ? `, ${this.count} supposed` : ''})`;
    byId('suppose-nothing').hidden = this.count === 0;
  }

  #make(criterion) {
    const options = STATUSES.map(([value, text]) => {
      const input = element('input', {type: 'radio', name: 'suppose ' + criterion.id, value});
      return element('label', {className: value === 'undetermined' ? 'unknown' : value}, input, element('span', {textContent: text}));
    });
    const made = element('fieldset', {},
      element('legend', {}, criterion.title ?? criterion.id, ' ', element('span', {className: 'mark'}),
        element('small', {textContent: criterion.id})),
      element('span', {className: 'three'}, ...options));
    made.addEventListener('change', event => {
      if (event.target.value === 'undetermined') {
        this.#supposed.delete(criterion.id);
      } else {
        this.#supposed.set(criterion.id, event.target.value);
      }
      this.#onChange();
    });
    this.#switches.set(criterion.id, made);
    return made;
  }

  #update(one, id) {
    const status = this.#supposed.get(id) ?? 'undetermined';
    one.classList.toggle('supposed', this.#supposed.has(id));
    one.querySelector('.mark').textContent = this.#supposed.has(id) ? 'supposed' : '';
    one.querySelector(`input[value="${status}"]`).checked = true;
  }
}
