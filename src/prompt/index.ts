/** Prompt text → facts, terms for matching, and the cause of a deviation. */
export { attributeCause, type AttributedCause, type AttributedSafeguard, type DeviationContext, findWaiver, type Waiver } from './cause.ts';
export { PROTECTION_CHECKS, type ProtectionCheck } from './checks/index.ts';
export { type ReadPromptOptions, readPrompt } from './read-prompt.ts';
export { taskNames } from './names.ts';
export { redactSecrets } from './redact.ts';
export { contentStems, stemsOf, termsOf } from './terms.ts';
