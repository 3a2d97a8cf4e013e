export interface Fields {
  [name: string]: string | Fields;
}

const UNSAFE = ['__proto__', 'constructor', 'prototype'];

/** Nested objects of fields that are named `address[city]`. */
export function parseForm(body: string): Fields {
  const root: Fields = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const keys = name.replaceAll(']', '').split('[');
    const last = keys.pop() ?? '';
    let node = root;
    for (const key of keys) {
      // safeguard: forbidden-keys
      if (UNSAFE.includes(key)) throw new RangeError(`Unexpected field ${name}`);
      if (typeof node[key] !== 'object') node[key] = {};
      // anchor: descent
      node = node[key] as Fields;
    }
    if (UNSAFE.includes(last)) throw new RangeError(`Unexpected field ${name}`);
    node[last] = value;
  }
  return root;
}
