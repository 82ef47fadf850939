// The page: what is asked, when it is asked, and where answers go.
import {get, page, post, put, Refused} from './api.js';
import {showChanges} from './changes.js';
import {Editor} from './editor.js';
import {byId, download, fillChooser, notice} from './elements.js';
import {completions, definition} from './help.js';
import {introduce} from './intro.js';
import {latest} from './latest.js';
import {fragmentOf, stateOf} from './link.js';
import {PackTab} from './pack.js';
import {listProblems} from './problems.js';
import {ReportView} from './report.js';
import {Slider} from './slider.js';
import {Suppositions} from './suppositions.js';
import {tabs} from './tabs.js';
import {showVerdicts} from './verdicts.js';

const SOON = 50;
const LATER = 300;
const EVERY_READING = '';
const LONGEST_LINK = 200_000;

const state = {file: {name: 'scenario.yaml'}, asOf: undefined, shownAsOf: undefined, titles: new Map()};
let packs = [];
const report = new ReportView(byId('report'));
const suppositions = new Suppositions(byId('switches'), () => evaluate());
const slider = new Slider(instant => {
  state.asOf = instant;
  showDates(instant);
  evaluate();
});
const editor = new Editor({
  host: byId('scenario-editor'),
  label: 'Scenario, as YAML',
  onChange: () => edited(),
  complete: (text, offset) => completions('scenario.yaml', text, offset, chosenPack()),
  define: (text, offset) => definition('scenario.yaml', text, offset, chosenPack()),
});
const packTab = new PackTab({onChange: () => byId('use-pack').checked && edited()});

const chosenPack = () => byId('use-pack').checked ? packTab.asPack() : byId('pack').value || undefined;

function question() {
  return {
    scenario: editor.text,
    pack: chosenPack(),
    ...(state.asOf && {asOf: state.asOf}),
    ...(byId('known-by').value && {knownBy: byId('known-by').value}),
  };
}

function reading() {
  return byId('reading').value === EVERY_READING ? {} : {reading: byId('reading').value};
}

// ---- answers

const evaluate = latest(SOON, async () => {
  const asked = {...question(), ...reading(), ...suppositions.asked()};
  const written = page('/assess', asked).catch(() => undefined);
  let data;
  try {
    data = await post('/assess', asked);
  } catch (failure) {
    showFailure(failure);
    return;
  }
  showAnswer(data.assessments[0]);
  performance.mark('verdict-shown');
  const html = await written;
  if (html !== undefined) {
    report.show(html);
  }
  lookFurther();
});

/** What takes longer: where the answer changes, and what would change it. */
const lookFurther = latest(LATER, async () => {
  const asked = question();
  const [timeline, proposals] = await Promise.allSettled([
    post('/timeline', {scenario: asked.scenario, pack: asked.pack}),
    post('/proposals', {...asked, ...reading()}),
  ]);
  slider.show(timeline.value?.timelines[0].changes.map(change => change.at) ?? [], state.shownAsOf);
  showChanges(proposals.value, state.titles, make);
});

function showAnswer(assessment) {
  showMistakes([]);
  state.shownAsOf = assessment.asOf;
  showDates(assessment.asOf);
  if (!chosenPack()) {
    byId('pack').value = assessment.pack.id;
    showReadings();
  }
  const chosen = byId('reading').value;
  const readings = assessment.readings.filter(one => chosen === EVERY_READING || one.reading === chosen);
  state.titles = new Map(readings.flatMap(one => one.conditions).flatMap(one => one.criteria).map(one => [one.id, one.title ?? one.id]));
  suppositions.show(readings);
  showVerdicts(readings, suppositions.count);
  byId('disclaimer').textContent = assessment.disclaimer;
  document.title = (assessment.scenario.title ?? 'Workbench') + ' · stated-conditions';
}

function showFailure(failure) {
  if (!(failure instanceof Refused)) {
    notice('The server does not answer. Is it still running?');
    return;
  }
  notice('');
  showMistakes(failure.problems.length > 0
    ? failure.problems
    : [{severity: 'error', message: failure.message}]);
}

function showMistakes(problems) {
  const own = problems.filter(problem => (problem.file ?? 'scenario') === 'scenario');
  editor.mark(own);
  listProblems(byId('scenario-problems'), problems.map(problem =>
    own.includes(problem) ? problem : {...problem, shownFile: problem.file}), problem => editor.goTo(problem.line, problem.column));
  byId('out-of-date').hidden = problems.length === 0;
}

function showDates(instant) {
  byId('as-of').value = instant.slice(0, 10);
  byId('file-dates').hidden = !state.asOf && !byId('known-by').value;
}

// ---- the text

function edited() {
  evaluate();
  remember();
}

async function make(changes) {
  try {
    const edit = await post('/edit', {
      scenario: editor.text, pack: chosenPack(), ...(state.asOf && {asOf: state.asOf}), ...changes,
    });
    editor.apply(edit.changes);
    notice('');
  } catch (failure) {
    notice(failure.problems?.[0]?.message ?? failure.message);
  }
}

/** @param file as the server lists it; only its name if it is not one of the server's */
function open(file, text) {
  Object.assign(state, {file, asOf: undefined});
  byId('known-by').value = '';
  byId('pack').value = ''; // The scenario may say which it is about.
  byId('use-pack').checked = false;
  suppositions.forget();
  editor.open(text, 'scenario.yaml');
  edited();
}

async function save() {
  if (state.file.number === undefined) {
    download(state.file.name, editor.text, 'application/yaml');
    return;
  }
  try {
    const saved = await put('/files/' + state.file.number, {text: editor.text}, {'If-Match': `"${state.file.hash}"`});
    state.file.hash = (await saved.json()).hash;
    notice(`${state.file.name} is saved.`);
  } catch (failure) {
    notice(failure.message);
  }
}

// ---- the address

const remember = latest(LATER, async () => {
  const fragment = await fragmentOf({
    text: editor.text, pack: byId('pack').value, reading: byId('reading').value, asOf: state.asOf,
    knownBy: byId('known-by').value || undefined, suppose: suppositions.all(),
  });
  if (fragment.length <= LONGEST_LINK) {
    history.replaceState(null, '', fragment);
  }
});

async function copyLink() {
  remember();
  await new Promise(resolve => setTimeout(resolve, 2 * LATER));
  try {
    await navigator.clipboard.writeText(location.href);
    notice('The link holds the scenario. It is in the clipboard.');
  } catch {
    notice('The link holds the scenario. Copy it from the address bar.');
  }
}

// ---- choosers and buttons

function listen() {
  tabs(document.querySelector('[role=tablist]'), id => {
    if (id === 'tab-pack' && packTab.isEmpty) {
      byId('pack-source').value = byId('pack').value;
      packTab.load(byId('pack-source').value).catch(failure => notice(failure.message));
    }
  });
  for (const id of ['reading', 'known-by', 'use-pack']) {
    byId(id).addEventListener('change', edited);
  }
  byId('pack').addEventListener('change', () => {
    byId('use-pack').checked = false;
    suppositions.forget();
    showReadings();
    edited();
  });
  byId('as-of').addEventListener('change', event => {
    state.asOf = event.target.value || undefined;
    edited();
  });
  byId('file-dates').addEventListener('click', () => {
    state.asOf = undefined;
    byId('known-by').value = '';
    byId('as-of').focus();
    edited();
  });
  byId('new-scenario').addEventListener('click', async () => open({name: 'scenario.yaml'}, await template()));
  byId('open-scenario').addEventListener('click', () => byId('scenario-input').click());
  byId('scenario-input').addEventListener('change', async event => {
    const [file] = event.target.files;
    if (file) {
      open({name: file.name}, await file.text());
      event.target.value = '';
    }
  });
  byId('scenario-file').addEventListener('change', event => openServed(Number(event.target.value)));
  byId('save-scenario').addEventListener('click', save);
  byId('copy-link').addEventListener('click', copyLink);
  byId('download-report').addEventListener('click', () => download('report.html', report.html, 'text/html'));
  byId('pack-source').addEventListener('change', event =>
    packTab.load(event.target.value).catch(failure => notice(failure.message)));
  addEventListener('hashchange', () => restore(location.hash));
}

const template = async () => (await fetch(new URL('template.yaml', import.meta.url))).text();

// ---- start

function showReadings() {
  const pack = packs.find(one => one.id === byId('pack').value);
  fillChooser(byId('reading'), [[EVERY_READING, 'every reading'], ...(pack?.readings ?? []).map(one => [one.id, one.id])]);
}

/** Read again, for it may have changed since. */
async function openServed(number) {
  const {files} = await get('/files');
  const file = files.find(one => one.number === number);
  open({number, name: file.name, hash: file.hash}, file.text);
}

/** Whether there was something to restore. */
async function restore(fragment) {
  let kept;
  try {
    kept = await stateOf(fragment);
  } catch {
    notice('The link is damaged: what it holds cannot be read.');
  }
  if (!kept) {
    return false;
  }
  Object.assign(state, {file: {name: 'scenario.yaml'}, asOf: kept.asOf});
  byId('pack').value = packs.some(one => one.id === kept.pack) ? kept.pack : '';
  showReadings();
  byId('reading').value = kept.reading ?? EVERY_READING;
  byId('known-by').value = kept.knownBy ?? '';
  suppositions.restore(kept.suppose);
  editor.open(kept.text, 'scenario.yaml');
  evaluate();
  return true;
}

async function start() {
  introduce();
  listen();
  const [listed, {files}] = await Promise.all([get('/packs'), get('/files')]);
  packs = listed.packs;
  const options = packs.map(pack => [pack.id, pack.title]);
  fillChooser(byId('pack'), options);
  fillChooser(byId('pack-source'), options);
  fillChooser(byId('scenario-file'), files.map(file => [String(file.number), file.name]));
  byId('scenario-file').closest('label').hidden = files.length === 0;
  if (await restore(location.hash)) {
    return;
  }
  if (files.length > 0) {
    await openServed(0);
  } else {
    open({name: 'scenario.yaml'}, await template());
  }
}

start().catch(showFailure);
