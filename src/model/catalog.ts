/** The catalog as the pipeline reads it: one small index, and one shard a reference that is loaded when it is matched. */
import type { ApiTables } from './api.ts';
import type { Accept, LookAlike, Reference, Variant } from './reference.ts';
import type { Category, Confidence, DeviationState } from './report.ts';
import type { Language } from './source.ts';
import type { ProbeSet } from '../probe/index.ts';

/** Something wrong in a catalog file; lines and columns are 1-based, `path` is the key path inside the file. */
export interface CatalogFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

/** A file of a references folder; `path` is relative to that folder, with `/`. */
export interface CatalogFile {
  readonly path: string;
  readonly text: string;
}

/** An anchor that a role belongs to. */
export interface RoleUse {
  readonly anchor: string;
  /** Counts for fit. */
  readonly task: boolean;
}

/** What choosing references needs of one. */
export interface ReferenceSummary {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  readonly category: Category;
  readonly prompts: readonly string[];
  readonly nearMisses: Reference['nearMisses'];
  readonly signals: readonly string[];
  /** Role → the anchors that operations of this role can be. */
  readonly roles: Readonly<Record<string, readonly RoleUse[]>>;
  /** Canonical names of the libraries that its variants use, sorted. */
  readonly libraries: readonly string[];
}

/** The ranking by prompts as it was fitted at compile time: plain data. */
export interface PromptIndexData {
  readonly version: 1;
  /** Sorted; a class each, and one more for the tasks of no reference. */
  readonly ids: readonly string[];
  /** How rare a term is that no text of the catalog uses. */
  readonly unseen: number;
  /** By class, in thousandths. */
  readonly bias: readonly number[];
  /** Sorted by term: how rare it is, and in turn a class and how much the term speaks for it, in thousandths. */
  readonly terms: readonly (readonly [term: string, rarity: number, weights: readonly number[]])[];
}

/** `// expect: [reference/]safeguard[#lookalike] [state] [confidence]` above the line that it speaks of. */
export interface Expectation {
  /** Null = a deviation without a reference: `extra/<role>`, `prompt/<check>`. */
  readonly reference: string | null;
  readonly safeguard: string;
  readonly lookalike: string | null;
  readonly state: DeviationState | null;
  readonly confidence: Confidence | null;
  /** 1-based line at which the deviation must be. */
  readonly line: number;
}

/** A whole realistic case: a prompt, the code it produced, and what must be found in it. */
export interface Example {
  readonly name: string;
  readonly prompt: string;
  readonly files: readonly ExampleFile[];
}

export interface ExampleFile {
  /** Relative to the references folder. */
  readonly path: string;
  /** Without the marks, on the same lines. */
  readonly text: string;
  readonly expects: readonly Expectation[];
}

/** A code file of a reference, without its marks, on the same lines. */
export interface ShardFile {
  /** Relative to the references folder: `<reference>/variants/<file>`. */
  readonly path: string;
  readonly kind: 'variant' | 'accept' | 'lookalike';
  readonly language: Language;
  readonly text: string;
}

/** Everything of one reference, as plain JSON. */
export interface ReferenceShard {
  readonly version: 1;
  readonly reference: Reference;
  /** The README as written. */
  readonly readme: string;
  readonly variants: readonly Variant[];
  readonly accepts: readonly Accept[];
  readonly lookAlikes: readonly LookAlike[];
  readonly examples: readonly Example[];
  readonly files: readonly ShardFile[];
}

/** What is loaded at every run, as plain JSON. */
export interface CatalogIndex {
  readonly version: 1;
  readonly references: readonly ReferenceSummary[];
  readonly promptIndex: PromptIndexData;
  readonly tables: ApiTables;
  readonly probes: readonly ProbeSet[];
}

export interface Catalog {
  readonly tables: ApiTables;
  /** Sorted by id. */
  readonly references: readonly ReferenceSummary[];
  readonly promptIndex: PromptIndexData;
  /** By id. */
  readonly probes: ReadonlyMap<string, ProbeSet>;
  /** Loads the shard at the first call; throws for an id that {@link references} does not have. */
  reference(id: string): ReferenceShard;
}
