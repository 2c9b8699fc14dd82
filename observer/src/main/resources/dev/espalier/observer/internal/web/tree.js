// Draws a tree: the root at the left, the children of one supervisor from the top down, as they start.
//
// What is drawn are cards: {key, path, title, subtitle, shape, state, badge, pips, bar, corner, children}.
// The live tree and the declared one are both made of them.

import { drawn, say } from './dom.js';

const WIDTH = 216;
const HEIGHT = 54;
const BAR_HEIGHT = 76;
const GAP_X = 52;
const GAP_Y = 16;
const MARGIN = 28;
const SMALLEST = 0.62;
const LARGEST = 1.25;
const FLASH_MILLIS = 2600;
const FLASH_AT_LEAST_MILLIS = 600;
const TEXT = WIDTH - 34;

const ruler = document.createElement('canvas').getContext('2d');
const cut = new Map();

/** A text that fits, with an ellipsis if need be. */
function fitted(text, font, width) {
  const key = `${font}|${width}|${text}`;
  let result = cut.get(key);
  if (result === undefined) {
    ruler.font = font;
    result = text;
    if (ruler.measureText(text).width > width) {
      let low = 0;
      let high = Math.min(text.length, 200);
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (ruler.measureText(`${text.slice(0, middle)}…`).width <= width) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      result = `${text.slice(0, low)}…`;
    }
    if (cut.size > 5000) {
      cut.clear();
    }
    cut.set(key, result);
  }
  return result;
}

const family = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const TITLE_FONT = `600 14px ${family}`;
const SUBTITLE_FONT = `400 12px ${family}`;

/** One card in the picture, kept as long as what it stands for is there. */
class Card {
  constructor(onSelect) {
    this.body = drawn('rect', { class: 'body', width: WIDTH, rx: 10 });
    this.side = drawn('rect', { class: 'side', width: 4, x: 7, y: 9, rx: 2 });
    this.title = drawn('text', { class: 'title', x: 20, y: 23 });
    this.subtitle = drawn('text', { class: 'subtitle', x: 20, y: 41 });
    this.badge = drawn('text', { class: 'badge', x: WIDTH - 12, y: 23, 'text-anchor': 'end' });
    this.corner = drawn('text', { class: 'corner', x: WIDTH - 12, y: 41, 'text-anchor': 'end' });
    this.pips = drawn('g', { class: 'pips' });
    this.bar = drawn('g', { class: 'bar', transform: 'translate(20 54)' });
    this.ring = drawn('rect', { class: 'ring', width: WIDTH, rx: 10 });
    this.word = drawn('text', { class: 'word', x: WIDTH / 2, y: -6, 'text-anchor': 'middle' });
    this.tip = drawn('title');
    this.group = drawn(
      'g',
      { class: 'card', tabindex: 0, role: 'treeitem' },
      this.ring, this.body, this.side, this.title, this.subtitle, this.badge, this.corner, this.pips,
      this.bar, this.word, this.tip);
    this.edge = drawn('path', { class: 'edge' });
    this.group.addEventListener('click', () => onSelect(this.model));
    this.group.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onSelect(this.model);
      }
    });
  }

  show(model, selected) {
    this.model = model;
    const height = heightOf(model);
    const { group } = this;
    group.dataset.state = model.state ?? '';
    group.dataset.shape = model.shape;
    group.dataset.path = model.path ?? '';
    group.toggleAttribute('data-alarm', Boolean(model.alarm));
    group.setAttribute('aria-selected', selected);
    group.setAttribute('aria-label', `${model.title}, ${model.state ?? ''}, ${model.subtitle}`);
    this.body.setAttribute('height', height);
    this.ring.setAttribute('height', height);
    this.side.setAttribute('height', height - 18);
    const taken = Math.max(model.badge ? 9 + model.badge.length * 7 : 0, 0);
    say(this.title, fitted(model.title, TITLE_FONT, TEXT - taken));
    const right = Math.max(model.corner ? 9 + model.corner.length * 7 : 0, pipsWidth(model.pips));
    say(this.subtitle, fitted(model.subtitle, SUBTITLE_FONT, TEXT - right));
    say(this.badge, model.badge ?? '');
    say(this.corner, model.corner ?? '');
    say(this.tip, model.tip ?? model.title);
    this.showPips(model.pips);
    this.showBar(model.bar);
  }

  /** The budget of restarts: one mark for each that is allowed, filled if it is used. */
  showPips(pips) {
    const text = pips ? `${pips.used}/${pips.allowed}` : '';
    if (this.pips.dataset.text === text) {
      return;
    }
    this.pips.dataset.text = text;
    this.pips.replaceChildren();
    if (!pips) {
      return;
    }
    if (pips.allowed > 6) {
      this.pips.append(drawn('text', {
        class: pips.used > 0 ? 'used' : '', x: WIDTH - 12, y: 41, 'text-anchor': 'end' }, text));
      return;
    }
    for (let i = 0; i < pips.allowed; i++) {
      this.pips.append(drawn('circle', {
        class: i < pips.used ? 'used' : 'free', r: 3, cx: WIDTH - 15 - (pips.allowed - 1 - i) * 10, cy: 37 }));
    }
  }

  /** How many children are in which state. */
  showBar(bar) {
    const text = bar ? bar.map((part) => `${part.state}${part.count}`).join() : '';
    if (this.bar.dataset.text === text) {
      return;
    }
    this.bar.dataset.text = text;
    this.bar.replaceChildren();
    if (!bar) {
      return;
    }
    const width = WIDTH - 32;
    const total = bar.reduce((sum, part) => sum + part.count, 0) || 1;
    let x = 0;
    this.bar.append(drawn('rect', { class: 'rail', width, height: 8, rx: 4 }));
    for (const part of bar.filter((one) => one.count > 0)) {
      const share = Math.max(4, (part.count / total) * width);
      this.bar.append(drawn('rect', {
        class: 'part', 'data-state': part.state, x: Math.min(x, width - share), width: share, height: 8, rx: 4 }));
      x += share;
    }
  }

  place(x, y) {
    const at = `translate(${x}px, ${y}px)`;
    if (this.at !== at) {
      this.at = at;
      this.group.style.transform = at;
    }
  }

  /** Flashes; what follows at once comes a little later, so that both can be seen. */
  flash(kind, word) {
    const now = performance.now();
    if (kind === this.lastKind && now < this.flashUntil) {
      return; // the same is said by a process and by its supervisor
    }
    const begin = Math.max(now, this.flashUntil ?? 0);
    this.lastKind = kind;
    this.flashUntil = begin + FLASH_AT_LEAST_MILLIS;
    if (begin > now) {
      setTimeout(() => this.flashNow(kind, word), begin - now);
    } else {
      this.flashNow(kind, word);
    }
  }

  flashNow(kind, word) {
    this.group.dataset.flash = kind;
    this.word.textContent = word;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.ring.getAnimations().forEach((animation) => animation.cancel());
    const shown = this.ring.animate(
      calm
        ? [{ opacity: 1 }, { opacity: 1, offset: 0.8 }, { opacity: 0 }]
        : [
            { opacity: 1, strokeWidth: '3px' },
            { opacity: 0.9, strokeWidth: '14px', offset: 0.25 },
            { opacity: 0.75, strokeWidth: '5px', offset: 0.7 },
            { opacity: 0, strokeWidth: '3px' },
          ],
      { duration: FLASH_MILLIS, easing: 'ease-out' });
    this.word.animate(
      [{ opacity: 1 }, { opacity: 1, offset: 0.75 }, { opacity: 0 }], { duration: FLASH_MILLIS });
    shown.onfinish = () => {
      delete this.group.dataset.flash;
      this.word.textContent = '';
    };
  }
}

function heightOf(model) {
  return model.bar ? BAR_HEIGHT : HEIGHT;
}

function pipsWidth(pips) {
  if (!pips) {
    return 0;
  }
  return pips.allowed > 6 ? 50 : pips.allowed * 10 + 8;
}

/** A tree of cards in an SVG element. */
export class TreePicture {
  constructor(svg, { onSelect = () => {}, fitsHeight = true } = {}) {
    this.svg = svg;
    this.fitsHeight = fitsHeight;
    this.onSelect = onSelect;
    this.cards = new Map();
    this.selected = null;
    this.edges = drawn('g');
    this.arrows = drawn('g', { class: 'arrows' });
    this.nodes = drawn('g');
    svg.replaceChildren(this.edges, this.arrows, this.nodes);
    new ResizeObserver(() => this.fit()).observe(svg.parentElement);
  }

  /** Makes the picture smaller if there is too little room, but not so small that nobody can read it. */
  fit() {
    const { clientWidth, clientHeight } = this.svg.parentElement;
    if (!this.size || clientWidth === 0) {
      return;
    }
    const [width, height] = this.size;
    const scale = Math.max(SMALLEST, Math.min(
      LARGEST, clientWidth / width, this.fitsHeight ? (clientHeight - 4) / height : 1));
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.svg.setAttribute('width', Math.floor(width * scale));
    this.svg.setAttribute('height', Math.floor(height * scale));
  }

  /** Draws a tree; cards that were there stay, and move. */
  show(root) {
    this.root = root;
    const seen = new Set();
    this.width = 0;
    const bottom = this.lay(root, MARGIN, MARGIN, null, seen);
    for (const [key, card] of this.cards) {
      if (!seen.has(key)) {
        card.group.remove();
        card.edge.remove();
        this.cards.delete(key);
      }
    }
    this.size = [this.width + MARGIN, bottom + MARGIN - GAP_Y];
    this.fit();
  }

  /** Places a card in the middle of its children; returns where the next one may begin. */
  lay(model, x, y, parent, seen) {
    let card = this.cards.get(model.key);
    if (!card) {
      card = new Card((chosen) => this.onSelect(chosen));
      this.cards.set(model.key, card);
      this.nodes.append(card.group);
      this.edges.append(card.edge);
    }
    seen.add(model.key);
    card.show(model, model.key === this.selected);
    const height = heightOf(model);
    const children = model.children ?? [];
    let bottom = y;
    for (const child of children) {
      bottom = this.lay(child, x + WIDTH + GAP_X, bottom, card, seen);
    }
    const block = children.length ? bottom - GAP_Y - y : 0;
    card.x = x;
    card.y = y + Math.max(0, (block - height) / 2);
    card.middle = card.y + height / 2;
    card.place(card.x, card.y);
    for (const child of children) {
      this.join(card, this.cards.get(child.key));
    }
    this.width = Math.max(this.width, x + WIDTH);
    return Math.max(bottom, y + height + GAP_Y);
  }

  join(parent, child) {
    const from = parent.x + WIDTH;
    const bend = from + GAP_X / 2;
    const d = `M${from} ${parent.middle}C${bend} ${parent.middle} ${bend} ${child.middle} ${child.x} ${child.middle}`;
    if (child.edge.getAttribute('d') !== d) {
      child.edge.setAttribute('d', d);
    }
  }

  /** Draws who has a ref to whom. */
  showArrows(arrows) {
    this.arrows.replaceChildren();
    arrows.forEach(({ from, to }, index) => {
      const a = this.cards.get(from);
      const b = this.cards.get(to);
      if (a && b) {
        const right = Math.max(a.x, b.x) + WIDTH;
        const reach = right + 26 + (index % 5) * 11;
        this.arrows.append(drawn('path', {
          class: 'arrow',
          d: `M${a.x + WIDTH} ${a.middle + 6}C${reach} ${a.middle + 6} ${reach} ${b.middle - 6} ${b.x + WIDTH + 5} ${b.middle - 6}`,
        }), drawn('path', {
          class: 'head', d: `M${b.x + WIDTH + 8} ${b.middle - 10}L${b.x + WIDTH + 1} ${b.middle - 6}L${b.x + WIDTH + 8} ${b.middle - 2}z` }));
        this.width = Math.max(this.width, reach);
      }
    });
    this.size = [this.width + MARGIN, this.size[1]];
    this.fit();
  }

  select(key) {
    this.selected = key;
    for (const [name, card] of this.cards) {
      card.group.setAttribute('aria-selected', name === key);
    }
  }

  /** Lets the card at a path flash, or the nearest one above it that is drawn and the only one there. */
  flash(path, kind, word) {
    for (let at = path; at; at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') {
      const there = [...this.cards.values()].filter((card) => card.model.path === at);
      if (there.length === 1) {
        there[0].flash(kind, at === path ? word : `${path.slice(at.length + 1)} ${word}`);
        return;
      }
    }
  }
}
