// The page: a lobby, or one game, as the address says.

import { Board, colourOf } from "./board.js";
import { Connection } from "./connection.js";

const $ = (id) => document.getElementById(id);
const gameId = (new URLSearchParams(location.search).get("game") ?? "").match(/^[a-z0-9]{4,32}$/)?.[0];
const random = (letters) =>
  Array.from(crypto.getRandomValues(new Uint8Array(letters)), (n) => "abcdefghjkmnpqrstuvwxyz23456789"[n % 31]).join("");

// ------------------------------------------------------------------------------------ who I am

/** Each tab is a player of its own, so that one browser is enough to try a game. */
function player() {
  if (!sessionStorage.player) sessionStorage.player = random(24);
  return sessionStorage.player;
}

function name() {
  if (!sessionStorage.name) {
    const one = (of) => of[Math.floor(Math.random() * of.length)];
    sessionStorage.name =
      one(["Amber", "Brisk", "Calm", "Dapper", "Eager", "Fern", "Gentle", "Hazel", "Lucky", "Merry", "Nimble", "Silver"]) +
      " " +
      one(["Otter", "Finch", "Badger", "Heron", "Lynx", "Marten", "Raven", "Stoat", "Tern", "Vole", "Wren", "Hare"]);
  }
  return sessionStorage.name;
}

$("name").value = name();
$("name").addEventListener("change", () => {
  sessionStorage.name = $("name").value.trim() || name();
  location.reload(); // a new hello
});

// ------------------------------------------------------------------------------------ notices

function notice(text, kind) {
  const shown = document.createElement("div");
  shown.className = `notice ${kind}`;
  shown.textContent = text;
  $("notices").append(shown);
  setTimeout(() => shown.classList.add("leaving"), 3_200);
  setTimeout(() => shown.remove(), 3_700);
}

const link = {
  connected() {
    document.body.classList.remove("offline");
    $("link").textContent = "";
  },
  disconnected(wait) {
    document.body.classList.add("offline");
    $("link").textContent = wait > 1_000 ? `Connection lost, next try in ${Math.round(wait / 1_000)} s` : "Connection lost, trying again";
  },
};

// ------------------------------------------------------------------------------------ lobby

function list(place, items, empty, make) {
  const rows = items.map((item) => {
    const row = document.createElement("li");
    row.append(...make(item));
    return row;
  });
  if (rows.length === 0) {
    const row = document.createElement("li");
    row.className = "empty";
    row.textContent = empty;
    rows.push(row);
  }
  $(place).replaceChildren(...rows);
}

function text(words, className = "") {
  const span = document.createElement("span");
  span.className = className;
  span.textContent = words;
  return span;
}

function toGame(words, id, className) {
  const anchor = document.createElement("a");
  anchor.href = `?game=${id}`;
  anchor.className = className;
  anchor.textContent = words;
  return anchor;
}

function showLobby({ open, running, best }) {
  list("open", open, "Nobody right now. Start a game, and send somebody its link.", (it) => [
    text(it.host, "who grows"),
    toGame("Join", it.game, "action"),
  ]);
  list("running", running, "No game right now.", (it) => [
    text(it.red, "who red"),
    text(it.yellow, "who yellow grows"),
    text(it.moves === 1 ? "1 move" : `${it.moves} moves`, "count"),
    toGame("Watch", it.game, "action"),
  ]);
  list("best", best, "Nobody has won yet.", (it) => [text(it.name, "who grows"), text(`${it.wins}`, "count")]);
}

const newGame = () => (location.href = `?game=${random(8)}#play`);

/** A game that plays itself, as a picture. */
function demo() {
  const game = [6, 2, 5, 2, 1, 4, 3, 2, 4, 4, 6, 5, 4, 3, 2, 5, 3];
  const winning = [{ column: 2, row: 3 }, { column: 3, row: 2 }, { column: 4, row: 1 }, { column: 5, row: 0 }];
  const board = new Board($("demo"), () => {});
  let moves = 11;
  setInterval(() => {
    moves = moves > game.length + 3 ? 0 : moves + 1;
    board.draw(game.slice(0, moves), game.length, moves >= game.length ? winning : []);
  }, 900);
}

function lobby() {
  $("lobby").hidden = false;
  demo();
  showLobby({ open: [], running: [], best: [] });
  $("new-game").addEventListener("click", newGame);
  new Connection({ type: "hello", player: player(), name: name(), game: null }, {
    ...link,
    message: (it) => it.type === "lobby" && showLobby(it.lobby),
  });
}

// ------------------------------------------------------------------------------------ game

class GamePage {
  #view = null; // what the server has said last
  #board = new Board($("board"), (column) => this.#drop(column));
  #connection;

  constructor() {
    $("game").hidden = false;
    $("share").value = `${location.origin}/?game=${gameId}`;
    $("another").addEventListener("click", newGame);
    $("copy").addEventListener("click", () => this.#copy());
    $("sit").addEventListener("click", () => this.#connection.want({ type: "sit" }));
    for (const what of ["game", "repo", "endpoint"]) {
      const url = `/chaos/${what === "game" ? gameId : what}`;
      $(`crash-${what}`).addEventListener("click", () => fetch(url, { method: "POST" }).catch(() => {}));
    }
    fetch("/chaos").then((answer) => ($("chaos").hidden = !answer.ok), () => {});
    this.#connection = new Connection({ type: "hello", player: player(), name: name(), game: gameId }, {
      ...link,
      message: (it) => this.#hear(it),
    });
  }

  #hear(message) {
    switch (message.type) {
      case "game":
        this.#update(message);
        break;
      case "acknowledged":
        if (this.#pending?.number === message.number) this.#stored();
        break;
      case "refused":
        this.#connection.settle();
        notice(`Not allowed: ${message.why}`, "refused");
        this.#show();
        break;
      case "again":
        if (this.#connection.wanted) {
          notice("Not saved yet, trying again", "again");
          this.#connection.soon();
        }
        break;
    }
  }

  #update(next) {
    const last = this.#view;
    if (last?.incarnation === next.incarnation && next.moves.length < last.moves.length) return; // overtaken
    this.#view = next;
    if (last && last.incarnation !== next.incarnation) {
      notice(`Game crashed, restored from ${next.moves.length} ${next.moves.length === 1 ? "move" : "moves"}`, "restored");
      $("board").classList.remove("restored");
      void $("board").offsetWidth; // begin the animation anew
      $("board").classList.add("restored");
    }
    const pending = this.#pending;
    if (pending && next.moves[pending.number - 1] === pending.column) this.#connection.settle();
    if (next.you && this.#connection.wanted?.type === "sit") this.#connection.settle();
    if (!next.you && !last && location.hash === "#play") {
      history.replaceState(null, "", `?game=${gameId}`);
      this.#connection.want({ type: "sit" });
    }
    this.#show();
  }

  /** My move is saved; what the game looks like now is told in a moment. */
  #stored() {
    const moves = [...this.#view.moves];
    if (moves.length < this.#pending.number) moves.push(this.#pending.column);
    this.#view = { ...this.#view, moves };
    this.#connection.settle();
    this.#show();
  }

  /** A move of mine that the server has not acknowledged yet. */
  get #pending() {
    return this.#connection.wanted?.type === "move" ? this.#connection.wanted : null;
  }

  get #myTurn() {
    const { you, red, yellow, moves, outcome } = this.#view;
    return you !== null && red && yellow && outcome === "OPEN" && colourOf(moves.length + 1) === you.toLowerCase();
  }

  #drop(column) {
    if (!this.#myTurn || this.#pending) return;
    if (this.#view.moves.filter((it) => it === column).length === 6) return;
    this.#connection.want({ type: "move", number: this.#view.moves.length + 1, column });
    this.#show();
  }

  #show() {
    const { red, yellow, you, moves, outcome, winning } = this.#view;
    const pending = this.#pending;
    const all = pending && pending.number === moves.length + 1 ? [...moves, pending.column] : moves;
    this.#board.draw(all, moves.length, winning);
    this.#board.playable = this.#myTurn && !pending ? you.toLowerCase() : null;
    const turn = outcome === "OPEN" && red && yellow ? colourOf(all.length + 1) : null;
    for (const [colour, who] of [["red", red], ["yellow", yellow]]) {
      $(colour).classList.toggle("turn", turn === colour);
      $(colour).classList.toggle("winner", outcome === colour.toUpperCase());
      $(colour).classList.toggle("you", you === colour.toUpperCase());
      $(colour).classList.toggle("free", !who);
      $(colour).querySelector(".name").textContent = who ?? "free seat";
    }
    $("status").textContent = this.#status(turn, pending);
    $("status").className = `status ${outcome === "OPEN" ? (turn ?? "") : outcome.toLowerCase()}`;
    $("another").hidden = outcome === "OPEN";
    document.title = `${this.#myTurn ? "● Your turn" : `${red ?? "?"} and ${yellow ?? "?"}`} · Arcade`;
    this.#showInvite();
    this.#showMoves();
  }

  #status(turn, pending) {
    const { red, yellow, you, outcome } = this.#view;
    const who = { RED: red, YELLOW: yellow };
    if (outcome === "DRAW") return "A draw: the board is full";
    if (outcome !== "OPEN") return outcome === you ? "You have won" : `${who[outcome]} has won`;
    if (!turn) return you ? "Waiting for somebody to play yellow" : "Waiting for players";
    if (pending) return "Saving your move";
    return turn.toUpperCase() === you ? "Your turn" : `${who[turn.toUpperCase()]} is to move`;
  }

  #showInvite() {
    const { red, yellow, you } = this.#view;
    const full = red && yellow;
    $("invite").hidden = Boolean(full && you);
    $("sit").hidden = Boolean(you || full);
    $("sit").textContent = red ? "Play yellow" : "Play red";
    if (you) {
      $("invite-title").textContent = "Invite somebody";
      $("invite-text").textContent = "Whoever opens this link first may play yellow. All others may watch.";
    } else if (full) {
      $("invite-title").textContent = "You are watching";
      $("invite-text").textContent = "The link is for everybody else who wants to.";
    } else {
      $("invite-title").textContent = red ? `${red} is waiting for you` : "Nobody plays here yet";
      $("invite-text").textContent = "Take the seat, or pass the link on.";
    }
  }

  #showMoves() {
    const items = this.#view.moves.map((column, i) => {
      const item = document.createElement("li");
      item.className = colourOf(i + 1);
      item.textContent = "abcdefg"[column];
      return item;
    });
    $("moves").replaceChildren(...items);
    $("moves").scrollTop = $("moves").scrollHeight;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText($("share").value);
    } catch {
      $("share").select(); // no permission: they can do it themselves
      return;
    }
    $("copy").textContent = "Copied";
    setTimeout(() => ($("copy").textContent = "Copy"), 1_500);
  }
}

if (gameId) {
  new GamePage();
} else {
  lobby();
}
