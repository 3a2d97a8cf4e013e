/** Interprets what leads to a hole of a text for inputs that would escape there. */
import type { Condition } from '../model/event.ts';
import type { Leaf } from '../model/facts.ts';
import type { Term, TermId, Terms } from '../model/term.ts';
import { resolve } from '../evaluate/index.ts';
import {
  apiName,
  dressed,
  fromPlain,
  interpret,
  interpretCondition,
  type InterpretOptions,
  literalsAbout,
  showValue,
  type Value,
} from '../probe/index.ts';
import type { PlacedHole } from '../text/index.ts';
import { type Comparison, mentions } from './context.ts';
import { effectOf, hazardInputs } from './hazard-inputs.ts';
import { frontOf } from './page-address.ts';

type Decided = Pick<Condition, 'term' | 'holds'>;

export type Probed =
  | { readonly outcome: 'held' }
  | { readonly outcome: 'broken'; readonly witness: { readonly input: string; readonly effect: string } }
  /** guarded: some condition about the value could not be interpreted. */
  | { readonly outcome: 'unknown'; readonly guarded: boolean };

/** Says whether inputs that escape at the hole's position are refused or made harmless before they get there. */
export function probeHole(
  { context }: Pick<Comparison, 'context'>,
  conditions: readonly Decided[],
  placed: PlacedHole,
  leaves: readonly Leaf[],
): Probed {
  const about = conditions.filter((condition) => leaves.some((leaf) => mentions(context, condition.term, leaf.term)));
  const attacks = hazardInputs(placed.position);
  const { refused, ...plain } = tryInputs(context, placed, leaves, about, inputsFor(attacks, leaves));
  if (plain.outcome !== 'held' || !refused) return plain;
  // What was refused may only have lacked the words that the conditions ask for.
  const literals = literalsAbout(
    context.evaluated.terms,
    about.map(({ term }) => term),
    new Set(leaves.map(({ term }) => term)),
  );
  return tryInputs(context, placed, leaves, about, inputsFor(dressed(attacks, literals), leaves));
}

interface Tried {
  /** A condition refused at least one input. */
  readonly refused: boolean;
}

function tryInputs(
  context: Comparison['context'],
  placed: PlacedHole,
  leaves: readonly Leaf[],
  about: readonly Decided[],
  inputs: ReturnType<typeof inputsFor>,
): Probed & Tried {
  const { terms } = context.evaluated;
  const { items, lists } = itemsIn(context, [placed.hole, ...about.map(({ term }) => term)], leaves);
  const patterns: InterpretOptions['patterns'] = new Map();
  let unknown = false;
  let guarded = false;
  let refused = false;
  for (const { input, value: given } of inputs) {
    const bindings = new Map<TermId, Value>([
      ...lists.map((term) => [term, typeof given === 'string' ? fromPlain([given]) : given] as const),
      ...items.map((term) => [term, given] as const),
      ...leaves.map((leaf) => [leaf.term, typeof given === 'string' ? frontOf(context, leaf) + given : given] as const),
    ]);
    const sharing = { patterns, known: new Map<TermId, Value>() };
    const checked = checkAll(context, about, bindings, sharing);
    if (checked === 'refused') {
      refused = true;
      continue;
    }
    const open = checked === 'unknown';
    guarded ||= open;
    const value = interpret(terms, placed.hole, bindings, sharing);
    if (value.kind === 'thrown') continue;
    if (value.kind === 'opaque') {
      unknown = true;
      continue;
    }
    const text = textOf(value.value);
    const effect = text === null ? null : effectOf(placed.position, input, text);
    if (effect === null) continue;
    if (!open) return { outcome: 'broken', witness: { input, effect }, refused };
    unknown = true;
  }
  return unknown ? { outcome: 'unknown', guarded, refused } : { outcome: 'held', refused };
}

/** A list in a text is its items; null where none is left. */
function textOf(value: Value): string | null {
  if (typeof value !== 'object' || value === null || value.kind !== 'array') return showValue(value);
  return value.items.length === 0 ? null : value.items.map(showValue).join(',');
}

/** Subterms of a hole that are looked at; what is larger keeps its unknown items. */
const MAX_SUBTERMS = 400;

/** Whose names or values are up to the sender, one by one. */
const KEYED = /^globalThis\.(?:Object\.(?:keys|values|getOwnPropertyNames)|Reflect\.ownKeys)$/;

interface Items {
  /** Taken one by one: items of listed values, and names of an object from outside; any of them may be the value. */
  readonly items: readonly TermId[];
  /** The names of an object from outside, taken together. */
  readonly lists: readonly TermId[];
}

function itemsIn(context: Comparison['context'], roots: readonly TermId[], leaves: readonly Leaf[]): Items {
  const { terms } = context.evaluated;
  const isKeyed = ({ op, args }: Term): boolean =>
    op === 'call' &&
    KEYED.test(apiName(terms, args[0] as TermId) ?? '') &&
    leaves.some(({ term }) => mentions(context, args[1] as TermId, term));
  const items: TermId[] = [];
  const lists: TermId[] = [];
  const seen = new Set<TermId>();
  const stack = [...roots];
  for (let id = stack.pop(); id !== undefined && seen.size < MAX_SUBTERMS; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const term = terms.get(id);
    const { op, args } = term;
    if (isKeyed(term)) lists.push(id);
    const list = op === 'element' || op === 'index' ? terms.get(args[0] as TermId) : null;
    if (list?.op === 'array' && list.args.some((item) => isOneOf(terms, item, leaves))) items.push(id);
    if (op === 'element' && list !== null && isKeyed(list)) items.push(id);
    stack.push(...args);
  }
  return { items, lists };
}

/** A leaf as it came, or with a value in its place where it is absent. */
function isOneOf(terms: Terms, id: TermId, leaves: readonly Leaf[]): boolean {
  const { op, args } = terms.get(id);
  return leaves.some(({ term }) => term === id || ((op === 'or' || op === 'nullish') && term === args[0]));
}

/** Each input as text, and as the only item of a list where the value may be one. */
function inputsFor(attacks: readonly string[], leaves: readonly Leaf[]): readonly { readonly input: string; readonly value: Value }[] {
  const mayBeList = leaves.some(({ type }) => ['any', 'query', 'array', 'string-or-array'].includes(type));
  return attacks.flatMap((input) => [
    { input, value: input },
    ...(mayBeList ? [{ input: JSON.stringify([input]), value: fromPlain([input]) }] : []),
  ]);
}

/** One condition that refuses is enough. */
function checkAll(
  context: Comparison['context'],
  conditions: readonly Decided[],
  bindings: ReadonlyMap<TermId, Value>,
  options: InterpretOptions,
): ReturnType<typeof check> {
  let outcome: ReturnType<typeof check> = 'passed';
  for (const condition of conditions) {
    const checked = check(context, condition, bindings, options);
    if (checked === 'refused') return 'refused';
    if (checked === 'unknown') outcome = 'unknown';
  }
  return outcome;
}

/** Whether a condition lets an input pass; `unknown` only when a check that the text does not show may refuse it. */
export function check(
  context: Comparison['context'],
  condition: Pick<Condition, 'term' | 'holds'>,
  bindings: ReadonlyMap<TermId, Value>,
  options: InterpretOptions = {},
): 'passed' | 'refused' | 'unknown' {
  const result = interpretCondition(context.evaluated.terms, condition.term, bindings, options);
  if (result.kind === 'thrown') return 'refused';
  if (result.kind === 'value') return Boolean(result.value) === condition.holds ? 'passed' : 'refused';
  return isCheck(context, result.term) ? 'unknown' : 'passed';
}

/** A call that no table knows may check its argument; a query, a read or a request does not. */
function isCheck({ evaluated }: Comparison['context'], id: TermId): boolean {
  const term = evaluated.terms.get(id);
  if (term.op === 'opaque') return ['call not followed', 'recursion'].includes(String(term.lit));
  if (term.op !== 'call') return false;
  const { rows } = resolve(evaluated.ladder, term.args[0] as TermId);
  return rows.length === 0 || rows.some((row) => row.returns.validates !== null || row.roles.includes('schema.parse'));
}
