/** Events: what an entry function does, in order, each under the conditions that hold there. */
import type { Range } from './source.ts';
import type { ParamInfo, TermId, Terms } from './term.ts';

/** A condition that holds (or, by polarity, does not) where an event happens. */
export interface Condition {
  readonly term: TermId;
  readonly holds: boolean;
  readonly range: Range;
  /** Sequence number when it was decided: conditions decided later than an event do not guard it. */
  readonly seq: number;
}

/** A persistent list, so that a thousand ifs cost a thousand cells. */
export interface PathCondition {
  readonly condition: Condition;
  readonly rest: PathCondition | null;
  readonly length: number;
}

/** A term where it occurs: terms are shared, ranges are not. */
export interface Occurrence {
  readonly term: TermId;
  readonly range: Range;
}

export type EventKind =
  /** `callee(args)`; includes middleware of a route's chain and tagged templates. */
  | 'call'
  | 'new'
  /** `object.property = value`, `object[key] = value`; args = [value] or [key, value]. */
  | 'write'
  | 'delete'
  | 'return'
  | 'throw'
  /** A JSX element: args = [props object, ...children]. */
  | 'jsx'
  /** A function value given to a row with a decision contract reached one of its verdicts: args = [verdict]. */
  | 'decision'
  /** Text or a value was built without a call: an idiom named in `idiom`. */
  | 'idiom';

export interface Event {
  readonly id: number;
  readonly kind: EventKind;
  /** The callee's term for calls, the object for writes, the decided function for decisions; else -1. */
  readonly callee: TermId;
  /** The object a method is called on, or a property is written to; else -1. */
  readonly receiver: TermId;
  /** Member name for method calls and writes (null = computed). */
  readonly member: string | null;
  readonly args: readonly Occurrence[];
  readonly result: TermId;
  readonly pc: PathCondition | null;
  readonly range: Range;
  /** Index of the evaluated source that `range` and `via` count in. */
  readonly source: number;
  /** Ranges of the calls through which the evaluator came here, outermost first. */
  readonly via: readonly Range[];
  /** Entry in {@link Evaluation.entries}. */
  readonly entry: number;
  /** The nearest enclosing function's name, or ''. */
  readonly enclosing: string;
  readonly seq: number;
  /**
   * Spans of sequence numbers in which it is known to have finished: from the await on, or inside its own callback.
   * Empty = only started, nobody waits for it.
   */
  readonly settled: readonly Span[];
  /** Which arms of which branches it lies in, so that two events can be told to exclude each other. */
  readonly branch: readonly Branch[];
  /** Try statements around it: site, and whether in its block, handler or finalizer. */
  readonly tries: readonly { readonly site: number; readonly part: 'try' | 'catch' | 'finally' }[];
  /** Inside a loop body or a callback that runs many times. */
  readonly repeated: boolean;
  /** For idiom: its name; for middleware: 'middleware'; else null. */
  readonly idiom: string | null;
  /** False when the enclosing function was cut off before its end. */
  readonly complete: boolean;
}

/** Half-open span of sequence numbers. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export interface Branch {
  readonly site: number;
  readonly arm: number;
}

/** A way out of an entry function. */
export interface Exit {
  readonly kind: 'return' | 'throw' | 'end';
  readonly term: TermId;
  readonly pc: PathCondition | null;
  readonly seq: number;
  readonly range: Range;
}

export interface Entry {
  readonly id: number;
  /** Index of the evaluated source. */
  readonly source: number;
  readonly name: string;
  readonly range: Range;
  /** What calls it. `helper`: exported but also called locally; `top`: the module's own statements. */
  readonly via: 'top' | 'route' | 'export' | 'method' | 'callback' | 'uncalled' | 'helper';
  /** For routes: method and path when literal. */
  readonly route: { readonly method: string; readonly path: string | null } | null;
  readonly exits: readonly Exit[];
  readonly complete: boolean;
}

/** A limit that was hit, or a construct that was not followed; shown as one line in the report. */
export interface Limit {
  readonly source: number;
  readonly reason: string;
  readonly range: Range;
}

/** What {@link Event}s and {@link Term}s one or several source texts evaluate to. */
export interface Evaluation {
  readonly terms: Terms;
  readonly events: readonly Event[];
  readonly entries: readonly Entry[];
  readonly params: ReadonlyMap<TermId, ParamInfo>;
  readonly limits: readonly Limit[];
  /** Canonical names of the imported libraries, in text order. */
  readonly imports: readonly string[];
}
