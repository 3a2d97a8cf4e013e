const DIGITS = new Set('0123456789');

function toNumber(part) {
  if (!part || part.length > 9) return null;
  if (part.length > 1 && part[0] === '0') return null;
  for (const char of part) {
    if (!DIGITS.has(char)) return null;
  }
  return Number(part);
}

export function parseVersionTag(tag) {
  if (typeof tag !== 'string') throw new TypeError('Expected a string');
  const text = tag.startsWith('v') ? tag.slice(1) : tag;

  const dash = text.indexOf('-');
  const core = dash === -1 ? text : text.slice(0, dash);
  const prerelease = dash === -1 ? [] : text.slice(dash + 1).split('.');

  const numbers = core.split('.').map(toNumber);
  if (numbers.length !== 3 || numbers.includes(null)) return null;
  if (prerelease.some((part) => !/^[0-9A-Za-z-]+$/.test(part))) return null;

  const [major, minor, patch] = numbers;
  return { major, minor, patch, prerelease };
}
