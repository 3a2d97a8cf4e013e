/**
 * The library: the same pipeline that the command line runs.
 *
 *     const opened = await openCatalog({ folders: [], sign });
 *     if ('faults' in opened) throw new Error(opened.faults.join('\n'));
 *     const report = review({ prompt, files, options: { promptInReport: 'redacted' } }, opened.catalog);
 */
export { openCatalog, type OpenedCatalog } from './catalog/index.ts';
export type { Catalog } from './model/catalog.ts';
export type * from './model/prompt.ts';
export type * from './model/report.ts';
export type * from './model/review.ts';
export type * from './model/source.ts';
export { type FormatName, formatOf, type ReferenceText, type RenderInput, redTeamPrompt, render, repairPrompt } from './report/index.ts';
export { review } from './review.ts';
export { sign } from './sign.ts';
