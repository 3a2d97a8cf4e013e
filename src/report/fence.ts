/** Quoting text as Markdown code, so that nothing in it is read as Markdown. */
import { inert, inertLine } from './inert.ts';

/** A fenced block whose fence is longer than any run of backticks inside. */
export function fenced(text: string, language = ''): string {
  const body = inert(text);
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}${language}\n${body}${body.endsWith('\n') ? '' : '\n'}${fence}`;
}

/** Inline code on one line; `(empty)` for nothing. */
export function inlineCode(text: string): string {
  const body = inertLine(text).replace(/\s+/g, ' ');
  if (body === '') return '(empty)';
  const run = longestRun(body);
  if (run === 0) return `\`${body}\``;
  const fence = '`'.repeat(run + 1);
  return `${fence} ${body} ${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
