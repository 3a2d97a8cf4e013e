/** Single characters: classes, case folding, Unicode properties. */
import type { AST } from '@eslint-community/regexpp';
import type { CharacterTest } from './program.ts';

/** Flags that decide what a character matches. */
export interface CaseFlags {
  readonly ignoreCase: boolean;
  readonly unicode: boolean;
}

type ClassNode = AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass;
type Part = AST.CharacterClassElement | AST.ClassIntersection | AST.ClassSubtraction | AST.ClassSetOperand;

const LINE_ENDS: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x2028, 0x2029]);
const isDigit: CharacterTest = (code) => code >= 0x30 && code <= 0x39;
const isSpace: CharacterTest = (code) => /\s/.test(String.fromCodePoint(code));
const isWordBase: CharacterTest = (code) =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;

/** True for LF, CR, LS and PS. */
export const isLineEnd: CharacterTest = (code) => LINE_ENDS.has(code);

/** The test behind `\w` and `\b`, which with flags i and u also knows the two letters that fold into ASCII. */
export function wordTest(flags: CaseFlags): CharacterTest {
  return flags.ignoreCase && flags.unicode ? (code) => isWordBase(code) || code === 0x17f || code === 0x212a : isWordBase;
}

/** Canonical form of a character for comparison under the flags. */
export function folding({ ignoreCase, unicode }: CaseFlags): (code: number) => number {
  if (!ignoreCase) return (code) => code;
  return unicode ? foldUnicode : foldLegacy;
}

/** Upper case of one unit, unless that is longer, or would turn a letter outside ASCII into ASCII. */
function foldLegacy(code: number): number {
  const upper = String.fromCharCode(code).toUpperCase();
  const folded = upper.charCodeAt(0);
  return upper.length !== 1 || (code >= 128 && folded < 128) ? code : folded;
}

function foldUnicode(code: number): number {
  const text = String.fromCodePoint(code);
  const upper = [...text.toUpperCase()];
  const lower = [...(upper.length === 1 ? (upper[0] ?? text) : text).toLowerCase()];
  return lower.length === 1 ? (lower[0]?.codePointAt(0) ?? code) : code;
}

/** A test for one written character. */
export function literalTest(value: number, flags: CaseFlags): CharacterTest {
  const fold = folding(flags);
  const wanted = fold(value);
  return (code) => fold(code) === wanted;
}

/** A test for a class, an escape set or a dot; null when it can match more than one character. */
export function classTest(node: ClassNode, flags: CaseFlags, dotAll: boolean): CharacterTest | null {
  if (node.type === 'CharacterSet' && node.kind === 'any') return dotAll ? () => true : (code) => !isLineEnd(code);
  const plain = partTest(node, flags);
  return plain === null ? null : withCase(plain, flags, isNegated(node));
}

/** Negation comes after case folding: `/[^x]/i` matches neither `x` nor `X`. */
function isNegated(node: ClassNode): boolean {
  return node.type !== 'CharacterSet' && node.negate;
}

function withCase(test: CharacterTest, flags: CaseFlags, negate: boolean): CharacterTest {
  const fold = folding(flags);
  const matches: CharacterTest = flags.ignoreCase ? (code) => casesOf(code, fold).some(test) : test;
  return negate ? (code) => !matches(code) : matches;
}

/** The characters that compare equal under the folding, as far as simple case mapping reaches them. */
function casesOf(code: number, fold: (code: number) => number): readonly number[] {
  const text = String.fromCodePoint(code);
  const folded = String.fromCodePoint(fold(code));
  const cases = [text, folded, text.toLowerCase(), text.toUpperCase(), folded.toLowerCase(), folded.toUpperCase()]
    .filter((variant) => [...variant].length === 1)
    .map((variant) => variant.codePointAt(0) ?? code);
  if (fold(code) === fold(0x73)) cases.push(0x17f);
  if (fold(code) === fold(0x6b)) cases.push(0x212a);
  return cases.filter((variant) => fold(variant) === fold(code));
}

/** The part without case and, for the outermost class, without negation. */
function partTest(node: ClassNode | Part, flags: CaseFlags): CharacterTest | null {
  switch (node.type) {
    case 'Character':
      return (code) => code === node.value;
    case 'CharacterClassRange':
      return (code) => code >= node.min.value && code <= node.max.value;
    case 'CharacterSet':
      return setTest(node, flags);
    case 'CharacterClass': {
      const tests = node.elements.map((element) => nestedTest(element, flags));
      return tests.every((test) => test !== null) ? (code) => tests.some((test) => test(code)) : null;
    }
    case 'ExpressionCharacterClass':
      return partTest(node.expression, flags);
    case 'ClassIntersection':
    case 'ClassSubtraction': {
      const left = nestedTest(node.left, flags);
      const right = nestedTest(node.right, flags);
      if (left === null || right === null) return null;
      const wanted = node.type === 'ClassIntersection';
      return (code) => left(code) && right(code) === wanted;
    }
    case 'ClassStringDisjunction':
      return null;
  }
}

function nestedTest(node: Part, flags: CaseFlags): CharacterTest | null {
  const test = partTest(node, flags);
  const negated = (node.type === 'CharacterClass' || node.type === 'ExpressionCharacterClass') && node.negate;
  return test !== null && negated ? (code) => !test(code) : test;
}

function setTest(node: AST.CharacterSet, flags: CaseFlags): CharacterTest | null {
  const base = baseSet(node, flags);
  if (base === null || node.kind === 'any' || !node.negate) return base;
  return (code) => !base(code);
}

function baseSet(node: AST.CharacterSet, flags: CaseFlags): CharacterTest | null {
  switch (node.kind) {
    case 'any':
      return (code) => !isLineEnd(code);
    case 'digit':
      return isDigit;
    case 'space':
      return isSpace;
    case 'word':
      return wordTest(flags);
    case 'property':
      return node.strings ? null : propertyTest(node.key, node.value);
  }
}

/** The parser has checked name and value, and the pattern is tried on one character only. */
function propertyTest(key: string, value: string | null): CharacterTest | null {
  try {
    const pattern = new RegExp(`^\\p{${value === null ? key : `${key}=${value}`}}$`, 'u');
    return (code) => pattern.test(String.fromCodePoint(code));
  } catch {
    return null;
  }
}
