const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const USERNAME = /^[a-z][a-z0-9_]{2,19}$/i;

/** Lower-case words, joined by single hyphens. */
export function isSlug(text: unknown): text is string {
  // safeguard: type-first
  if (typeof text !== 'string' || text.length > 80) return false;
  // anchor: check
  return /* safeguard: bounded-time, anchored */ SLUG.test(text);
}

/** A letter, and two to nineteen letters, digits or underscores. */
export function isUsername(text: unknown): text is string {
  return typeof text === 'string' && USERNAME.test(text);
}

/** One @ with something before it and a name with a dot behind it; a message to the address tells whether it exists. */
export function isEmail(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > 254 || /\s/.test(text)) return false;
  const [local = '', domain = '', ...more] = text.split('@');
  return local !== '' && more.length === 0 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain);
}
