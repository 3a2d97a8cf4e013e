/**
 * Evaluates terms, never code: given values for the holes of a term, finds the term's value over a closed set of builtins.
 *
 * ```
 * not(call(get(call(path.resolve, BASE, name), 'startsWith'), cat(BASE, '/')))
 *   with BASE = '/srv/files', name = '../etc/passwd'   →   true
 * ```
 */
import type { Term, TermId, Terms } from '../model/term.ts';
import { apiName } from './api-name.ts';
import { BUILTINS, CONSTANTS } from './builtins.ts';
import { itemsOf, member, ownEntries, toKey } from './members.ts';
import { callMethod } from './methods.ts';
import { binary, isInstance, unary } from './operators.ts';
import { isBound, opaqueAt, type Run, type Scope, sizeOf, spend } from './run.ts';
import { compileRegex, type Program } from './regex/index.ts';
import {
  array,
  bounded,
  builtin,
  isComposite,
  isNil,
  isTruthy,
  object,
  Opaque,
  type RegexValue,
  Thrown,
  toText,
  type Value,
} from './values.ts';

export interface InterpretOptions {
  /** Terms that may be evaluated; default {@link DEFAULT_FUEL}. */
  readonly fuel?: number;
  /** Compiled patterns, kept between calls by whoever makes many. */
  readonly patterns?: Map<string, Program | null>;
  /** Values of terms, kept between calls with the same bindings. */
  readonly known?: Map<TermId, Value>;
}

export type Interpreted =
  | { readonly kind: 'value'; readonly value: Value }
  /** `term` is the innermost one that is not known. */
  | { readonly kind: 'opaque'; readonly term: TermId; readonly reason: string }
  /** The code throws here. */
  | { readonly kind: 'thrown' };

/** Steps of one evaluation. */
export const DEFAULT_FUEL = 2000;
/** Steps of the regular expression matcher for each step of fuel. */
const MATCH_STEPS = 25;
const MAX_DEPTH = 220;

/** Evaluates a term under values for its holes; the same input gives the same result, whatever the machine. */
export function interpret(terms: Terms, id: TermId, bindings: ReadonlyMap<TermId, Value>, options: InterpretOptions = {}): Interpreted {
  return attempt(terms, bindings, options, (run, scope) => evaluate(run, id, scope));
}

/** Evaluates a term as a condition: `a && b` is false as soon as one side is, even when the other is not known. */
export function interpretCondition(
  terms: Terms,
  id: TermId,
  bindings: ReadonlyMap<TermId, Value>,
  options: InterpretOptions = {},
): Interpreted {
  return attempt(terms, bindings, options, (run, scope) => truth(run, id, scope));
}

function attempt(
  terms: Terms,
  bindings: ReadonlyMap<TermId, Value>,
  options: InterpretOptions,
  work: (run: Run, scope: Scope) => Value,
): Interpreted {
  const fuel = options.fuel ?? DEFAULT_FUEL;
  const run: Run = { terms, patterns: options.patterns ?? new Map(), matching: { left: fuel * MATCH_STEPS }, fuel, depth: 0, at: -1 };
  try {
    return { kind: 'value', value: work(run, { bindings, known: options.known ?? new Map(), outer: null }) };
  } catch (error) {
    if (error instanceof Thrown) return { kind: 'thrown' };
    if (error instanceof Opaque) return { kind: 'opaque', term: placed(run, error).term, reason: error.message };
    throw error;
  }
}

/** An unknown without a term of its own is that of the term whose evaluation it ended. */
function placed(run: Run, error: Opaque): Opaque {
  if (error.term === -1) error.term = run.at;
  return error;
}

function evaluate(run: Run, id: TermId, scope: Scope): Value {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    if (at.bindings.has(id)) return at.bindings.get(id);
    if (at.known.has(id)) return at.known.get(id);
  }
  run.fuel -= 1;
  if (run.fuel < 0 || run.depth > MAX_DEPTH) throw opaqueAt(id, run.fuel < 0 ? 'out of fuel' : 'nested too deeply');
  const { at: outer } = run;
  run.depth += 1;
  run.at = id;
  const value = compute(run, id, run.terms.get(id), scope);
  run.depth -= 1;
  run.at = outer;
  scope.known.set(id, value);
  return value;
}

/** What `work` comes to, or why that is not known; either way the evaluation goes on from here. */
function unlessOpaque<Result>(run: Run, work: () => Result): Result | Opaque {
  const { depth, at } = run;
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Opaque)) throw error;
    placed(run, error);
    run.depth = depth;
    run.at = at;
    return error;
  }
}

function compute(run: Run, id: TermId, term: Term, scope: Scope): Value {
  const at = (index: number): Value => evaluate(run, argument(term, index), scope);
  switch (term.op) {
    case 'lit':
      return term.lit;
    case 'regex':
      return makeRegex(run, String(term.lit), term.keys[0] ?? '');
    case 'free':
    case 'get':
      return read(run, id, term, scope);
    case 'index':
      return member(at(0), toKey(at(1)));
    case 'cat':
      return bounded(term.args.map((part) => toText(evaluate(run, part, scope))).join(''));
    case 'ite':
      return choose(run, term, scope);
    case 'or': {
      const left = at(0);
      return isTruthy(left) ? left : at(1);
    }
    case 'and': {
      const left = at(0);
      return isTruthy(left) ? at(1) : left;
    }
    case 'nullish':
      return at(0) ?? at(1);
    case 'not':
    case 'isnil':
      return truth(run, id, scope);
    case 'binary':
      return binaryTerm(run, term, scope);
    case 'unary':
      return unary(String(term.lit), at(0));
    case 'object':
      return objectTerm(run, term, scope);
    case 'array':
      return array(listed(run, term.args, scope));
    case 'lambda':
      return lambda(run, term, scope);
    // That it is a function is known; what it does is not.
    case 'closure':
      return { kind: 'function', name: String(term.lit ?? ''), apply: () => notCalled(term) };
    case 'phi':
      return agreed(term.args.map((alternative) => evaluate(run, alternative, scope)));
    case 'call':
    case 'new':
      return called(run, term, scope);
    case 'tagged':
      return tagged(run, term, scope);
    default:
      throw new Opaque(term.op === 'opaque' ? String(term.lit) : `${term.op} ${String(term.lit ?? '')}`.trim());
  }
}

function argument(term: Term, index: number): TermId {
  const id = term.args[index];
  if (id === undefined) throw new Opaque('incomplete term');
  return id;
}

/** A condition's outcome; throws {@link Opaque} when neither side of the unknown decides it. */
function truth(run: Run, id: TermId, scope: Scope): boolean {
  const term = run.terms.get(id);
  if (isBound(id, scope)) return isTruthy(evaluate(run, id, scope));
  switch (term.op) {
    case 'not':
      return !truth(run, argument(term, 0), scope);
    case 'isnil':
      return isNil(evaluate(run, argument(term, 0), scope));
    case 'and':
      return decided(run, term, scope, false);
    case 'or':
      return decided(run, term, scope, true);
    case 'promise':
      return true;
    case 'call':
      if (term.args.length === 2 && apiName(run.terms, argument(term, 0)) === 'globalThis.Boolean')
        return truth(run, argument(term, 1), scope);
      return isTruthy(evaluate(run, id, scope));
    default:
      return isTruthy(evaluate(run, id, scope));
  }
}

/** `and` is decided by a false side, `or` by a true one, on whichever side it is. */
function decided(run: Run, term: Term, scope: Scope, by: boolean): boolean {
  const first = unlessOpaque(run, () => truth(run, argument(term, 0), scope));
  if (first === by) return by;
  if (!(first instanceof Opaque)) return truth(run, argument(term, 1), scope);
  try {
    if (unlessOpaque(run, () => truth(run, argument(term, 1), scope)) === by) return by;
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
  }
  throw first;
}

function choose(run: Run, term: Term, scope: Scope): Value {
  const condition = unlessOpaque(run, () => truth(run, argument(term, 0), scope));
  if (condition instanceof Opaque) return agreed([evaluate(run, argument(term, 1), scope), evaluate(run, argument(term, 2), scope)]);
  return evaluate(run, argument(term, condition ? 1 : 2), scope);
}

/** The one value that all alternatives have. */
function agreed(values: readonly Value[]): Value {
  // `open(p).catch(() => null)`: where nothing came back, nothing goes on.
  const there = values.filter((value) => !isNil(value));
  const [first, ...others] = there.length > 0 ? there : values;
  if (others.every((value) => value === first)) return first;
  throw new Opaque('alternatives differ');
}

function read(run: Run, id: TermId, term: Term, scope: Scope): Value {
  const name = apiName(run.terms, id);
  if (name !== null && !startsAtHole(run, id, scope)) {
    if (CONSTANTS.has(name)) return CONSTANTS.get(name);
    const known = BUILTINS.get(name);
    if (known !== undefined) return builtin(name, known);
  }
  if (term.op === 'free') throw new Opaque(`name ${String(term.lit)}`);
  return member(evaluate(run, argument(term, 0), scope), String(term.lit));
}

/** Someone has bound a part of the chain: it is a value then, whatever its name. */
function startsAtHole(run: Run, id: TermId, scope: Scope): boolean {
  for (let at = id; ; ) {
    if (isBound(at, scope)) return true;
    const { op, args } = run.terms.get(at);
    if (op !== 'get' || args[0] === undefined) return false;
    at = args[0];
  }
}

function binaryTerm(run: Run, term: Term, scope: Scope): Value {
  const left = evaluate(run, argument(term, 0), scope);
  if (term.lit !== 'instanceof') return binary(String(term.lit), left, evaluate(run, argument(term, 1), scope));
  const name = apiName(run.terms, argument(term, 1));
  if (name === null) throw new Opaque('instance of a class');
  return isInstance(left, name);
}

function listed(run: Run, ids: readonly TermId[], scope: Scope): readonly Value[] {
  const values: Value[] = [];
  for (const id of ids) {
    const term = run.terms.get(id);
    if (term.op === 'spread') values.push(...itemsOf(evaluate(run, argument(term, 0), scope)));
    else values.push(evaluate(run, id, scope));
  }
  return values;
}

/** Nobody spreads the characters of a text over arguments: a text that is tried there stands for a list of one. */
function spreadArguments(run: Run, ids: readonly TermId[], scope: Scope): readonly Value[] {
  return ids.flatMap((id) => {
    const term = run.terms.get(id);
    if (term.op !== 'spread') return [evaluate(run, id, scope)];
    const list = evaluate(run, argument(term, 0), scope);
    return typeof list === 'string' ? [list] : itemsOf(list);
  });
}

function objectTerm(run: Run, term: Term, scope: Scope): Value {
  const entries = term.keys.flatMap((key, index): readonly (readonly [string, Value])[] => {
    const value = evaluate(run, argument(term, index), scope);
    if (key === '...') return isNil(value) ? [] : ownEntries(value);
    if (key !== '[]') return [[key, value]];
    const [name, item] = itemsOf(value);
    return [[toKey(name), item]];
  });
  const bare = entries.some(([key, value]) => key === '__proto__' && value === null);
  return object(
    entries.filter(([key]) => key !== '__proto__'),
    bare,
  );
}

function notCalled(term: Term): never {
  throw new Opaque(`closure ${String(term.lit ?? '')}`.trim());
}

function lambda(run: Run, term: Term, scope: Scope): Value {
  const [result, ...params] = term.args;
  return builtin('', (args) => {
    spend(run, 1);
    const bindings = new Map(params.map((param, index) => [param, args[index]]));
    return evaluate(run, result ?? -1, { bindings, known: new Map(), outer: scope });
  });
}

function makeRegex(run: Run, source: string, flags: string): RegexValue {
  const key = `${flags}/${source}`;
  let program = run.patterns.get(key);
  if (program === undefined) {
    program = compileRegex(source, flags);
    run.patterns.set(key, program);
  }
  if (program === null) throw new Opaque('regular expression not understood');
  return { kind: 'regexp', source, flags, program };
}

function called(run: Run, term: Term, scope: Scope): Value {
  const calleeId = argument(term, 0);
  const callee = run.terms.get(calleeId);
  const args = (): readonly Value[] => spreadArguments(run, term.args.slice(1), scope);
  const name = startsAtHole(run, calleeId, scope) ? null : apiName(run.terms, calleeId);
  if (name === 'globalThis.RegExp') return newRegex(run, args());
  if (name === 'globalThis.Object.create') return created(args()[0]);
  const known = name === null ? undefined : BUILTINS.get(name);
  if (known !== undefined) return known(args());
  // A library's function that is not modelled: the call itself is what is not known.
  if (name !== null && !name.startsWith('globalThis.')) throw new Opaque(`call of ${name}`);
  if (callee.op === 'get' && term.op === 'call') {
    const receiver = evaluate(run, argument(callee, 0), scope);
    spend(run, sizeOf(receiver));
    const context = { steps: run.matching, makeRegex: (source: string, flags: string) => makeRegex(run, source, flags) };
    return callMethod(context, receiver, String(callee.lit), args());
  }
  const fn = evaluate(run, calleeId, scope);
  if (term.op === 'new' || !isComposite(fn) || fn.kind !== 'function') throw new Opaque('call of something unknown');
  return fn.apply(args());
}

function newRegex(run: Run, [source, flags]: readonly Value[]): Value {
  if (isComposite(source) && source.kind === 'regexp') return flags === undefined ? source : makeRegex(run, source.source, toText(flags));
  return makeRegex(run, source === undefined ? '(?:)' : toText(source), flags === undefined ? '' : toText(flags));
}

function created(prototype: Value): Value {
  if (prototype !== null) throw new Opaque('object with a prototype');
  return object([], true);
}

/** Only String.raw is known; a cooked string stands for the raw one, which differs in escapes only. */
function tagged(run: Run, term: Term, scope: Scope): Value {
  if (apiName(run.terms, argument(term, 0)) !== 'globalThis.String.raw') throw new Opaque('template tag');
  const parts = term.keys.map(
    (key, index) => key + (index + 1 < term.args.length ? toText(evaluate(run, argument(term, index + 1), scope)) : ''),
  );
  return bounded(parts.join(''));
}
