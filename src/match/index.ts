/** Which references a sample is compared with, with the evidence and the runners-up. */
export type { PromptEntry } from './lessons.ts';
export { buildPromptIndex } from './prompt-index.ts';
export { type Candidate, candidatesOf, combinedScore } from './select.ts';
