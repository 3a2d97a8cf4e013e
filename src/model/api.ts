/** API tables: what library members do, as data. Decoded from references/api/*.yaml. */
import type { Context, Origin, RequestPart, Secrecy, ValueType } from './facts.ts';
import type { FactTest } from './reference.ts';
import type { Category, Severity } from './report.ts';
import type { Literal } from './term.ts';

/** Confidence that a member is what a row describes, best first. */
export type Certainty = 'certain' | 'likely' | 'possible';

/**
 * Where a named argument is found, tried left to right:
 * `0`, `-1` (last), `0.text`, `0.a.b`, `rest1` (all from 1 on), `this`, `0.*` (any member), `0[role=system].content`, `result`.
 * Writes have `key` (the member's name) and `value`, JSX attributes `value`; tagged templates have `strings` (the constant text, one placeholder an
 * expression) and `parts` (the expressions).
 */
export type ArgumentPath = string;

export type RowForm =
  /** `module.member(…)`, `Type#member(…)`, `global.member(…)`. */
  | 'call'
  | 'new'
  /** `Type#property = value` or `element.property = value`: argument `value`. */
  | 'write'
  /** JSX attribute: `element[attribute]`; `*` matches any element. */
  | 'jsx'
  /** An option inside another row's argument that acts as an operation of its own. */
  | 'option'
  | 'decorator'
  /** A tagged template: argument `parts` are the expressions. */
  | 'tag'
  /** Reading a member is what matters: a source or a constant. */
  | 'get'
  /** An idiom that the evaluator names. */
  | 'idiom';

export interface ApiRow {
  readonly form: RowForm;
  /** Canonical id: `fs.readFile`, `pg.Client#query`, `globalThis.fetch`, `*#findOneAndUpdate` (any receiver). */
  readonly api: string;
  /** The id under which calls compare as equal terms: of the async twin for a sync one, else `api` itself. */
  readonly canonical: string;
  readonly library: string;
  /** Empty when the row only says something about results or control. */
  readonly roles: readonly string[];
  readonly arguments: Readonly<Record<string, readonly ArgumentPath[]>>;
  /** Values that the member's own name implies: `createHash` variants, `md5()` → { algorithm: 'md5' }. */
  readonly implies: Readonly<Record<string, Literal>>;
  /** The library's own value when an argument is absent, by argument name, for `version`. */
  readonly defaults: Readonly<Record<string, Literal>>;
  /** Named arguments whose default changed between majors in use: absent → `possible`. */
  readonly unsettledDefaults: readonly string[];
  readonly async: boolean;
  /** The synchronous twin: for denial-of-service facets. */
  readonly sync: boolean;
  readonly returns: Returns;
  readonly callback: Callback | null;
  readonly effect: Effect | null;
  /** Role that calling it also implies (`req.logIn` regenerates the session). */
  readonly alsoRoles: readonly string[];
  /** For form option: which row and argument path it is lifted from. */
  readonly of: { readonly api: string; readonly path: string } | null;
  /** Lowered when the row rests on a name. */
  readonly certainty: Certainty;
  /** Reported without a reference: what makes it dangerous by itself. */
  readonly dangers: readonly Danger[];
}

export interface Returns {
  /** `library.Type` of the result, for member look-up. */
  readonly type: string | null;
  readonly origin: Origin | null;
  readonly part: RequestPart | null;
  readonly secrecy: Secrecy | null;
  readonly valueType: ValueType | null;
  /** Encoders: the contexts that the result is safe in. */
  readonly safeFor: readonly Context[];
  /** Contexts that what goes in may be safe in, and what comes out is not. */
  readonly undoes: readonly Context[];
  /** Argument paths whose facts flow into the result; null = all arguments and the receiver; [] = none. */
  readonly from: readonly ArgumentPath[] | null;
  /** A pure function of its arguments: equal calls are equal terms. */
  readonly pure: boolean;
  /** The result is the receiver itself (fluent), so that later members resolve on it. */
  readonly self: boolean;
  /** An accessor: with up to this many arguments it reads, and this describes what it gives; with more it writes and gives its receiver. */
  readonly reads: number | null;
  /**
   * A schema library's parse: the result has the schema's facts. `throws`: returns only valid values; `result`: {success, data};
   * `outcome`: {error, value}, with the value even when it is refused; `boolean`: the value that was given holds what the schema says.
   */
  readonly validates: 'throws' | 'result' | 'outcome' | 'boolean' | null;
}

export interface Callback {
  /** Argument position, -1 = last function argument. */
  readonly at: number;
  /** What its parameters receive. */
  readonly params: readonly (
    | 'error'
    | 'result'
    | 'element'
    | 'index'
    | 'accumulator'
    | 'request'
    | 'reply'
    | 'next'
    | 'context'
    | 'done'
    | 'event'
    | 'input'
    | 'any'
  )[];
  /** `once` = after the call settled; `each` = many times; `handler` = later, by the outside; `sync` = at once. */
  readonly when: 'once' | 'each' | 'handler' | 'sync' | 'decision';
  /** For decision: what allows. `truthy` return, `done` callback(null, x), `next` without an error, `value` = what is returned, `done-value` = what callback(null, x) gives. */
  readonly contract: 'truthy' | 'done' | 'next' | 'value' | 'done-value' | null;
  /** For a decision given as an option: the idiom that each verdict which allows is recorded as. */
  readonly decides?: string;
  /** The framework that calls it, which says what its request, reply and context are. */
  readonly protocol?: Protocol;
  /** The member of its input that the decision is about: `originalname` of a file. */
  readonly about?: string;
}

export type Effect =
  | { readonly kind: 'never' }
  | { readonly kind: 'assert'; readonly argument: number }
  /** Returns what it is given, to be called later: wrappers such as asyncHandler, useCallback. */
  | { readonly kind: 'transparent'; readonly argument: number }
  /** Calls what it is given at once, and gives what that gives: useMemo. */
  | { readonly kind: 'gives'; readonly argument: number }
  /** A route registration: handlers are the function arguments from `from` on, `options` holds lifted options. */
  | {
      readonly kind: 'route';
      readonly method: string | null;
      readonly path: number | null;
      readonly from: number;
      readonly protocol: Protocol;
    }
  /** Middleware for later routes on the same receiver. */
  | { readonly kind: 'use'; readonly from: number; readonly protocol: Protocol }
  /** A plug-in function that receives the receiver's kind of object. */
  | { readonly kind: 'plugin'; readonly argument: number; readonly type: string }
  /** Fills an argument in place. */
  | { readonly kind: 'fills'; readonly argument: number };

/** How handlers of a framework get request and reply. */
export type Protocol = 'express' | 'fastify' | 'koa' | 'hono' | 'next' | 'none';

export interface Danger {
  /** Its entry in `_dangers.yaml`. */
  readonly id: string;
  readonly argument: string;
  /** `count` and `amount`: a number that a caller chooses without a bound, or below zero. */
  readonly context: Context | 'any' | 'count' | 'amount';
  readonly trigger: 'any-dynamic' | 'untrusted' | 'always';
  /** Argument name (or `result`: where the result goes) → test; all must hold besides the trigger. */
  readonly where: Readonly<Record<string, FactTest>>;
  readonly cwe: readonly string[];
  readonly severity: Severity;
  readonly category: Category;
  readonly title: string;
  readonly impact: string;
  readonly attack: { readonly input: string; readonly effect: string };
  readonly repair: string;
  /** How sure it is that what the entry describes does harm, where its tests hold. */
  readonly certainty: Certainty;
}

/** A shared row about where values come from: `request.body`, `process.env`, `location.hash`. */
export interface SourceRow {
  /** `express.Request.body`, `globalThis.process.env`, or a conventional chain `req.body`. */
  readonly path: string;
  readonly origin: Origin;
  readonly part: RequestPart | null;
  readonly type: ValueType;
  readonly secrecy: Secrecy;
}

export interface NameRow {
  /** Exact names that stand for an instance when the text does not declare them; `$*` is every longer name that begins so. */
  readonly names: readonly string[];
  readonly type: string;
}

/** A class of names read as words: `password`, `secret`, `csrf`. Matched on camelCase / snake_case word sequences. */
export interface WordRow {
  readonly id: string;
  /** Word sequences, each lower-case words separated by a space. */
  readonly words: readonly string[];
  readonly not: readonly string[];
  readonly secrecy: Secrecy | null;
  readonly origin: Origin | null;
  readonly safeFor: readonly Context[];
  readonly roles: readonly string[];
}

/** A word of the role vocabulary: what an operation does, and the names of what it is given. */
export interface RoleRow {
  readonly id: string;
  readonly meaning: string;
  readonly arguments: readonly string[];
}

/** Plain data, so that the build can write it to one JSON file; `indexTables` answers look-ups. */
export interface ApiTables {
  readonly rows: readonly ApiRow[];
  readonly roles: readonly RoleRow[];
  /** Module name → canonical library name (`node:fs/promises` → `fs`, `bcryptjs` → `bcrypt`). */
  readonly modules: Readonly<Record<string, string>>;
  /** `library.Type` → its supertypes, nearest first. */
  readonly supertypes: Readonly<Record<string, readonly string[]>>;
  /** Members that return the module itself or an alias: `fs.promises` → `fs`. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly sources: readonly SourceRow[];
  readonly names: readonly NameRow[];
  readonly words: readonly WordRow[];
}
