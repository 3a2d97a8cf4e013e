/** Operations: what the code does to the outside, in the vocabulary of roles. */
import type { ApiRow, Certainty } from './api.ts';
import type { Event } from './event.ts';
import type { Range } from './source.ts';
import type { TermId } from './term.ts';

/** An argument of an operation as far as the text shows it. */
export type Found =
  | { readonly state: 'found'; readonly term: TermId; readonly range: Range; readonly by: 'argument' | 'default' | 'implied' }
  /** It is not given, and no default is known. */
  | { readonly state: 'absent' }
  /** Something that the text does not show may hold it (a spread, a config object). */
  | { readonly state: 'unknown'; readonly term: TermId | null };

export interface Operation {
  readonly id: number;
  readonly role: string;
  readonly event: Event;
  /** Null when only a name vouches for the role. */
  readonly row: ApiRow | null;
  /** Canonical id or the name that it rests on. */
  readonly api: string;
  readonly certainty: Certainty;
  argument(name: string): Found;
}
