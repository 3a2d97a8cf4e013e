/** String.prototype. */
import type { Steps } from './regex/index.ts';
import { match, matchAll, replace, replaceText, search, split } from './regex-methods.ts';
import { array, bounded, isComposite, MAX_LENGTH, Opaque, type RegexValue, Thrown, toNumber, toText, type Value } from './values.ts';

/** Turns a source into a regular expression, for `match('…')` and `search('…')`. */
export type MakeRegex = (source: string, flags: string) => RegexValue;

type StringMethod = (text: string, args: readonly Value[], steps: Steps, makeRegex: MakeRegex) => Value;

const number = (value: Value): number | undefined => (value === undefined ? undefined : toNumber(value));

/** A plain text argument; the language refuses regular expressions here. */
function textArgument(value: Value): string {
  if (isComposite(value) && value.kind === 'regexp') throw new Thrown('a regular expression is not a text');
  return toText(value);
}

function regexArgument(value: Value): RegexValue | null {
  return isComposite(value) && value.kind === 'regexp' ? value : null;
}

function globalArgument(value: Value): RegexValue | null {
  const regex = regexArgument(value);
  if (regex !== null && !regex.program.global) throw new Thrown('flag g is needed');
  return regex;
}

/** The length is checked before the text is made. */
function repeated(text: string, times: number): string {
  if (Number.isNaN(times)) return '';
  if (times < 0 || times === Number.POSITIVE_INFINITY) throw new Thrown('bad count');
  if (text.length * Math.trunc(times) > MAX_LENGTH) throw new Opaque('text too long');
  return text.repeat(times);
}

function padded(text: string, args: readonly Value[], end: boolean): string {
  const length = toNumber(args[0]);
  if (length > MAX_LENGTH) throw new Opaque('text too long');
  const fill = args[1] === undefined ? ' ' : toText(args[1]);
  return end ? text.padEnd(length, fill) : text.padStart(length, fill);
}

function splitBy(text: string, args: readonly Value[], steps: Steps): Value {
  const limit = args[1] === undefined ? MAX_LENGTH : toNumber(args[1]);
  if (args[0] === undefined) return array([text]);
  const regex = regexArgument(args[0]);
  return regex === null ? array(text.split(toText(args[0]), limit)) : split(text, regex, limit, steps);
}

function normalized(text: string, form: Value): string {
  const name = form === undefined ? 'NFC' : toText(form);
  if (!['NFC', 'NFD', 'NFKC', 'NFKD'].includes(name)) throw new Thrown('bad form');
  return bounded(text.normalize(name));
}

/** Methods by name; each is pure and keeps to the bounds on length. */
export const STRING_METHODS: ReadonlyMap<string, StringMethod> = new Map<string, StringMethod>([
  ['startsWith', (text, [wanted, from]) => text.startsWith(textArgument(wanted), number(from))],
  ['endsWith', (text, [wanted, end]) => text.endsWith(textArgument(wanted), number(end))],
  ['includes', (text, [wanted, from]) => text.includes(textArgument(wanted), number(from))],
  ['indexOf', (text, [wanted, from]) => text.indexOf(toText(wanted), number(from))],
  ['lastIndexOf', (text, [wanted, from]) => text.lastIndexOf(toText(wanted), number(from))],
  ['slice', (text, [start, end]) => text.slice(number(start), number(end))],
  ['substring', (text, [start, end]) => text.substring(number(start) ?? 0, number(end))],
  ['substr', (text, [start, length]) => text.substr(number(start) ?? 0, number(length))],
  ['trim', (text) => text.trim()],
  ['trimStart', (text) => text.trimStart()],
  ['trimEnd', (text) => text.trimEnd()],
  ['trimLeft', (text) => text.trimStart()],
  ['trimRight', (text) => text.trimEnd()],
  ['toLowerCase', (text) => bounded(text.toLowerCase())],
  ['toUpperCase', (text) => bounded(text.toUpperCase())],
  ['toLocaleLowerCase', (text) => bounded(text.toLowerCase())],
  ['toLocaleUpperCase', (text) => bounded(text.toUpperCase())],
  ['charAt', (text, [at]) => text.charAt(number(at) ?? 0)],
  ['charCodeAt', (text, [at]) => text.charCodeAt(number(at) ?? 0)],
  ['codePointAt', (text, [at]) => text.codePointAt(number(at) ?? 0)],
  ['at', (text, [at]) => text.at(number(at) ?? 0)],
  ['padStart', (text, args) => padded(text, args, false)],
  ['padEnd', (text, args) => padded(text, args, true)],
  ['concat', (text, args) => bounded(text + args.map(toText).join(''))],
  ['repeat', (text, [times]) => repeated(text, times === undefined ? 0 : toNumber(times))],
  ['normalize', (text, [form]) => normalized(text, form)],
  ['isWellFormed', (text) => !/\p{Surrogate}/u.test(text)],
  ['toString', (text) => text],
  ['valueOf', (text) => text],
  ['split', (text, args, steps) => splitBy(text, args, steps)],
  ['match', (text, [regex], steps, make) => match(text, regexArgument(regex) ?? make(regex === undefined ? '' : toText(regex), ''), steps)],
  ['matchAll', (text, [regex], steps, make) => matchAll(text, globalArgument(regex) ?? make(toText(regex), 'g'), steps)],
  ['search', (text, [regex], steps, make) => search(text, regexArgument(regex) ?? make(toText(regex), ''), steps)],
  [
    'replace',
    (text, [wanted, replacement], steps) => {
      const regex = regexArgument(wanted);
      return regex === null ? replaceText(text, toText(wanted), replacement, false) : replace(text, regex, replacement, steps);
    },
  ],
  [
    'replaceAll',
    (text, [wanted, replacement], steps) => {
      const regex = globalArgument(wanted);
      return regex === null ? replaceText(text, toText(wanted), replacement, true) : replace(text, regex, replacement, steps);
    },
  ],
]);
