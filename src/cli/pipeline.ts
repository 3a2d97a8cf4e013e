/** What the commands need from the rest of the program. */
import type { Report } from '../model/report.ts';
import type { ReviewInput } from '../model/review.ts';
import type { ReferenceText } from '../report/index.ts';

export interface Pipeline {
  readonly review: (input: ReviewInput) => Report;
  /** The words and variants of references, for reports that show them. */
  readonly referenceTexts: (ids: readonly string[]) => ReadonlyMap<string, ReferenceText>;
}

/** The result of a catalog command: its text for stdout, and false when a check failed. */
export interface CatalogResult {
  readonly output: string;
  readonly ok: boolean;
}

export interface CatalogCommands {
  readonly list: () => Promise<CatalogResult>;
  readonly show: (id: string) => Promise<CatalogResult>;
  readonly create: (id: string, folder: string) => Promise<CatalogResult>;
  readonly check: (ids: readonly string[], options: { readonly types: boolean }) => Promise<CatalogResult>;
  readonly test: (ids: readonly string[]) => Promise<CatalogResult>;
  readonly stats: () => Promise<CatalogResult>;
}

/** Faults in a user's references, each one line; the commands end with them. */
export interface CatalogFaults {
  readonly faults: readonly string[];
}

/** Opens the built-in catalog with the user's folders layered over it. */
export interface Opener {
  readonly pipeline: (referenceFolders: readonly string[]) => Promise<Pipeline | CatalogFaults>;
  readonly catalog: (referenceFolders: readonly string[]) => Promise<CatalogCommands>;
}
