// A slider over the instants at which an answer changes.
import {byId} from './elements.js';

export class Slider {
  #instants = [];

  constructor(onMove) {
    const input = byId('slider');
    input.addEventListener('input', () => {
      this.#say();
      onMove(this.#instants[input.valueAsNumber]);
    });
  }

  /** Stands at the last of `instants` that is not after `now`. */
  show(instants, now) {
    const input = byId('slider');
    this.#instants = [...instants];
    byId('over-time').hidden = instants.length < 2;
    input.max = Math.max(instants.length - 1, 0);
    input.value = Math.max(instants.filter(instant => instant <= now).length - 1, 0);
    this.#say();
  }

  #say() {
    const instant = this.#instants[byId('slider').valueAsNumber] ?? '';
    const shown = instant.replace(/T00:00:00Z$/, '').replace('T', ' ');
    byId('slider-date').textContent = shown;
    byId('slider').setAttribute('aria-valuetext', shown);
  }
}
