/** Entries: the functions that something outside the text calls, and the modules' own statements. */
import type { ts } from 'ts-morph';
import type { Entry } from '../model/event.ts';
import type { Range } from '../model/source.ts';
import { classOf, initialize } from './classes.ts';
import { routeOf, runClassDecorators, runDecorators } from './decorators.ts';
import { functionKey, functionOf, inline, makeParam } from './functions.ts';
import {
  addLimit,
  type ClassValue,
  type Frame,
  FUEL,
  type FunctionValue,
  layer,
  type Machine,
  type Module,
  type Path,
  rangeOf,
} from './machine.ts';
import { handlesErrors, noticeErrorHandler } from './error-handlers.ts';
import { collectExports } from './modules.ts';
import { errorTerm } from './promises.ts';
import { evaluateBlock } from './statements.ts';

export interface EntryDraft {
  readonly name: string;
  readonly range: Range;
  readonly source: number;
  readonly via: Entry['via'];
  readonly route: Entry['route'];
}

const entriesOf = new WeakMap<Machine, Entry[]>();

export function entriesIn(machine: Machine): readonly Entry[] {
  return entriesOf.get(machine) ?? [];
}

/** Runs `body` as a new entry with fuel of its own; what overflows is a limit, never an exception. */
export function startEntry(machine: Machine, draft: EntryDraft, body: (frame: Frame) => void): void {
  const entries = entriesOf.get(machine) ?? [];
  entriesOf.set(machine, entries);
  const outer = { entry: machine.entry, fuel: machine.fuel, inlinings: machine.inlinings };
  const id = entries.length;
  entries.push({
    id,
    source: draft.source,
    name: draft.name,
    range: draft.range,
    via: draft.via,
    route: draft.route,
    exits: [],
    complete: true,
  });
  Object.assign(machine, { entry: id, fuel: FUEL, inlinings: 0 });
  const depth = machine.active.length;
  try {
    body(topFrame(machine, draft.source));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    addLimit(machine, 'nested too deeply to be followed', draft.source, draft.range);
  }
  machine.active.length = depth;
  Object.assign(machine, outer);
}

export function topFrame(machine: Machine, source: number): Frame {
  const module = machine.modules[source] as Module;
  return {
    fn: null,
    source,
    self: machine.arena.make({ op: 'free', lit: 'undefined' }),
    exits: [],
    depth: 0,
    breaks: [],
    scope: module.scope,
    via: [],
    enclosing: '',
    tries: [],
    repeated: false,
    complete: true,
  };
}

/** Runs a module's statements once; a cycle sees what has been exported so far. */
export function runModule(machine: Machine, module: Module): void {
  if (module.state !== 'waiting') return;
  module.state = 'running';
  const { file, source } = module;
  startEntry(machine, { name: '', range: { start: 0, end: file.end }, source, via: 'top', route: null }, (frame) => {
    evaluateBlock(machine, frame, machine.top, file.statements);
    machine.top.ended = false;
    machine.top.pc = null;
    machine.top.branch = [];
    collectExports(machine, module, frame);
  });
  module.state = 'done';
}

/** Evaluates all modules, then what they registered, then what nothing in the text calls. */
export function runAll(machine: Machine): void {
  for (const module of machine.modules) runModule(machine, module);
  drain(machine);
  // Controllers first: what they call in other classes is judged on the way from them.
  const isController = (cls: ClassValue) =>
    cls.node.members.some((member) => routeOf(machine, topFrame(machine, cls.source), member) !== null);
  for (const cls of [...machine.classes.values()].filter(isController)) runClass(machine, cls.site);
  drain(machine);
  runWaiting(machine);
  for (const cls of [...machine.classes.values()]) runClass(machine, cls.site);
  drain(machine);
  runWaiting(machine);
}

/** Rounds of functions that make functions. */
const MAX_ROUNDS = 4;

function runWaiting(machine: Machine): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const waiting = [...machine.functions.values()].filter((fn) => !machine.evaluated.has(functionKey(fn)));
    if (waiting.length === 0) return;
    // A function that an exported one calls is seen there, with what it is given.
    const exported = new Set(waiting.filter((fn) => exportName(machine, fn) !== null));
    for (const fn of [...exported, ...waiting])
      if (!machine.evaluated.has(functionKey(fn))) runUncalled(machine, fn, exported.has(fn) ? 'export' : 'uncalled');
    drain(machine);
  }
}

/** Handlers that are run in one go; a handler that registers itself again does so without end. */
const MAX_QUEUED = 500;

function drain(machine: Machine): void {
  for (let runs = 0; runs < MAX_QUEUED; runs += 1) {
    const next = machine.queue.shift();
    if (!next) return;
    next.run();
  }
  machine.queue.length = 0;
}

function exportName(machine: Machine, fn: FunctionValue): string | null {
  for (const [name, value] of machine.modules[fn.source]?.exports ?? []) if (functionOf(machine, value)?.site === fn.site) return name;
  return null;
}

function runUncalled(machine: Machine, fn: FunctionValue, via: Entry['via']): void {
  startEntry(machine, { name: fn.name, range: rangeOf(fn.node), source: fn.source, via, route: null }, (frame) => {
    const path: Path = { pc: null, store: layer(fn.store), ended: false, branch: [] };
    if (handlesErrors(machine, fn)) noticeErrorHandler(machine, frame, path, fn);
    inline(machine, frame, path, fn, entryParams(machine, fn), { range: rangeOf(fn.node) });
  });
}

/** Parameters typed by annotation, by the function's own context type, or by a handler's shape `(req, res, next)`. */
export function entryParams(machine: Machine, fn: FunctionValue) {
  const { ts } = machine;
  const context = fn.contextType === null ? [] : (HANDLER_TYPES[fn.contextType] ?? []);
  const { parameters } = fn.node;
  const isErrors = handlesErrors(machine, fn);
  const fromClient = isServerAction(machine, fn) ? 'input' : null;
  return parameters.map((node, index) => {
    if (isErrors && index === 0) return errorTerm(machine);
    const name = ts.isIdentifier(node.name) ? node.name.text : '';
    const role = name === 'next' || index === NEXT_AT[fn.contextType ?? ''] ? 'next' : fromClient;
    return makeParam(machine, fn, node, index, role, context[index] ?? null);
  });
}

/** `'use server'` in front of a file or a function body: whoever has the page open calls it, with arguments of their choice. */
function isServerAction(machine: Machine, fn: FunctionValue): boolean {
  const { ts } = machine;
  const isDirective = (node: ts.Node | undefined): boolean =>
    node !== undefined && ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === 'use server';
  const { body } = fn.node;
  if (body !== undefined && ts.isBlock(body) && isDirective(body.statements[0])) return true;
  return isDirective(machine.modules[fn.source]?.file.statements[0]) && exportName(machine, fn) !== null;
}

/** Types of functions that name their parameters' types. */
const HANDLER_TYPES: Readonly<Record<string, readonly (string | null)[]>> = {
  'express.RequestHandler': ['express.Request', 'express.Response', null],
  'express.Handler': ['express.Request', 'express.Response', null],
  'express.ErrorRequestHandler': [null, 'express.Request', 'express.Response', null],
  'fastify.FastifyPluginAsync': ['fastify.FastifyInstance', null],
  'fastify.FastifyPluginCallback': ['fastify.FastifyInstance', null],
  'fastify.RouteHandler': ['fastify.FastifyRequest', 'fastify.FastifyReply'],
  'fastify.preHandlerHookHandler': ['fastify.FastifyRequest', 'fastify.FastifyReply', null],
  'fastify.preHandlerAsyncHookHandler': ['fastify.FastifyRequest', 'fastify.FastifyReply'],
  'fastify.onRequestHookHandler': ['fastify.FastifyRequest', 'fastify.FastifyReply', null],
  'koa.Middleware': ['koa.Context', null],
  'hono.MiddlewareHandler': ['hono.Context', null],
};

/** Where the function that goes on stands among their parameters, whatever its name. */
const NEXT_AT: Readonly<Record<string, number>> = {
  'express.RequestHandler': 2,
  'express.Handler': 2,
  'express.ErrorRequestHandler': 3,
  'koa.Middleware': 1,
  'hono.MiddlewareHandler': 1,
};

/** Every method of a class that nothing constructs runs on one shared `this` whose fields its constructor set. */
function runClass(machine: Machine, site: number): void {
  const cls = machine.classes.get(site);
  if (!cls || classOf(machine, machine.arena.make({ op: 'opaque', lit: `class ${cls.name}`, site })) === null) return;
  const self = machine.arena.make({ op: 'this', lit: cls.name, site });
  const store = layer(machine.top.store);
  startEntry(machine, { name: cls.name, range: rangeOf(cls.node), source: cls.source, via: 'method', route: null }, (frame) => {
    const path: Path = { pc: null, store, ended: false, branch: [] };
    runClassDecorators(machine, frame, path, cls.node);
    initialize(machine, frame, path, cls, self, null, rangeOf(cls.node));
  });
  const methods = [...machine.functions.values()].filter((fn) => fn.self === self && !machine.evaluated.has(functionKey(fn)));
  const outer = topFrame(machine, cls.source);
  const isController = methods.some((fn) => routeOf(machine, outer, fn.node) !== null);
  // Nobody outside calls a private method: it is judged by what the others pass, and by itself only when none of them calls it.
  const hidden = new Set(methods.filter((fn) => isPrivate(machine, fn)));
  for (const fn of [...methods.filter((one) => !hidden.has(one)), ...hidden]) {
    if (hidden.has(fn) && machine.evaluated.has(functionKey(fn))) continue;
    const route = isController ? routeOf(machine, outer, fn.node) : null;
    startEntry(
      machine,
      { name: fn.name, range: rangeOf(fn.node), source: fn.source, via: route === null ? 'method' : 'route', route },
      (frame) => {
        const path: Path = { pc: null, store: layer(store), ended: false, branch: [] };
        if (route !== null) runDecorators(machine, frame, path, [cls.node, fn.node]);
        inline(machine, frame, path, fn, entryParams(machine, fn), { range: rangeOf(fn.node), self });
      },
    );
  }
}

function isPrivate({ ts }: Machine, { node }: FunctionValue): boolean {
  if (!ts.isMethodDeclaration(node)) return false;
  return ts.isPrivateIdentifier(node.name) || (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}
