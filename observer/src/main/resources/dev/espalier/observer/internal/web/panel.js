// The panel at the side: everything about the process that is selected, and the children of a supervisor
// page by page.

import { clock, element, number, plural, say, simpleName, time } from './dom.js';

const POLL_MILLIS = 1000;
const TYPING_MILLIS = 250;

/** What a state is called. */
export function stateOf(process) {
  return process.state === 'running' && process.busy >= 1000 ? 'stuck' : process.state;
}

const WORDS = {
  idle: 'idle',
  running: 'working',
  looping: 'loop',
  starting: 'starting',
  restarting: 'restarting',
  suspended: 'suspended',
  stopped: 'no process',
};

export const stateWord = (process) => {
  const state = stateOf(process);
  return state === 'stuck' ? `${time(process.busy)} in one handler` : WORDS[state] ?? state;
};

/** The name of a class, which may be broken behind a dot only. */
const breakable = (type) => type.split(/(?<=[.$])/).flatMap((part) => [part, element('wbr')]);

/** How many children are in which state. */
export function childrenInWords(staff) {
  const parts = ['running', 'restarting', 'stopped']
    .filter((state) => staff[state] > 0)
    .map((state) => `${number(staff[state])} ${state}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

export class Panel {
  constructor(root, act, select) {
    this.root = root;
    this.act = act;
    this.select = select;
    this.actions = false;
    this.id = null;
    this.timer = null;
    this.empty();
  }

  empty() {
    this.id = null;
    clearTimeout(this.timer);
    this.root.replaceChildren();
  }

  /** Shows a process from now on. */
  open(process) {
    if (this.id === process.id) {
      return;
    }
    this.id = process.id;
    this.process = process;
    this.search = '';
    this.offset = 0;
    this.build(process);
    this.poll();
  }

  /** The tree has changed; what it says of the process that is shown is newer. */
  update(process) {
    if (process) {
      this.process = process;
      this.facts(process);
    }
  }

  build(process) {
    this.title = element('h2', {}, process.name);
    this.path = element('p', { class: 'path' }, process.path);
    this.chip = element('span', { class: 'chip' });
    this.list = element('dl', {});
    this.crash = element('section', { class: 'crash', hidden: true });
    this.zombies = element('section', { class: 'crash zombie', hidden: true });
    this.stack = element('section', { hidden: true });
    this.children = element('section', { class: 'children', hidden: true });
    this.buttons = element('div', { class: 'buttons' });
    const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
    close.addEventListener('click', () => this.select(null));
    this.root.replaceChildren(
      close, this.title, this.path, this.chip, this.buttons, this.list, this.children, this.crash,
      this.zombies, this.stack);
    this.showButtons(process);
    this.facts(process);
    if (process.staff) {
      this.buildChildren();
    }
  }

  showButtons(process) {
    this.buttons.replaceChildren();
    if (this.actions && process.path.includes('/')) {
      for (const [action, words] of [['crash', 'Crash'], ['restart', 'Restart'], ['stop', 'Stop']]) {
        const button = element('button', { type: 'button', 'data-action': action }, words);
        button.addEventListener('click', () => this.act(action, this.id));
        this.buttons.append(button);
      }
    }
  }

  facts(process) {
    this.chip.dataset.state = stateOf(process);
    say(this.chip, stateWord(process));
    const { staff } = process;
    const facts = [];
    if (process.label) {
      facts.push(['Label', process.label]);
    }
    if (process.type && !staff) {
      facts.push(['Class', breakable(process.type)]);
    }
    if (staff) {
      facts.push(['Strategy', staff.strategy || 'not known yet']);
      facts.push(['Restarts', `${staff.used} of ${staff.allowed} within ${staff.seconds} s`]);
      facts.push(['Children', childrenInWords(staff)]);
      if (staff.silent > 0) {
        facts.push(['Silent', `has not answered for ${time(staff.silent)}`]);
      }
    }
    if (process.restart) {
      facts.push(['Restart', process.restart]);
    }
    facts.push(['Start', process.start > 1 ? `${number(process.start)}: started again ${plural(process.start - 1, 'time')}` : 'the first']);
    if (!staff) {
      facts.push(['Handled', plural(process.handled, 'message')]);
    }
    facts.push(['Mailbox', process.calls + process.casts === 0
      ? 'empty'
      : `${plural(process.calls, 'call')}, ${plural(process.casts, 'cast')}`]);
    if (!staff) {
      facts.push(['Handler', process.busy > 0 ? `${time(process.busy)} in this one` : 'none that lasts']);
    }
    this.list.replaceChildren(...facts.flatMap(([name, value]) =>
      [element('dt', {}, name), element('dd', { 'data-fact': name.toLowerCase() }, ...[value].flat())]));
  }

  /** Asks for what the tree does not say. */
  async poll() {
    clearTimeout(this.timer);
    this.turn = (this.turn ?? 0) + 1;
    const { id, turn } = this;
    const isOver = () => this.turn !== turn || this.id !== id;
    try {
      const reply = await fetch(`process?id=${id}`);
      const detail = reply.ok ? await reply.json() : null;
      if (detail && !isOver()) {
        this.showDetail(detail);
      }
      if (this.process.staff && !isOver()) {
        await this.loadChildren();
      }
    } catch {
      // The connection is lost, which the page says at its top; the next poll tries again.
    }
    if (!isOver()) {
      this.timer = setTimeout(() => this.poll(), POLL_MILLIS);
    }
  }

  showDetail(detail) {
    if (!this.process.staff) { // a child on demand may not be in the tree that is drawn
      this.facts({ ...this.process, ...detail, restart: this.process.restart });
    }
    this.showText(this.stack, 'Where it is', detail.stack);
    const { crash } = detail;
    this.crash.hidden = !crash;
    if (crash) {
      this.fill(this.crash, `crash${crash.millis}`, [
        element('h3', {}, `Last crash, ${clock(crash.millis)}`),
        element('p', { class: 'reason' }, crash.reason),
        crash.during ? element('p', { class: 'quiet' }, `while ${crash.during}`) : null,
        crash.stack ? element('pre', {}, crash.stack) : null,
      ]);
    }
    this.zombies.hidden = detail.zombies.length === 0;
    this.fill(this.zombies, `zombies${detail.zombies.map((zombie) => zombie.millis)}`,
      detail.zombies.flatMap((zombie) => [
        element('h3', {}, `Zombie since ${clock(zombie.millis)}`),
        element('p', { class: 'quiet' }, 'An earlier process of this place is dead, but its thread goes on.'),
        element('pre', {}, zombie.stack),
      ]));
  }

  showText(section, title, text) {
    section.hidden = !text;
    this.fill(section, text, [element('h3', {}, title), element('pre', {}, text)]);
  }

  fill(section, version, content) {
    if (section.dataset.version !== version) {
      section.dataset.version = version;
      section.replaceChildren(...content.filter((one) => one));
    }
  }

  // ---------------------------------------------------------------------------------- children

  buildChildren() {
    this.field = element('input', {
      type: 'search', placeholder: 'Search by id, key or label', 'aria-label': 'Search children' });
    this.field.addEventListener('input', () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => {
        this.search = this.field.value;
        this.offset = 0;
        this.poll();
      }, TYPING_MILLIS);
    });
    this.back = this.turner('‹', 'Page before', () => this.offset - this.pageSize);
    this.forth = this.turner('›', 'Next page', () => this.offset + this.pageSize);
    this.where = element('span', { class: 'where' });
    this.rows = element('ul', { class: 'rows' });
    this.children.replaceChildren(
      element('h3', {}, 'Children'),
      this.field,
      element('div', { class: 'pages' }, this.back, this.where, this.forth),
      this.rows);
  }

  turner(sign, name, next) {
    const button = element('button', { type: 'button', 'aria-label': name, disabled: true }, sign);
    button.addEventListener('click', () => {
      this.offset = Math.max(0, next());
      this.poll();
    });
    return button;
  }

  async loadChildren() {
    const { id, search, offset } = this;
    const query = new URLSearchParams({ of: id, search, offset });
    const reply = await fetch(`children?${query}`);
    if (this.id !== id || this.search !== search || this.offset !== offset) {
      return;
    }
    this.children.hidden = false;
    if (!reply.ok) {
      say(this.where, (await reply.json()).message);
      return;
    }
    const page = await reply.json();
    if (page.children.length === 0 && page.matching > 0) {
      this.offset = Math.max(0, page.matching - page.page); // there are fewer now
      return;
    }
    this.pageSize = page.page;
    this.back.disabled = offset === 0;
    this.forth.disabled = offset + page.children.length >= page.matching;
    const last = offset + page.children.length;
    say(this.where, page.matching === 0
      ? (search ? 'none found' : 'none')
      : `${number(offset + 1)} to ${number(last)} of ${number(page.matching)}`);
    this.rows.replaceChildren(...page.children.map((child) => this.row(child)));
  }

  row(child) {
    const state = stateOf(child);
    const button = element('button', { type: 'button', class: 'row', 'data-state': state, 'data-path': child.path },
      element('span', { class: 'name' }, child.name),
      element('span', { class: 'more' }, child.label ?? (child.type ? simpleName(child.type) : '')),
      element('span', { class: 'count' }, child.start > 1 ? `↻ ${number(child.start - 1)}` : ''),
      element('span', { class: 'count' }, child.type === 'supervisor' ? '' : `${number(child.handled)} msg`),
      element('span', { class: 'state' }, stateWord(child)));
    button.addEventListener('click', () => this.select(child));
    return element('li', {}, button);
  }
}
