/**
 * A value at fault, made harmless where it stands.
 *
 *   { email }                          →   { email: String(email) }
 *   process.env.SECRET ?? 'secret'     →   process.env.SECRET
 *   /[a-z]+/                           →   /^(?:[a-z]+)$/
 */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { nameOf } from '../align/index.ts';
import { loadTypeScript } from '../parse/index.ts';
import { keyOf } from './donors.ts';
import type { Proposal, RepairRequest } from './request.ts';
import { bare, nodeAt, rangeOf } from './syntax.ts';

/** Proposals for the value that an argument's test faults. */
export function valueProposals(request: RepairRequest): readonly Proposal[] {
  const { rule } = request.safeguard;
  if (rule.kind !== 'argument') return [];
  const { type, origin, pattern, notOneOf } = rule.test;
  return [
    ...(type?.includes('string') ? asText(request) : []),
    ...(origin?.not?.includes('literal') || notOneOf ? withoutFallback(request) : []),
    ...(origin?.not?.includes('literal') ? fromOutside(request) : []),
    ...(pattern === 'whole' ? wholePattern(request) : []),
  ];
}

/** An object that an outsider may send in place of a text becomes a text. */
function asText(request: RepairRequest): readonly Proposal[] {
  const { file, facet, context, at } = request;
  const { isIdentifier, isPropertyAccessExpression, isElementAccessExpression, isShorthandPropertyAssignment, isSpreadAssignment } =
    loadTypeScript();
  // A request's part as a whole does not become right by being a text.
  if (facet.offending === null || isWhole(request, facet.offending)) return [];
  const name = nameOf(context, facet.offending);
  const isMeant = (node: ts.Node): node is ts.Expression =>
    (isIdentifier(node) && node.text === name) ||
    (isPropertyAccessExpression(node) && node.name.text === name) ||
    (isElementAccessExpression(node) && node.argumentExpression.getText().slice(1, -1) === name);
  const places = [at, ...facet.related.filter(({ source }) => source === facet.at.source).map(({ range }) => range)];
  for (const place of places) {
    const root = nodeAt(file, place);
    const node = firstValue(root, isMeant);
    if (node === null) continue;
    const { parent } = node;
    if (isSpreadAssignment(parent)) continue;
    const text = isShorthandPropertyAssignment(parent) ? `${node.getText()}: String(${node.getText()})` : `String(${bare(node).getText()})`;
    return [{ edits: [{ ...rangeOf(node), text }], shown: rangeOf(root) }];
  }
  return [];
}

/** The body, the query or the like: not yet one of its members. */
function isWhole({ context }: RepairRequest, term: TermId): boolean {
  const name = nameOf(context, term);
  return context.facts.facts(term).leaves.some(({ part }) => part === name);
}

/** The first node that passes, looked for among values rather than keys. */
function firstValue(root: ts.Node, isMeant: (node: ts.Node) => node is ts.Expression): ts.Expression | null {
  const { forEachChild, isPropertyAssignment } = loadTypeScript();
  if (isMeant(root)) return root;
  if (isPropertyAssignment(root)) return firstValue(root.initializer, isMeant);
  return forEachChild(root, (child) => firstValue(child, isMeant) ?? undefined) ?? null;
}

/** What stands in when a setting is missing is dropped. */
function withoutFallback({ file, at }: RepairRequest): readonly Proposal[] {
  const { isBinaryExpression, SyntaxKind } = loadTypeScript();
  const node = nodeAt(file, at);
  const whole = isBinaryExpression(node) ? node : node.parent;
  const isFallback =
    isBinaryExpression(whole) &&
    (whole === node || whole.right === node) &&
    [SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken].includes(whole.operatorToken.kind);
  return isFallback ? [{ edits: [{ ...rangeOf(whole), text: whole.left.getText() }], shown: rangeOf(whole) }] : [];
}

/** A secret in the text: a constant takes the environment's value of its own name. */
function fromOutside({ file, at }: RepairRequest): readonly Proposal[] {
  const { isCallExpression, isIdentifier, isPropertyAssignment, isStringLiteralLike, isVariableDeclaration } = loadTypeScript();
  const node = nodeAt(file, at);
  const { parent } = node;
  if (!isStringLiteralLike(node)) return [];
  const isSecretOf = isPropertyAssignment(parent) && keyOf(parent) === 'secret' && isCallExpression(parent.parent.parent);
  const name =
    isVariableDeclaration(parent) && isIdentifier(parent.name) ? parent.name.text : isSecretOf ? calleeName(parent.parent.parent) : null;
  if (name === null) return [];
  const text = `process.env.${name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase()}`;
  return [{ edits: [{ ...rangeOf(node), text }], shown: rangeOf(parent) }];
}

/** `session` → `sessionSecret`, when the call is by one plain word. */
function calleeName(call: ts.Node): string | null {
  const { isCallExpression, isIdentifier } = loadTypeScript();
  if (!isCallExpression(call) || !isIdentifier(call.expression) || !/^[a-z]+$/.test(call.expression.text)) return null;
  return `${call.expression.text}Secret`;
}

/** A pattern that holds for a part of the text holds for all of it. */
function wholePattern({ file, at }: RepairRequest): readonly Proposal[] {
  const { isRegularExpressionLiteral } = loadTypeScript();
  const node = nodeAt(file, at);
  if (!isRegularExpressionLiteral(node)) return [];
  const end = node.text.lastIndexOf('/');
  const flags = node.text.slice(end + 1).replace('m', '');
  const source = node.text.slice(1, end);
  const [head, tail] = [source.startsWith('^'), /(?<!\\)\$$/.test(source)];
  const simple = !source.includes('|');
  const core = source.slice(head ? 1 : 0, tail ? -1 : undefined);
  const text = simple ? `/^${core}$/${flags}` : `/^(?:${core})$/${flags}`;
  return text === node.text ? [] : [{ edits: [{ ...rangeOf(node), text }], shown: rangeOf(node) }];
}
