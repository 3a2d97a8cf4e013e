/** Patterns that match more than their writer can have meant. */
import { type AST, visitRegExpAST } from '@eslint-community/regexpp';
import { parseRegex } from './compile.ts';
import { cost } from './cost.ts';

/**
 * - `wide-range`: `[A-z]` takes in the signs between Z and a.
 * - `open-dot`: in `shop.example.com` a dot stands for any sign, so that `shopXexample.com` is one as well.
 * - `exponential`: in `([a-z]+-?)+` each further character can double the time.
 */
export type RegexFlaw = 'wide-range' | 'open-dot' | 'exponential';

/** The flaws of a pattern; none for what is no regular expression. */
export function flawsOf(source: string, flags: string): ReadonlySet<RegexFlaw> {
  const found = new Set<RegexFlaw>();
  const parsed = parseRegex(source, flags);
  if (parsed === null) return found;
  visitRegExpAST(parsed.pattern, {
    onCharacterClassRangeEnter({ min, max }) {
      if (isBetween(min.value, 'A', 'Z') && isBetween(max.value, 'a', 'z')) found.add('wide-range');
    },
    onAlternativeEnter({ elements }) {
      if (hasOpenDot(elements)) found.add('open-dot');
    },
  });
  if (REPEATED_GROUP.test(source) && cost(source, flags) === 'exponential') found.add('exponential');
  return found;
}

/** Only a repeated group makes the time double; other patterns are not analyzed, because that takes long itself. */
const REPEATED_GROUP = /\)(?:[*+]|\{\d{1,9},\})/;

const isBetween = (code: number, from: string, to: string): boolean => code >= from.charCodeAt(0) && code <= to.charCodeAt(0);

/** Ends of host names that stand in patterns. */
const LAST_LABEL = /^(?:com|net|org|io|dev|app|co|ai|eu|de|uk|fr|ch|nl|info|example|test)$/;

/** Two or more words of letters with dots before or between them, of which the last ends a host's name and some dot is not escaped. */
function hasOpenDot(elements: readonly AST.Element[]): boolean {
  const text = elements.map(signOf).join('');
  return text.split(/[^a-z0-9.?-]+/).some((name) => {
    const labels = name.replace(/^[.?]/, '').split(/[.?]/);
    const isHost = labels.length > 1 && labels.every((label) => /^[a-z][a-z0-9-]+$/.test(label)) && LAST_LABEL.test(labels.at(-1) ?? '');
    return isHost && name.includes('?');
  });
}

/** A letter, digit or dash as it is, an escaped dot as `.`, one that stands for any sign as `?`; a blank for all else. */
function signOf(element: AST.Element): string {
  if (element.type === 'CharacterSet' && element.kind === 'any') return '?';
  const sign = element.type === 'Character' ? String.fromCodePoint(element.value).toLowerCase() : ' ';
  return /^[a-z0-9.-]$/.test(sign) ? sign : ' ';
}
