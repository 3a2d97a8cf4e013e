/** Decorators: routes, guards and limits of controller classes, and what decorated parameters receive. */
import type { ts } from 'ts-morph';
import type { ApiRow } from '../model/api.ts';
import type { ParamInfo, TermId } from '../model/term.ts';
import { assume } from './conditions.ts';
import { emit } from './events.ts';
import { evaluateArguments } from './calls.ts';
import { evaluateExpression } from './expressions.ts';
import { topFrame } from './entries.ts';
import { type Frame, type FunctionValue, type Machine, nextSite, type Path, rangeOf } from './machine.ts';
import { resolve } from './resolve.ts';

interface Decorator {
  readonly node: ts.Decorator;
  readonly callee: TermId;
  readonly args: ReturnType<typeof evaluateArguments>;
  readonly rows: readonly ApiRow[];
}

/** The decorators of a declaration, resolved; expressions are evaluated without leaving events. */
export function decoratorsOf(machine: Machine, frame: Frame, node: ts.Node): readonly Decorator[] {
  const { ts } = machine;
  const found = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  const { fuel, seq } = machine;
  const events = machine.events.length;
  machine.fuel = DECORATOR_FUEL;
  const decorators = found.map((decorator) => {
    const { expression } = decorator;
    const path: Path = { ...machine.top, store: { own: new Map(), parent: machine.top.store }, ended: false };
    const isCall = ts.isCallExpression(expression);
    const callee = evaluateExpression(machine, frame, path, isCall ? expression.expression : expression);
    const args = isCall ? evaluateArguments(machine, frame, path, expression.arguments) : [];
    return { node: decorator, callee, args, rows: resolve(machine, callee, 'decorator').rows };
  });
  machine.events.length = events;
  Object.assign(machine, { fuel, seq });
  return decorators;
}

/** Steps that the expressions of one declaration's decorators may take. */
const DECORATOR_FUEL = 2000;

/** What the decorators of a parameter, and of the class that types it, say. */
export function decoration(
  machine: Machine,
  fn: FunctionValue,
  node: ts.ParameterDeclaration,
): Pick<ParamInfo, 'decorators' | 'members' | 'closed'> {
  if (!machine.ts.canHaveDecorators(node) || !machine.ts.getDecorators(node)?.length)
    return { decorators: [], members: null, closed: null };
  const frame = topFrame(machine, fn.source);
  const own = decoratorsOf(machine, frame, node);
  return { decorators: own.map(({ callee }) => callee), members: membersOf(machine, frame, node), closed: isClosed(machine, fn, own) };
}

function membersOf(machine: Machine, frame: Frame, node: ts.ParameterDeclaration): ParamInfo['members'] {
  const { ts, arena } = machine;
  if (!node.type || !ts.isTypeReferenceNode(node.type) || !ts.isIdentifier(node.type.typeName)) return null;
  const name = node.type.typeName.text;
  const cls = [...machine.classes.values()].find((one) => one.name === name);
  if (!cls) return null;
  return new Map(
    cls.node.members.flatMap((member) => {
      if (!ts.isPropertyDeclaration(member) || !ts.isIdentifier(member.name)) return [];
      const calls = decoratorsOf(machine, frame, member).map(({ callee, args }) =>
        arena.make({ op: 'call', args: [callee, ...args.map((arg) => arg.term)] }),
      );
      return [[member.name.text, calls] as const];
    }),
  );
}

/** `whitelist: true` of a ValidationPipe in the parameter's, the method's or the application's pipes. */
function isClosed(machine: Machine, fn: FunctionValue, own: readonly Decorator[]): boolean | null {
  const frame = topFrame(machine, fn.source);
  const method =
    fn.node.parent && machine.ts.isClassLike(fn.node.parent)
      ? [...decoratorsOf(machine, frame, fn.node), ...decoratorsOf(machine, frame, fn.node.parent)]
      : [];
  const given = [...own, ...method].flatMap(({ args }) => args.map((arg) => arg.term));
  const global = machine.events.filter((event) => event.member === 'useGlobalPipes').flatMap((event) => event.args.map((arg) => arg.term));
  for (const id of [...given, ...global]) {
    const pipe = machine.arena.get(id);
    if (pipe.op !== 'new' || machine.arena.get(pipe.args[0] as TermId).lit !== 'ValidationPipe') continue;
    const options = pipe.args[1] === undefined ? null : machine.arena.get(pipe.args[1]);
    const at = options?.keys.indexOf('whitelist') ?? -1;
    return at >= 0 && options !== null && machine.arena.get(options.args[at] as TermId).lit === true;
  }
  return null;
}

/** The route that a method's decorators register, or null. */
export function routeOf(machine: Machine, frame: Frame, method: ts.Node): { readonly method: string; readonly path: string | null } | null {
  for (const { rows, args } of decoratorsOf(machine, frame, method)) {
    const effect = rows.map((row) => row.effect).find((one) => one?.kind === 'route');
    if (effect?.kind !== 'route') continue;
    const path = args[0] === undefined ? null : machine.arena.get(args[0].term);
    return { method: effect.method ?? 'any', path: typeof path?.lit === 'string' ? path.lit : '' };
  }
  return null;
}

/** What a class's own decorators are given: the modules and providers that `@Module` lists are made there. */
export function runClassDecorators(machine: Machine, frame: Frame, path: Path, node: ts.Node): void {
  const { ts } = machine;
  for (const { expression } of ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [])
    if (ts.isCallExpression(expression)) evaluateArguments(machine, frame, path, expression.arguments);
}

/** Guards, limits and other decorators of a class and its method happen before the method's body. */
export function runDecorators(machine: Machine, frame: Frame, path: Path, nodes: readonly ts.Node[]): void {
  for (const { node, callee, args, rows } of nodes.flatMap((one) => decoratorsOf(machine, frame, one))) {
    const range = rangeOf(node);
    const site = nextSite(machine);
    const result = machine.arena.make({ op: 'call', args: [callee, ...args.map((arg) => arg.term)], site });
    emit(machine, frame, path, { kind: 'call', callee, args, result, range, idiom: 'decorator' });
    // What an interceptor is made of is made here: the parser of an upload with its limits and its functions.
    if (rows.some(({ roles }) => roles.includes('middleware.use')) && machine.ts.isCallExpression(node.expression))
      evaluateArguments(machine, frame, path, node.expression.arguments);
    if (!rows.some((row) => row.effect?.kind === 'use')) continue;
    for (const guard of args) {
      const verdict = machine.arena.make({ op: 'call', args: [guard.term], site: nextSite(machine) });
      emit(machine, frame, path, { kind: 'call', callee: guard.term, result: verdict, range: guard.range, idiom: 'middleware' });
      assume(machine, path, verdict, true, guard.range);
    }
  }
}
