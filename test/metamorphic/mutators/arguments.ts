/** Mutators of what an operation is given. */
import ts from 'typescript';
import type { ArgumentTest, Parameter } from '../../../src/model/reference.ts';
import { type Code, replace, symbolOf, textOf } from '../code.ts';
import { mutant, type Mutator, type Place, markedValue } from './place.ts';

/** The tests of a rule: one for an argument, several for a presence. */
export function testsOf({ safeguard: { rule } }: Pick<Place, 'safeguard'>): readonly ArgumentTest[] {
  if (rule.kind === 'argument') return [rule.test];
  return rule.kind === 'presence' ? Object.values(rule.test) : [];
}

/** The option is left out; its comma goes too. */
export const dropOption: Mutator = {
  id: 'drop-option',
  apply: ({ code, node, safeguard: { rule, applies }, subject, defaults, isProtected }) => {
    if (
      isProtected ||
      !['argument', 'presence', 'bound'].includes(rule.kind) ||
      !ts.isObjectLiteralElementLike(node) ||
      !ts.isObjectLiteralExpression(node.parent)
    )
      return null;
    if (rule.kind === 'argument') {
      // Nothing is lost where the library's own value passes, or where the safeguard only speaks of what is given.
      const own = defaults.get(rule.argument);
      const isFine = own === undefined ? rule.test.absent === 'pass' : isAllowed(own, rule.test, subject.shard.reference.parameters);
      // No text, no value that outsiders choose: what is not there holds neither.
      if (rule.test.text !== undefined || isFine || !defaults.has(rule.argument) || applies?.where[rule.argument] !== undefined)
        return null;
    }
    const comma = /^\s*,/.exec(code.text.slice(node.end))?.[0].length ?? 0;
    return mutant(code, node, { start: node.getStart(code.file), end: node.end + comma, text: '' });
  },
};

/** A number beyond its bound, a flag turned, a word that is not allowed. */
export const weakenLiteral: Mutator = {
  id: 'weaken-literal',
  apply: (place) => {
    const { code, subject } = place;
    const value = markedValue(place);
    for (const test of value ? testsOf(place) : []) {
      const weaker = weakened(value as ts.Expression, test, subject.shard.reference.parameters);
      if (weaker !== null) return mutant(code, value as ts.Expression, replace(code, value as ts.Expression, weaker));
    }
    return null;
  },
};

function weakened(value: ts.Expression, test: ArgumentTest, parameters: Readonly<Record<string, Parameter>>): string | null {
  if (ts.isNumericLiteral(value)) {
    if (test.min !== undefined) return numberOf(test.min, parameters) > 1 ? '1' : null;
    return test.max === undefined ? null : String(numberOf(test.max, parameters) * 1000);
  }
  if (value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword) {
    const turned = value.kind !== ts.SyntaxKind.TrueKeyword;
    return isAllowed(turned, test) ? null : String(turned);
  }
  if (!ts.isStringLiteral(value)) return null;
  if (test.max !== undefined && /^\d+\s?[a-z]+$/.test(value.text)) return "'3650d'";
  const word = String(test.notOneOf?.find((one) => typeof one === 'string') ?? 'none');
  return isAllowed(word, test) ? null : `'${word}'`;
}

const numberOf = (value: number | string, parameters: Readonly<Record<string, Parameter>>): number =>
  Number(typeof value === 'number' ? value : parameters[value.replace(/^\$/, '')]?.value);

/** A literal passes a test that speaks of literals; one that does not lets all pass. */
export function isAllowed(
  value: string | number | boolean | null,
  test: ArgumentTest,
  parameters: Readonly<Record<string, Parameter>> = {},
): boolean {
  if (test.equals !== undefined && test.equals !== value) return false;
  if (test.oneOf && !test.oneOf.includes(value)) return false;
  if (test.subset && !test.subset.includes(value)) return false;
  if (typeof value === 'number' && test.min !== undefined && value < numberOf(test.min, parameters)) return false;
  if (typeof value === 'number' && test.max !== undefined && value > numberOf(test.max, parameters)) return false;
  return !test.notOneOf?.includes(value);
}

/** One more item than is allowed. */
export const widenList: Mutator = {
  id: 'widen-list',
  apply: (place) => {
    const { code } = place;
    const value = markedValue(place);
    if (!value || !ts.isArrayLiteralExpression(value)) return null;
    const [test] = testsOf(place).filter((one) => one.subset ?? one.oneOf ?? one.notOneOf);
    const item = String(test?.notOneOf?.find((one) => typeof one === 'string') ?? 'none');
    if (!test || isAllowed(item, test)) return null;
    const at = value.end - 1;
    const comma = value.elements.length > 0 && !value.elements.hasTrailingComma ? ', ' : '';
    return mutant(code, value, { start: at, end: at, text: `${comma}'${item}'` });
  },
};

/** A secret stands in the code. */
export const literalSecret: Mutator = {
  id: 'literal-secret',
  apply: (place) => {
    const value = markedValue(place);
    const bans = testsOf(place).some(
      ({ origin }) => (origin?.not?.includes('literal') ?? false) || (origin?.only !== undefined && !origin.only.includes('literal')),
    );
    if (!value || !bans || ts.isStringLiteral(value)) return null;
    const text = "'s3cr3t-5f2c91'";
    return mutant(
      place.code,
      value,
      replace(place.code, value, ts.isShorthandPropertyAssignment(value.parent) ? `${textOf(place.code, value)}: ${text}` : text),
    );
  },
};

/** Two arguments change places, where it matters what the marked one is made of. */
export const swapArguments: Mutator = {
  id: 'swap-arguments',
  apply: ({ code, node, safeguard: { rule } }) => {
    if (rule.kind !== 'argument' || (!rule.test.origin && !rule.test.from) || !ts.isExpression(node) || !ts.isCallExpression(node.parent))
      return null;
    const all = node.parent.arguments;
    const other = all[all.indexOf(node) - 1];
    return other ? mutant(code, node, replace(code, node, textOf(code, other)), replace(code, other, textOf(code, node))) : null;
  },
};

/** Values that were bound or passed beside the text go into it. */
export const concatenate: Mutator = {
  id: 'concatenate',
  apply: (place) => {
    const {
      code,
      safeguard: { rule },
      node,
    } = place;
    if (rule.kind !== 'argument' || rule.test.text === undefined || !ts.isExpression(node) || !ts.isCallExpression(node.parent))
      return null;
    const others = node.parent.arguments
      .filter((one) => one !== node)
      .flatMap(partsOf)
      .filter((one) => !isNumber(code, one));
    if (others.length === 0) return null;
    return mutant(
      code,
      node,
      replace(
        code,
        node,
        `${ts.isBinaryExpression(node) || ts.isConditionalExpression(node) ? `(${textOf(code, node)})` : textOf(code, node)} + ${others.map((one) => textOf(code, one)).join(' + ')}`,
      ),
    );
  },
};

/** Names and member chains in lists and objects. */
function partsOf(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(partsOf);
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? [node] : [];
}

/** What can't carry text into a text. */
function isNumber(code: Code, node: ts.Expression): boolean {
  const declaration = ts.isIdentifier(node) ? symbolOf(code, node)?.valueDeclaration : undefined;
  return declaration !== undefined && ts.isParameter(declaration) && declaration.type?.kind === ts.SyntaxKind.NumberKeyword;
}
