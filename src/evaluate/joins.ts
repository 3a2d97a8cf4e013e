/** Joining the arms of a branch back into the path that they left. */
import type { TermId } from '../model/term.ts';
import { ite } from './arena.ts';
import { type Machine, type Path, readCell, type Store } from './machine.ts';

/** Alternatives that a value without a known condition keeps. */
const PHI_WIDTH = 8;

/** Writes what both arms changed into `path`; an arm that ended leaves the other one's conditions in force. */
export function joinPaths(machine: Machine, path: Path, condition: TermId, then: Path, otherwise: Path): void {
  if (then.ended && otherwise.ended) {
    path.ended = true;
    return;
  }
  if (then.ended || otherwise.ended) {
    adopt(path, then.ended ? otherwise : then);
    return;
  }
  const [left0, right0] = [changesSince(then.store, path.store), changesSince(otherwise.store, path.store)];
  for (const cell of new Set([...left0.keys(), ...right0.keys()])) {
    const before = readCell(path.store, cell);
    const left = left0.get(cell) ?? before;
    const right = right0.get(cell) ?? before;
    if (left !== undefined && right !== undefined) path.store.own.set(cell, ite(machine.arena, condition, left, right));
    else path.store.own.set(cell, (left ?? right) as TermId);
  }
}

/** Joins arms of which any may have run: values become alternatives, conditions are dropped. */
export function joinAny(machine: Machine, path: Path, arms: readonly Path[]): void {
  const live = arms.filter((arm) => !arm.ended);
  if (live.length === 0) {
    path.ended = true;
    return;
  }
  const changes = live.map((arm) => changesSince(arm.store, path.store));
  for (const cell of new Set(changes.flatMap((own) => [...own.keys()]))) {
    const values = changes.map((own) => own.get(cell) ?? readCell(path.store, cell)).filter((value) => value !== undefined);
    path.store.own.set(cell, phi(machine, values));
  }
}

/** The alternatives as one term: the value itself when they agree. */
export function phi(machine: Machine, values: readonly TermId[]): TermId {
  const flat = values.flatMap((value) => {
    const term = machine.arena.get(value);
    return term.op === 'phi' ? term.args : [value];
  });
  const distinct = [...new Set(flat)];
  if (distinct.length === 1) return distinct[0] as TermId;
  return machine.arena.make({ op: 'phi', args: distinct.sort((a, b) => a - b).slice(0, PHI_WIDTH) });
}

/** Goes on where `arm` left off. */
export function adopt(path: Path, arm: Path): void {
  for (const [cell, value] of changesSince(arm.store, path.store)) path.store.own.set(cell, value);
  path.pc = arm.pc;
  path.branch = arm.branch;
  path.ended = arm.ended;
}

/** What the layers above `base` changed. */
export function changesSince(store: Store, base: Store): ReadonlyMap<number, TermId> {
  if (store.parent === base) return store.own;
  const changes = new Map<number, TermId>();
  for (let at: Store | null = store; at && at !== base; at = at.parent) {
    for (const [cell, value] of at.own) if (!changes.has(cell)) changes.set(cell, value);
  }
  return changes;
}
