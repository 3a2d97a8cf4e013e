/** What the prompt says that matters for the comparison; every fact carries the words it was read from. */
import type { Span } from './report.ts';

export type PromptFactKind =
  /** A library or framework that the prompt names; value = catalog library name (express, jsonwebtoken). */
  | 'library'
  /** The prompt says that a name is the logged-in user; value = that name (userId, ctx.state.user). */
  | 'principal'
  /** The prompt says that outsiders supply a name or a file; value = that name. */
  | 'input'
  /** The prompt says a name is trusted (constant, from config, only operators); value = that name, or `*` for all of an operator's own tool. */
  | 'trusted'
  /** What an undeclared name is: value = `name=library.Type` (db=pg.Pool). */
  | 'binding'
  /** A protection asked for: value = the check's id (rate-limit, max-size, validate-input, owner-only, hash-password …). */
  | 'demand'
  /** A protection waived: value = the check's id or `*`. */
  | 'waiver'
  /** A limit next to a protection noun: value = `<noun>:<number in base units>` (max-size:5242880). */
  | 'number'
  /** A quoted literal next to a protection noun: value = `<noun>:<literal>` (algorithm:RS256). */
  | 'literal'
  /** Unsafe behavior asked for outright: value = check id that it goes against. */
  | 'unsafe-request'
  /** A limit on the solution that can lead away from a safe one: `no-dependencies` or `legacy`. */
  | 'constraint';

export interface PromptFact {
  readonly kind: PromptFactKind;
  readonly value: string;
  readonly span: Span;
  /** The words as in the prompt text. */
  readonly quote: string;
}

/** A stem, or a concept of the synonym table (`#login`). */
export interface PromptTerm {
  readonly term: string;
  /** The words it was read from. */
  readonly words: string;
  /** How much it says about the task; circumstances say less. */
  readonly weight: number;
}

export interface PromptFacts {
  /** The prompt text as the spans count it: already redacted. */
  readonly text: string;
  readonly redacted: boolean;
  /** False: the report must not show words of the prompt; default true. */
  readonly isQuoted?: boolean;
  /** The span of the request that counts: the last turn of a transcript, else the whole text. */
  readonly request: Span;
  /** False for a language other than English: only names and numbers are read then. */
  readonly english: boolean;
  /** What the request is compared with references by, in text order; earlier turns of a transcript only where the last one names no task. */
  readonly terms: readonly PromptTerm[];
  readonly facts: readonly PromptFact[];
}
