/** What the probed code says about itself: which terms hang on the input, its base, its own literals. */
import type { TermId, Terms } from '../model/term.ts';
import { apiName } from './api-name.ts';
import { interpret, type InterpretOptions } from './interpret.ts';
import { hostOfText } from './predicates.ts';
import { sampleOf } from './regex/index.ts';
import type { Value } from './values.ts';

const MAX_LITERALS = 6;
const MAX_LITERAL = 100;
const TYPE_NAMES = new Set(['string', 'number', 'boolean', 'object', 'function', 'undefined', 'symbol', 'bigint']);

/** All terms that a term is made of, itself included, smallest id first; holes are not looked into. */
export function subterms(terms: Terms, roots: readonly TermId[], holes: ReadonlySet<TermId>): readonly TermId[] {
  const seen = new Set<TermId>();
  const pending = [...roots];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (!holes.has(id)) pending.push(...terms.get(id).args);
  }
  return [...seen].sort((a, b) => a - b);
}

/** Terms that contain one of the holes. */
export function dependents(terms: Terms, roots: readonly TermId[], holes: ReadonlySet<TermId>): ReadonlySet<TermId> {
  const found = new Set<TermId>();
  for (const id of subterms(terms, roots, holes)) {
    if (holes.has(id) || terms.get(id).args.some((part) => found.has(part))) found.add(id);
  }
  return found;
}

/** The smallest parts of conditions, as `and`, `or`, `not` and `?:` join them, that no hole has a part in. */
export function sideParts(terms: Terms, roots: readonly TermId[], dependent: ReadonlySet<TermId>): readonly TermId[] {
  const seen = new Set<TermId>();
  const found: TermId[] = [];
  const pending = [...roots];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { op, args } = terms.get(id);
    if (op === 'and' || op === 'or' || op === 'not' || op === 'ite') pending.push(...args);
    else if (!dependent.has(id) && op !== 'lit') found.push(id);
  }
  return found.sort((a, b) => a - b);
}

/** Texts that the code compares with, of at least `shortest` characters: literals, and samples of its regular expressions; the first few. */
export function literalsIn(terms: Terms, ids: readonly TermId[], shortest = 2): readonly string[] {
  const found = new Set<string>();
  for (const id of ids) {
    const { op, lit, keys } = terms.get(id);
    const text = op === 'regex' ? sampleOf(String(lit), keys[0] ?? '') : op === 'lit' && typeof lit === 'string' ? lit : null;
    if (text !== null && text.length >= shortest && text.length <= MAX_LITERAL && !TYPE_NAMES.has(text)) found.add(text);
  }
  return [...found].slice(0, MAX_LITERALS);
}

/** The words of any length that conditions use when they look at a hole: what `dressed` puts around an attack. */
export const literalsAbout = (terms: Terms, conditions: readonly TermId[], holes: ReadonlySet<TermId>): readonly string[] =>
  literalsIn(terms, subterms(terms, conditions, holes), 1);

/** Host names that the code's own literals and patterns mention. */
export function hostsIn(literals: readonly string[]): readonly string[] {
  const hosts = literals.flatMap((text) => {
    const bare = text.replace(/^\.+/, '').replace(/[/\\]+$/, '');
    const host = bare.includes('.') || bare.includes('://') ? hostOfText(bare) : null;
    return host === null || !host.includes('.') ? [] : [host];
  });
  return [...new Set(hosts)].slice(0, MAX_LITERALS);
}

export interface FoundBase {
  readonly base: string | null;
  /** Values given to what stood in the base's place and was not known. */
  readonly bindings: ReadonlyMap<TermId, Value>;
}

/**
 * The base that the code puts before the input: leading arguments of path.join, path.resolve or a concatenation, the second of
 * `new URL`; else what a condition compares the start with. Where it is not known (`process.env.DIR`), it is given `fallback`.
 */
export function findBase(
  terms: Terms,
  {
    argument,
    conditions,
    dependent,
    bindings,
    fallback,
    options,
  }: {
    readonly argument: TermId;
    readonly conditions: readonly TermId[];
    readonly dependent: ReadonlySet<TermId>;
    readonly bindings: ReadonlyMap<TermId, Value>;
    readonly fallback: string;
    readonly options: InterpretOptions;
  },
): FoundBase {
  const parts = baseParts(terms, argument, dependent) ?? comparedStart(terms, conditions, dependent) ?? [];
  const given = new Map<TermId, Value>();
  const texts: string[] = [];
  for (const part of parts) {
    const text = baseText(terms, part, new Map([...bindings, ...given]), texts.length === 0 ? fallback : 'part', given, options);
    if (text === null) return { base: null, bindings: given };
    texts.push(text);
  }
  const base = texts.join('/').replace(/(?<=.)\/+$/, '');
  return { base: base === '' ? null : base, bindings: given };
}

function baseText(
  terms: Terms,
  part: TermId,
  bindings: ReadonlyMap<TermId, Value>,
  fallback: string,
  given: Map<TermId, Value>,
  options: InterpretOptions,
): string | null {
  const first = interpret(terms, part, bindings, options);
  if (first.kind === 'value') return typeof first.value === 'string' ? first.value : null;
  if (first.kind === 'thrown') return null;
  const hole = chainAbove(terms, part, first.term);
  given.set(hole, fallback);
  const second = interpret(terms, part, new Map([...bindings, [hole, fallback]]), options);
  if (second.kind === 'value' && typeof second.value === 'string') return second.value;
  given.delete(hole);
  given.set(part, fallback);
  return fallback;
}

/** The longest member chain within `root` that starts at `leaf`: `process.env.DIR` for `process`. */
function chainAbove(terms: Terms, root: TermId, leaf: TermId): TermId {
  let top = leaf;
  for (const id of subterms(terms, [root], new Set())) {
    const { op, args } = terms.get(id);
    if ((op === 'get' || op === 'index') && args[0] === top) top = id;
  }
  return top;
}

const MAX_DESCENT = 50;

function baseParts(terms: Terms, argument: TermId, dependent: ReadonlySet<TermId>): readonly TermId[] | null {
  let at = argument;
  for (let depth = 0; depth < MAX_DESCENT && dependent.has(at); depth += 1) {
    const term = terms.get(at);
    const own = ownBase(terms, at, dependent);
    if (own.length > 0) return own;
    const next = term.args.find((part) => dependent.has(part));
    if (next === undefined) return null;
    at = next;
  }
  return null;
}

/** The parts before the input of a call or concatenation that builds a path or URL. */
function ownBase(terms: Terms, id: TermId, dependent: ReadonlySet<TermId>): readonly TermId[] {
  const { op, args } = terms.get(id);
  const leading = (parts: readonly TermId[]): readonly TermId[] => {
    const first = parts.findIndex((part) => dependent.has(part));
    return first === -1 ? [] : parts.slice(0, first);
  };
  if (op === 'cat') return leading(args);
  const callee = args[0];
  if ((op !== 'call' && op !== 'new') || callee === undefined) return [];
  const name = apiName(terms, callee);
  if (name !== null && /^path\.(?:posix\.)?(?:join|resolve)$/.test(name)) return leading(args.slice(1));
  const second = args[2];
  return name === 'globalThis.URL' && second !== undefined && !dependent.has(second) ? [second] : [];
}

/** `x.startsWith(BASE)`, `path.relative(BASE, x)`. */
function comparedStart(terms: Terms, conditions: readonly TermId[], dependent: ReadonlySet<TermId>): readonly TermId[] | null {
  for (const id of subterms(terms, conditions, new Set())) {
    const { op, args } = terms.get(id);
    const [callee, first] = args;
    if (op !== 'call' || callee === undefined || first === undefined || dependent.has(first) || !dependent.has(id)) continue;
    if (terms.get(callee).lit === 'startsWith' || apiName(terms, callee) === 'path.relative') return [first];
  }
  return null;
}
