// A report as the server writes it, beside the editor: its `main` in a shadow tree, with the report's own style. Nothing in it can run.

/** What tells one fold from another, so that an opened one stays open in the next report. */
function keys(folds) {
  const seen = new Map();
  return folds.map(fold => {
    const text = fold.id || (fold.querySelector('summary')?.textContent ?? '').trim();
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return text + '#' + count;
  });
}

export class ReportView {
  #host;
  #root;
  #sheet = new CSSStyleSheet();
  #css = '';
  html = '';

  constructor(host) {
    this.#host = host;
    this.#root = host.attachShadow({mode: 'open'});
    this.#root.adoptedStyleSheets = [this.#sheet];
    this.#root.addEventListener('click', event => this.#follow(event));
  }

  show(html) {
    this.html = html;
    const styles = [];
    // Taken out of the text: the page's policy forbids a style in a parsed page, and allows one in a style sheet.
    const body = html.replace(/<style>([^]*?)<\/style>/g, (all, style) => {
      styles.push(style);
      return '';
    });
    const css = styles.join('\n');
    const page = new DOMParser().parseFromString(body, 'text/html');
    if (css !== this.#css) {
      this.#css = css;
      this.#sheet.replaceSync(css.replaceAll(':root', ':host')
        + ':host { color: var(--ink); } main { max-width: none !important; padding: 1rem !important; font-size: .9rem; }');
    }
    const main = page.querySelector('main') ?? page.body;
    main.querySelectorAll('script, style, link, meta, base').forEach(one => one.remove());
    main.querySelectorAll('a[href^="http"]').forEach(link => Object.assign(link, {target: '_blank', rel: 'noopener noreferrer'}));
    this.#keepFolds(main);
    const scroller = this.#host.closest('.pane');
    const top = scroller.scrollTop;
    this.#root.replaceChildren(document.adoptNode(main));
    scroller.scrollTop = top;
  }

  #keepFolds(main) {
    const before = [...this.#root.querySelectorAll('details')];
    const open = new Map(keys(before).map((key, i) => [key, before[i].open]));
    const now = [...main.querySelectorAll('details')];
    keys(now).forEach((key, i) => {
      if (open.has(key)) {
        now[i].open = open.get(key);
      }
    });
  }

  /** A link within the report moves there; the page's own fragment is the permalink. */
  #follow(event) {
    const link = event.target.closest('a[href^="#"]');
    if (link) {
      event.preventDefault();
      this.#root.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)))?.scrollIntoView();
    }
  }
}
