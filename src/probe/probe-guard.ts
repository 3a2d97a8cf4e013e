/**
 * Tries hostile inputs on the conditions and the argument of an operation.
 *
 * ```
 * conditions: not(name.includes('..')) · argument: path.join('/srv/files', name) · set: path
 *   → held   by refusing every climbing name
 * conditions: full.startsWith('/srv/files') · argument: full = path.join('/srv/files', name)
 *   → broken by '../files-old/x': /srv/files-old/x
 * ```
 */
import type { ValueType } from '../model/facts.ts';
import type { TermId, Terms } from '../model/term.ts';
import { apiName } from './api-name.ts';
import { dependents, findBase, hostsIn, literalsAbout, literalsIn, sideParts, subterms } from './holes.ts';
import { DEFAULT_FUEL, interpret, interpretCondition, type InterpretOptions } from './interpret.ts';
import { attacksOf, dressed, type FilledAttack, type Fillings, fill } from './inputs.ts';
import { isBad, judgesByMeaning } from './predicates.ts';
import type { ProbeSet } from './probe-set.ts';
import { array, fromPlain, isComposite, Opaque, showValue, type Value } from './values.ts';

export interface ProbeHole {
  readonly term: TermId;
  /** `input`: what the attacker chooses; `alias`: taken for the input, to ask what a check of another value would refuse; `list`: what the input is an item of; `base`, `config`: what the operator chose. */
  readonly kind: 'input' | 'alias' | 'list' | 'base' | 'config';
  /** Inputs that are no text are tried when the type admits them; default string. */
  readonly type?: ValueType;
}

export interface GuardCondition {
  readonly term: TermId;
  readonly holds: boolean;
}

export interface GuardToProbe {
  readonly terms: Terms;
  /** What reaches the operation. */
  readonly argument: TermId;
  /** Conditions on the way to the operation; those that do not hang on the input are passed over. */
  readonly conditions: readonly GuardCondition[];
  readonly holes: readonly ProbeHole[];
  readonly set: ProbeSet;
  /** For each evaluation; default {@link DEFAULT_FUEL}. */
  readonly fuel?: number;
}

export type ProbeOutcome =
  | {
      readonly outcome: 'held';
      readonly by: 'refused' | 'transformed' | 'mixed';
      /** Every harmless input is refused too: the guard may be made for other values. */
      readonly strict: boolean;
    }
  /** `input` gets through as `value`, for a reader; when it does so only because of something that the input has no part in, `bypass` is that. */
  | { readonly outcome: 'broken'; readonly input: string; readonly effect: string; readonly value: string; readonly bypass: TermId | null }
  /** `opaque` is the term that would have to be understood. */
  | { readonly outcome: 'unknown'; readonly opaque: TermId; readonly reason: string };

/** More inputs or conditions than this are not tried. */
const MAX_INPUTS = 8;
const MAX_CONDITIONS = 64;
/** Parts of conditions that are tried both ways, and ways in which joined values are combined. */
const MAX_SIDE_CONDITIONS = 6;
const MAX_COMBINATIONS = 12;
/** Refused attacks that are tried again with the conditions' words around them. */
const MAX_DRESSED = 120;

/** Several references ask the same of one operation. */
const answers = new WeakMap<Terms, Map<string, ProbeOutcome>>();

/** Says whether the hostile inputs of a set are refused or made harmless before they reach the operation. */
export function probeGuard(guard: GuardToProbe): ProbeOutcome {
  const { terms, argument, conditions, holes, set, fuel } = guard;
  const known = answers.get(terms) ?? new Map<string, ProbeOutcome>();
  answers.set(terms, known);
  const question = JSON.stringify([set.id, argument, conditions.map(({ term, holds }) => [term, holds]), holes, fuel]);
  const answer = known.get(question) ?? answerTo(guard);
  known.set(question, answer);
  return answer;
}

function answerTo(guard: GuardToProbe): ProbeOutcome {
  const patterns: InterpretOptions['patterns'] = new Map();
  const options: InterpretOptions = { fuel: guard.fuel ?? DEFAULT_FUEL, patterns };
  const plain = probeForced(guard, options, new Map());
  return plain.outcome === 'broken' ? plain : (bypassOf(guard, options) ?? plain);
}

function probeForced(guard: GuardToProbe, options: InterpretOptions, forced: ReadonlyMap<TermId, Value>): ProbeOutcome {
  let last: ProbeOutcome | null = null;
  for (const config of configValues(guard)) {
    last = probeUnder(guard, config, options, forced);
    if (last.outcome !== 'unknown') return last;
  }
  return last ?? { outcome: 'unknown', opaque: guard.argument, reason: 'no input' };
}

/** A part of a condition that has nothing to do with the input and opens the guard: `ok(name) || process.env.DEBUG`. */
function bypassOf(guard: GuardToProbe, options: InterpretOptions): ProbeOutcome | null {
  for (const { term, holds } of sideConditions(guard)) {
    const result = probeForced(guard, options, new Map([[term, holds]]));
    if (result.outcome === 'broken') return { ...result, bypass: term };
  }
  return null;
}

/** Both outcomes of such parts, but for those that the way to the operation settles. */
function sideConditions({ terms, argument, conditions, holes }: GuardToProbe): readonly GuardCondition[] {
  const inputs = new Set(holes.filter(isInput).map(({ term }) => term));
  const dependent = dependents(terms, [argument, ...conditions.map(({ term }) => term)], inputs);
  const settled = new Map(conditions.map(({ term, holds }) => [term, holds] as const));
  const roots = conditions.filter(({ term }) => dependent.has(term)).map(({ term }) => term);
  return sideParts(terms, roots, dependent)
    .slice(0, MAX_SIDE_CONDITIONS)
    .flatMap((term) => [true, false].filter((holds) => (settled.get(term) ?? holds) === holds).map((holds) => ({ term, holds })));
}

const isInput = ({ kind }: ProbeHole): boolean => kind === 'input' || kind === 'alias' || kind === 'list';

/** Nobody knows whether a configured value is a list, a set or a text: the first reading that gives an answer counts. */
function configValues({ holes, set }: GuardToProbe): readonly Value[] {
  if (!holes.some(({ kind }) => kind === 'config')) return [undefined];
  return [fromPlain([...set.config]), { kind: 'set', items: new Set(set.config) }, set.config[0]];
}

/** One guard with everything bound except its inputs. */
interface Trial {
  readonly guard: GuardToProbe;
  readonly conditions: readonly GuardCondition[];
  readonly bindings: ReadonlyMap<TermId, Value>;
  readonly fillings: Fillings;
  /** What stands in the holes that are not tried. */
  readonly harmless: Value;
  readonly base: string;
  readonly options: InterpretOptions;
  /** Joined values of which nobody knows the alternative that arrives: each combination is tried. */
  readonly combinations: readonly ReadonlyMap<TermId, TermId>[];
}

type Result =
  | { readonly kind: 'refused' }
  | { readonly kind: 'harmless' }
  | { readonly kind: 'bad'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly opaque: TermId; readonly reason: string };

function probeUnder(guard: GuardToProbe, config: Value, options: InterpretOptions, forced: ReadonlyMap<TermId, Value>): ProbeOutcome {
  const trial = prepare(guard, config, options, forced);
  const inputs = guard.holes.filter(({ kind }) => kind === 'input');
  if (inputs.length > MAX_INPUTS || trial.conditions.length > MAX_CONDITIONS) {
    return { outcome: 'unknown', opaque: guard.argument, reason: 'too many inputs or conditions' };
  }
  const plain = tryAll(trial, inputs, (hole) => attacksOf(guard.set, trial.fillings, hole.type));
  const settled = plain.every(({ result }) => result.kind === 'refused' || result.kind === 'harmless');
  // What was refused may only have lacked the words that the conditions ask for.
  const results = settled ? [...plain, ...tryDressed(trial, inputs, plain)] : plain;
  for (const { input, effect, result } of results) {
    if (result.kind === 'bad') return { outcome: 'broken', input: showValue(input), effect, value: showValue(result.value), bypass: null };
  }
  const unknown = results.map(({ result }) => result).find((result) => result.kind === 'unknown');
  if (unknown !== undefined) return { outcome: 'unknown', opaque: unknown.opaque, reason: unknown.reason };
  if (results.length === 0) return { outcome: 'unknown', opaque: guard.argument, reason: 'no input' };
  const refused = results.filter(({ result }) => result.kind === 'refused').length;
  const by = refused === results.length ? 'refused' : refused === 0 ? 'transformed' : 'mixed';
  return { outcome: 'held', by, strict: refused > 0 && isStrict(trial) };
}

interface Tried {
  readonly input: Value;
  readonly effect: string;
  readonly result: Result;
}

/** What comes of the attacks, up to the first that gets through. */
function tryAll(trial: Trial, holes: readonly ProbeHole[], attacksOn: (hole: ProbeHole) => readonly FilledAttack[]): readonly Tried[] {
  const tried: Tried[] = [];
  for (const hole of holes) {
    const refuses = (input: string): boolean =>
      trial.combinations.every((combination) => attempt(trial, hole, input, combination).kind === 'refused');
    for (const { input, effect, badWhen, onceRefused } of attacksOn(hole)) {
      if (onceRefused !== undefined && !refuses(onceRefused)) continue;
      for (const combination of trial.combinations) {
        const result = attempt(trial, hole, input, combination, badWhen);
        tried.push({ input, effect, result });
        if (result.kind === 'bad') return tried;
      }
    }
  }
  return tried;
}

/** The refused texts once more, with the conditions' own words around them; only those that get through count. */
function tryDressed(trial: Trial, inputs: readonly ProbeHole[], plain: readonly Tried[]): readonly Tried[] {
  const { guard, conditions } = trial;
  const { badWhen } = guard.set;
  if (!judgesByMeaning(badWhen.name)) return [];
  const refused = plain.flatMap(({ input, effect, result }) =>
    typeof input === 'string' && result.kind === 'refused' ? [[input, effect] as const] : [],
  );
  const roots = conditions.map(({ term }) => term);
  const literals = literalsAbout(guard.terms, roots, new Set(guard.holes.filter(isInput).map(({ term }) => term)));
  const attacks: FilledAttack[] = [];
  for (const [attack, effect] of new Map(refused)) {
    if (attacks.length >= MAX_DRESSED) break;
    for (const input of dressed([attack], literals)) attacks.push({ input, effect, badWhen });
  }
  return tryAll(trial, inputs, () => attacks.slice(0, MAX_DRESSED)).filter(({ result }) => result.kind === 'bad');
}

function prepare(guard: GuardToProbe, config: Value, options: InterpretOptions, forced: ReadonlyMap<TermId, Value>): Trial {
  const { terms, argument, holes, set } = guard;
  const inputs = new Set(holes.filter(isInput).map(({ term }) => term));
  const dependent = dependents(terms, [argument, ...guard.conditions.map(({ term }) => term)], inputs);
  const conditions = guard.conditions.filter(({ term }) => dependent.has(term));
  const fixed = new Map<TermId, Value>();
  for (const { term, kind } of holes) if (kind === 'base' || kind === 'config') fixed.set(term, kind === 'base' ? set.base : config);
  const roots = [...conditions.map(({ term }) => term), ...choicesIn(terms, argument, dependent)];
  const found = findBase(terms, { argument, conditions: roots, dependent, bindings: fixed, fallback: set.base, options });
  const literals = literalsIn(terms, subterms(terms, roots, inputs));
  const base = found.base ?? (set.badWhen.name === 'outside-base' ? '.' : set.base);
  const hosts = hostsIn([...literals, ...(found.base === null ? [] : [found.base])]);
  const own = hosts.length > 0 ? hosts : hostsIn([set.base]);
  const bindings = new Map([...fixed, ...found.bindings, ...forced]);
  const combinations = combinationsOf(terms, [...dependent]);
  const fillings: Fillings = { base, hosts: own, literals };
  const harmless = fromPlain(fill(set.pass[0], fillings)[0]);
  return { guard, conditions, bindings, fillings, harmless, base, options, combinations };
}

/** What decides inside of the argument: `ok(origin) ? origin : ''`. */
function choicesIn(terms: Terms, argument: TermId, dependent: ReadonlySet<TermId>): readonly TermId[] {
  return subterms(terms, [argument], new Set()).flatMap((id) => {
    const { op, args } = terms.get(id);
    const decides = op === 'ite' || op === 'and' ? args.slice(0, 1) : [];
    return decides.filter((condition) => dependent.has(condition));
  });
}

/** Every choice of one alternative each; a single empty one when nothing was joined or there are too many. */
function combinationsOf(terms: Terms, ids: readonly TermId[]): readonly ReadonlyMap<TermId, TermId>[] {
  let all: readonly ReadonlyMap<TermId, TermId>[] = [new Map()];
  for (const id of ids.filter((one) => terms.get(one).op === 'phi').sort((a, b) => a - b)) {
    const { args } = terms.get(id);
    if (all.length * args.length > MAX_COMBINATIONS) return [new Map()];
    all = all.flatMap((chosen) => args.map((alternative) => new Map([...chosen, [id, alternative]])));
  }
  return all;
}

/** One input in one hole, harmless ones in the others. */
function attempt(
  trial: Trial,
  hole: ProbeHole,
  input: Value,
  combination: ReadonlyMap<TermId, TermId>,
  badWhen = trial.guard.set.badWhen,
): Result {
  const { guard, base, options } = trial;
  const bindings = bind(trial, hole, input);
  for (const [joined, alternative] of combination) {
    const chosen = interpret(guard.terms, alternative, bindings, options);
    if (chosen.kind === 'thrown') return { kind: 'refused' };
    if (chosen.kind === 'value') bindings.set(joined, chosen.value);
  }
  const sharing = { ...options, known: new Map<TermId, Value>() };
  const tested = testConditions(trial, bindings, sharing);
  if (tested === 'refused') return { kind: 'refused' };
  const argument = interpret(guard.terms, guard.argument, bindings, sharing);
  if (argument.kind === 'thrown') return { kind: 'refused' };
  if (argument.kind === 'opaque') return { kind: 'unknown', opaque: argument.term, reason: argument.reason };
  const { name, parameter } = badWhen;
  try {
    const bad = isBad(name, argument.value, { base, hosts: trial.fillings.hosts, input, parameter });
    if (!bad) return { kind: 'harmless' };
  } catch (error) {
    if (!(error instanceof Opaque)) throw error;
    return { kind: 'unknown', opaque: guard.argument, reason: error.message };
  }
  return tested === 'passed' ? { kind: 'bad', value: argument.value } : tested;
}

function bind({ guard, bindings, harmless }: Trial, hole: ProbeHole, input: Value): Map<TermId, Value> {
  const bound = new Map(bindings);
  for (const { term, kind } of guard.holes.filter(isInput))
    bound.set(term, kind === 'input' ? harmless : kind === 'alias' ? input : array([input]));
  return bound.set(hole.term, input);
}

type Tested = 'passed' | 'refused' | Extract<Result, { readonly kind: 'unknown' }>;

/** One condition that surely fails is enough; one that is not known matters only when none fails. */
function testConditions({ guard: { terms }, conditions }: Trial, bindings: ReadonlyMap<TermId, Value>, options: InterpretOptions): Tested {
  let unknown: Tested = 'passed';
  for (const condition of conditions) {
    const tested = testCondition(terms, condition, bindings, options, 0);
    if (tested === 'refused') return 'refused';
    if (tested !== 'passed') unknown = tested;
  }
  return unknown;
}

function testCondition(
  terms: Terms,
  condition: GuardCondition,
  bindings: ReadonlyMap<TermId, Value>,
  options: InterpretOptions,
  depth: number,
): Tested {
  const result = interpretCondition(terms, condition.term, bindings, options);
  if (result.kind === 'thrown') return 'refused';
  if (result.kind === 'value') return result.value === condition.holds ? 'passed' : 'refused';
  const unknown: Tested = { kind: 'unknown', opaque: result.term, reason: result.reason };
  if (asksTheFileSystem(terms, result.term)) return 'passed';
  const item = terms.get(result.term);
  const list = item.op === 'element' && item.args[0] !== undefined && depth < 2 ? interpret(terms, item.args[0], bindings, options) : null;
  if (list?.kind !== 'value' || !isComposite(list.value) || list.value.kind !== 'array') return unknown;
  // A condition on each item of a list: `for (const part of parts) if (bad(part)) throw …`.
  const { known: _, ...unbound } = options;
  const tested = list.value.items.map((value) =>
    testCondition(terms, condition, new Map([...bindings, [result.term, value]]), unbound, depth + 1),
  );
  if (tested.includes('refused')) return 'refused';
  return tested.every((one) => one === 'passed') ? 'passed' : unknown;
}

const FILE_QUESTIONS = /^fs\.(?:exists|pathExists|stat|lstat|fstat|access|open|readdir|readFile)$/;

/** Whether a file exists or what it is: the attacker picks one that does. */
function asksTheFileSystem(terms: Terms, id: TermId): boolean {
  const { op, args } = terms.get(id);
  const name = op === 'call' && args[0] !== undefined ? apiName(terms, args[0]) : null;
  return name !== null && FILE_QUESTIONS.test(name);
}

/** Every harmless input is refused. */
function isStrict(trial: Trial): boolean {
  const hole = trial.guard.holes.find(({ kind }) => kind === 'input');
  if (hole === undefined) return false;
  const inputs = trial.guard.set.pass.flatMap((pass) => fill(pass, trial.fillings)).map((pass) => fromPlain(pass));
  return inputs.every((input) => trial.combinations.every((combination) => attempt(trial, hole, input, combination).kind === 'refused'));
}
