/** Reports: one view model, one file a format. */
export { redTeamPrompt, repairPrompt } from './follow-up.ts';
export { FORMATS, type FormatName, formatOf, render } from './formats.ts';
export type { ReferenceText, RenderInput, RenderOptions, ReportedSource } from './input.ts';
export { TEMPLATE_NAMES, TemplateError } from './templates.ts';
