/** Regular expressions without the engine's own matcher: parsed, matched under a step bound, and judged for their cost. */
export { looseAnchors, type LooseAnchors } from './anchoring.ts';
export { compileRegex } from './compile.ts';
export { cost, type RegexCost } from './cost.ts';
export { flawsOf, type RegexFlaw } from './flaws.ts';
export { matchRegex } from './match.ts';
export { sampleOf } from './sample.ts';
export type { Match, Program, Steps } from './program.ts';
