/** Names: declaring them, reading them, and what a free one stands for. */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { lit } from './arena.ts';
import { type Frame, lookup, type Machine, type Path, readCell, type Scope } from './machine.ts';

let cells = 0;

/** A new variable in `scope`. */
export function declare(scope: Scope, name: string): number {
  cells += 1;
  scope.cells.set(name, cells);
  return cells;
}

export function define(scope: Scope, path: Path, name: string, value: TermId): void {
  const cell = scope.cells.get(name) ?? declare(scope, name);
  path.store.own.set(cell, value);
}

export function readName(machine: Machine, frame: Frame, path: Path, node: ts.Identifier): TermId {
  const { arena } = machine;
  const name = node.text;
  if (name === 'undefined') return lit(arena, undefined);
  const cell = lookup(frame.scope, name);
  if (cell !== null)
    return readCell(path.store, cell) ?? closedOver(frame, cell) ?? readCell(machine.top.store, cell) ?? lit(arena, undefined);
  if (name === 'NaN' || name === 'Infinity') return lit(arena, Number(name));
  return arena.make({ op: 'free', lit: name });
}

/** What the function, or one around it, closed over when it was made. */
function closedOver(frame: Frame, cell: number): TermId | undefined {
  for (let fn = frame.fn; fn !== null; fn = fn.outer) {
    const value = readCell(fn.store, cell);
    if (value !== undefined) return value;
  }
  return undefined;
}

export const childScope = (parent: Scope | null, functionLevel = false): Scope => ({ cells: new Map(), parent, functionLevel });

/** The scope that `var` and function declarations of this place belong to. */
export function functionScope(scope: Scope): Scope {
  let at = scope;
  while (!at.functionLevel && at.parent) at = at.parent;
  return at;
}

/** The same frame with a block scope of its own. */
export const inScope = (frame: Frame, scope: Scope): Frame => ({ ...frame, scope });
