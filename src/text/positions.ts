/** Where a dynamic part of built text lands, and which encoder would make it harmless there. */
import type { Context } from '../model/facts.ts';

interface PositionInfo {
  /** The axis of made-safe-for on which a value is judged here. */
  readonly context: Context;
  /** An encoder for the context makes a value safe here. False where the encoder's output is still dangerous. */
  readonly encodable: boolean;
  /** Any text is harmless here. */
  readonly safe?: true;
}

const at = (context: Context, encodable = true): PositionInfo => ({ context, encodable });

/** Every place that the tokenizers of this folder tell apart. */
export const POSITIONS = {
  /** `= ${x}`: a value without quotes. */
  'sql-value': at('sql'),
  /** `= '${x}'`. Escapers that add their own quotes do not help. */
  'sql-quoted': at('sql', false),
  /** `LIKE '%${x}%'`. */
  'sql-like': at('sql-like', false),
  'sql-identifier': at('sql-identifier'),
  /** Inside `"…"`, backquotes or brackets. */
  'sql-quoted-identifier': at('sql-identifier', false),
  /** After LIMIT, OFFSET, TOP, FETCH. */
  'sql-number': at('sql'),
  'sql-comment': at('sql', false),
  /** A whole statement or clause. */
  'sql-text': at('sql', false),

  'html-text': at('html-text'),
  /** Inside textarea or title. */
  'html-rcdata': at('html-text'),
  'html-comment': at('html-text'),
  'html-attribute': at('html-attribute'),
  'html-attribute-single': at('html-attribute'),
  'html-attribute-unquoted': at('html-attribute', false),
  /** A URL attribute whose scheme the value chooses. */
  'html-url': at('html-url'),
  'html-url-single': at('html-url'),
  /** A URL attribute behind a fixed scheme, host or slash. */
  'html-url-tail': at('html-attribute'),
  /** An attribute that runs script. */
  'html-event': at('html-script', false),
  'html-script': at('html-script'),
  'html-script-string': at('html-script', false),
  'html-style': at('html-style'),
  /** srcdoc: text that is parsed as markup again. */
  'html-srcdoc': at('html-text', false),
  /** The start of a selector: text that begins with a tag makes elements. */
  'html-selector': at('html-text'),
  /** A tag's or attribute's name. */
  'html-markup': at('html-attribute', false),

  /** The start of a word: also reads as an option. */
  'shell-word': at('shell'),
  /** The rest of a word that begins with fixed text. */
  'shell-word-tail': at('shell'),
  /** A word after a bare `--`. */
  'shell-operand': at('shell'),
  'shell-double-quoted': at('shell', false),
  'shell-single-quoted': at('shell', false),
  'shell-program': at('shell', false),
  /** A whole command line. */
  'shell-text': at('shell', false),

  'url-whole': at('url-whole'),
  /** Scheme and host, before a fixed path. */
  'url-base': at('url-whole'),
  'url-host': at('url-whole'),
  'url-path': at('url-part'),
  'url-query': at('url-part'),
  'url-fragment': { context: 'url-part', encodable: true, safe: true },

  header: at('header'),
  log: at('log'),
  regex: at('regex'),
  'regex-class': at('regex'),

  /** In single quotes. */
  'xpath-string': at('xpath'),
  'xpath-string-double': at('xpath'),
  'xpath-value': at('xpath', false),
  'xpath-text': at('xpath', false),
  'ldap-value': at('ldap'),
  'ldap-attribute': at('ldap', false),
  'ldap-text': at('ldap', false),

  /** The start of a cell. */
  'csv-cell': at('csv'),
  'csv-quoted': at('csv'),
  /** Behind fixed text in its cell: no formula can begin here. */
  'csv-tail': at('csv'),

  code: at('code', false),
  'code-string': at('code', false),
  path: at('path'),
  'path-segment': at('path-segment'),
} as const satisfies Readonly<Record<string, PositionInfo>>;

export type Position = keyof typeof POSITIONS;

/** Languages whose text a snippet may build. */
export type TextKind = 'sql' | 'html' | 'shell' | 'url' | 'selector' | 'header' | 'log' | 'regex' | 'xpath' | 'ldap' | 'csv' | 'code';

/** Where one hole of built text lands. */
export interface Placement {
  /** Index of the hole in the pieces. */
  readonly piece: number;
  readonly position: Position;
}

/** True for a name that {@link POSITIONS} lists. */
export function isPosition(name: string): name is Position {
  return Object.hasOwn(POSITIONS, name);
}
