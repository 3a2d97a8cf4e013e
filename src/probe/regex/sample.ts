/** A short text that a regular expression is made for. */
import type { AST } from '@eslint-community/regexpp';
import { parseRegex } from './compile.ts';

const MAX_SAMPLE = 200;

/**
 * Writes down the first alternative of everything, each repetition as often as it must be, classes by their first member. The text need not match: it seeds inputs that look like those the author had in mind. Null when the pattern does not parse.
 */
export function sampleOf(source: string, flags: string): string | null {
  const parsed = parseRegex(source, flags);
  return parsed === null ? null : ofAlternatives(parsed.pattern.alternatives).slice(0, MAX_SAMPLE);
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): string {
  return (alternatives[0]?.elements ?? []).map(ofElement).join('');
}

function ofElement(node: AST.Element): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
      return ofSet(node);
    case 'CharacterClass':
      return node.negate ? 'x' : ofClass(node.elements);
    case 'ExpressionCharacterClass':
      return 'a';
    case 'Quantifier':
      return ofElement(node.element).repeat(Math.min(node.min, 8)).slice(0, MAX_SAMPLE);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(node.alternatives);
    case 'Backreference':
    case 'Assertion':
      return '';
  }
}

function ofClass(elements: readonly AST.CharacterClassElement[]): string {
  const [first] = elements;
  if (first === undefined) return '';
  if (first.type === 'Character') return String.fromCodePoint(first.value);
  if (first.type === 'CharacterClassRange') return String.fromCodePoint(first.min.value);
  return first.type === 'CharacterSet' ? ofSet(first) : 'a';
}

function ofSet(node: AST.CharacterSet): string {
  if (node.kind === 'digit') return node.negate ? 'a' : '1';
  if (node.kind === 'space') return node.negate ? 'a' : ' ';
  if (node.kind === 'word') return node.negate ? '-' : 'a';
  // A dot that nobody escaped was mostly meant as one: `/example.com$/`.
  return node.kind === 'any' ? '.' : 'a';
}
