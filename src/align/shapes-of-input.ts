/** Argument tests about the shape of what arrives: the types of values, and who chooses the keys of objects. */
import type { Condition } from '../model/event.ts';
import type { Leaf } from '../model/facts.ts';
import type { TermId, Terms } from '../model/term.ts';
import { resolve } from '../evaluate/index.ts';
import { fromPlain } from '../probe/index.ts';
import { readSchema, validatedBy } from '../operations/index.ts';
import { mentions, untrusted } from './context.ts';
import { check } from './probe-hole.ts';
import { refinedType } from './types.ts';
import { fault, FINE, type Judged, type JudgeInput, one } from './verdict.ts';

/** The value's parts have one of the types that the test names, by schema, conversion or check. */
export function type({ comparison, test, found, trigger, conditions }: JudgeInput): Judged {
  if (!test.type) return FINE;
  const wanted = test.type;
  let defended = false;
  const parts = partsOf(comparison, { term: found.term, conditions }, new Set(test.dataUnder ?? []), 0);
  // A text that is put together is a text, whatever gets into it.
  const isText = ({ term }: Part): boolean => wanted.includes('string') && comparison.context.evaluated.terms.get(term).op === 'cat';
  for (const { leaf, conditions } of parts.flatMap((part) =>
    isText(part) ? [] : comparison.context.facts.facts(part.term).leaves.map((leaf) => ({ leaf, conditions: part.conditions })),
  )) {
    const confidence = untrusted(comparison, { ...leaf, type: 'any' }, trigger);
    if (confidence === null || !['request', 'dom', 'model', 'unverified-claims'].includes(leaf.origin)) continue;
    const refined = refinedType(comparison.context, leaf, conditions);
    if (refined === 'unproven')
      return one(fault(leaf.term, 'a check that is not in the text may fix its type', { leaf, kind: 'unproven', confidence: 'possible' }));
    if (wanted.includes(refined)) defended = true;
    else if (
      leaf.throughUnknown ||
      isPiped(comparison, leaf.term) !== null ||
      (leaf.origin === 'request' && isCheckedBefore(comparison, conditions, 'types'))
    )
      return one(fault(leaf.term, UNSEEN_CHECK, { leaf, kind: 'unproven', confidence: 'possible' }));
    else return one(fault(leaf.term, 'nothing fixes its type', { leaf, confidence, lacking: true }));
  }
  return { faults: [], defended };
}

type Assumed = Pick<Condition, 'term' | 'holds'>;

/** A part of a value, with what is known where it is used: `cond ? a : b` is a where `cond` holds. */
interface Part {
  readonly term: TermId;
  readonly conditions: readonly Assumed[];
}

/** Values whose type counts: those of an object literal but for what stands under some keys, and the members of an object that a schema closes. */
function partsOf(comparison: JudgeInput['comparison'], part: Part, under: ReadonlySet<string>, depth: number): readonly Part[] {
  const { terms, ladder } = comparison.context.evaluated;
  const { op, args, keys } = terms.get(part.term);
  const inner = (term: TermId, more: readonly Assumed[] = []) =>
    partsOf(comparison, { term, conditions: [...more, ...part.conditions] }, under, depth + 1);
  if (depth > 8) return [part];
  if (op === 'object') return args.flatMap((arg, i) => (under.has(keys[i] ?? '') ? [] : inner(arg)));
  if (op === 'ite') return [true, false].flatMap((holds, i) => inner(args[i + 1] as TermId, [{ term: args[0] as TermId, holds }]));
  if (op === 'and')
    return args.flatMap((arg, i) =>
      inner(
        arg,
        args.slice(0, i).map((term) => ({ term, holds: true })),
      ),
    );
  if (['array', 'nullish', 'or', 'phi'].includes(op)) return args.flatMap((arg) => inner(arg));
  const members = closedBySchema(comparison, part.term) ?? [];
  return members.length > 0 ? members.map((lit) => ({ ...part, term: ladder.arena.make({ op: 'get', args: [part.term], lit }) })) : [part];
}

/** The keys of a value that a schema closes; null = no schema, or one that lets other keys through. */
function closedBySchema({ context }: JudgeInput['comparison'], id: TermId): readonly string[] | null {
  const validated = validatedBy(context.evaluated, id, 0);
  const isValue = validated !== null && validated.path !== 'result' && !validated.schema.open && validated.schema.members !== null;
  return isValue ? [...validated.schema.members.keys()] : null;
}

const UNSEEN_CHECK = 'a check of the request that the snippet does not show comes before';

/**
 * A link of the route's chain checks requests, by its name or its library: `validate(CreateUser)`. Chains that test members
 * one by one leave other keys where they are.
 */
function isCheckedBefore({ context }: JudgeInput['comparison'], conditions: readonly Assumed[], what: 'types' | 'keys'): boolean {
  const { evaluated } = context;
  return conditions.some(({ term, holds }) => {
    const passed = evaluated.terms.get(term);
    if (!holds || passed.op !== 'call' || passed.args.length !== 1) return false;
    const link = evaluated.terms.get(passed.args[0] as TermId);
    const maker = link.op === 'call' || link.op === 'new' ? (link.args[0] as TermId) : (passed.args[0] as TermId);
    const { rows } = resolve(evaluated.ladder, maker, link.op === 'new' ? 'new' : 'call');
    if (rows.length > 0)
      return (
        what === 'types' &&
        rows.some(({ roles, returns }) => roles.includes('schema.parse') || returns.type === 'express-validator.ValidationChain')
      );
    const name = evaluated.terms.get(maker);
    return (
      ['get', 'free', 'import', 'param'].includes(name.op) &&
      evaluated.ladder.tables.wordsOf(String(name.lit).split('/').at(-1) ?? '').some(({ roles }) => roles.includes('schema.parse'))
    );
  });
}

/** Objects whose keys an outsider chooses: a spread of a request value, or a request value as a whole. */
export function closed(input: JudgeInput): Judged {
  const { comparison, test, found, trigger } = input;
  if (!test.closed) return FINE;
  for (const id of openParts(comparison, found.term, 0)) {
    if (closedBySchema(comparison, id) !== null) continue;
    const opened = validatedBy(comparison.context.evaluated, id, 0)?.schema.open ?? false;
    for (const leaf of comparison.context.facts.facts(id).leaves) {
      const confidence = untrusted(comparison, leaf, trigger === 'proven' ? 'untrusted' : trigger);
      const closedType = leaf.type === 'string' || (leaf.type === 'object' && !opened) || leaf.type === 'none';
      if (confidence === null || closedType || leaf.origin === 'param') continue;
      const standing = keysOf(input, leaf);
      if (standing === 'limited') continue;
      const unseen = standing === 'unseen' || leaf.throughUnknown;
      return one(
        fault(leaf.term, unseen ? UNSEEN_CHECK : 'whoever sends it chooses the keys', {
          leaf,
          confidence,
          ...(unseen && { kind: 'unproven' }),
        }),
      );
    }
  }
  return FINE;
}

/** What checks of the whole value say of its keys: limited to some, open, or decided by code that the text does not show. */
function keysOf({ comparison, conditions, event }: JudgeInput, leaf: Leaf): 'limited' | 'open' | 'unseen' {
  const piped = isPiped(comparison, leaf.term);
  if (piped !== null) return piped ? 'limited' : 'unseen';
  const { context } = comparison;
  const standings = (context.byRole.get('schema.parse') ?? []).flatMap((operation) => {
    const value = operation.argument('value');
    const before = event === undefined || (operation.event.entry === event.entry && operation.event.seq < event.seq);
    if (!before || value.state !== 'found' || value.term !== leaf.term) return [];
    const decides =
      operation.row?.returns.validates === 'throws' || conditions.some(({ term }) => mentions(context, term, operation.event.result));
    if (!decides) return [];
    const schema = operation.argument('schema');
    const read =
      schema.state === 'found'
        ? readSchema(context.evaluated, schema.term, 0)
        : (validatedBy(context.evaluated, operation.event.result, 0)?.schema ?? null);
    return [read === null || read.members === null ? ('unseen' as const) : read.rejects ? ('limited' as const) : ('open' as const)];
  });
  if (standings.includes('limited')) return 'limited';
  if (standings.includes('unseen') || (leaf.origin === 'request' && isCheckedBefore(comparison, conditions, 'keys'))) return 'unseen';
  return conditions.some((condition) => looksAtKeys(comparison, condition, leaf)) ? 'unseen' : 'open';
}

/** A condition about the keys of a value, or one that only code from elsewhere can decide. */
function looksAtKeys({ context }: JudgeInput['comparison'], condition: Condition, leaf: Leaf): boolean {
  if (!mentions(context, condition.term, leaf.term)) return false;
  const { terms } = context.evaluated;
  for (let id = leaf.term + 1; id <= condition.term; id += 1) {
    const { op, args } = terms.get(id);
    const callee = op === 'call' && args[1] === leaf.term ? terms.get(args[0] as TermId) : null;
    if (callee?.op === 'get' && ['keys', 'entries', 'ownKeys'].includes(String(callee.lit)) && mentions(context, condition.term, id))
      return true;
  }
  return check(context, condition, new Map([[leaf.term, fromPlain({ role: 'admin' })]])) === 'unknown';
}

/**
 * A parameter that the framework fills and checks by its class before the method runs; the pipe is often set up in another
 * file. true = keys that the class does not name are dropped, false = not shown, null = no such parameter.
 */
function isPiped({ context }: JudgeInput['comparison'], id: TermId): boolean | null {
  const { terms, params } = context.evaluated;
  let at = id;
  while (terms.get(at).op === 'get') at = terms.get(at).args[0] as TermId;
  const info = params.get(at);
  if (!info || info.decorators.length === 0 || !/^[A-Z]\w*$/.test(info.typeText ?? '') || info.closed === false) return null;
  return info.closed === true;
}

function openParts(comparison: JudgeInput['comparison'], id: TermId, depth: number): readonly TermId[] {
  const term = comparison.context.evaluated.terms.get(id);
  if (depth > 6) return [];
  if (term.op === 'object')
    return term.keys.flatMap((key, i) => (key === '...' ? openParts(comparison, term.args[i] as TermId, depth + 1) : []));
  if (term.op === 'ite' || term.op === 'or' || term.op === 'nullish' || term.op === 'phi')
    return term.args.slice(term.op === 'ite' ? 1 : 0).flatMap((arm) => openParts(comparison, arm, depth + 1));
  if (term.op === 'opaque' && term.lit === 'rest') return openParts(comparison, term.args[0] as TermId, depth + 1);
  const entries = entriesTaken(comparison.context.evaluated.terms, id);
  if (entries !== null) return [entries];
  return ['lit', 'cat', 'array', 'closure', 'lambda'].includes(term.op) ? [] : [id];
}

/** `Object.fromEntries(formData)`: all that was sent, under the names it was sent with; null where entries were chosen or changed before. */
function entriesTaken(terms: Terms, id: TermId): TermId | null {
  const { op, args } = terms.get(id);
  const callee = op === 'call' ? terms.get(args[0] as TermId) : null;
  if (callee?.op !== 'get' || args[1] === undefined || !['fromEntries', 'entries'].includes(String(callee.lit))) return null;
  const owner = terms.get(callee.args[0] as TermId);
  if (owner.op !== 'free' || owner.lit !== 'Object') return null;
  return ['param', 'get'].includes(terms.get(args[1]).op) ? args[1] : entriesTaken(terms, args[1]);
}
