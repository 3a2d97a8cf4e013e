import type { SourceText } from '../model/source.ts';
import { parseSource } from '../parse/index.ts';

/** Returns the source as it parses best. */
export function readFragment(source: SourceText): SourceText {
  return source;
}

/** True for a text that parses without error and does more than name a value, as a shell session or a word would not. */
export function isWorthJudging(source: SourceText): boolean {
  const parsed = parseSource(source);
  if ('failed' in parsed || parsed.errors.length > 0) return false;
  return parsed.file.statements.some((statement) => /[({=]/.test(statement.getText(parsed.file)));
}
