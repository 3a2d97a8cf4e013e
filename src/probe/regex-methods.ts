/** The members of regular expressions, and of strings that take one. */
import { type Match, matchRegex, type Steps } from './regex/index.ts';
import { array, bounded, isComposite, object, Opaque, type RegexValue, toText, type Value } from './values.ts';

/** Exec: the match array, or null. */
export function exec(regex: RegexValue, text: string, steps: Steps, from = 0, sticky?: boolean): Value {
  const found = find(regex, text, steps, from, sticky);
  return found === null ? null : matchArray(regex, text, found);
}

/** Test. */
export function test(regex: RegexValue, text: string, steps: Steps): boolean {
  return find(regex, text, steps, 0) !== null;
}

function find(regex: RegexValue, text: string, steps: Steps, from: number, sticky?: boolean): Match | null {
  const found = matchRegex(regex.program, text, from, steps, sticky ?? regex.program.sticky);
  if (found === 'steps') throw new Opaque('regular expression takes too many steps');
  return found;
}

/** All matches from left to right; without flag g only the first. */
function findAll(regex: RegexValue, text: string, steps: Steps): readonly Match[] {
  const found: Match[] = [];
  let from = 0;
  while (from <= text.length) {
    const match = find(regex, text, steps, from);
    if (match === null) break;
    found.push(match);
    const { start, end } = match.groups[0] ?? { start: from, end: from };
    from = end > start ? end : after(regex, text, end);
    if (!regex.program.global) break;
  }
  return found;
}

/** The next position: behind the whole character with flag u. */
function after({ program }: RegexValue, text: string, at: number): number {
  return at + (program.unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function groupTexts(text: string, match: Match): readonly (string | undefined)[] {
  return match.groups.map((span) => (span === null ? undefined : text.slice(span.start, span.end)));
}

function namedGroups(regex: RegexValue, texts: readonly (string | undefined)[]): Value {
  if (regex.program.names.size === 0) return undefined;
  return object(
    [...regex.program.names].map(
      ([name, numbers]) => [name, numbers.map((number) => texts[number]).find((text) => text !== undefined)] as const,
    ),
    true,
  );
}

function matchArray(regex: RegexValue, text: string, match: Match): Value {
  const texts = groupTexts(text, match);
  return array(
    texts,
    new Map<string, Value>([
      ['index', match.groups[0]?.start ?? 0],
      ['input', text],
      ['groups', namedGroups(regex, texts)],
    ]),
  );
}

/** String.prototype.match with a regular expression. */
export function match(text: string, regex: RegexValue, steps: Steps): Value {
  if (!regex.program.global) return exec(regex, text, steps);
  const all = findAll(regex, text, steps).map((found) => groupTexts(text, found)[0]);
  return all.length === 0 ? null : array(all);
}

/** String.prototype.matchAll, as a list. */
export function matchAll(text: string, regex: RegexValue, steps: Steps): Value {
  return array(findAll(regex, text, steps).map((found) => matchArray(regex, text, found)));
}

/** String.prototype.search. */
export function search(text: string, regex: RegexValue, steps: Steps): number {
  return find(regex, text, steps, 0)?.groups[0]?.start ?? -1;
}

/** String.prototype.replace and replaceAll with a regular expression. */
export function replace(text: string, regex: RegexValue, replacement: Value, steps: Steps): string {
  let result = '';
  let last = 0;
  for (const found of findAll(regex, text, steps)) {
    const span = found.groups[0];
    if (span === null || span === undefined) continue;
    const texts = groupTexts(text, found);
    result += text.slice(last, span.start) + substitute(text, span.start, texts, namedGroups(regex, texts), replacement);
    last = span.end;
  }
  return bounded(result + text.slice(last));
}

/** String.prototype.replace and replaceAll with a string. */
export function replaceText(text: string, wanted: string, replacement: Value, all: boolean): string {
  const starts: number[] = [];
  let at = text.indexOf(wanted);
  while (at !== -1) {
    starts.push(at);
    if (!all) break;
    at = at + Math.max(wanted.length, 1) > text.length ? -1 : text.indexOf(wanted, at + Math.max(wanted.length, 1));
  }
  let result = '';
  let last = 0;
  for (const start of starts) {
    result += text.slice(last, start) + substitute(text, start, [wanted], undefined, replacement);
    last = start + wanted.length;
  }
  return bounded(result + text.slice(last));
}

function substitute(text: string, start: number, texts: readonly (string | undefined)[], groups: Value, replacement: Value): string {
  if (isComposite(replacement) && replacement.kind === 'function') {
    return toText(replacement.apply([...texts, start, text, ...(groups === undefined ? [] : [groups])]));
  }
  return expand(toText(replacement), text, start, texts, groups);
}

/** `$1`, `$<name>`, `$&` and their kin in a replacement text. */
function expand(template: string, text: string, start: number, texts: readonly (string | undefined)[], groups: Value): string {
  const whole = texts[0] ?? '';
  return template.replace(/\$(?:([$&`'])|(\d{1,2})|<([^>]*)>)/g, (written, sign?: string, digits?: string, name?: string) => {
    if (sign === '$') return '$';
    if (sign === '&') return whole;
    if (sign === '`') return text.slice(0, start);
    if (sign === "'") return text.slice(start + whole.length);
    if (digits !== undefined) return numbered(digits, texts, written);
    if (name === undefined || !isComposite(groups) || groups.kind !== 'object') return written;
    const named = groups.entries.get(name);
    return typeof named === 'string' ? named : '';
  });
}

/** Two digits name a group when there is one with that number, else the first digit does. */
function numbered(digits: string, texts: readonly (string | undefined)[], written: string): string {
  const both = Number(digits);
  if (both >= 1 && both < texts.length) return texts[both] ?? '';
  const first = Number(digits[0]);
  if (digits.length === 2 && first >= 1 && first < texts.length) return (texts[first] ?? '') + digits.slice(1);
  return written;
}

/** String.prototype.split with a regular expression. */
export function split(text: string, regex: RegexValue, limit: number, steps: Steps): Value {
  if (text === '') return array(find(regex, '', steps, 0, true) === null ? [''] : []);
  const parts: Value[] = [];
  let last = 0;
  let at = 0;
  while (at < text.length) {
    const found = find(regex, text, steps, at, true);
    const end = found?.groups[0]?.end ?? last;
    if (found === null || end === last) {
      at = after(regex, text, at);
      continue;
    }
    parts.push(text.slice(last, at), ...groupTexts(text, found).slice(1));
    last = end;
    at = end;
  }
  parts.push(text.slice(last));
  return array(parts.slice(0, limit));
}
