/** Which parts of a prompt are prose and which are code or quotation; only prose can ask for something. */

/** `name` is an inline code span: an identifier that belongs to its sentence. */
export type ZoneKind = 'prose' | 'name' | 'quote' | 'code';

export interface Zone {
  readonly kind: ZoneKind;
  readonly start: number;
  readonly end: number;
}

const LONGEST_QUOTE = 300;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };

/**
 * Returns the zones that are not prose, in text order and without overlap.
 * A fence that never closes reaches to the end; a quotation mark without partner on its line quotes nothing.
 */
export function findZones(text: string): readonly Zone[] {
  const zones: Zone[] = [];
  let fence: { readonly start: number; readonly mark: string } | null = null;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    const mark = fenceMark(content);
    if (fence) {
      if (mark?.closes && mark.text.startsWith(fence.mark)) {
        zones.push({ kind: 'code', start: fence.start, end: line.end });
        fence = null;
      }
    } else if (mark) fence = { start: line.start, mark: mark.text };
    else if (/^ {0,3}>/.test(content)) zones.push({ kind: 'quote', start: line.start, end: line.end });
    else addInlineZones(content, line.start, zones);
  }
  if (fence) zones.push({ kind: 'code', start: fence.start, end: text.length });
  return zones;
}

export function* linesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}

function fenceMark(line: string): { readonly text: string; readonly closes: boolean } | null {
  const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line.trimEnd());
  const text = found?.[1];
  const info = found?.[2] ?? '';
  return text === undefined || info.includes('`') ? null : { text, closes: info.trim() === '' };
}

function addInlineZones(line: string, offset: number, zones: Zone[]): void {
  // The next partner of each mark is looked up once and remembered, so that many lone marks stay linear.
  const missing = new Set<string>();
  let at = 0;
  while (at < line.length) {
    const char = line[at] ?? '';
    const close = char === '`' ? '`' : CLOSING[char];
    const end = close === undefined || missing.has(close) ? -1 : line.indexOf(close, at + 1);
    if (close === undefined || end < 0) {
      if (close !== undefined) missing.add(close);
      at += 1;
    } else if (end - at > LONGEST_QUOTE) at += 1;
    else {
      zones.push({ kind: char === '`' ? 'name' : 'quote', start: offset + at, end: offset + end + 1 });
      at = end + 1;
    }
  }
}
