/** The state of one evaluation: what is left of its bounds, and the scopes of its values. */
import type { TermId, Terms } from '../model/term.ts';
import type { Program, Steps } from './regex/index.ts';
import { isComposite, Opaque, type Value } from './values.ts';

export interface Run {
  readonly terms: Terms;
  readonly patterns: Map<string, Program | null>;
  readonly matching: Steps;
  fuel: number;
  depth: number;
  /** The innermost term that is being evaluated. */
  at: TermId;
}

/** Values of holes and of the terms evaluated under them. A lambda's parameters open a scope of their own. */
export interface Scope {
  readonly bindings: ReadonlyMap<TermId, Value>;
  readonly known: Map<TermId, Value>;
  readonly outer: Scope | null;
}

/** Takes fuel for work that is not a term of its own. */
export function spend(run: Run, steps: number): void {
  run.fuel -= steps;
  if (run.fuel < 0) throw new Opaque('out of fuel');
}

/** Long texts and lists cost more. */
export function sizeOf(value: Value): number {
  if (typeof value === 'string') return value.length >> 8;
  return isComposite(value) && value.kind === 'array' ? value.items.length >> 6 : 0;
}

/** The signal that a certain term is not known. */
export function opaqueAt(term: TermId, reason: string): Opaque {
  const error = new Opaque(reason);
  error.term = term;
  return error;
}

/** True for a term that a scope gives a value to. */
export function isBound(id: TermId, scope: Scope): boolean {
  for (let at: Scope | null = scope; at !== null; at = at.outer) if (at.bindings.has(id)) return true;
  return false;
}
