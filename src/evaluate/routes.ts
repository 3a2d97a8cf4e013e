/**
 * Routes: a handler runs after the links before it in its chain, under the conditions by which they let a request pass.
 *
 * ```
 * app.use(a); router.post('/x', b, handler)   →  a(req, res, next → b(req, res, next → handler(req, res)))
 * ```
 */
import type { Effect, Protocol } from '../model/api.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { lit } from './arena.ts';
import type { Call } from './calls.ts';
import { assume } from './conditions.ts';
import { startEntry } from './entries.ts';
import { noticeErrorHandler } from './error-handlers.ts';
import { emit } from './events.ts';
import { functionOf, inline, makeParam, runBody } from './functions.ts';
import { type Chain, fork, type Frame, type FunctionValue, layer, type Machine, nextSite, type Path } from './machine.ts';
import { typeOf } from './resolve.ts';
import { PROTOCOLS } from './protocols.ts';
import { below, isBefore } from './route-paths.ts';

export interface Link {
  readonly term: TermId;
  readonly range: Range;
}

export interface RouteInfo {
  readonly method: string;
  readonly path: string | null;
}

type RouteEffect = Extract<Effect, { kind: 'route' }>;

/** Keys of a route's options whose functions run before the handler, in order. */
const HOOKS = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'beforeHandle', 'handler'];

export function registerRoute(machine: Machine, frame: Frame, call: Call, effect: RouteEffect): void {
  const links = call.args.slice(effect.from).flatMap((arg) => linksIn(machine, arg));
  // `app.get('env')` reads a setting.
  if (links.length === 0) return;
  const opened = routerOf(machine, call.receiver);
  const at = effect.path === null ? opened?.path : call.args[effect.path]?.term;
  const info = { method: effect.method ?? methodOf(machine, call), path: at === undefined ? null : textOf(machine, at) };
  const chain = chainOf(machine, call.receiver);
  if (opened !== null && chain.mounts.length === 0)
    chain.mounts.push({ parent: opened.router, links: chainOf(machine, opened.router).links.length, path: null });
  const before = chain.links.length;
  machine.queue.push({
    run: () =>
      runRoute(
        machine,
        frame,
        call.range,
        [...linksBefore(machine, call.receiver, before, info.path), ...links],
        effect.protocol,
        info,
        schemaOf(machine, call),
      ),
  });
  // `all` handlers that call `next` stand before the later routes of their path.
  const passes = info.method === 'any' && PROTOCOLS[effect.protocol].next !== null && (info.path !== null || opened !== null);
  if (passes) chain.links.push(...links.map((link) => ({ ...link, reach: { path: info.path, exact: true } })));
}

/** `router.route('/path')` stands for the router, at that path. */
function routerOf(machine: Machine, receiver: TermId): { readonly router: TermId; readonly path: TermId } | null {
  const term = receiver < 0 ? null : machine.arena.get(receiver);
  const callee = term?.op === 'call' ? machine.arena.get(term.args[0] as TermId) : null;
  const [, path] = term?.args ?? [];
  return callee?.op === 'get' && callee.lit === 'route' && path !== undefined ? { router: callee.args[0] as TermId, path } : null;
}

function textOf(machine: Machine, id: TermId): string | null {
  const { op, lit } = machine.arena.get(id);
  return op === 'lit' && typeof lit === 'string' ? lit : null;
}

/** The `schema` among a route's options: the server refuses what does not fit before the handler runs. */
function schemaOf(machine: Machine, call: Call): TermId | null {
  for (const arg of call.args) {
    const term = machine.arena.get(arg.term);
    const at = term.op === 'object' ? term.keys.lastIndexOf('schema') : -1;
    if (at >= 0) return term.args[at] as TermId;
  }
  return null;
}

const methodOf = (machine: Machine, call: Call): string => {
  const options = call.args[0] ? machine.arena.get(call.args[0].term) : null;
  const at = options?.keys.indexOf('method') ?? -1;
  const method = at >= 0 && options ? machine.arena.get(options.args[at] as TermId) : null;
  return method?.op === 'lit' ? String(method.lit) : 'any';
};

/** An argument's handlers: a function, a list of them, or the hooks of an options object. */
function linksIn(machine: Machine, arg: Link): readonly Link[] {
  const term = machine.arena.get(arg.term);
  if (term.op === 'array') return term.args.flatMap((item) => linksIn(machine, { term: item, range: arg.range }));
  if (term.op === 'object') {
    return HOOKS.flatMap((hook) => {
      const at = term.keys.indexOf(hook);
      return at < 0 ? [] : linksIn(machine, { term: term.args[at] as TermId, range: arg.range });
    });
  }
  return term.op === 'lit' ? [] : [arg];
}

export function registerUse(machine: Machine, frame: Frame, call: Call, from: number, protocol: Protocol): void {
  const chain = chainOf(machine, call.receiver);
  const path = call.args[from] ? textOf(machine, call.args[from].term) : null;
  for (const arg of call.args.slice(from).flatMap((found) => linksIn(machine, found))) {
    if (isRouter(machine, arg.term)) mountsOf(machine, arg.term).push({ parent: call.receiver, links: chain.links.length, path });
    else chain.links.push({ reach: { path, exact: false }, term: arg.term, range: arg.range });
  }
  const handlers = call.args
    .slice(from)
    .flatMap((found) => linksIn(machine, found))
    .filter((link) => handlerOf(machine, link.term) !== null);
  if (handlers.length === 0) return;
  const first = chain.links.length - handlers.length;
  machine.queue.push({
    run: () => {
      const alone = handlers.filter((link) => !machine.evaluated.has(keyOf(machine, link.term)));
      if (alone.length > 0)
        runRoute(machine, frame, call.range, [...linksBefore(machine, call.receiver, first, path), ...alone], protocol, {
          method: 'any',
          path: null,
        });
    },
  });
}

const keyOf = (machine: Machine, id: TermId): number => {
  const fn = handlerOf(machine, id);
  return fn ? fn.source * 4_194_304 + fn.node.pos : -1;
};

const isRouter = (machine: Machine, id: TermId): boolean => {
  const term = machine.arena.get(id);
  return term.op !== 'closure' && (machine.chains.has(id) || /Router$|Hono$/.test(typeOf(machine, id)?.type ?? ''));
};

function chainOf(machine: Machine, receiver: TermId): Chain {
  const known = machine.chains.get(receiver);
  if (known) return known;
  const chain: Chain = { links: [], mounts: [] };
  machine.chains.set(receiver, chain);
  return chain;
}

const mountsOf = (machine: Machine, router: TermId) => chainOf(machine, router).mounts;

/** The links that a route of this path stands behind: those of the routers above, then those of its own. */
function linksBefore(machine: Machine, receiver: TermId, count: number, route: string | null, depth = 0): readonly Link[] {
  const chain = chainOf(machine, receiver);
  const above =
    depth > 4
      ? []
      : chain.mounts.slice(0, 1).flatMap(({ parent, links, path }) => linksBefore(machine, parent, links, below(path, route), depth + 1));
  return [...above, ...chain.links.slice(0, count).filter(({ reach }) => isBefore(reach, route))];
}

/** A link's function: itself, or the only function given to a wrapper that no table knows. */
export function handlerOf(machine: Machine, id: TermId): FunctionValue | null {
  const own = functionOf(machine, id);
  if (own) return own;
  const term = machine.arena.get(id);
  if (term.op !== 'call') return null;
  const given = term.args.slice(1).flatMap((arg) => functionOf(machine, arg) ?? []);
  return given.length === 1 ? (given[0] as FunctionValue) : null;
}

function runRoute(
  machine: Machine,
  frame: Frame,
  range: Range,
  links: readonly Link[],
  protocol: Protocol,
  route: RouteInfo,
  schema: TermId | null = null,
): void {
  const last = links.at(-1);
  const fn = last ? handlerOf(machine, last.term) : null;
  startEntry(machine, { name: fn?.name ?? '', range, source: frame.source, via: 'route', route }, (entry) => {
    const path: Path = { pc: null, store: layer(machine.top.store), ended: false, branch: [] };
    const site = nextSite(machine);
    runChain(machine, { ...entry, via: [] }, path, { links, protocol, site, schema, continued: 0 }, 0);
  });
}

interface Running {
  readonly links: readonly Link[];
  readonly protocol: Protocol;
  readonly site: number;
  readonly schema: TermId | null;
  continued: number;
}

/** How often a chain is followed from different calls of `next`. */
const MAX_CONTINUATIONS = 8;

function runChain(machine: Machine, frame: Frame, path: Path, chain: Running, index: number): void {
  const link = chain.links[index];
  if (!link || path.ended) return;
  const fn = handlerOf(machine, link.term);
  if (!fn) {
    passUnknown(machine, frame, path, chain, link);
    runChain(machine, frame, path, chain, index + 1);
    return;
  }
  const { types, next } = PROTOCOLS[chain.protocol];
  const handlesErrors = chain.protocol === 'express' && fn.node.parameters.length === 4;
  if (handlesErrors) noticeErrorHandler(machine, frame, path, fn);
  const params = chainParams(machine, chain, fn, types, handlesErrors);
  const nextAt = next === null ? null : handlesErrors ? next + 1 : next;
  const nextTerm = nextAt === null ? null : (params[nextAt] ?? null);
  if (nextTerm !== null && index < chain.links.length - 1) {
    machine.intrinsics.set(nextTerm, continuation(machine, frame, chain, index, nextTerm));
    inline(machine, frame, path, fn, params, { range: link.range });
    machine.intrinsics.delete(nextTerm);
    return;
  }
  if (nextTerm !== null || index === chain.links.length - 1) inline(machine, frame, path, fn, params, { range: link.range });
  else runHook(machine, frame, path, chain, index, fn, params);
}

/** All links of a chain see the same request and reply, typed as each link's own position says. */
function chainParams(
  machine: Machine,
  chain: Running,
  fn: FunctionValue,
  types: readonly (string | null)[],
  handlesErrors: boolean,
): readonly TermId[] {
  const shifted = handlesErrors ? [null, ...types] : types;
  return fn.node.parameters.map((node, index) => {
    const position = handlesErrors ? index - 1 : index;
    if (handlesErrors && index === 0) return machine.arena.make({ op: 'error', site: chain.site });
    const role = ROLES[position] ?? null;
    const shared: FunctionValue = { ...fn, site: chain.site };
    const param = makeParam(machine, shared, node, position, role, shifted[index] ?? null);
    const info = machine.params.get(param);
    if (chain.schema !== null && role === 'request' && info) machine.params.set(param, { ...info, schema: chain.schema });
    return param;
  });
}

const ROLES = ['request', 'reply', 'next'] as const;

function continuation(machine: Machine, frame: Frame, chain: Running, index: number, nextTerm: TermId) {
  return (_machine: Machine, at: Path, args: readonly TermId[], range: Range): TermId => {
    const error = args[0];
    const fails = error !== undefined && !['lit'].includes(machine.arena.get(error).op);
    emit(machine, frame, at, {
      kind: 'call',
      callee: nextTerm,
      member: 'next',
      args: args.map((term) => ({ term, range })),
      range,
      idiom: fails ? 'next-error' : 'next',
    });
    chain.continued += 1;
    if (!fails && chain.continued <= MAX_CONTINUATIONS) runChain(machine, { ...frame, via: [] }, fork(at, null), chain, index + 1);
    return lit(machine.arena, undefined);
  };
}

/** Middleware from elsewhere: an operation of its own, and a condition that only it can explain. */
function passUnknown(machine: Machine, frame: Frame, path: Path, chain: Running, link: Link): void {
  const result = machine.arena.make({ op: 'call', args: [link.term], site: chain.site * 64 + 63 });
  emit(machine, frame, path, { kind: 'call', callee: link.term, args: [], result, range: link.range, idiom: 'middleware' });
  assume(machine, path, result, true, link.range);
}

/** A hook without `next`: the chain goes on from each normal exit on which nothing was sent. */
function runHook(
  machine: Machine,
  frame: Frame,
  path: Path,
  chain: Running,
  index: number,
  fn: FunctionValue,
  params: readonly TermId[],
): void {
  const first = machine.events.length;
  const exits = runBody(machine, frame, path, fn, params, { range: chain.links[index]?.range ?? { start: 0, end: 0 } });
  const replies = machine.events.slice(first).filter((event) => isReply(machine, event.receiver, event.member));
  for (const exit of exits) {
    if (exit.kind === 'throw') continue;
    const answered = replies.some((event) =>
      event.branch.every((branch) => exit.branch.some((other) => other.site === branch.site && other.arm === branch.arm)),
    );
    chain.continued += 1;
    if (!answered && chain.continued <= MAX_CONTINUATIONS) {
      runChain(machine, frame, { pc: exit.pc, store: layer(exit.store), ended: false, branch: exit.branch }, chain, index + 1);
    }
  }
}

function isReply(machine: Machine, receiver: TermId, member: string | null): boolean {
  if (receiver < 0 || member === null || !['send', 'json', 'end', 'redirect', 'html', 'text', 'body'].includes(member)) return false;
  const type = typeOf(machine, receiver)?.type ?? '';
  return /Repl|Response|Context/.test(type);
}
