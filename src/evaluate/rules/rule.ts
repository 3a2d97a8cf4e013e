import type { Terms } from '../../model/term.ts';
import type { TermId } from '../../model/term.ts';
import type { Arena, Draft } from '../arena.ts';

/**
 * One rule of the normal form, applied when a term is made. It returns a simpler draft, an existing term, or null when it
 * does not apply. Every rule must shrink or reorder towards a fixed order, so that applying rules ends.
 */
export interface Rule {
  readonly id: string;
  /** Source expressions that the rule makes equal. */
  readonly example: readonly [before: string, after: string];
  /** Looks alike but must stay distinct, or null. */
  readonly distinct: readonly [string, string] | null;
  /** When it is sound. */
  readonly sideCondition: string;
  readonly ops: readonly Draft['op'][];
  apply(arena: Arena, draft: Draft): Draft | TermId | null;
}

export const argument = (draft: Draft, index: number): TermId => draft.args?.[index] as TermId;

/** The literal of a term, or a marker object when it is none (undefined is a literal). */
export const NOT_LITERAL: unique symbol = Symbol('not a literal');
export function literalOf(terms: Terms, id: TermId) {
  const term = terms.get(id);
  return term.op === 'lit' ? term.lit : NOT_LITERAL;
}

/** Truthiness of a term when its form alone decides it, else null. */
export function truthiness(terms: Terms, id: TermId): boolean | null {
  const term = terms.get(id);
  if (term.op === 'lit') return Boolean(term.lit);
  if (['object', 'array', 'closure', 'lambda', 'promise', 'regex', 'instance', 'import', 'new'].includes(term.op)) return true;
  if (term.op === 'cat')
    return term.args.some((part) => Boolean(literalOf(terms, part)) && literalOf(terms, part) !== NOT_LITERAL) ? true : null;
  return null;
}

/** True when the term is a boolean by form. */
export function isBoolean(terms: Terms, id: TermId): boolean {
  const term = terms.get(id);
  if (term.op === 'not' || term.op === 'isnil') return true;
  if (term.op === 'lit') return typeof term.lit === 'boolean';
  if (term.op === 'binary') return ['===', '==', '<', '<=', 'in', 'instanceof'].includes(String(term.lit));
  if (term.op === 'ite') return isBoolean(terms, term.args[1] as TermId) && isBoolean(terms, term.args[2] as TermId);
  if (term.op === 'and' || term.op === 'or') return term.args.every((arg) => isBoolean(terms, arg));
  if (term.op === 'call') return PREDICATES.has(memberName(terms, term.args[0] as TermId));
  return false;
}

const PREDICATES = new Set([
  'startsWith',
  'endsWith',
  'includes',
  'test',
  'has',
  'some',
  'every',
  'isInteger',
  'isSafeInteger',
  'isFinite',
  'isNaN',
  'isArray',
  'hasOwn',
  'hasOwnProperty',
  'timingSafeEqual',
  'isAbsolute',
]);

const memberName = (terms: Terms, callee: TermId): string => {
  const term = terms.get(callee);
  return term.op === 'get' ? String(term.lit) : '';
};
