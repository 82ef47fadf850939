// A text editor: CodeMirror in a shadow tree, where its styles need no permission of the page's policy.
import {EditorState} from './lib/codemirror-state.js';
import {EditorView, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, drawSelection, hoverTooltip}
  from './lib/codemirror-view.js';
import {defaultKeymap, history, historyKeymap, indentWithTab} from './lib/codemirror-commands.js';
import {HighlightStyle, syntaxHighlighting, indentOnInput, indentUnit, bracketMatching} from './lib/codemirror-language.js';
import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from './lib/codemirror-autocomplete.js';
import {lintGutter, setDiagnostics} from './lib/codemirror-lint.js';
import {yaml} from './lib/codemirror-lang-yaml.js';
import {tags} from './lib/lezer-highlight.js';
import {drl} from './drl.js';

const COLOURS = HighlightStyle.define([
  {tag: [tags.propertyName, tags.definition(tags.propertyName), tags.keyword], color: 'var(--key)'},
  {tag: [tags.string, tags.content], color: 'var(--text)'},
  {tag: [tags.number, tags.bool, tags.atom, tags.meta, tags.labelName, tags.typeName], color: 'var(--value)'},
  {tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--comment)', fontStyle: 'italic'},
]);

const LOOK = EditorView.theme({
  '&': {height: '100%', fontSize: '.875rem', color: 'var(--ink)', backgroundColor: 'var(--paper)'},
  '&.cm-focused, .cm-content': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'ui-monospace, "SFMono-Regular", Consolas, monospace', lineHeight: '1.55', overflow: 'auto'},
  '.cm-content': {caretColor: 'var(--ink)'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)'},
  '.cm-gutters': {backgroundColor: 'var(--paper)', color: 'var(--faint)', border: 'none'},
  '.cm-activeLine, .cm-activeLineGutter': {backgroundColor: 'color-mix(in srgb, var(--soft) 55%, transparent)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {backgroundColor: 'var(--selection) !important'},
  '.cm-tooltip': {backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--line)', borderRadius: '6px',
    boxShadow: '0 4px 16px rgb(0 0 0 / .18)', maxWidth: '30rem'},
  '.cm-tooltip-hover .told': {padding: '.4rem .6rem', fontSize: '.85rem', whiteSpace: 'pre-line'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {backgroundColor: 'var(--accent)', color: 'var(--on-accent)'},
  '.cm-completionInfo': {padding: '.4rem .6rem', fontSize: '.85rem', whiteSpace: 'pre-line'},
  '.cm-completionDetail': {color: 'inherit', opacity: '.8', fontStyle: 'normal'},
  '.cm-diagnostic': {whiteSpace: 'pre-line', borderLeftWidth: '4px'},
  '.cm-diagnostic-error': {borderLeftColor: 'var(--not-met)'},
  '.cm-diagnostic-warning': {borderLeftColor: 'var(--undetermined)'},
});

/** What a problem says, with what to do about it. */
export const told = problem => problem.hint ? problem.message + '\n' + problem.hint : problem.message;

export class Editor {
  #view;
  #extensions;
  #opening = false;

  /**
   * @param host where it stands
   * @param label its name for readers of the screen
   * @param onChange called after each change of the text but `open`
   * @param complete (text, offset) → what CodeMirror calls a completion result, or null
   * @param define (text, offset) → {start, end, text}, or null
   */
  constructor({host, label, onChange, complete, define}) {
    const root = host.attachShadow({mode: 'open'});
    const style = new CSSStyleSheet();
    style.replaceSync('.cm-editor { height: 100%; }');
    root.adoptedStyleSheets = [style];
    this.#extensions = [
      lineNumbers(), lintGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(),
      highlightActiveLine(), highlightActiveLineGutter(), indentUnit.of('  '), EditorView.lineWrapping,
      syntaxHighlighting(COLOURS), LOOK,
      complete ? autocompletion({override: [context => completed(context, complete)], icons: false}) : [],
      define ? hoverTooltip((view, position) => defined(view, position, define)) : [],
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
      EditorView.contentAttributes.of({'aria-label': label, spellcheck: 'false', autocapitalize: 'off', tabindex: '0'}),
      EditorView.updateListener.of(update => {
        if (update.docChanged && !this.#opening) {
          onChange();
        }
      }),
    ];
    this.#view = new EditorView({parent: root, root, extensions: this.#extensions});
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  /** Another file: what was written before cannot be undone in it. */
  open(text, name) {
    this.#opening = true;
    this.#view.setState(EditorState.create({doc: text, extensions: [this.#extensions, name.endsWith('.drl') ? drl : yaml()]}));
    this.#opening = false;
  }

  /** Changes `text` was made of, each in offsets of what the ones before it left; one step for Ctrl+Z each. */
  apply(changes) {
    for (const {start, end, text} of changes) {
      this.#view.dispatch({
        changes: {from: start, to: end, insert: text}, selection: {anchor: start, head: start + text.length}, scrollIntoView: true,
      });
    }
  }

  /** Shows problems, each with `severity`, `line` and `column` from 1, `width` or `endColumn`, `message` and `hint`, at their places. */
  mark(problems) {
    const {doc} = this.#view.state;
    const diagnostics = problems.map(problem => {
      const line = lineAt(doc, problem.line);
      const end = problem.endColumn ?? (problem.column ?? 1) + (problem.width ?? 0);
      const from = problem.column ? line.from + offset(line.text, problem.column) : line.from;
      const to = problem.column ? line.from + offset(line.text, end) : line.to;
      return {from, to: Math.max(from, to), severity: problem.severity === 'warning' ? 'warning' : 'error', message: told(problem)};
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  goTo(lineNumber, column) {
    const line = lineAt(this.#view.state.doc, lineNumber);
    this.#view.dispatch({selection: {anchor: line.from + offset(line.text, column || 1)}, scrollIntoView: true});
    this.#view.focus();
  }
}

const lineAt = (doc, number) => doc.line(Math.min(Math.max(number || 1, 1), doc.lines));

/** Columns count code points from 1, offsets count UTF-16 units. */
function offset(text, column) {
  let at = 0;
  for (let i = 1; i < column && at < text.length; i++) {
    at += text.codePointAt(at) > 0xffff ? 2 : 1;
  }
  return at;
}

async function completed(context, complete) {
  if (!context.explicit && !context.matchBefore(/[\w.-]+$/)) {
    return null;
  }
  try {
    return await complete(context.state.doc.toString(), context.pos);
  } catch {
    return null; // What cannot be read cannot be completed; the list of mistakes says what it is.
  }
}

async function defined(view, position, define) {
  let found;
  try {
    found = await define(view.state.doc.toString(), position);
  } catch {
    return null; // As above.
  }
  return found && {
    pos: found.start,
    end: found.end,
    above: true,
    create() {
      const dom = document.createElement('div');
      dom.className = 'told';
      dom.textContent = found.text;
      return {dom};
    },
  };
}
