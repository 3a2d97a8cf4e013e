/**
 * Terms: the values of the normal form, interned in an {@link Arena} and compared by id.
 *
 * ```
 * path.join(base, `${name}.pdf`)
 *   → call(get(import 'path', 'join'), param base, cat(param name, lit '.pdf'))
 * ```
 * Arguments always have smaller ids than the term that holds them, so a loop over ids is a bottom-up walk.
 */

export type TermId = number;

export type Literal = string | number | boolean | null | undefined;

export type Op =
  /** `lit`: a constant; bigint constants are opaque. */
  | 'lit'
  /** lit = source, keys = [flags]. */
  | 'regex'
  /** A parameter of an entry function or of a lambda. lit = name, site = its own identity. */
  | 'param'
  /** A name that the text does not declare. lit = name. */
  | 'free'
  /** A module namespace. lit = canonical module name (`node:` stripped, aliases folded). */
  | 'import'
  /** args [object], lit = property name (a canonical array index is a number). */
  | 'get'
  /** args [object, key]. */
  | 'index'
  /** args [callee, ...arguments]; a method's callee is get(receiver, name). site 0 = pure (congruent), else the call site. */
  | 'call'
  /** args [callee, ...arguments]; site as for call. */
  | 'new'
  /** keys and args in parallel; key `...` holds a spread value, key `[]` holds array(key, value). Last write wins. */
  | 'object'
  /** args = items; an item of op spread stands for any number. */
  | 'array'
  | 'spread'
  /** String concatenation, flat, adjacent literals merged, at least one part a string. */
  | 'cat'
  /** args [condition, then, else]. */
  | 'ite'
  /** Value `a || b`, `a && b`, `a ?? b`; never rewritten by De Morgan. */
  | 'or'
  | 'and'
  | 'nullish'
  /** lit = operator (`===`, `!==` never occurs: not(===); `==` null checks are isnil), args [a, b]. */
  | 'binary'
  /** args [a]: a is null or undefined. */
  | 'isnil'
  | 'not'
  /** lit = operator: `-`, `+`, `~`, `typeof`, `void`. */
  | 'unary'
  /** A function value. site = its function; `lit` = its name or ''. */
  | 'closure'
  /** A function value whose result is known: args [result, ...params]. */
  | 'lambda'
  /** args [iterable]: some element of it. */
  | 'element'
  /** args = alternatives that a join without a known condition leaves. */
  | 'phi'
  /** args [tag, ...expressions], keys = the cooked strings (one more than expressions). */
  | 'tagged'
  /** A promise for args[0] that nobody has awaited. Truthy as a value. */
  | 'promise'
  /** args [props object, ...children]; lit = element name, or `` for a fragment; args[0] is the component for capitalized ones in keys. */
  | 'jsx'
  /** `this` of an entry method; site = class. */
  | 'this'
  /** The object caught by a catch clause. */
  | 'error'
  /** An instance of a class in the text: args = constructor arguments, site = class. */
  | 'instance'
  /** Not evaluated. lit = reason; args = what went in, so that facts pass through. */
  | 'opaque';

export interface Term {
  readonly op: Op;
  readonly args: readonly TermId[];
  readonly lit: Literal;
  readonly keys: readonly string[];
  readonly site: number;
}

/** Reads terms; the evaluator owns the writing side. */
export interface Terms {
  readonly size: number;
  get(id: TermId): Term;
}

/** What is known of a parameter besides its name. */
export interface ParamInfo {
  readonly name: string;
  readonly index: number;
  /** Canonical `library.Type` of its annotation, or null. */
  readonly typeApi: string | null;
  /** Annotation text for facts such as `string`, or null. */
  readonly typeText: string | null;
  /** Site of the function that declares it. */
  readonly fn: number;
  /** What supplies it when a table says so: `request`, `reply`, `next`, `element` …; else null. */
  readonly role: string | null;
  /** The schemas that its route was registered with, for a request: `{ body, querystring, params }`. */
  readonly schema?: TermId;
  /** Its decorators, as callee terms (`@Body()`); empty for most. */
  readonly decorators: readonly TermId[];
  /** For a decorated parameter typed by a class of the text: member name → the calls that decorate it. */
  readonly members: ReadonlyMap<string, readonly TermId[]> | null;
  /** Keys that the class does not declare are dropped or refused; null = nothing says so. */
  readonly closed: boolean | null;
}
