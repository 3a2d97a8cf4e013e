/** Argument paths: `0.text`, `-1`, `rest1`, `this`, `0[role=system].content` → the term found there, with its place. */
import type { Found } from '../model/operation.ts';
import type { Occurrence } from '../model/event.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';

/** What a path starts from. */
export interface PathContext {
  readonly evaluated: Evaluated;
  readonly args: readonly Occurrence[];
  readonly receiver: TermId;
  readonly result: TermId;
  readonly range: Range;
  /** Named starting points: `key` and `value` of writes, `strings` and `parts` of tags. */
  readonly named: Readonly<Record<string, Occurrence>>;
}

const ABSENT: Found = { state: 'absent' };
const found = (term: TermId, range: Range): Found => ({ state: 'found', term, range, by: 'argument' });

/** The first of several paths that leads somewhere; unknown beats absent. */
export function findArgument(context: PathContext, paths: readonly string[]): Found {
  let unknown: Found | null = null;
  for (const path of paths) {
    const result = followPath(context, path);
    if (result.state === 'found') return result;
    if (result.state === 'unknown') unknown ??= result;
  }
  return unknown ?? ABSENT;
}

function followPath(context: PathContext, path: string): Found {
  const [head = '', ...steps] = path.split(/\.(?![^[]*\])/);
  const [name, filter] = withFilter(head);
  const from = start(context, name);
  return followSteps(context, filter === undefined ? from : step(context, from, `[${filter}]`), steps);
}

/** `content[role=system]` → its name and its filter. */
function withFilter(key: string): readonly [string, string | undefined] {
  const [, name = '', filter] = /^([^[]*)(?:\[(.*)\])?$/.exec(key) ?? [];
  return [name, filter];
}

function followSteps(context: PathContext, from: Found, steps: readonly string[]): Found {
  let at = from;
  for (const [i, key] of steps.entries()) {
    if (key === '*' && i < steps.length - 1) return anyMember(context, at, steps.slice(i + 1));
    const [plain, filter] = withFilter(key);
    at = step(context, at, plain);
    if (filter !== undefined) at = step(context, at, `[${filter}]`);
  }
  return at;
}

/** The first member or item from which the rest of a path leads somewhere: `0.*.$regex`. */
function anyMember(context: PathContext, from: Found, rest: readonly string[]): Found {
  if (from.state !== 'found') return from;
  const { op, args } = context.evaluated.terms.get(from.term);
  if (op !== 'object' && op !== 'array') return ABSENT;
  for (const arg of args) {
    const end = followSteps(context, found(arg, from.range), rest);
    if (end.state === 'found') return end;
  }
  return ABSENT;
}

function start(context: PathContext, name: string): Found {
  const named = context.named[name];
  if (named) return found(named.term, named.range);
  if (name === 'this') return context.receiver >= 0 ? found(context.receiver, context.range) : ABSENT;
  if (name === 'result') return context.result >= 0 ? found(context.result, context.range) : ABSENT;
  const made = /^made(\d+)$/.exec(name);
  if (made) return makerArgument(context, Number(made[1]));
  const rest = /^rest(\d+)$/.exec(name);
  if (rest) return restArguments(context, Number(rest[1]));
  const index = Number(name);
  if (!Number.isInteger(index)) return ABSENT;
  const arg = context.args.at(index);
  return arg ? fromArgument(context, arg) : spreadBefore(context, index);
}

/** What the call that made the receiver was given: `axios.create({ timeout })`. Of a receiver that was made elsewhere it is not known. */
function makerArgument({ evaluated: { terms }, receiver, range }: PathContext, index: number): Found {
  if (receiver < 0) return ABSENT;
  const { op, args } = terms.get(receiver);
  if (op === 'import') return ABSENT;
  if (op !== 'call' && op !== 'new') return { state: 'unknown', term: receiver };
  const given = args[index + 1];
  return given === undefined ? ABSENT : found(given, range);
}

/** A function that is given in the place of an options object is a callback, not a value. */
function fromArgument({ evaluated }: PathContext, arg: Occurrence): Found {
  const term = evaluated.terms.get(arg.term);
  if (term.op === 'spread') return { state: 'unknown', term: term.args[0] as TermId };
  return found(arg.term, arg.range);
}

const spreadBefore = ({ evaluated, args }: PathContext, index: number): Found => {
  const spread = args.find((arg, i) => i < index && evaluated.terms.get(arg.term).op === 'spread');
  return spread ? { state: 'unknown', term: spread.term } : ABSENT;
};

function restArguments({ evaluated, args }: PathContext, from: number): Found {
  const rest = args.slice(from);
  const [first] = rest;
  if (!first) return ABSENT;
  if (rest.length === 1) return found(first.term, first.range);
  const term = evaluated.ladder.arena.make({ op: 'array', args: rest.map((arg) => arg.term) });
  return found(term, { start: first.range.start, end: rest.at(-1)?.range.end ?? first.range.end });
}

function step(context: PathContext, from: Found, key: string): Found {
  if (from.state !== 'found') return from.state === 'unknown' ? from : ABSENT;
  const { terms } = context.evaluated;
  const term = terms.get(from.term);
  if (key === '*' || key.startsWith('[')) return members(context, from.term, from.range, key);
  if (term.op === 'object') return memberOf(context, from.term, from.range, key);
  if (term.op === 'array' && /^\d+$/.test(key)) {
    const item = term.args[Number(key)];
    return item === undefined ? ABSENT : found(item, from.range);
  }
  if (
    term.op === 'lit' ||
    term.op === 'cat' ||
    term.op === 'closure' ||
    term.op === 'lambda' ||
    term.op === 'regex' ||
    term.op === 'array' ||
    term.op === 'tagged'
  )
    return ABSENT;
  if (term.op === 'ite' || term.op === 'phi' || term.op === 'nullish' || term.op === 'or') {
    const arms = (term.op === 'ite' ? term.args.slice(1) : term.args).map((arm) => step(context, { ...from, term: arm }, key));
    const [then, otherwise] = arms;
    // Each branch says something: what stands there is the choice between the two.
    if (term.op === 'ite' && then?.state === 'found' && otherwise?.state === 'found' && then.term !== otherwise.term) {
      const choice = context.evaluated.ladder.arena.make({ op: 'ite', args: [term.args[0] as TermId, then.term, otherwise.term] });
      return { ...then, term: choice };
    }
    const hit = arms.find((arm) => arm.state === 'found');
    return hit ?? arms.find((arm) => arm.state === 'unknown') ?? ABSENT;
  }
  return { state: 'unknown', term: context.evaluated.ladder.arena.make({ op: 'get', args: [from.term], lit: key }) };
}

/** A member of an object literal: the last write of the key, unless something unknown is spread after it. */
function memberOf(context: PathContext, object: TermId, range: Range, key: string): Found {
  const { evaluated } = context;
  const term = evaluated.terms.get(object);
  for (let i = term.keys.length - 1; i >= 0; i -= 1) {
    if (term.keys[i] === key) return found(term.args[i] as TermId, placeOf(context, object, key, range));
    if (term.keys[i] === '...') {
      const spread = term.args[i] as TermId;
      const inner = step(context, { state: 'found', term: spread, range, by: 'argument' }, key);
      if (inner.state !== 'absent') return inner;
    }
  }
  return ABSENT;
}

/** A member's own place when it lies inside the argument, else the argument. */
function placeOf({ evaluated }: PathContext, object: TermId, key: string, range: Range): Range {
  return evaluated.memberPlace(object, key)?.range ?? range;
}

/** `.*`: any member or item; `[k=v]`: the items whose member k is the literal v. */
function members(context: PathContext, id: TermId, range: Range, key: string): Found {
  const { terms, ladder } = context.evaluated;
  const term = terms.get(id);
  if (term.op !== 'object' && term.op !== 'array') return { state: 'unknown', term: id };
  const [, name, value] = /^\[([^=]+)=(.*)\]$/.exec(key) ?? [];
  const chosen = name === undefined ? term.args : term.args.filter((item) => isItem(context, item, name, value ?? ''));
  if (chosen.length === 0) return ABSENT;
  return found(chosen.length === 1 ? (chosen[0] as TermId) : ladder.arena.make({ op: 'array', args: chosen }), range);
}

function isItem({ evaluated }: PathContext, id: TermId, name: string, value: string): boolean {
  const item = evaluated.terms.get(id);
  const at = item.op === 'object' ? item.keys.indexOf(name) : -1;
  return at >= 0 && evaluated.terms.get(item.args[at] as TermId).lit === value;
}
