/** What proposing a repair needs to know, and what a proposal is. */
import type { ts } from 'ts-morph';
import type { ReferenceShard } from '../model/catalog.ts';
import type { Facet } from '../model/facet.ts';
import type { Marked, Safeguard } from '../model/reference.ts';
import type { Range, SourceText } from '../model/source.ts';
import type { AlignContext } from '../align/index.ts';
import type { Edit } from './edits.ts';

export interface RepairRequest {
  readonly facet: Facet;
  readonly safeguard: Safeguard;
  readonly shard: ReferenceShard;
  readonly context: AlignContext;
  /** The text at fault, and its tree. */
  readonly source: SourceText;
  readonly file: ts.SourceFile;
  /** Where the deviation is reported. */
  readonly at: Range;
  /** The reference's own code for the safeguard, the best fit first; a file of the reference is parsed when its turn comes. */
  readonly donors: Iterable<Donor>;
}

/** A marked piece of reference code. */
export interface Donor {
  readonly node: ts.Node;
  readonly file: ts.SourceFile;
  readonly mark: Marked;
  /** The protected operations marked in the same function. */
  readonly anchors: readonly ts.Node[];
}

/** Edits that are thought to repair a deviation, and the part of the snippet that a reader should see with them. */
export interface Proposal {
  readonly edits: readonly Edit[];
  readonly shown: Range;
}
