/**
 * How a condition stands to a verdict that should decide:
 *
 * ```
 * verified && fresh                holds → passed
 * !(known && !allowed)             holds → either: who is not known passes too
 * isAdmin || post.author === user  holds → passed: both ways ask who it is
 * ```
 */
import type { TermId } from '../model/term.ts';
import { type AlignContext, mentions } from './context.ts';

export interface Standing {
  /** `passed`: the verdict was good on every way here; `failed`: it was bad; `either`: another condition suffices. */
  readonly is: 'passed' | 'failed' | 'either';
  /** The condition that suffices as well. */
  readonly open: { readonly term: TermId; readonly holds: boolean } | null;
}

const PASSED: Standing = { is: 'passed', open: null };
const FAILED: Standing = { is: 'failed', open: null };
const MAX_DEPTH = 16;

/** A verdict may be that something is not so: `not(rank < least)`. */
const isOpposite = ({ evaluated: { terms } }: AlignContext, verdicts: ReadonlySet<TermId>, id: TermId): boolean =>
  [...verdicts].some((verdict) => terms.get(verdict).op === 'not' && terms.get(verdict).args[0] === id);

/** Null = the condition says nothing of a verdict. */
export function standingOf(context: AlignContext, verdicts: ReadonlySet<TermId>, id: TermId, holds: boolean, depth = 0): Standing | null {
  if (verdicts.has(id)) return isList(context, id) ? null : holds ? PASSED : FAILED;
  if (isOpposite(context, verdicts, id)) return holds ? FAILED : PASSED;
  if (depth > MAX_DEPTH) return null;
  const { terms } = context.evaluated;
  const { op, args, lit } = terms.get(id);
  const next = (arg: TermId, way: boolean) => standingOf(context, verdicts, arg, way, depth + 1);
  switch (op) {
    case 'not':
      return next(args[0] as TermId, !holds);
    case 'isnil':
      return next(args[0] as TermId, !holds);
    case 'get': {
      // A list is there even when nothing was found: its first item or its length tells.
      if (lit === 'rows') return null;
      const list = isIndex(lit) || lit === 'length' ? listIn(context, args[0] as TermId) : null;
      if (list !== null && verdicts.has(list)) return isListOfLists(context, list, args[0] as TermId) ? null : holds ? PASSED : FAILED;
      return next(args[0] as TermId, holds);
    }
    case 'and':
    case 'or':
      return (op === 'and') === holds
        ? all(args.map((arg) => next(arg, holds)))
        : some(
            context,
            args.map((term) => ({ term, holds, standing: next(term, holds) })),
          );
    case 'ite': {
      const [condition, then, otherwise] = args as [TermId, TermId, TermId];
      const arms = [
        { way: true, arm: then },
        { way: false, arm: otherwise },
      ].filter(({ arm }) => terms.get(arm).op !== 'lit' || Boolean(terms.get(arm).lit) === holds);
      return some(
        context,
        arms.map(({ way, arm }) => ({
          term: terms.get(arm).op === 'lit' ? condition : arm,
          holds: terms.get(arm).op === 'lit' ? way : holds,
          standing: all([next(condition, way), terms.get(arm).op === 'lit' ? null : next(arm, holds)]),
        })),
      );
    }
    case 'binary':
      if (lit !== '===' && lit !== '==') return null;
      return all(args.map((arg, i) => next(arg, isFalsy(context, args[1 - i] as TermId) ? !holds : holds)));
    case 'call':
      return terms.get(args[0] as TermId).lit === 'Boolean' && args[1] !== undefined ? next(args[1], holds) : null;
    default:
      return null;
  }
}

const isIndex = (lit: unknown): boolean => /^\d+$/.test(String(lit));

/** What reads the rows: of `(await pool.query(…)).rows` and `db.select().from(keys).where(…)` the query. */
function listIn(context: AlignContext, id: TermId): TermId {
  const { terms } = context.evaluated;
  let at = id;
  for (let steps = 0; steps < MAX_DEPTH; steps += 1) {
    const { op, lit, args } = terms.get(at);
    const callee = op === 'call' ? terms.get(args[0] as TermId) : null;
    if (op === 'get' && (lit === 'rows' || lit === '0' || lit === 0)) at = args[0] as TermId;
    else if (callee?.op === 'get' && isClause(context, at)) at = callee.args[0] as TermId;
    else return at;
  }
  return at;
}

const isClause = ({ byRole }: AlignContext, id: TermId): boolean =>
  byRole.get('db.clause')?.some(({ event }) => event.result === id) ?? false;

const readsOf = ({ byRole }: AlignContext, id: TermId) =>
  ['db.read', 'db.query'].flatMap((role) => byRole.get(role) ?? []).filter(({ event }) => event.result === id);

/** An operation that gives many records, none of them when nothing fits. */
const isList = (context: AlignContext, id: TermId): boolean => readsOf(context, id).some(({ row }) => row?.returns.valueType === 'array');

/** mysql2 gives the rows and the columns: the first of both is the list. */
const isListOfLists = (context: AlignContext, list: TermId, object: TermId): boolean =>
  object === list && readsOf(context, list).some(({ row }) => row?.library === 'mysql2');

const isFalsy = ({ evaluated }: AlignContext, id: TermId): boolean => evaluated.terms.get(id).op === 'lit' && !evaluated.terms.get(id).lit;

/** All of it holds: one good verdict is enough. */
function all(parts: readonly (Standing | null)[]): Standing | null {
  return (
    parts.find((part) => part?.is === 'passed') ??
    parts.find((part) => part?.is === 'either') ??
    parts.find((part) => part !== null) ??
    null
  );
}

interface Arm {
  readonly term: TermId;
  readonly holds: boolean;
  readonly standing: Standing | null;
}

/** Some of it holds: every way must have had a good verdict, or ask who it is in another way. */
function some(context: AlignContext, arms: readonly Arm[]): Standing | null {
  if (arms.length > 0 && arms.every(({ standing }) => standing?.is === 'failed')) return FAILED;
  if (!arms.some(({ standing }) => standing?.is === 'passed' || standing?.is === 'either')) return null;
  const open = arms.find((arm) => arm.standing?.is !== 'passed' && !asksWho(context, arm));
  return open === undefined ? PASSED : { is: 'either', open: open.standing?.open ?? { term: open.term, holds: open.holds } };
}

/** Somebody's own name is held against what a record says: `post.authorId === user.id`. */
function asksWho(context: AlignContext, { term, holds }: Arm): boolean {
  const { op, args, lit } = context.evaluated.terms.get(term);
  if (op === 'not') return asksWho(context, { term: args[0] as TermId, holds: !holds, standing: null });
  if ((op === 'and') === holds && (op === 'and' || op === 'or'))
    return args.some((arg) => asksWho(context, { term: arg, holds, standing: null }));
  if (op === 'and' || op === 'or') return args.every((arg) => asksWho(context, { term: arg, holds, standing: null }));
  if (!holds || op !== 'binary' || (lit !== '===' && lit !== '==')) return op === 'call' && holds && knowsWho(context, term);
  return knowsWho(context, term) || args.some((arg) => knowsWho(context, arg));
}

const knowsWho = (context: AlignContext, id: TermId): boolean => {
  const { op, args } = context.evaluated.terms.get(id);
  const values = op === 'call' || op === 'binary' ? args.slice(op === 'call' ? 1 : 0) : [id];
  return values.some((value) => context.facts.facts(value).leaves.some(({ origin }) => origin === 'principal' || origin === 'claims'));
};

/** How sure it is that the other condition is no protection: outsiders choose it, or it says that nobody is known. */
export function opensTo(context: AlignContext, { term, holds }: NonNullable<Standing['open']>): 'anybody' | 'unknown' {
  const { op, args } = context.evaluated.terms.get(term);
  if (op === 'not') return opensTo(context, { term: args[0] as TermId, holds: !holds });
  const { leaves } = context.facts.facts(term);
  const asked = op === 'binary' || op === 'call' || op === 'isnil' ? args.flatMap((arg) => context.facts.facts(arg).leaves) : leaves;
  const isAbsent = op === 'isnil' ? holds : !holds && op !== 'binary' && op !== 'call';
  if (isAbsent && asked.some(({ origin }) => origin === 'principal' || origin === 'claims')) return 'anybody';
  return holds &&
    asked.some(({ origin }) => origin === 'request') &&
    !asked.some(({ origin }) => origin === 'env' || origin === 'principal')
    ? 'anybody'
    : 'unknown';
}

/** A verdict, or what it denies, occurs somewhere in a condition. */
export function speaksOf(context: AlignContext, condition: TermId, verdict: TermId): boolean {
  const { op, args } = context.evaluated.terms.get(verdict);
  return mentions(context, condition, verdict) || (op === 'not' && mentions(context, condition, args[0] as TermId));
}
