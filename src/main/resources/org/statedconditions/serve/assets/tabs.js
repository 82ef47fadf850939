// The tabs pattern: arrows move between tabs, Tab goes on into the panel.
export function tabs(list, onChange) {
  const all = [...list.querySelectorAll('[role=tab]')];
  function select(tab, focus) {
    for (const one of all) {
      const chosen = one === tab;
      one.setAttribute('aria-selected', chosen);
      one.tabIndex = chosen ? 0 : -1;
      document.getElementById(one.getAttribute('aria-controls')).hidden = !chosen;
    }
    if (focus) {
      tab.focus();
    }
    onChange(tab.id);
  }
  list.addEventListener('click', event => {
    const tab = event.target.closest('[role=tab]');
    if (tab) {
      select(tab, false);
    }
  });
  list.addEventListener('keydown', event => {
    const at = all.indexOf(event.target);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1}[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      select(all[(to + all.length) % all.length], true);
    }
  });
}
