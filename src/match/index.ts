/** Which references a sample is compared with, with the evidence and the runners-up. */
export { bearsOut } from './bears-out.ts';
export type { PromptEntry } from './lessons.ts';
export { buildPromptIndex } from './prompt-index.ts';
export { type Candidate, candidatesOf, combinedScore, isClearlyAsked } from './select.ts';
