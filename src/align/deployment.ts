/**
 * What a test of the deployment comes to where the program serves its users:
 *
 * ```
 * process.env.NODE_ENV === 'production'   →  true
 * process.env.NODE_ENV !== 'production'   →  false
 * process.env.NODE_ENV === 'development'  →  false
 * ```
 */
import type { TermId } from '../model/term.ts';
import type { AlignContext } from './context.ts';

const OTHERS = /^(?:development|dev|local|test)$/;

/** Null = the term is no such test. */
export function inProduction(context: AlignContext, id: TermId): boolean | null {
  const { terms } = context.evaluated;
  const { op, args, lit } = terms.get(id);
  if (op === 'not') {
    const opposite = inProduction(context, args[0] as TermId);
    return opposite === null ? null : !opposite;
  }
  if (op !== 'binary' || lit !== '===') return null;
  const sides = args.map((arg) => terms.get(arg));
  if (!sides.some((side) => side.op === 'get' && side.lit === 'NODE_ENV')) return null;
  const named = sides.find((side) => side.op === 'lit')?.lit;
  if (named === 'production') return true;
  return typeof named === 'string' && OTHERS.test(named) ? false : null;
}
