// The second tab: the files of a pack, and what `check` says of them while one writes.
import {get, page, post, Refused} from './api.js';
import {Editor} from './editor.js';
import {byId, download, element, fillChooser, notice} from './elements.js';
import {completions, definition} from './help.js';
import {latest} from './latest.js';
import {listProblems} from './problems.js';
import {ReportView} from './report.js';

const SOON = 150;

const TEMPLATES = {
  drl: name => `// Rules of ${name}\n\nrule ""\n    when\n    then\nend\n`,
  yaml: () => 'title: \nasOf: 2026-01-01\nfacts: []\n',
};

export class PackTab {
  #files = new Map();
  #current = 'pack.yaml';
  #problems = [];
  #report = new ReportView(byId('check-report'));
  #onChange;
  #editor;

  constructor({onChange}) {
    this.#onChange = onChange;
    this.#editor = new Editor({
      host: byId('pack-editor'),
      label: 'File of the pack',
      onChange: () => this.#edited(),
      complete: (text, offset) => completions(this.#current, text, offset, this.asPack()),
      define: (text, offset) => definition(this.#current, text, offset, this.asPack()),
    });
    byId('new-file').addEventListener('click', () => this.#ask());
    byId('delete-file').addEventListener('click', () => this.#delete());
    byId('save-file').addEventListener('click', () =>
      download(this.#current.split('/').pop(), this.#files.get(this.#current), 'text/plain'));
    byId('file-name-dialog').addEventListener('close', event => this.#make(event.target.returnValue));
  }

  get isEmpty() {
    return this.#files.size === 0;
  }

  asPack() {
    return {files: Object.fromEntries(this.#files)};
  }

  async load(id) {
    const pack = await get('/packs/' + id);
    this.#files = new Map(Object.entries(pack.files));
    this.#open('pack.yaml');
    this.#check();
    this.#onChange();
  }

  #edited() {
    this.#files.set(this.#current, this.#editor.text);
    this.#check();
    this.#onChange();
  }

  #open(name) {
    this.#current = name;
    this.#editor.open(this.#files.get(name), name);
    byId('delete-file').disabled = name === 'pack.yaml';
    this.#list();
    this.#mark();
  }

  #list() {
    const wrong = new Set(this.#problems.filter(problem => problem.severity === 'error').map(problem => problem.file));
    byId('pack-files').replaceChildren(...[...this.#files.keys()].sort(byFolder).map(name => {
      const button = element('button', {type: 'button', textContent: name, className: wrong.has(name) ? 'wrong' : ''});
      if (name === this.#current) {
        button.setAttribute('aria-current', 'true');
      }
      button.addEventListener('click', () => this.#open(name));
      return element('li', {}, button);
    }));
  }

  #mark() {
    this.#editor.mark(this.#problems.filter(problem => problem.file === this.#current));
  }

  #check = latest(SOON, async () => {
    const asked = {pack: this.asPack()};
    const written = page('/check', asked).catch(() => undefined);
    const result = byId('check-result');
    let passed = true;
    try {
      const checked = await post('/check', asked);
      this.#problems = problemsOf(checked);
      passed = checked.checks.every(check => check.outcome === 'passed');
    } catch (failure) {
      if (!(failure instanceof Refused)) {
        notice('The server does not answer. Is it still running?');
        return;
      }
      this.#problems = failure.problems.map(inPack);
      passed = false;
    }
    const html = await written;
    result.className = 'result ' + (passed ? 'good' : 'bad');
    result.textContent = passed ? 'The pack passes its check.' : 'The pack does not pass its check.';
    if (html !== undefined) {
      this.#report.show(html);
    }
    listProblems(byId('pack-problems'), this.#problems.map(problem => ({...problem, shownFile: problem.file})), problem => {
      if (this.#files.has(problem.file)) {
        this.#open(problem.file);
        this.#editor.goTo(problem.line, problem.column);
      }
    });
    this.#list();
    this.#mark();
  });

  #ask() {
    byId('file-name').value = '';
    byId('file-name-dialog').showModal();
  }

  #make(answer) {
    const name = byId('file-name').value;
    if (answer !== 'make' || this.#files.has(name)) {
      return;
    }
    this.#files.set(name, TEMPLATES[name.split('.').pop()](name));
    this.#open(name);
    this.#check();
    this.#onChange();
  }

  #delete() {
    this.#files.delete(this.#current);
    this.#open('pack.yaml');
    this.#check();
    this.#onChange();
  }
}

/** The manifest first, then rules, then cases. */
function byFolder(a, b) {
  const rank = name => name === 'pack.yaml' ? 0 : name.includes('/') ? 2 : 1;
  return rank(a) - rank(b) || a.localeCompare(b);
}

/** Problems name files of the pack as the request does: beneath the name of its folder. */
const inPack = problem => ({severity: 'error', ...problem, file: problem.file?.replace(/^pack\//, '')});

/** What makes the pack unusable, cases that came out otherwise, and weak spots. */
const problemsOf = checked => checked.checks.flatMap(check => [
  ...check.problems,
  ...check.cases.flatMap(one => one.complaints),
  ...check.findings.map(finding => ({...finding, severity: 'warning'})),
]).map(inPack);
