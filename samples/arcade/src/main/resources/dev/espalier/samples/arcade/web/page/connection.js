// The socket of a page. It connects again by itself, and says what is wanted until that is done:
// everything that is said here may be said twice.

const REPEAT = 600; // ms
const PING = 8_000;
const LONGEST_WAIT = 4_000;

export class Connection {
  #hello;
  #listener;
  #socket;
  #failures = 0;
  #wanted = null;
  #heard = 0;

  /** listener: message(object), connected(), disconnected(millisecondsUntilTheNextTry). */
  constructor(hello, listener) {
    this.#hello = hello;
    this.#listener = listener;
    setInterval(() => this.#repeat(), REPEAT);
    setInterval(() => this.#ping(), PING);
    this.#connect();
  }

  /** Says something now and again, until it is settled. */
  want(message) {
    this.#wanted = message;
    this.#send(message);
  }

  /** Says it again before long. */
  soon() {
    setTimeout(() => this.#repeat(), REPEAT / 4);
  }

  get wanted() {
    return this.#wanted;
  }

  /** What was wanted has happened, or never will. */
  settle() {
    this.#wanted = null;
  }

  #connect() {
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/socket`);
    this.#socket = socket;
    this.#heard = Date.now();
    socket.onopen = () => this.#send(this.#hello);
    socket.onmessage = (event) => {
      this.#heard = Date.now();
      this.#failures = 0;
      this.#listener.connected();
      this.#listener.message(JSON.parse(event.data));
    };
    socket.onclose = () => {
      if (socket === this.#socket) this.#comeBack();
    };
  }

  #comeBack() {
    // half of the wait is by chance, so that a server that is back is not met by all at once
    const wait = Math.min(150 * 2 ** this.#failures++, LONGEST_WAIT) * (0.5 + Math.random() / 2);
    this.#listener.disconnected(wait);
    setTimeout(() => this.#connect(), wait);
  }

  #send(message) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #repeat() {
    if (this.#wanted) this.#send(this.#wanted);
  }

  #ping() {
    if (Date.now() - this.#heard > 1.5 * PING) {
      this.#socket.close(); // nobody answers, or it never comes to a connection
    } else {
      this.#send({ type: "ping" });
    }
  }
}
