// The declared tree: drawn by the same code as the live one, and what is said about it as tables.

import { element } from './dom.js';
import { TreePicture } from './tree.js';

/** Shows a blueprint. */
export function showBlueprint(blueprint, svg, title, tables) {
  title.textContent = blueprint.title;
  const cards = new Map();
  let root = null;
  for (const box of blueprint.boxes) {
    const card = {
      key: box.name,
      title: box.lines[0],
      subtitle: box.lines.slice(1).join(' · '),
      tip: box.lines.join('\n'),
      shape: box.form,
      state: 'declared',
      children: [],
    };
    cards.set(box.name, card);
    if (box.parent) {
      cards.get(box.parent).children.push(card);
    } else {
      root = card;
    }
  }
  const picture = new TreePicture(svg, { fitsHeight: false });
  if (root) {
    picture.show(root);
    picture.showArrows(blueprint.arrows);
  }
  tables.replaceChildren(...blueprint.sections
    .filter((section) => section.title !== 'Picture' && section.title !== 'Dependencies')
    .map(section));
}

function section({ title, lines, table }) {
  const sentences = lines.map((line) => element('p', {}, ...spans(line)));
  return element('section', { class: 'said' }, element('h3', {}, title), ...sentences, rows(table));
}

function rows(table) {
  if (table.length === 0) {
    return null;
  }
  const head = element('tr', {}, ...table[0].map((cell) => element('th', {}, ...spans(cell))));
  const body = table.slice(1).map((row) =>
    element('tr', {}, ...row.map((cell) => element('td', {}, ...spans(cell)))));
  return element('div', { class: 'wide' },
    element('table', {}, element('thead', {}, head), element('tbody', {}, ...body)));
}

function spans(line) {
  return line.map((span) => ('code' in span ? element('code', {}, span.code) : span.text));
}
