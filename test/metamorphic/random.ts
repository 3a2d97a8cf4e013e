/** Seeded choices, so that a failing case is found again by its name. */

export interface Random {
  /** 0 ≤ result < limit. */
  integer(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** A subset that is not empty, in order; {@link EVERYWHERE} keeps all. */
  some<Item>(items: readonly Item[]): readonly Item[];
}

/** The seed under which every place that a transform can change is changed, and the first of several ways is taken. */
export const EVERYWHERE = 0;

/** The same seed gives the same choices. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32, by Tommy Ettinger (public domain): 32 bits of state are plenty for picking places in a text.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (limit: number): number => (seed === EVERYWHERE ? 0 : Math.floor(next() * limit));
  return {
    integer,
    pick: <Item>(items: readonly Item[]) => items[integer(items.length)] as Item,
    some: (items) => {
      if (seed === EVERYWHERE) return items;
      const kept = items.filter(() => next() < 0.5);
      return kept.length > 0 || items.length === 0 ? kept : [items[integer(items.length)] as (typeof items)[number]];
    },
  };
}

/** A seed from a name: each case draws its own, whatever other cases there are. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0 || 1;
}
