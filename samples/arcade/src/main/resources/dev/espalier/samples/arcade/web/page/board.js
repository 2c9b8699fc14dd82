// Draws the board: discs fall behind a front with holes.

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 7;
const HEIGHT = 6;
const CELL = 100;
const HOLE = 40;
const TOP = 94; // above the board: the disc in hand
const FRAME = 14;

const x = (column) => FRAME + column * CELL + CELL / 2;
const y = (row) => TOP + FRAME + (HEIGHT - 1 - row) * CELL + CELL / 2;

function element(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function disc(colour) {
  return element(
    "g",
    { class: `disc ${colour}` },
    element("circle", { r: HOLE + 4, class: "body" }),
    element("circle", { r: HOLE - 11, class: "rim" }),
  );
}

export const colourOf = (number) => (number % 2 === 1 ? "red" : "yellow");

export class Board {
  #drop;
  #discs;
  #hand;
  #columns = [];
  #drawn = [];
  #playable = null;

  /** drop(column): somebody who may has chosen a column. */
  constructor(place, drop) {
    this.#drop = drop;
    const width = WIDTH * CELL + 2 * FRAME;
    const height = HEIGHT * CELL + 2 * FRAME;
    const svg = element("svg", {
      viewBox: `0 0 ${width} ${TOP + height + 36}`,
      role: "group",
      "aria-label": "Board",
    });
    this.#discs = element("g", { class: "discs" });
    this.#hand = element("g", { class: "hand" });
    svg.append(
      element("rect", { class: "back", x: 6, y: TOP + 6, width: width - 12, height: height - 12, rx: 30 }),
      this.#hand,
      this.#discs,
      ...this.#front(width, height),
    );
    for (let column = 0; column < WIDTH; column++) svg.append(this.#column(column, height));
    svg.addEventListener("pointerleave", () => this.#show(null));
    place.append(svg);
  }

  #front(width, height) {
    let path = `M30 ${TOP}h${width - 60}a30 30 0 0 1 30 30v${height - 60}a30 30 0 0 1 -30 30h${60 - width}a30 30 0 0 1 -30 -30v${60 - height}a30 30 0 0 1 30 -30z`;
    const rims = element("g", { class: "rims" });
    for (let column = 0; column < WIDTH; column++) {
      for (let row = 0; row < HEIGHT; row++) {
        path += `M${x(column) - HOLE} ${y(row)}a${HOLE} ${HOLE} 0 1 0 ${2 * HOLE} 0a${HOLE} ${HOLE} 0 1 0 ${-2 * HOLE} 0z`;
        rims.append(element("circle", { cx: x(column), cy: y(row), r: HOLE + 1 }));
      }
    }
    const letters = element("g", { class: "letters" });
    for (let column = 0; column < WIDTH; column++) {
      letters.append(element("text", { x: x(column), y: TOP + height + 28 }, "abcdefg"[column]));
    }
    return [element("path", { class: "front", d: path, "fill-rule": "evenodd" }), rims, letters];
  }

  #column(column, height) {
    const area = element("rect", {
      class: "column",
      x: FRAME + column * CELL,
      y: 0,
      width: CELL,
      height: TOP + height,
      rx: 20,
      role: "button",
      tabindex: 0,
      "data-column": column,
      "aria-label": `Drop into column ${"abcdefg"[column]}`,
    });
    const choose = () => this.#playable && this.#drop(column);
    area.addEventListener("click", choose);
    area.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && this.#show(column));
    area.addEventListener("focus", () => area.matches(":focus-visible") && this.#show(column));
    area.addEventListener("blur", () => this.#show(null));
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose();
      }
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step) this.#columns[(column + step + WIDTH) % WIDTH].focus();
    });
    this.#columns.push(area);
    return area;
  }

  /** The disc in hand, above a column. */
  #show(column) {
    this.#hand.replaceChildren();
    if (column === null || !this.#playable) return;
    const held = disc(this.#playable);
    held.setAttribute("transform", `translate(${x(column)} ${TOP / 2})`);
    this.#hand.append(held);
  }

  /** playable: the colour whose player may choose a column here, or null. */
  set playable(colour) {
    this.#playable = colour;
    this.#columns[0].parentNode.classList.toggle("playable", colour !== null);
    if (!colour) this.#show(null);
  }

  /**
   * Shows the moves. Those that are not stored yet are pale; those that were not there before fall,
   * unless nothing was there before.
   */
  draw(moves, stored, winning) {
    const first = this.#drawn.length === 0 && moves.length > 1;
    let same = 0;
    while (same < moves.length && same < this.#drawn.length && this.#drawn[same].column === moves[same]) same++;
    for (const gone of this.#drawn.splice(same)) gone.node.remove();
    const heights = new Array(WIDTH).fill(0);
    moves.forEach((column, i) => {
      const row = heights[column]++;
      if (i >= same) {
        const node = disc(colourOf(i + 1));
        node.classList.toggle("falling", !first);
        node.style.setProperty("--drop", `${-(y(row) - TOP / 2)}px`);
        node.style.setProperty("--time", `${260 + 55 * (HEIGHT - row)}ms`);
        this.#discs.append(element("g", { transform: `translate(${x(column)} ${y(row)})` }, node));
        this.#drawn.push({ column, row, node: node.parentNode, disc: node });
      }
    });
    const isWinning = (one) => winning.some((cell) => cell.column === one.column && cell.row === one.row);
    this.#drawn.forEach((one, i) => {
      one.disc.classList.toggle("unstored", i >= stored);
      one.disc.classList.toggle("winning", isWinning(one));
      one.disc.classList.toggle("last", i === moves.length - 1 && winning.length === 0);
    });
    this.#discs.classList.toggle("won", winning.length > 0);
  }
}
