// Makes elements. What comes from a program or a user becomes text, never markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element with attributes and children; strings become text. */
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element with attributes and children; strings become text. */
export function drawn(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Changes a text only if it is another one, so that a selection stays. */
export function say(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

const whole = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** A number in full. */
export const number = (value) => whole.format(value);

/** A number in few signs. */
export const short = (value) => (value < 10000 ? whole.format(value) : compact.format(value));

/** How long something takes. */
export function time(millis) {
  if (millis < 1000) {
    return `${millis} ms`;
  }
  if (millis < 60000) {
    return `${(millis / 1000).toFixed(1)} s`;
  }
  const minutes = Math.floor(millis / 60000);
  return minutes < 60
    ? `${minutes} min ${Math.floor((millis % 60000) / 1000)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const clockFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** The time of day. */
export const clock = (millis) => clockFormat.format(new Date(millis));

/** A class without its package. */
export const simpleName = (type) => type.slice(type.lastIndexOf('.') + 1).replaceAll('$', '.');

/** One of something, or several. */
export const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;
