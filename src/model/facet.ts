/** Facets: how one safeguard stands at one operation. */
import type { Confidence } from './report.ts';
import type { Operation } from './operation.ts';
import type { Range } from './source.ts';
import type { TermId } from './term.ts';

export type FacetState =
  | 'present'
  | 'accepted'
  | 'altered'
  | 'missing'
  | 'moved'
  | 'bypassable'
  | 'unproven'
  | 'not-seen'
  | 'not-applicable';

/** A range in one of the evaluated sources. */
export interface SourceRange {
  readonly source: number;
  readonly range: Range;
}

export interface Facet {
  readonly safeguard: string;
  readonly state: FacetState;
  readonly operation: Operation | null;
  readonly confidence: Confidence;
  /** Where it is reported: where the repair belongs. */
  readonly at: SourceRange;
  readonly related: readonly SourceRange[];
  /** The sub-term that is to blame, for merging and for its name. */
  readonly offending: TermId | null;
  /** What the words `found:` show: a range's text is taken when null. */
  readonly found: string | null;
  /** The library's own default leads there: nothing was given. */
  readonly byDefault: boolean;
  /** For accepted: what it passed by. For unproven and not-seen: why. */
  readonly by: string | null;
  /** An input that passes, found by probing. */
  readonly witness: { readonly input: string; readonly effect: string } | null;
  /** Abstract shape of what was found: bag of tokens, compared with the look-alikes'. */
  readonly shape: readonly string[];
  /** Conditions and other operations around it: they tell look-alikes of one shape apart. */
  readonly surroundings: readonly string[];
}
