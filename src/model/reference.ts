/** A reference: a known-safe way of doing one job, and what it does to stay safe. Decoded from references/<id>/. */
import type { Context, Origin, RequestPart, Secrecy, ValueType } from './facts.ts';
import type { Category, Severity } from './report.ts';
import type { Location, Range } from './source.ts';
import type { Literal } from './term.ts';

/** Picks operations by role, then by facts of their arguments; all given tests must hold. */
export interface Selector {
  readonly roles: readonly string[];
  /** Argument name → test. */
  readonly where: Readonly<Record<string, FactTest>>;
  /** Argument name → test, of which at least one must hold besides. */
  readonly any?: Readonly<Record<string, FactTest>>;
}

export interface FactTest {
  /** Some leaf has one of these origins. */
  readonly origin?: readonly Origin[];
  /** No leaf has one of these origins. */
  readonly notOrigin?: readonly Origin[];
  /** Some leaf comes from one of these parts of a request. */
  readonly part?: readonly RequestPart[];
  /** Some leaf has one of these secrecies. */
  readonly secrecy?: readonly Secrecy[];
  readonly equals?: readonly Literal[];
  readonly notEquals?: readonly Literal[];
  readonly present?: boolean;
  /** Word classes (`_words.yaml`) of which the argument's name or key is one. */
  readonly words?: readonly string[];
  /** Word classes of which it is none. */
  readonly notWords?: readonly string[];
  /** It is the result of an operation of one of these roles. */
  readonly from?: readonly string[];
  /** It is a text that begins with one of these, in any case. */
  readonly begins?: readonly string[];
  readonly notBegins?: readonly string[];
  /** It is a regular expression with one of these flaws. */
  readonly flaw?: readonly ('wide-range' | 'open-dot' | 'exponential')[];
}

/** How an argument is compared; all given tests must hold. Numbers may name a parameter of the reference (`$cost`). */
export interface ArgumentTest {
  /** Every untrusted part is safe where it lands in the built text. */
  readonly text?: Context | 'sql' | 'html' | 'shell' | 'url' | 'header' | 'log' | 'regex' | 'xpath' | 'ldap' | 'csv' | 'code';
  readonly origin?: { readonly only?: readonly Origin[]; readonly not?: readonly Origin[] };
  readonly secrecy?: { readonly not: readonly Secrecy[] };
  readonly min?: number | string;
  readonly max?: number | string;
  /** Values between `min`/`max` and this only advise: they go to notSeen. */
  readonly advise?: number | string;
  readonly equals?: Literal;
  readonly oneOf?: readonly Literal[];
  readonly notOneOf?: readonly Literal[];
  /** Arrays: every item is one of these / these are all there / at most one kind of them. */
  readonly subset?: readonly Literal[];
  readonly superset?: readonly Literal[];
  readonly type?: readonly ValueType[];
  /** Object keys are closed: no spread of an untrusted value, no untrusted object as a whole. */
  readonly closed?: boolean;
  /** Keys of object literals whose values `type` leaves out: what stands there is data, whatever its type (`$eq`). */
  readonly dataUnder?: readonly string[];
  /** The value must come from the result of an operation of one of these roles. */
  readonly from?: readonly string[];
  readonly notFrom?: readonly string[];
  /** Role → argument: no random part of the value is in that argument of such an operation. */
  readonly notIn?: Readonly<Record<string, string>>;
  /** A probe set by name that the argument's regular expression or function must pass. */
  readonly probes?: string;
  /** Of a literal regular expression: its time grows no faster than a power of the length, or its anchors hold for all of the text. */
  readonly pattern?: 'bounded' | 'whole';
  /** What an absent argument means; default: the row's library default is judged, `fail` when there is none. */
  readonly absent?: 'pass' | 'fail' | 'advise';
}

export type SafeguardKind = 'argument' | 'guard' | 'order' | 'presence' | 'absence' | 'every-path' | 'same' | 'bound';

export type Evidence = 'local' | 'flow' | 'absence' | 'external';
export type Trigger = 'any-dynamic' | 'untrusted' | 'proven';

export interface Safeguard {
  readonly id: string;
  readonly title: string;
  readonly kind: SafeguardKind;
  readonly tier: 'core' | 'hardening';
  readonly evidence: Evidence;
  readonly trigger: Trigger;
  /** First = primary. */
  readonly cwe: readonly string[];
  readonly owasp: readonly string[];
  readonly severity: Severity;
  /** Anchor or group that it protects. */
  readonly protects: string;
  /** Only operations that also pass this; null = all of the anchor. */
  readonly applies: Selector | null;
  /** An operation anywhere in the snippet that does the safeguard's work for all of them: a setting of the library. */
  readonly instead: Selector | null;
  readonly rule: Rule;
  /** May be passed by another variant than its siblings. */
  readonly independent: boolean;
  /** Only judged where the code has all of the task, or the prompt asks for it. */
  readonly isOfWholeTask: boolean;
  readonly reportAt: 'operation' | 'argument' | 'source' | 'exit' | 'guard' | 'route' | null;
  /** Prompt-check ids (rate-limit, max-size …) by which a prompt can demand or waive it. */
  readonly checks: readonly string[];
  readonly waivedBy: readonly string[];
  readonly elsewhere: readonly string[];
  /** What could go wrong, one or two sentences. */
  readonly impact: string;
  readonly attack: { readonly input: string; readonly effect: string };
  readonly repair: string;
  /** Severity when only another value than an outsider's is concerned (a config value, a parameter); null = unchanged. */
}

/** The part of a safeguard that its kind fixes. */
export type Rule =
  | { readonly kind: 'argument'; readonly argument: string; readonly test: ArgumentTest }
  | {
      readonly kind: 'guard';
      /** Argument of the protected operation that the guard is about; null = the operation as a whole. */
      readonly argument: string | null;
      /** Name of a probe set (references/probes/<name>.yaml). */
      readonly probes: string | null;
      /** Operations whose truthy (settled) verdict is required. */
      readonly verdict: readonly string[];
      /** Operations that must have settled before without throwing: token.verify and the like. */
      readonly passed: readonly string[];
      /** Facts that the guard must establish about the argument. */
      readonly facts: ArgumentTest | null;
    }
  | { readonly kind: 'order'; readonly before: Selector; readonly sameReceiver: boolean }
  | { readonly kind: 'presence'; readonly of: Selector; readonly scope: Scope; readonly test: Readonly<Record<string, ArgumentTest>> }
  | { readonly kind: 'absence'; readonly of: Selector; readonly scope: Scope; readonly unless: Readonly<Record<string, ArgumentTest>> }
  | {
      readonly kind: 'every-path';
      readonly from: string;
      readonly to: string;
      readonly roles: readonly string[];
      readonly test: Readonly<Record<string, ArgumentTest>>;
    }
  | {
      readonly kind: 'same';
      readonly among: string /** Each exit looks like one of this group; null = like each other. */;
      readonly like: string | null;
      readonly compare: readonly string[];
    }
  | { readonly kind: 'bound'; readonly object: string; readonly to: 'principal' };

export type Scope = 'operation' | 'route' | 'app' | 'process';

/** A set of exits: `{ exits: [reply, throw], after: lookup, … }`. */
export interface Group {
  readonly exits: readonly ('reply' | 'throw' | 'redirect' | 'next-error' | 'return')[];
  readonly after: string | null;
  readonly decidedBy: readonly string[];
  readonly notAfter: string | null;
}

export interface Anchor {
  readonly selector: Selector;
  /** Counts for fit. */
  readonly task: boolean;
}

export interface Parameter {
  readonly value: number | string | readonly string[];
  readonly direction: 'min' | 'max' | 'one-of' | 'equals';
  readonly advise: number | null;
  readonly source: string;
}

/** A place in reference code that a mark binds to. */
export interface Marked {
  readonly id: string;
  readonly kind: 'anchor' | 'safeguard';
  /** Relative to the references folder. */
  readonly file: string;
  /** The outermost named function around it, or ''. */
  readonly fn: string;
  /** What the mark binds to: an operation of the file is meant when its range and this one contain each other. */
  readonly range: Range;
  readonly location: Location;
  /** The marked statement's or argument's source text, for display. */
  readonly text: string;
}

/** An exported function of accepts/<safeguard>.ts or lookalikes/<safeguard>.ts. */
export interface Shape {
  readonly safeguard: string;
  /** The function's name. */
  readonly id: string;
  /** Its doc line. */
  readonly why: string;
  /** What the alignment says of it, abstracted: compared with what it says of a snippet. */
  readonly signature: string;
  /** Relative to the references folder. */
  readonly file: string;
  readonly range: Range;
  readonly location: Location;
  readonly text: string;
  readonly marks: readonly Marked[];
}

/** A shape that seems to satisfy a safeguard and does not. */
export type LookAlike = Shape;

/** Another shape that satisfies a safeguard. */
export type Accept = Shape;

export interface Variant {
  readonly name: string;
  /** Relative to the references folder. */
  readonly file: string;
  /** Canonical library names, in import order. */
  readonly libraries: readonly string[];
  readonly marks: readonly Marked[];
  /** Literals that must be equal, where the abstraction would leave a hole. */
  readonly exact: readonly Range[];
  /** Safeguards that this variant disclaims: id → reason. */
  readonly notHere: Readonly<Record<string, string>>;
  /** Safeguard → what the alignment says of it, abstracted. */
  readonly signature: Readonly<Record<string, string>>;
}

export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  readonly category: Category;
  readonly prompts: readonly string[];
  readonly nearMisses: readonly { readonly prompt: string; readonly matches: string }[];
  readonly signals: readonly string[];
  readonly anchors: Readonly<Record<string, Anchor>>;
  readonly groups: Readonly<Record<string, Group>>;
  readonly safeguards: readonly Safeguard[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly sources: readonly string[];
  readonly related: readonly string[];
  readonly owner: string;
  readonly reviewed: string;
  readonly version: number;
}
