/** Patterns whose anchors do less than they seem to. */
import type { AST } from '@eslint-community/regexpp';
import { classTest } from './characters.ts';
import { parseRegex } from './compile.ts';

/**
 * - `open-bound`: `[a-z]{3,20}` is found in longer texts as well, so its upper bound limits nothing.
 * - `split-anchors`: in `^jpg|png$` each anchor holds for one word only.
 * - `any-line`: with flag m, `^[a-z]+$` asks for one good line among others.
 */
export type LooseAnchors = 'open-bound' | 'split-anchors' | 'any-line';

type ClassNode = AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass;

const PLAIN = { ignoreCase: false, unicode: true };
const LETTER_A = 0x61;
const DIGIT_1 = 0x31;
const SPACE = 0x20;

/** How a pattern lets text around the good part through; null when it does not, or when that may be meant. */
export function looseAnchors(source: string, flags: string): LooseAnchors | null {
  const parsed = parseRegex(source, flags);
  if (parsed === null) return null;
  const { alternatives } = parsed.pattern;
  if (parsed.flags.multiline) return alternatives.every(isWordOfALine) ? 'any-line' : null;
  const [only, ...more] = alternatives;
  if (only !== undefined && more.length === 0) return isOpenBound(only) ? 'open-bound' : null;
  return areSplit(alternatives) ? 'split-anchors' : null;
}

/** One repeated character class with an upper bound, and an end that is not anchored. */
function isOpenBound(alternative: AST.Alternative): boolean {
  const [element, ...more] = inner(alternative);
  if (element?.type !== 'Quantifier' || more.length > 0 || (starts(alternative) && ends(alternative))) return false;
  const { min, max } = element;
  return Number.isFinite(max) && max > Math.max(min, 1) && (matches(element.element, LETTER_A) || matches(element.element, DIGIT_1));
}

/** Words as alternatives, of which the first has the one anchor and the last has the other. */
function areSplit(alternatives: readonly AST.Alternative[]): boolean {
  const last = alternatives.length - 1;
  return alternatives.every((one, index) => starts(one) === (index === 0) && ends(one) === (index === last) && isWord(one));
}

function isWord(alternative: AST.Alternative): boolean {
  const elements = inner(alternative);
  return (
    elements.length > 1 &&
    elements.every((element) => element.type === 'Character' && /^[\p{L}\d]$/u.test(String.fromCodePoint(element.value)))
  );
}

/** `^[a-z-]+$` and the like: a form without spaces, for a whole line. Longer forms may be looked for in a text on purpose. */
function isWordOfALine(alternative: AST.Alternative): boolean {
  if (!starts(alternative) || !ends(alternative)) return false;
  const parts = inner(alternative).map((element) => (element.type === 'Quantifier' ? element.element : element));
  const isPlain = parts.every((part) => part.type === 'Character' || isClass(part));
  return isPlain && parts.some((part) => matches(part, LETTER_A) || matches(part, DIGIT_1)) && !parts.some((part) => matches(part, SPACE));
}

const isAnchor = (element: AST.Element | undefined, kind: 'start' | 'end'): boolean =>
  element?.type === 'Assertion' && element.kind === kind;
const starts = ({ elements }: AST.Alternative): boolean => isAnchor(elements[0], 'start');
const ends = ({ elements }: AST.Alternative): boolean => isAnchor(elements.at(-1), 'end');
const inner = (alternative: AST.Alternative): readonly AST.Element[] =>
  alternative.elements.slice(starts(alternative) ? 1 : 0, ends(alternative) ? -1 : undefined);

function isClass(element: AST.Element): element is ClassNode {
  return element.type === 'CharacterClass' || element.type === 'CharacterSet' || element.type === 'ExpressionCharacterClass';
}

/** A class (never a written character) that has this character. */
function matches(element: AST.Element, code: number): boolean {
  return isClass(element) && classTest(element, PLAIN, false)?.(code) === true;
}
