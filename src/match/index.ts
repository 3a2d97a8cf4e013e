/** Which references a sample is compared with, with the evidence and the runners-up. */
export { buildPromptIndex, type PromptEntry, type PromptIndex, type PromptMatch } from './prompt-index.ts';
export { type Candidate, candidatesOf, combinedScore } from './select.ts';
