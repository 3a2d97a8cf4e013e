/**
 * What the evaluator carries: a {@link Machine} for one evaluation, a {@link Path} for the point that control has reached.
 *
 * Variables live in cells of layered stores. A branch evaluates on a layer of its own; the join writes what both arms
 * changed back, so that an `if` costs what it changes and not what is in scope.
 */
import type { ts } from 'ts-morph';
import type { Branch, Condition, Event, Limit, PathCondition, Span } from '../model/event.ts';
import type { Range } from '../model/source.ts';
import type { ParamInfo, TermId } from '../model/term.ts';
import type { TableIndex } from '../tables/index.ts';
import type { Arena } from './arena.ts';
import type { TypedAs } from './resolve.ts';
import type { Reach } from './route-paths.ts';

/** Steps that one entry function may take. */
export const FUEL = 60_000;
/** Local functions inlined into each other. */
export const MAX_INLINE_DEPTH = 6;
export const MAX_INLININGS = 600;
export const MAX_EVENTS = 40_000;

export interface Store {
  readonly own: Map<number, TermId>;
  readonly parent: Store | null;
}

export interface Scope {
  readonly cells: Map<string, number>;
  readonly parent: Scope | null;
  /** Declared in a function body, to find where `var` and function declarations go. */
  readonly functionLevel: boolean;
}

export type FunctionNode = ts.FunctionLikeDeclaration;

/** A function value in the text. */
export interface FunctionValue {
  readonly site: number;
  readonly node: FunctionNode;
  readonly scope: Scope;
  /** Where it was made: what it closes over is there when it is called from elsewhere. */
  readonly store: Store;
  readonly self: TermId;
  readonly name: string;
  readonly source: number;
  /** Type names that its context gives its parameters: `const p: FastifyPluginAsync = …`. */
  readonly contextType: string | null;
  /** The function in which it was made, which may have run long before: what that closed over, this closes over too. */
  readonly outer: FunctionValue | null;
}

/** A function whose meaning is not in the text: `next` of a chain, `resolve` of a promise. */
export type Intrinsic = (machine: Machine, path: Path, args: readonly TermId[], call: Range) => TermId;

export interface ClassValue {
  readonly site: number;
  readonly node: ts.ClassLikeDeclaration;
  readonly scope: Scope;
  readonly name: string;
  readonly source: number;
}

/** The point that control has reached. Mutable inside one evaluation only. */
export interface Path {
  pc: PathCondition | null;
  store: Store;
  /** True once control cannot come here: after return, throw, never-returning calls. */
  ended: boolean;
  branch: readonly Branch[];
}

/** Where `break` and `continue` of a loop or switch left off, to be joined after it. */
export type Breaks = Path[];

/** A statement that `break` or `continue` leaves. */
export interface Exit {
  readonly label: string | null;
  readonly loop: boolean;
  readonly paths: Breaks;
  /** Of a loop: the values before it. What a path has changed since is kept as it is when it leaves. */
  readonly base: Store | null;
}

export interface FunctionExit {
  readonly kind: 'return' | 'throw' | 'end';
  readonly term: TermId;
  readonly pc: PathCondition | null;
  readonly store: Store;
  readonly branch: readonly Branch[];
  readonly seq: number;
  readonly range: Range;
}

/** One activation of a function. */
export interface Frame {
  readonly fn: FunctionValue | null;
  readonly source: number;
  readonly self: TermId;
  readonly exits: FunctionExit[];
  readonly depth: number;
  /** Innermost breakable statement last; label or null. */
  readonly breaks: readonly Exit[];
  readonly scope: Scope;
  readonly via: readonly Range[];
  readonly enclosing: string;
  readonly tries: Event['tries'];
  readonly repeated: boolean;
  readonly complete: boolean;
}

export interface DraftEvent extends Omit<Event, 'settled'> {
  settled: Span[];
}

/** A handler or callback that runs after the statements around it. */
export interface Queued {
  readonly run: () => void;
}

/** Links of a router's chain: middleware registered by use() so far. */
export interface Chain {
  readonly links: { readonly reach: Reach; readonly term: TermId; readonly range: Range }[];
  readonly mounts: { readonly parent: TermId; readonly links: number; readonly path: string | null }[];
}

/** What awaiting a promise brings: events that have finished then, conditions that hold then. */
export interface Pending {
  readonly events: readonly number[];
  readonly conditions: readonly Condition[];
  /** A handler takes its rejection. */
  readonly caught?: boolean;
}

/** One source text of the evaluation. */
export interface Module {
  readonly source: number;
  readonly path: string;
  readonly file: ts.SourceFile;
  readonly cutAt: number | null;
  readonly scope: Scope;
  readonly exports: Map<string, TermId>;
  state: 'waiting' | 'running' | 'done';
}

/** Where a term was made. */
export interface Place {
  readonly source: number;
  readonly range: Range;
}

/** Places that are remembered of one term. */
const MAX_PLACES = 4;

export function notePlace(machine: Machine, term: TermId, source: number, range: Range): void {
  const places = machine.places.get(term);
  if (!places) machine.places.set(term, [{ source, range }]);
  else if (places.length < MAX_PLACES && places.at(-1)?.range.start !== range.start) places.push({ source, range });
}

export interface Machine {
  readonly modules: readonly Module[];
  /** The path of the module level, on which handlers run later. */
  readonly top: Path;
  readonly active: number[];
  readonly ts: typeof ts;
  readonly arena: Arena;
  readonly tables: TableIndex;
  readonly functions: Map<number, FunctionValue>;
  readonly classes: Map<number, ClassValue>;
  readonly intrinsics: Map<TermId, Intrinsic>;
  readonly params: Map<TermId, ParamInfo>;
  readonly events: DraftEvent[];
  readonly limits: Limit[];
  readonly chains: Map<TermId, Chain>;
  /** Calls that a promise term waits for: awaiting it settles these events. */
  readonly pending: Map<TermId, Pending>;
  readonly called: Set<number>;
  readonly evaluated: Set<number>;
  readonly queue: Queued[];
  readonly instances: Map<TermId, { readonly cls: ClassValue }>;
  readonly places: Map<TermId, Place[]>;
  /** Where the members of an object literal were written, by its term and key. */
  readonly memberPlaces: Map<string, Place>;
  readonly typeMemo: Map<TermId, TypedAs | null>;
  /** Declared types of class fields, by the term that reads them. */
  readonly fieldTypes: Map<TermId, string>;
  entry: number;
  seq: number;
  sites: number;
  fuel: number;
  inlinings: number;
}

export const layer = (store: Store): Store => ({ own: new Map(), parent: store });

export function readCell(store: Store, cell: number): TermId | undefined {
  for (let at: Store | null = store; at; at = at.parent) {
    const value = at.own.get(cell);
    if (value !== undefined) return value;
  }
  return undefined;
}

export function lookup(scope: Scope, name: string): number | null {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const cell = at.cells.get(name);
    if (cell !== undefined) return cell;
  }
  return null;
}

/** Cells of heap members lie below zero: one per `get` or `index` term. */
export const memberCell = (member: TermId): number => -1 - member;

export function nextSite(machine: Machine): number {
  machine.sites += 1;
  return machine.sites;
}

export function nextSeq(machine: Machine): number {
  machine.seq += 1;
  return machine.seq;
}

/** Adds one limit, once a reason and place. */
export function addLimit(machine: Machine, reason: string, source: number, range: Range): void {
  const known = machine.limits.some(
    (limit) => limit.reason === reason && (limit.range.start === range.start || machine.limits.length > 50),
  );
  if (!known) machine.limits.push({ source, reason, range });
}

export const rangeOf = (node: ts.Node, file: ts.SourceFile | undefined = node.getSourceFile()): Range => ({
  start: node.getStart(file),
  end: node.end,
});

export function extend(path: Path, condition: Condition): void {
  path.pc = { condition, rest: path.pc, length: (path.pc?.length ?? 0) + 1 };
}

/** A path that starts where `path` is, with a store layer of its own. */
export const fork = (path: Path, branch: Branch | null): Path => ({
  pc: path.pc,
  store: layer(path.store),
  ended: path.ended,
  branch: branch ? [...path.branch, branch] : path.branch,
});
