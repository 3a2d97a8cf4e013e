/** What a review is made from. */

/** How much of the prompt a report repeats. */
export const PROMPT_IN_REPORT = ['full', 'redacted', 'hash', 'none'] as const;
export type PromptInReport = (typeof PROMPT_IN_REPORT)[number];

export interface ReviewOptions {
  readonly promptInReport: PromptInReport;
}

export interface ReviewInput {
  /** Null for matching by code alone. */
  readonly prompt: { readonly name: string; readonly text: string } | null;
  /** Empty for matching by prompt alone. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly options: ReviewOptions;
}
