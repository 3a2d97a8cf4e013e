/** The words that options take. They stand apart so that `--help` loads nothing else. */

export const FAIL_ON = ['critical', 'high', 'medium', 'low', 'any', 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The names of formats; the renderers' own list is loaded only when something is rendered. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'sarif', 'github'] as const;
export type FormatName = (typeof FORMATS)[number];
