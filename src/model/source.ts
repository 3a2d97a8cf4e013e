/** Where text came from and how its offsets map to the file as given. */

export type Language = 'js' | 'jsx' | 'ts' | 'tsx';

/** Half-open offsets in UTF-16 units into {@link SourceText.text}. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Lines and columns are 1-based UTF-16 units, the end is exclusive, in the file as given. */
export interface Location {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A fenced block of a Markdown file; lines are those of the Markdown file. */
export interface Fence {
  readonly index: number;
  readonly lang: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** One parseable text: a whole file, one fence of a chat, or a repaired fragment. */
export interface SourceText {
  /** As the user gave it (relative paths stay relative). */
  readonly path: string;
  readonly language: Language;
  /** What the parser reads. A fence is the whole file with all else blanked, so that offsets stay those of the file. */
  readonly text: string;
  /** The file as given, without a byte order mark. */
  readonly original: string;
  /** Characters put in front of `original` on its first line so that a fragment parses; 0 for whole files. */
  readonly shift: number;
  readonly fence: Fence | null;
  /** True when the text does not stand alone: free code was wrapped, or its cut end was closed. */
  readonly fragment: boolean;
  /** Offset in `text` from where the end was invented (a cut snippet), or null. Functions that reach past it are incomplete. */
  readonly cutAt: number | null;
}
