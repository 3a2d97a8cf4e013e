/**
 * An argument or option that is missing or has a wrong value, set in the snippet's own call.
 *
 *   res.cookie('sid', id, { httpOnly: true })   →   res.cookie('sid', id, { httpOnly: true, secure: true })
 */
import type { ts } from 'ts-morph';
import type { Operation } from '../model/operation.ts';
import type { ArgumentTest, Rule } from '../model/reference.ts';
import type { Range } from '../model/source.ts';
import { loadTypeScript } from '../parse/index.ts';
import { keyOf, optionValues } from './donors.ts';
import { covers, type Edit } from './edits.ts';
import type { Proposal, RepairRequest } from './request.ts';
import { bare, callAround, declarationOf, followed, initializerOf, isClosed, nodeAt, rangeOf } from './syntax.ts';

/** Values that are tried for one argument. */
const MAX_VALUES = 4;

/** Proposals for the arguments that a rule tests at the operation of the facet. */
export function argumentProposals(request: RepairRequest): readonly Proposal[] {
  const { rule } = request.safeguard;
  const tests = rule.kind === 'argument' ? [[rule.argument, rule.test] as const] : rule.kind === 'presence' ? presenceTests(rule) : [];
  const { operation } = request.facet;
  if (operation === null) return [];
  return tests.flatMap(([name, test]) => proposalsFor(request, operation, name, test));
}

/** Arguments that the wanted operation must have. */
function presenceTests({ of, test }: Extract<Rule, { kind: 'presence' }>): readonly (readonly [string, ArgumentTest])[] {
  const present = Object.entries(of.where).filter(([, wanted]) => wanted.present === true);
  return [...Object.entries(test), ...present.map(([name]) => [name, { notOneOf: [] }] as const)];
}

function proposalsFor(request: RepairRequest, operation: Operation, name: string, test: ArgumentTest): readonly Proposal[] {
  const paths = pathsOf(operation, name);
  const own = givenValue(request, operation, name);
  if (own !== null) {
    return valuesFor(request, paths.flatMap(lastKey), test, own).flatMap((value) => replacement(own, value));
  }
  const call = callAround(nodeAt(request.file, operation.event.range));
  if (call === null) return [];
  return paths.flatMap((path) => {
    const keys = path.split('.');
    return valuesFor(request, lastKey(path), test, null).flatMap((value): readonly Proposal[] => {
      const edit = insertion(call, keys, value);
      return edit === null ? [] : [{ edits: [edit], shown: shownWith(edit, call) }];
    });
  });
}

/** The call, or the constant that holds its options. */
function shownWith(edit: Edit, call: ts.Node): Range {
  if (covers(rangeOf(call), edit)) return rangeOf(call);
  const { isVariableDeclaration } = loadTypeScript();
  let node = nodeAt(call.getSourceFile(), edit);
  while (node.parent !== undefined && !isVariableDeclaration(node)) node = node.parent;
  return rangeOf(node);
}

/** Paths of positions and plain keys: `2.secure`. */
function pathsOf({ row }: Operation, name: string): readonly string[] {
  const paths = row?.arguments[name] ?? [];
  const of = row?.of;
  return paths.map((path) => (of ? path.replace(/^value/, of.path) : path)).filter((path) => /^\d+(?:\.[A-Za-z_$][\w$]*)*$/.test(path));
}

function lastKey(path: string): readonly string[] {
  const key = path.split('.').at(-1) ?? '';
  return /^\d+$/.test(key) ? [] : [key];
}

/** The expression in the snippet that gives the argument. */
function givenValue({ file, context }: RepairRequest, operation: Operation, name: string): ts.Expression | null {
  const { isExpression, isPropertyAssignment, isShorthandPropertyAssignment } = loadTypeScript();
  const found = operation.argument(name);
  if (found.state !== 'found' || found.by !== 'argument') return null;
  const node = nodeAt(file, found.range);
  const value = isPropertyAssignment(node) ? node.initializer : isShorthandPropertyAssignment(node) ? node.name : node;
  if (!isExpression(value)) return null;
  // The range of a whole call is the place of an option that is kept elsewhere.
  const isWhole = value.getStart() === operation.event.range.start && value.end === operation.event.range.end;
  if (!isWhole) return value;
  const place = context.evaluated.placesOf(found.term).find(({ source }) => source === operation.event.source);
  if (place === undefined) return null;
  const written = nodeAt(file, place.range);
  return isExpression(written) && written.getStart() === place.range.start && written.end === place.range.end ? written : null;
}

/** Source texts of values that the rule allows: what is right of the own one, what the reference gives, what the test itself says. */
function valuesFor(request: RepairRequest, keys: readonly string[], test: ArgumentTest, own: ts.Expression | null): readonly string[] {
  if (!VALUE_TESTS.some((name) => test[name] !== undefined)) return [];
  const { isArrayLiteralExpression } = loadTypeScript();
  const list = own === null ? null : followed(own);
  const kept = list !== null && isArrayLiteralExpression(list) && test.subset ? [ownItems(list, test.subset)] : [];
  const donors = [...request.donors];
  const given = keys.flatMap((key) => donors.flatMap(({ node }) => optionValues(node, key).map(plainText)));
  const positional = keys.length === 0 ? donors.map(({ node }) => plainText(node)) : [];
  const all = [...kept, ...given, ...positional, ...byTest(test, own !== null)].filter((text) => text !== null);
  return [...new Set(all)].filter((text) => text !== own?.getText()).slice(0, MAX_VALUES);
}

/** Tests that say which values are right; what another test wants depends on more than the value. */
const VALUE_TESTS = ['oneOf', 'notOneOf', 'subset', 'superset', 'equals', 'min', 'max'] as const;

function ownItems(list: ts.ArrayLiteralExpression, allowed: readonly unknown[]): string | null {
  const { isStringLiteralLike } = loadTypeScript();
  const items = list.elements.filter((item) => isStringLiteralLike(item) && allowed.includes(item.text));
  return items.length === 0 ? null : `[${items.map((item) => item.getText()).join(', ')}]`;
}

/** A switch, a number or a word of the reference, or a list of them: what means the same in every program. Addresses and names do not. */
function plainText(node: ts.Node): string | null {
  const { isArrayLiteralExpression, isExpression, isStringLiteralLike, SyntaxKind } = loadTypeScript();
  if (!isExpression(node)) return null;
  const value = followed(node);
  const isPlain = (one: ts.Expression): boolean =>
    isStringLiteralLike(one)
      ? /^[\w-]+$/.test(one.text)
      : isArrayLiteralExpression(one)
        ? one.elements.every(isPlain)
        : one.kind === SyntaxKind.TrueKeyword || one.kind === SyntaxKind.FalseKeyword || /^[\d_ *+]+$/.test(one.getText());
  return isPlain(value) ? value.getText() : null;
}

/** Values that follow from the test alone. */
function byTest(test: ArgumentTest, isGiven: boolean): readonly string[] {
  const excluded = test.notOneOf ?? [];
  // What a number counts is known only where there is one already.
  const number = isGiven ? [test.advise, test.min, test.max].find((value) => typeof value === 'number') : undefined;
  return [
    ...(excluded.includes(false) ? ['true'] : []),
    ...(excluded.includes(true) ? ['false'] : []),
    ...(test.oneOf ?? []).map(literal),
    ...(test.equals === undefined ? [] : [literal(test.equals)]),
    ...(number === undefined ? [] : [grouped(number)]),
  ];
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));

/** `600_000` */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '_');

/** The value in place; for a constant of the text, also at its declaration. */
function replacement(own: ts.Expression, value: string): readonly Proposal[] {
  const { isIdentifier, isShorthandPropertyAssignment } = loadTypeScript();
  const plain = bare(own);
  if (isIdentifier(plain)) {
    const declared = declarationOf(plain);
    const initializer = initializerOf(plain);
    if (declared !== null && initializer !== null && isClosed(initializer)) {
      return [{ edits: [{ ...rangeOf(initializer), text: value }], shown: rangeOf(declared) }];
    }
  }
  const text = isShorthandPropertyAssignment(own.parent) ? `${own.getText()}: ${value}` : value;
  return [
    {
      edits: [{ ...rangeOf(own), text }],
      shown: rangeOf(own.parent.kind === loadTypeScript().SyntaxKind.PropertyAssignment ? own.parent : own),
    },
  ];
}

/** Puts `value` where the keys lead, from the argument's position inwards; null where something else stands in the way. */
function insertion(call: ts.CallExpression | ts.NewExpression, [position = '', ...keys]: readonly string[], value: string): Edit | null {
  const { isObjectLiteralExpression } = loadTypeScript();
  const args = call.arguments ?? [];
  const index = Number(position);
  const argument = args[index];
  if (argument === undefined) {
    if (index !== args.length || call.arguments === undefined) return null;
    const last = args.at(-1);
    const at = last === undefined ? call.end - 1 : last.end;
    return { start: at, end: at, text: `${last === undefined ? '' : ', '}${nested(keys, value)}` };
  }
  const object = followed(argument);
  return isObjectLiteralExpression(object) && keys.length > 0 ? inObject(object, keys, value) : null;
}

function inObject(object: ts.ObjectLiteralExpression, [key = '', ...rest]: readonly string[], value: string): Edit | null {
  const { isObjectLiteralExpression, isPropertyAssignment } = loadTypeScript();
  const member = object.properties.find((property) => keyOf(property) === key);
  if (member !== undefined) {
    if (!isPropertyAssignment(member)) return null;
    const inner = followed(member.initializer);
    if (rest.length > 0) return isObjectLiteralExpression(inner) ? inObject(inner, rest, value) : null;
    return { ...rangeOf(member.initializer), text: value };
  }
  const last = object.properties.at(-1);
  const text = `${key}: ${nested(rest, value)}`;
  if (last === undefined) return { ...rangeOf(object), text: `{ ${text} }` };
  const source = object.getSourceFile().text;
  const lineBreak = /\n[^\S\n]*$/.exec(source.slice(0, last.getStart()))?.[0];
  return { start: last.end, end: last.end, text: lineBreak === undefined ? `, ${text}` : `,${lineBreak}${text}` };
}

const nested = (keys: readonly string[], value: string): string => keys.reduceRight((inner, key) => `{ ${key}: ${inner} }`, value);
