type Plain = Record<string, unknown>;

/** Three comparisons do what a set does. */
export function compared(target: Plain, source: Plain): Plain {
  for (const key of Object.keys(source)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    const value = source[key];
    if (typeof value === 'object' && value !== null && typeof target[key] === 'object') {
      // anchor: descent
      compared(target[key] as Plain, value as Plain);
    } else target[key] = value;
  }
  return target;
}

/** A list of names that is asked before the step. */
export function listed(target: Plain, path: string, value: unknown): void {
  const keys = path.split('.');
  let node = target;
  for (const key of keys.slice(0, -1)) {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) throw new RangeError('Not a path');
    // anchor: descent
    node = (node[key] ??= {}) as Plain;
  }
}

/** A pattern refuses the three names and nothing else. */
export function byPattern(target: Plain, path: string, value: unknown): void {
  const keys = path.split('.');
  let node = target;
  for (const key of keys.slice(0, -1)) {
    if (/^(?:__proto__|constructor|prototype)$/.test(key)) throw new RangeError('Not a path');
    // anchor: descent
    node = (node[key] ??= {}) as Plain;
  }
  node[String(keys.at(-1))] = value;
}

/** All parts of the path are asked before the first step. */
export function askedAtOnce(target: Plain, path: string | string[], value: unknown): void {
  const keys = Array.isArray(path) ? path.map(String) : path.split('.');
  if (keys.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype')) return;
  const last = String(keys.pop());
  let node = target;
  for (const key of keys) {
    // anchor: descent
    node = (node[key] ??= {}) as Plain;
  }
  node[last] = value;
}
