// The page: listens to what the observer says, and has it drawn.

import { showBlueprint } from './blueprint.js';
import { clock, element, number, plural, say, short, simpleName, time } from './dom.js';
import { Panel, childrenInWords, stateOf, stateWord } from './panel.js';
import { TreePicture } from './tree.js';

const byId = (id) => document.getElementById(id);
const REPORTS = 200;

let zombies = [];
let nodes = new Map();
let selected = null;
let token = null;
let lastReport = 0;
let since = null;

const picture = new TreePicture(byId('tree'), { onSelect: (model) => select(model.process) });
const panel = new Panel(byId('panel'), act, select);

document.body.dataset.panel = 'closed';

function select(process) {
  selected = process ? process.id : null;
  picture.select(selected);
  document.body.dataset.panel = process ? 'open' : 'closed';
  if (process) {
    panel.open(process);
  } else {
    panel.empty();
  }
}

// ------------------------------------------------------------------------------------ the tree

/** The card of a process. */
function card(process) {
  nodes.set(process.id, process);
  const waiting = process.calls + process.casts;
  const model = {
    key: process.id,
    path: process.path,
    process,
    title: process.name,
    subtitle: process.label ?? (process.type ? simpleName(process.type) : stateWord(process)),
    shape: 'worker',
    state: stateOf(process),
    badge: [
      process.start > 1 ? `↻ ${short(process.start - 1)}` : null,
      waiting > 0 ? `${short(waiting)} waiting` : null,
    ].filter((part) => part).join(' · '),
    corner: process.handled > 0 ? `${short(process.handled)} msg` : null,
    tip: `${process.path}\n${process.type}\n${stateWord(process)}, ${plural(process.handled, 'message')} handled, ${number(waiting)} waiting`,
    children: (process.children ?? []).map(card),
  };
  if (model.state === 'stuck') {
    model.subtitle = stateWord(process);
    model.corner = null;
  }
  if (zombies.some((zombie) => zombie.path === process.path)) {
    model.badge = 'zombie';
    model.alarm = true;
  }
  const { staff } = process;
  if (staff && process.type) {
    const hidden = staff.total > (process.children ?? []).length;
    model.shape = 'supervisor';
    model.state = staff.silent > 1000 ? 'stuck' : model.state === 'running' ? 'idle' : model.state;
    model.subtitle = staff.silent > 1000
      ? `silent for ${time(staff.silent)}`
      : hidden ? plural(staff.total, 'child', 'children') : staff.strategy;
    model.corner = null;
    model.pips = staff.allowed > 0 ? { used: staff.used, allowed: staff.allowed } : null;
    model.bar = hidden
      ? [
          { state: 'idle', count: staff.running },
          { state: 'restarting', count: staff.restarting },
          { state: 'stopped', count: staff.stopped },
        ]
      : null;
    model.tip = `${process.path}\n${staff.strategy}, ${staff.used} of ${staff.allowed} restarts within ${staff.seconds} s\n`
      + `children: ${childrenInWords(staff)}`;
  }
  return model;
}

function showTree(message) {
  zombies = message.zombies;
  nodes = new Map();
  picture.show(card(message.tree));
  let workers = 0;
  let supervisors = 0;
  for (const process of nodes.values()) {
    if (process.staff) {
      supervisors += process.type ? 1 : 0;
      workers += Math.max(0, process.staff.running - (process.children ?? []).filter((child) => child.type).length);
    } else {
      workers += process.type ? 1 : 0;
    }
  }
  const ended = !message.tree.type;
  document.body.dataset.ended = ended;
  say(byId('summary'), ended
    ? 'this tree has ended'
    : `${plural(supervisors, 'supervisor')}, ${plural(workers, 'worker')}`);
  const alarm = byId('zombies');
  alarm.hidden = zombies.length === 0;
  say(alarm, plural(zombies.length, 'zombie'));
  if (selected !== null) {
    panel.update(nodes.get(selected));
  }
}

byId('zombies').addEventListener('click', () => {
  const paths = zombies.map((zombie) => zombie.path);
  const process = [...nodes.values()].find((one) => paths.includes(one.path));
  if (process) {
    select(process);
  }
});

// ------------------------------------------------------------------------------------ reports

const FLASHES = {
  crash: ['crash', 'crashed'],
  terminated: ['crash', 'ended'],
  'start-error': ['crash', 'has not started'],
  'shutdown-error': ['crash', 'has not stopped in order'],
  restarted: ['restart', 'restarted'],
  'gave-up': ['gave-up', 'gave up'],
  zombie: ['zombie', 'zombie'],
};

function addReport(report, live) {
  if (report.number <= lastReport) {
    return;
  }
  lastReport = report.number;
  const line = element('button', { type: 'button', class: 'report', 'aria-expanded': false },
    element('time', {}, clock(report.millis)),
    element('span', { class: 'kind', 'data-kind': report.kind }, report.kind.replaceAll('-', ' ')),
    element('span', { class: 'where' }, report.path),
    element('span', { class: 'headline' }, report.headline));
  const text = element('pre', { hidden: true }, report.text);
  line.addEventListener('click', () => {
    text.hidden = !text.hidden;
    line.setAttribute('aria-expanded', !text.hidden);
    const process = [...nodes.values()].find((one) => one.path === report.path);
    if (process && !text.hidden) {
      select(process);
    }
  });
  const list = byId('reports');
  list.prepend(element('li', { 'data-path': report.path, 'data-kind': report.kind }, line, text));
  while (list.children.length > REPORTS) {
    list.lastElementChild.remove();
  }
  byId('no-reports').hidden = true;
  const flash = FLASHES[report.kind];
  if (live && flash) {
    picture.flash(report.path, ...flash);
  }
}

// ------------------------------------------------------------------------------------ actions

async function act(action, id) {
  if (token === null) {
    token = await askForToken();
  }
  if (token === null) {
    return;
  }
  const reply = await fetch(`actions/${action}?id=${id}`, {
    method: 'POST', headers: { Authorization: `Bearer ${token}` } });
  if (reply.status === 401) {
    token = null;
  }
  if (!reply.ok) {
    toast(false, (await reply.json()).message);
  }
}

function askForToken() {
  const dialog = byId('token-dialog');
  const field = byId('token');
  field.value = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'ok' && field.value ? field.value : null);
      field.value = '';
    }, { once: true });
  });
}

function toast(ok, message) {
  const box = element('p', { class: 'toast', 'data-ok': String(ok) }, message);
  byId('toasts').append(box);
  setTimeout(() => box.remove(), 6000);
}

// ------------------------------------------------------------------------------------ views

let blueprintIsLoaded = false;

async function view(name) {
  byId('main').dataset.view = name;
  for (const button of byId('views').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', button.dataset.view === name);
  }
  byId('live').hidden = name === 'declared';
  byId('declared').hidden = name === 'live';
  if (name !== 'live' && !blueprintIsLoaded) {
    const reply = await fetch('blueprint');
    if (reply.ok) {
      blueprintIsLoaded = true;
      showBlueprint(
        await reply.json(), byId('declared-tree'), byId('declared-title'), byId('declared-tables'));
    }
  }
}

byId('views').addEventListener('click', (event) => {
  const { view: name } = event.target.dataset;
  if (name) {
    view(name);
  }
});

// ------------------------------------------------------------------------------------ connection

function connection(state, words) {
  const sign = byId('connection');
  sign.dataset.state = state;
  say(sign, words);
  document.body.dataset.connection = state;
}

function connect() {
  const events = new EventSource('events');
  events.addEventListener('hello', (event) => {
    const hello = JSON.parse(event.data);
    connection('live', 'live');
    document.title = `${hello.root} · Espalier`;
    say(byId('root'), hello.root);
    byId('views').hidden = !hello.blueprint;
    panel.actions = hello.actions;
    const again = hello.since === since;
    if (!again) { // the first one, or one that has taken its place, with other numbers
      since = hello.since;
      lastReport = 0;
      select(null);
      byId('reports').replaceChildren();
      byId('no-reports').hidden = false;
    }
    hello.reports.forEach((report) => addReport(report, again));
  });
  events.addEventListener('tree', (event) => showTree(JSON.parse(event.data)));
  events.addEventListener('report', (event) => addReport(JSON.parse(event.data), true));
  events.addEventListener('lost', (event) => {
    toast(false, `${plural(JSON.parse(event.data).count, 'report')} came too fast to be shown`);
  });
  events.addEventListener('outcome', (event) => {
    const { ok, message } = JSON.parse(event.data);
    toast(ok, message);
  });
  events.addEventListener('error', () => {
    connection('lost', 'connection lost, trying again');
    if (events.readyState === EventSource.CLOSED) { // it was refused; the browser tries no more
      setTimeout(connect, 2000);
    }
  });
}

connect();
