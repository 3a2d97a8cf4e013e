/** A regular expression as instructions for a backtracking machine whose steps are counted. */

/** Tests one character (a UTF-16 unit, or a code point with flag u or v). */
export type CharacterTest = (code: number) => boolean;

export type Instruction =
  | { readonly op: 'character'; readonly test: CharacterTest; readonly backward: boolean }
  /** Tries `first`, then `second`. */
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  /** Writes the position into a register. */
  | { readonly op: 'save'; readonly register: number }
  /** Writes a number into a register. */
  | { readonly op: 'set'; readonly register: number; readonly value: number }
  /** One turn of `{min,max}`: goes to `body` or to `exit`. */
  | LoopInstruction
  | { readonly op: 'edge'; readonly end: boolean; readonly multiline: boolean }
  | { readonly op: 'word-edge'; readonly negate: boolean; readonly isWord: CharacterTest }
  /** Compares with the text of the first of these groups that has one. */
  | {
      readonly op: 'backreference';
      readonly groups: readonly number[];
      readonly fold: (code: number) => number;
      readonly backward: boolean;
    }
  | { readonly op: 'look'; readonly program: readonly Instruction[]; readonly negate: boolean }
  | { readonly op: 'match' };

export interface LoopInstruction {
  readonly op: 'loop';
  /** Register that counts turns. */
  readonly count: number;
  /** Register of the position at which the last turn began. */
  readonly start: number;
  readonly min: number;
  readonly max: number;
  readonly greedy: boolean;
  readonly body: number;
  readonly exit: number;
  /** Capture registers that a new turn forgets: from, to (exclusive). */
  readonly forget: readonly [number, number];
}

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly registers: number;
  /** Groups including the whole match. */
  readonly groups: number;
  /** Name → group numbers. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly unicode: boolean;
  readonly sticky: boolean;
  readonly global: boolean;
}

/** Where a group matched. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Match {
  /** The whole match first; null = took no part. */
  readonly groups: readonly (Span | null)[];
}

/** Counts steps down; shared by all matches of one probe. */
export interface Steps {
  left: number;
}
