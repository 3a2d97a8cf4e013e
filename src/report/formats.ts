/** The list of report formats: a later one is one file and one line here. */
import { renderJson } from './json.ts';
import type { RenderInput } from './input.ts';
import { renderGithub } from './github.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

export interface Format {
  readonly render: (input: RenderInput) => string;
  /** File endings that choose the format for `-o file`, without the dot; the first is the usual one. */
  readonly endings: readonly string[];
}

/** Every format by its name for `--format`. */
export const FORMATS = {
  text: { render: renderText, endings: ['txt'] },
  html: { render: renderHtml, endings: ['html', 'htm'] },
  markdown: { render: renderMarkdown, endings: ['md', 'markdown'] },
  sarif: { render: renderSarif, endings: ['sarif', 'sarif.json'] },
  github: { render: renderGithub, endings: ['github.txt'] },
  json: { render: renderJson, endings: ['json'] },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

/** Renders a report; the same input gives the same text. */
export function render(format: FormatName, input: RenderInput): string {
  return FORMATS[format].render(input);
}

/** The format for a file name by its ending (`report.sarif.json` is SARIF), or null. */
export function formatOf(fileName: string): FormatName | null {
  const name = fileName.toLowerCase();
  const candidates = (Object.keys(FORMATS) as FormatName[]).flatMap((format) =>
    FORMATS[format].endings.filter((ending) => name.endsWith(`.${ending}`)).map((ending) => ({ format, length: ending.length })),
  );
  return candidates.sort((a, b) => b.length - a.length)[0]?.format ?? null;
}
