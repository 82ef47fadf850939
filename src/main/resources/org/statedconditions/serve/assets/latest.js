/**
 * Runs `work` once nothing has asked for it for `delay` milliseconds, and never twice at a time: what is asked for meanwhile is asked once more
 * afterwards, so that the newest state is always the last to be shown.
 */
export function latest(delay, work) {
  let timer;
  let running = false;
  let again = false;
  async function run() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = false;
    }
  }
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  };
}
