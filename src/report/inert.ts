/**
 * Text that cannot act on its reader's terminal, browser or editor.
 *
 *   before  "\u001b[31mred\u001b[0m  a\u202Eb"
 *   after   "\x1B[31mred\x1B[0m  a\u202Eb"      (the escapes are visible characters)
 */

/** C0 and C1 controls, bidirectional controls, invisible separators, tag characters and lone surrogates. */
const ACTIVE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/g;

/** Replaces every control that could change how the text around it looks by a visible escape; keeps line feeds and tabs. */
export function inert(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ACTIVE, (found) => (found === '\n' || found === '\t' ? found : visibleEscape(found)));
}

/** {@link inert} on one line: line feeds and tabs become one space each, outer space is dropped. */
export function inertLine(text: string): string {
  return inert(text)
    .replace(/[\n\t]/g, ' ')
    .trim();
}

/** {@link inert} without touching length before the replacement: for pieces of one line, where a return is shown too. */
export function inertPiece(text: string): string {
  return text.replace(ACTIVE, (found) => (found === '\t' ? found : visibleEscape(found)));
}

/** Escapes the same characters in JSON text by JSON's own escapes, so that the parsed value is unchanged. */
export function inertJson(json: string): string {
  return json.replace(ACTIVE, (found) => (found === '\n' ? found : jsonEscape(found)));
}

/** Cuts after `limit` UTF-16 units, never inside a surrogate pair, and says so with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, wholeEnd(text, limit - 1))}…`;
}

/** The offset, or the one before it when it lies inside a surrogate pair. */
export function wholeEnd(text: string, offset: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}

function visibleEscape(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

function jsonEscape(found: string): string {
  let escaped = '';
  for (let index = 0; index < found.length; index++) {
    escaped += `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
