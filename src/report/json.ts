/** The report as JSON by the published schema; characters that act on a terminal are written as JSON escapes. */
import { inertJson } from './inert.ts';
import type { RenderInput } from './input.ts';

/** Parses back to exactly `input.report`. */
export function renderJson({ report }: RenderInput): string {
  return `${inertJson(JSON.stringify(report, null, 2))}\n`;
}
