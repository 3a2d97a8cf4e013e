/** JSON Lines as a stream. */

/** A line longer than this is not kept, so that a broken file cannot fill the memory. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

export type LineOrFault =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly fault: 'too-long' | 'not-text' };

/**
 * Splits a byte stream into its lines, numbered from 1; blank lines are counted and left out.
 * Only LF and CRLF end a line: JSON strings may hold the other line separators of Unicode, at which `readline` would split.
 */
export async function* jsonLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<LineOrFault> {
  let kept: Buffer[] = [];
  let bytes = 0;
  let line = 1;

  const add = (part: Buffer): void => {
    bytes += part.length;
    if (bytes <= MAX_LINE_BYTES) kept.push(part);
  };
  const finish = (): LineOrFault | null => {
    const whole = Buffer.concat(kept);
    const isTooLong = bytes > MAX_LINE_BYTES;
    kept = [];
    bytes = 0;
    return isTooLong ? { line, fault: 'too-long' } : decodeLine(line, whole);
  };

  for await (const chunk of input) {
    const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = buffer.indexOf(10); end >= 0; end = buffer.indexOf(10, start)) {
      add(buffer.subarray(start, end));
      const done = finish();
      if (done !== null) yield done;
      line += 1;
      start = end + 1;
    }
    add(buffer.subarray(start));
  }
  const last = finish();
  if (last !== null) yield last;
}

function decodeLine(line: number, bytes: Buffer): LineOrFault | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return text === '' ? null : { line, text };
  } catch {
    return { line, fault: 'not-text' };
  }
}
