/** Which concrete text escapes the place where it lands. */
import type { Position } from './positions.ts';

type Hazard = (text: string) => string | null;

const when =
  (pattern: RegExp, reason: string): Hazard =>
  (text) =>
    pattern.test(text) ? reason : null;
const unless =
  (pattern: RegExp, reason: string): Hazard =>
  (text) =>
    pattern.test(text) ? null : reason;
const any =
  (...hazards: readonly Hazard[]): Hazard =>
  (text) => {
    for (const hazard of hazards) {
      const reason = hazard(text);
      if (reason !== null) return reason;
    }
    return null;
  };

const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;
const SQL_VALUE = /^\s*(?:[+-]?\d+(?:\.\d+)?|'(?:[^'\\]|''|\\.)*'|null|true|false)\s*$/i;
const SQL_NAME =
  /^\s*(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"|`(?:[^`]|``)+`|\[[^\]]+\])(?:\.(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"|`(?:[^`]|``)+`))*\s*$/u;
const JSON_SCALAR = /^\s*(?:-?\d+(?:\.\d+)?|true|false|null|"(?:[^"\\<\n\r]|\\.)*")\s*$/;
const SHELL_WORD = /^(?:[\w@%+=:,./-]|'[^']*'|\\'|"[^"$`\\!]*")+$/;
/** Characters that URL parsers and HTML attributes drop before they read a scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that browsers strip
const IGNORED = /[\u0000-\u0020]/g;

const sqlQuoted: Hazard = (text) => (endsQuoted(text, false) && endsQuoted(text, true) ? 'a quote ends the string' : null);

/** True when the text ends a single-quoted string, in standard SQL or with backslash escapes. Both must fail before it counts. */
function endsQuoted(text: string, backslashes: boolean): boolean {
  const rest = (backslashes ? text.replace(/\\[\s\S]/g, '') : text).replaceAll("''", '');
  return rest.includes("'") || (backslashes && rest.endsWith('\\'));
}

const scriptUrl: Hazard = (text) => (/^(?:javascript|data|vbscript):/i.test(text.replace(IGNORED, '')) ? 'the scheme runs script' : null);

const foreignUrl: Hazard = (text) => {
  const bare = text.replace(IGNORED, '');
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(bare)) return 'the scheme is not http';
  return null;
};

const regexSpecial: Hazard = (text) =>
  /[\^$.*+?()[\]{}|\\]/.test(text.replace(/\\[\s\S]/g, '')) ? 'a character has a meaning in the pattern' : null;

const formula = when(/^\s*[=+\-@\t\r]/, 'the cell begins a formula');
const csvQuote: Hazard = (text) => (text.replaceAll('""', '').includes('"') ? 'a quote ends the cell' : null);
const csvBare: Hazard = (text) => {
  const inner = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return inner === undefined ? any(formula, when(/[",;\r\n]/, 'the text goes on in another cell'))(text) : formula(inner);
};
const csvTail = when(/[",;\r\n]/, 'the text goes on in another cell');

const jsString = when(/['"`\\\r\n\u2028\u2029]|\$\{|<\/|<!--/, 'the text ends the string');
const markup = when(/<[a-z!/?]/i, 'a tag begins');
const doubleQuote = when(/"/, 'a quote ends the attribute');
const singleQuote = when(/'/, 'a quote ends the attribute');
const dots = when(/(?:^|[/\\])\.\.(?:[/\\]|$)/, 'the path climbs');
// biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL is the hazard
const nul = when(/\u0000/, 'a NUL cuts the text');
const encodedPath = when(/[/\\?#]|^\.{1,2}$|^(?:%2e|\.){2}$/i, 'the text leaves its segment');

const HAZARDS: Readonly<Record<Position, Hazard>> = {
  'sql-value': unless(SQL_VALUE, 'the text is more than one value'),
  'sql-quoted': sqlQuoted,
  'sql-like': any(sqlQuoted, when(/(?:^|[^\\])[%_]/, 'a wildcard matches more')),
  'sql-identifier': unless(SQL_NAME, 'the text is more than one name'),
  'sql-quoted-identifier': (text) => (/["`\]]/.test(text.replace(/""|``|\]\]/g, '')) ? 'a quote ends the name' : null),
  'sql-number': unless(/^\s*\d+\s*$/, 'the text is not a number'),
  'sql-comment': when(/[\r\n]|\*\//, 'the comment ends'),
  'sql-text': (text) => (SQL_VALUE.test(text) || SQL_NAME.test(text) ? null : 'the text is SQL of its own'),

  'html-text': markup,
  'html-rcdata': when(/<\//, 'the element can be closed'),
  'html-comment': when(/--!?>|^-?>/, 'the comment ends'),
  'html-attribute': doubleQuote,
  'html-attribute-single': singleQuote,
  'html-attribute-unquoted': when(/[\s"'`=<>]/, 'the attribute ends'),
  'html-url': any(scriptUrl, doubleQuote),
  'html-url-single': any(scriptUrl, singleQuote),
  'html-url-tail': doubleQuote,
  'html-event': unless(/^[\w .,-]*$/, 'the text ends its script string'),
  'html-script': unless(JSON_SCALAR, 'the text is script of its own'),
  'html-script-string': jsString,
  'html-style': unless(/^[\w#%., -]*$/, 'the text is style of its own'),
  'html-srcdoc': when(/[<"&]/, 'a tag begins'),
  'html-selector': when(/^\s*</, 'elements are made of it'),
  'html-markup': (text) => (/^(?!on)[a-z][\w-]*$/i.test(text) ? null : 'the text adds attributes or tags'),

  'shell-word': any(when(/^-/, 'the word reads as an option'), unless(SHELL_WORD, 'the text is more than one word')),
  'shell-word-tail': unless(SHELL_WORD, 'the text is more than one word'),
  'shell-operand': unless(SHELL_WORD, 'the text is more than one word'),
  'shell-double-quoted': (text) =>
    /["$`]/.test(text.replace(/\\[\s\S]/g, '')) || /(?:^|[^\\])(?:\\\\)*\\$/.test(text)
      ? 'the text ends the quotes or runs a command'
      : null,
  'shell-single-quoted': (text) => (text.replaceAll(/'(?:\\'|"'")'/g, '').includes("'") ? 'a quote ends the word' : null),
  'shell-program': unless(/^(?!-)[\w@%+:,./-]+$/, 'the text is more than a program'),
  'shell-text': unless(/^(?!-)[\w@%+=:,./-]+$/, 'the text is a command line of its own'),

  'url-whole': foreignUrl,
  'url-base': foreignUrl,
  'url-host': when(/[/\\?#@:\s]/, 'the host ends'),
  'url-path': encodedPath,
  'url-query': when(/[&#]/, 'another parameter begins'),
  'url-fragment': () => null,

  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are the hazard
  header: when(/[\r\n\u0000]/, 'a line break begins another header'),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are the hazard
  log: when(/[\r\n\u2028\u2029\u001b]/, 'a line break begins another entry'),
  regex: regexSpecial,
  'regex-class': (text) => (/[\]\\^-]/.test(text.replace(/\\[\s\S]/g, '')) ? 'a character has a meaning in the class' : null),

  'xpath-string': when(/'/, 'a quote ends the string'),
  'xpath-string-double': when(/"/, 'a quote ends the string'),
  'xpath-value': (text) => (NUMBER.test(text) || /^(?:"[^"]*"|'[^']*')$/.test(text) ? null : 'the text is an expression of its own'),
  'xpath-text': unless(/^[\p{L}_][\p{L}\p{N}_.-]*$/u, 'the text is an expression of its own'),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL is the hazard
  'ldap-value': (text) => (/[*()\\\u0000]/.test(text.replace(/\\[0-9a-f]{2}/gi, '')) ? 'a character has a meaning in the filter' : null),
  'ldap-attribute': unless(/^[A-Za-z][\w.;-]*$/, 'the text is a filter of its own'),
  'ldap-text': () => 'the text is a filter of its own',

  'csv-cell': csvBare,
  'csv-quoted': any(formula, csvQuote),
  'csv-tail': csvTail,

  code: unless(JSON_SCALAR, 'the text is code of its own'),
  'code-string': jsString,
  path: any(dots, nul, when(/^(?:[/\\]|[a-z]:)/i, 'the path is absolute')),
  'path-segment': any(dots, nul, when(/[/\\]|^\.?$|^\.\.$/, 'the text is more than one segment')),
};

/** An attribute that runs script, in a tag that the code makes itself of what it is given: `text.replace(URLS, '<a href="$&">')`. */
export const addedAttribute = when(/<[a-z][^<>]*["'\s]on[a-z]+=/i, 'the text adds an attribute to a tag');

/** Says why a concrete text, put at a position, does more than stand there; null when it is harmless. */
export function hazard(position: Position, text: string): string | null {
  return HAZARDS[position](text);
}
