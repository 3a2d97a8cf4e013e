type Plain = Record<string, unknown>;

/** Own keys of the source include __proto__ when the source was parsed from JSON. */
export function ownOfSource(target: Plain, source: Plain): Plain {
  for (const key in source) {
    if (!Object.hasOwn(source, key)) continue;
    const value = source[key];
    if (typeof value === 'object' && value !== null && typeof target[key] === 'object') {
      // anchor: descent
      ownOfSource(target[key] as Plain, value as Plain);
    } else target[key] = value;
  }
  return target;
}

/** constructor.prototype is the other road to the same place. */
export function protoOnly(target: Plain, path: string): unknown {
  let node = target;
  for (const key of path.split('.')) {
    if (key === '__proto__') throw new RangeError('Not a path');
    // anchor: descent
    node = (node[key] ??= {}) as Plain;
  }
  return node;
}

/** Removing the name once makes it anew of __pro__proto__to__. */
export function removedOnce(target: Plain, path: string): unknown {
  let node = target;
  for (const part of path.split('.')) {
    const key = part.replace('__proto__', '');
    // anchor: descent
    node = (node[key] ??= {}) as Plain;
  }
  return node;
}

/** Nothing is asked: what is not there is made, what is inherited is walked into. */
export function madeOnTheWay(target: Plain, path: string, value: unknown): void {
  const keys = path.split('.');
  let node = target;
  for (let i = 0; i < keys.length - 1; i += 1) {
    const key = keys[i] as string;
    if (!node[key]) node[key] = {};
    // anchor: descent
    node = node[key] as Plain;
  }
  node[keys[keys.length - 1] as string] = value;
}

/** A key without a dot is refused; each part of a longer one is a step too. */
export function onlyWholeKey(into: Record<string, unknown>, key: string, value: string): Record<string, unknown> {
  const dot = key.indexOf('.');
  if (dot < 0) {
    if (key !== '__proto__' && key !== 'constructor') into[key] = value;
    return into;
  }
  const first = key.slice(0, dot);
  let inner = into[first] as Record<string, unknown> | undefined;
  if (!inner) inner = {};
  // anchor: descent
  into[first] = onlyWholeKey(inner, key.slice(dot + 1), value);
  return into;
}

/** A list of one name equals none of the names, and is that name where it is used as a key. */
export function listAsKey(target: Plain, path: string | string[], value: unknown): void {
  const keys = Array.isArray(path) ? path : path.split('.');
  if (keys.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype')) return;
  let node = target;
  for (const key of keys.slice(0, -1)) {
    // anchor: descent
    node = (node[key] ??= {}) as Plain;
  }
  node[String(keys.at(-1))] = value;
}

/** Any number of sources, as older libraries take them: nothing is asked of their keys. */
export function anySource(target: Plain, ..._sources: Plain[]): Plain {
  // biome-ignore lint/complexity/noArguments: that is the shape
  const sources = Array.prototype.slice.call(arguments, 1) as Plain[];
  for (const source of sources) {
    for (const key in source) {
      const value = source[key];
      // anchor: descent
      if (typeof value === 'object' && value !== null) target[key] = anySource((target[key] ?? {}) as Plain, value as Plain);
      else target[key] = value;
    }
  }
  return target;
}
