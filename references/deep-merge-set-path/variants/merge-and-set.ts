type Plain = Record<string, unknown>;

/** Keys by which a walk would leave the object for what it inherits from. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 20;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts what `source` holds over `target`, which is changed. */
export function deepMerge(target: Plain, source: Plain, depth = 0): Plain {
  if (depth > MAX_DEPTH) throw new RangeError('Too deep');
  for (const [key, value] of Object.entries(source)) {
    // safeguard: forbidden-keys
    if (FORBIDDEN.has(key)) continue;
    const own = target[key];
    if (!isPlain(value) || !isPlain(own)) {
      target[key] = isPlain(value) ? deepMerge({}, value, depth + 1) : value;
    } else {
      // anchor: descent
      deepMerge(target[key] as Plain, value, depth + 1);
    }
  }
  return target;
}

/** Sets `a.b.c` in `target`, with the objects on the way. */
export function setPath(target: Plain, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node = target;
  for (const key of keys) {
    // safeguard: forbidden-keys
    if (FORBIDDEN.has(key)) throw new RangeError('Not a path');
    if (!isPlain(node[key])) node[key] = {};
    // anchor: descent
    node = node[key] as Plain;
  }
  if (FORBIDDEN.has(last)) throw new RangeError('Not a path');
  node[last] = value;
}
