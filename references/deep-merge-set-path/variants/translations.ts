export interface Catalogue {
  [name: string]: string | Catalogue;
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** The texts of a translation sheet, whose rows are named `checkout.button.pay`. */
export function readSheet(rows: readonly (readonly [string, string])[]): Catalogue {
  const root: Catalogue = {};
  for (const [id, text] of rows) {
    const steps = id.split('.');
    // safeguard: forbidden-keys
    if (steps.some((step) => RESERVED.has(step))) throw new RangeError(`Unexpected row ${id}`);
    let node = root;
    for (const step of steps.slice(0, -1)) {
      if (typeof node[step] !== 'object') node[step] = {};
      // anchor: descent
      node = node[step] as Catalogue;
    }
    node[steps.at(-1) ?? ''] = text;
  }
  return root;
}
