/** The library: the same pipeline that the command line runs. */
export type * from './model/prompt.ts';
export type * from './model/report.ts';
export type * from './model/review.ts';
export type * from './model/source.ts';
export { type FormatName, formatOf, type RenderInput, redTeamPrompt, render, repairPrompt } from './report/index.ts';
