/**
 * Function values and their activations.
 *
 * A call of a function in the text is inlined: its body runs on the caller's path, the conditions that hold at all of its
 * normal exits hold after the call, and its result is a choice among what its exits return.
 */
import type { ts } from 'ts-morph';
import type { Condition, PathCondition } from '../model/event.ts';
import type { Range } from '../model/source.ts';
import type { ParamInfo, TermId } from '../model/term.ts';
import { noticeRoles } from './access.ts';
import { ite, lit, not, opaque } from './arena.ts';
import { bindPattern } from './assignments.ts';
import { emit, unsettleFrom } from './events.ts';
import { frameworkInstance } from './framework.ts';
import { evaluateExpression } from './expressions.ts';
import { noticeRecursion } from './idioms.ts';
import { adopt, joinAny, phi } from './joins.ts';
import {
  addLimit,
  extend,
  fork,
  type Frame,
  type FunctionExit,
  type FunctionNode,
  type FunctionValue,
  type Machine,
  MAX_INLINE_DEPTH,
  MAX_INLININGS,
  nextSite,
  type Path,
  rangeOf,
} from './machine.ts';
import { decoration } from './decorators.ts';
import { childScope, define } from './names.ts';
import { evaluateBlock } from './statements.ts';
import { annotatedType } from './types.ts';

/** Identity of a function's text, whatever scopes it was made in. */
export const functionKey = (fn: Pick<FunctionValue, 'source' | 'node'>): number => fn.source * 4_194_304 + fn.node.pos;

/** The value of a function expression, declaration or method. */
export function makeClosure(machine: Machine, frame: Frame, path: Path, node: FunctionNode, name = ''): TermId {
  const site = nextSite(machine);
  const own = node.name && machine.ts.isIdentifier(node.name) ? node.name.text : name;
  machine.functions.set(site, {
    site,
    node,
    scope: frame.scope,
    store: path.store,
    self: frame.self,
    name: own,
    source: frame.source,
    contextType: contextType(machine, frame, node),
    outer: frame.fn,
  });
  return machine.arena.make({ op: 'closure', lit: own, site });
}

/** `const plugin: FastifyPluginAsync = async (app) => …`: the annotation of the variable that the function initializes. */
function contextType(machine: Machine, frame: Frame, node: FunctionNode): string | null {
  const annotation = annotationAround(machine, node);
  return annotation ? annotatedType(machine, frame.scope, machine.top, annotation) : null;
}

/** What is declared of the place that a function value stands in: a variable, or the result of the function that returns it. */
function annotationAround({ ts }: Machine, node: FunctionNode): ts.TypeNode | undefined {
  let owner: ts.Node | undefined = node.parent;
  while (owner && ts.isParenthesizedExpression(owner)) owner = owner.parent;
  if (!owner) return undefined;
  if (ts.isVariableDeclaration(owner) || ts.isSatisfiesExpression(owner) || ts.isPropertyDeclaration(owner)) return owner.type;
  let outer: ts.Node | undefined = ts.isReturnStatement(owner) ? owner.parent : ts.isArrowFunction(owner) ? owner : undefined;
  while (outer && !ts.isFunctionLike(outer)) outer = outer.parent;
  const result = outer && ts.isFunctionLike(outer) ? outer.type : undefined;
  const isPromise = result && ts.isTypeReferenceNode(result) && ts.isIdentifier(result.typeName) && result.typeName.text === 'Promise';
  return isPromise ? result.typeArguments?.[0] : result;
}

export const functionOf = (machine: Machine, id: TermId): FunctionValue | null => {
  const term = machine.arena.get(id);
  return term.op === 'closure' ? (machine.functions.get(term.site) ?? null) : null;
};

/** Parameters that a function's are told apart by. */
const MAX_PARAMETERS = 64;

/** A parameter of a function that nothing in the text calls. */
export function makeParam(
  machine: Machine,
  fn: FunctionValue,
  node: ts.ParameterDeclaration,
  index: number,
  role: ParamInfo['role'],
  typeApi: string | null,
): TermId {
  const name = machine.ts.isIdentifier(node.name) ? node.name.text : `parameter ${index + 1}`;
  const id = machine.arena.make({ op: 'param', lit: name, site: fn.site * MAX_PARAMETERS + Math.min(index, MAX_PARAMETERS - 1) });
  const instance = node.type === undefined && typeApi === null ? frameworkInstance(machine, fn, name) : null;
  if (!machine.params.has(id)) {
    machine.params.set(id, {
      name,
      index,
      typeApi: annotatedType(machine, fn.scope, machine.top, node.type) ?? typeApi ?? instance,
      typeText: node.type?.getText() ?? null,
      fn: fn.site,
      role: role ?? (instance === null ? null : 'instance'),
      ...decoration(machine, fn, node),
    });
  }
  return id;
}

export interface Activation {
  readonly self?: TermId;
  readonly repeated?: boolean;
  /** The call's own place, to be shown as the way into the function. */
  readonly range: Range;
}

/** Runs `fn` with `args` on `path` and returns its value; an async function gives a promise. */
export function inline(
  machine: Machine,
  caller: Frame,
  path: Path,
  fn: FunctionValue,
  args: readonly TermId[],
  activation: Activation,
): TermId {
  const { arena } = machine;
  const key = functionKey(fn);
  machine.called.add(key);
  if (machine.active.includes(key)) {
    noticeRecursion(machine, caller, path, args, activation.range);
    return opaque(arena, 'recursion', args);
  }
  if (caller.depth >= MAX_INLINE_DEPTH || machine.inlinings >= MAX_INLININGS) {
    addLimit(machine, 'calls nest deeper than is followed', caller.source, activation.range);
    return opaque(arena, 'call not followed', args);
  }
  machine.inlinings += 1;
  machine.active.push(key);
  const firstEvent = machine.events.length;
  const before = path.pc;
  const exits = runBody(machine, caller, path, fn, args, activation);
  machine.active.pop();
  if (exits.length > MAX_WAYS_OUT) addLimit(machine, 'a function has more ways out than are told apart', fn.source, rangeOf(fn.node));
  const value = leave(machine, path, before, exits);
  return isAsync(machine, fn.node) ? promised(machine, path, before, value, firstEvent) : value;
}

export const isAsync = (machine: Machine, node: FunctionNode): boolean =>
  (machine.ts.canHaveModifiers(node) ? (machine.ts.getModifiers(node) ?? []) : []).some(
    (modifier) => modifier.kind === machine.ts.SyntaxKind.AsyncKeyword,
  );

/** Evaluates the body on a layer of `path` and returns the ways out. */
export function runBody(
  machine: Machine,
  caller: Frame,
  path: Path,
  fn: FunctionValue,
  args: readonly TermId[],
  activation: Activation,
): readonly FunctionExit[] {
  const { ts, arena } = machine;
  machine.evaluated.add(functionKey(fn));
  const isArrow = ts.isArrowFunction(fn.node);
  const frame: Frame = {
    fn,
    source: fn.source,
    self: isArrow ? fn.self : (activation.self ?? fn.self),
    exits: [],
    depth: caller.depth + 1,
    breaks: [],
    scope: childScope(fn.scope, true),
    via: caller.source === fn.source ? [...caller.via, activation.range] : caller.via,
    enclosing: fn.name || caller.enclosing,
    tries: caller.tries,
    repeated: caller.repeated || (activation.repeated ?? false),
    complete: caller.complete && isComplete(machine, fn),
  };
  const inner = fork(path, null);
  // A function expression knows itself by its own name.
  if (ts.isFunctionExpression(fn.node) && fn.node.name)
    define(frame.scope, inner, fn.node.name.text, arena.make({ op: 'closure', lit: fn.name, site: fn.site }));
  if (!isArrow && usesArguments(machine, fn.node)) define(frame.scope, inner, 'arguments', allArguments(machine, frame, fn, args));
  bindParameters(machine, frame, inner, fn, args);
  const { body } = fn.node;
  if (body && ts.isBlock(body)) evaluateBlock(machine, frame, inner, body.statements);
  else if (body) {
    const term = evaluateExpression(machine, frame, inner, body);
    if (!inner.ended) {
      noticeRoles(machine, frame, inner, term, rangeOf(body), 'verdict');
      frame.exits.push(exitOf(machine, inner, 'return', term, rangeOf(body)));
    }
    if (frame.depth === 1)
      emit(machine, frame, inner, { kind: 'return', args: [{ term, range: rangeOf(body) }], result: term, range: rangeOf(body) });
    return frame.exits;
  }
  if (!inner.ended) frame.exits.push(exitOf(machine, inner, 'end', lit(arena, undefined), rangeOf(fn.node)));
  return frame.exits;
}

/** `arguments`: what an entry is called with beyond its parameters is one more parameter. */
function allArguments(machine: Machine, frame: Frame, fn: FunctionValue, args: readonly TermId[]): TermId {
  const { arena } = machine;
  if (frame.depth > 1) return arena.make({ op: 'array', args });
  const index = MAX_PARAMETERS - 1;
  const id = arena.make({ op: 'param', lit: 'arguments', site: fn.site * MAX_PARAMETERS + index });
  const untold = { typeApi: null, typeText: null, role: null, decorators: [], members: null, closed: null };
  if (!machine.params.has(id)) machine.params.set(id, { name: 'arguments', index, fn: fn.site, ...untold });
  return id;
}

const readers = new WeakMap<ts.Node, boolean>();

function usesArguments({ ts }: Machine, fn: FunctionNode): boolean {
  const known = readers.get(fn);
  if (known !== undefined) return known;
  const reads = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && node.text === 'arguments') ||
    (!(ts.isFunctionLike(node) && !ts.isArrowFunction(node)) && (ts.forEachChild(node, (child) => reads(child) || undefined) ?? false));
  const found = fn.getSourceFile().text.includes('arguments') && fn.body !== undefined && reads(fn.body);
  readers.set(fn, found);
  return found;
}

const isComplete = (machine: Machine, fn: FunctionValue): boolean => {
  const cut = machine.modules[fn.source]?.cutAt ?? null;
  return cut === null || fn.node.end <= cut;
};

export const exitOf = (machine: Machine, path: Path, kind: FunctionExit['kind'], term: TermId, range: Range): FunctionExit => ({
  kind,
  term,
  pc: path.pc,
  store: path.store,
  branch: path.branch,
  seq: machine.seq,
  range,
});

function bindParameters(machine: Machine, frame: Frame, path: Path, fn: FunctionValue, args: readonly TermId[]): void {
  const { ts, arena } = machine;
  const open = args.findIndex((arg) => arena.get(arg).op === 'spread');
  fn.node.parameters.forEach((parameter, index) => {
    if (ts.isIdentifier(parameter.name) && parameter.name.text === 'this') return;
    const given = parameter.dotDotDotToken
      ? arena.make({ op: 'array', args: args.slice(index) })
      : open >= 0 && index >= open
        ? arena.make({ op: 'element', args: [args[open] as TermId] })
        : args[index];
    bindPattern(machine, frame, path, parameter.name, withDefault(machine, frame, path, parameter, given));
  });
}

function withDefault(machine: Machine, frame: Frame, path: Path, parameter: ts.ParameterDeclaration, given: TermId | undefined): TermId {
  const { arena } = machine;
  const value = given ?? lit(arena, undefined);
  if (!parameter.initializer) return value;
  const fallback = evaluateExpression(machine, frame, path, parameter.initializer);
  return arena.make({ op: 'nullish', args: [value, fallback] });
}

/** Each exit has the conditions of those before it: telling them apart takes their square. */
const MAX_WAYS_OUT = 256;

/** Goes on after the call: by the only normal exit, or by what all of them share. */
function leave(machine: Machine, path: Path, before: PathCondition | null, exits: readonly FunctionExit[]): TermId {
  const normal = exits.filter((exit) => exit.kind !== 'throw');
  const [first] = normal;
  if (!first) {
    path.ended = true;
    return opaque(machine.arena, 'never returns');
  }
  const arms = normal.map((exit): Path => ({ pc: exit.pc, store: exit.store, ended: false, branch: exit.branch }));
  if (normal.length === 1) {
    adopt(path, arms[0] as Path);
    return first.term;
  }
  joinAny(machine, path, arms);
  if (normal.length > MAX_WAYS_OUT) {
    return phi(
      machine,
      normal.map(({ term }) => term),
    );
  }
  const added = normal.map((exit) => since(exit.pc, before));
  for (const condition of added[0] ?? []) {
    if (added.every((list) => list.some((other) => other.term === condition.term && other.holds === condition.holds)))
      extend(path, condition);
  }
  return choose(machine, normal, added);
}

/** Conditions added after `base`, oldest first. */
export function since(pc: PathCondition | null, base: PathCondition | null): readonly Condition[] {
  const list: Condition[] = [];
  for (let at = pc; at && at !== base; at = at.rest) list.push(at.condition);
  return list.reverse();
}

/** `if (a) return x; if (b) return y; return z` → ite(a, x, ite(b, y, z)). */
function choose(machine: Machine, exits: readonly FunctionExit[], added: readonly (readonly Condition[])[]): TermId {
  const { arena } = machine;
  const own = ownConditions(added);
  let value = exits.at(-1)?.term as TermId;
  for (let i = exits.length - 2; i >= 0; i -= 1) {
    const tests = (own[i] ?? []).map((condition) => (condition.holds ? condition.term : not(arena, condition.term)));
    const test = tests.reduce<TermId | null>((all, one) => (all === null ? one : arena.make({ op: 'and', args: [all, one] })), null);
    const term = exits[i]?.term as TermId;
    // Without a condition that tells them apart (try and catch both return) either may be the value.
    value = test === null ? phi(machine, [term, value]) : ite(arena, test, term, value);
  }
  return value;
}

/** The conditions of each exit but for those that say that an earlier exit, with one condition, was not taken. */
function ownConditions(added: readonly (readonly Condition[])[]): readonly (readonly Condition[])[] {
  const untaken = new Map<TermId, boolean>();
  return added.map((list) => {
    const own = list.filter(({ term, holds }) => untaken.get(term) !== holds);
    const [only, more] = own;
    if (only !== undefined && more === undefined) untaken.set(only.term, !only.holds);
    return own;
  });
}

/** What an async call brings only when it is awaited: its end, and the conditions of its normal exits. */
function promised(machine: Machine, path: Path, before: PathCondition | null, value: TermId, firstEvent: number): TermId {
  const { arena } = machine;
  const inner = arena.get(value).op === 'promise' ? (arena.get(value).args[0] as TermId) : value;
  const promise = arena.make({ op: 'promise', args: [inner] });
  const events = [...(machine.pending.get(value)?.events ?? []), ...unsettleFrom(machine, firstEvent)];
  machine.pending.set(promise, { events, conditions: since(path.pc, before) });
  path.pc = before;
  return promise;
}
