/**
 * A step that must come before the operation and does not.
 *
 *   req.session.userId = user.id;   →   await new Promise<void>((resolve, reject) => req.session.regenerate(…));
 *                                       req.session.userId = user.id;
 */
import type { ts } from 'ts-morph';
import { loadTypeScript } from '../parse/index.ts';
import { edited, type Edit } from './edits.ts';
import { importedAs } from './imports.ts';
import type { Donor, Proposal, RepairRequest } from './request.ts';
import { functionAround, indentOf, initializerOf, namesIn, nodeAt, rootOf, statementAround } from './syntax.ts';

/** The reference's step, a helper of its own written out, in front of the statement that holds the operation. */
export function stepProposals(request: RepairRequest): readonly Proposal[] {
  const { file, facet, source } = request;
  if (facet.operation === null) return [];
  const node = nodeAt(file, facet.operation.event.range);
  const statement = statementAround(node);
  const subject = rootOf(node);
  if (statement === null || subject === null || !isAsync(functionAround(statement))) return [];
  const start = statement.getStart();
  const isTyped = source.language === 'ts' || source.language === 'tsx';
  return [...request.donors].flatMap((donor): readonly Proposal[] => {
    const step = writtenOut(donor, subject.text, file, isTyped);
    if (step === null) return [];
    return [{ edits: [{ start, end: start, text: `await ${step};\n${indentOf(statement)}` }], shown: { start, end: statement.end } }];
  });
}

function isAsync(node: ts.Node): boolean {
  const { canHaveModifiers, getModifiers, SyntaxKind } = loadTypeScript();
  return canHaveModifiers(node) && (getModifiers(node) ?? []).some(({ kind }) => kind === SyntaxKind.AsyncKeyword);
}

/** An awaited call of a function of the reference's file that only returns an expression: the expression, with the snippet's subject in it. */
function writtenOut({ node, file, anchors }: Donor, subject: string, ours: ts.SourceFile, isTyped: boolean): string | null {
  const { isArrowFunction, isAwaitExpression, isBlock, isCallExpression, isIdentifier } = loadTypeScript();
  if (!isCallExpression(node) || !isAwaitExpression(node.parent) || !isIdentifier(node.expression)) return null;
  const theirs = anchors.map(rootOf).find((root) => root !== null);
  const helper = initializerOf(node.expression);
  if (!theirs || helper === null || !isArrowFunction(helper) || isBlock(helper.body)) return null;
  const given = parametersAs(helper, node, theirs.text, subject);
  if (given === null) return null;
  const { body } = helper;
  const at = body.getStart();
  const edits: Edit[] = isTyped ? [] : typesIn(body).map(({ start, end }) => ({ start: start - at, end: end - at, text: '' }));
  for (const name of namesIn(body)) {
    const text = given.get(name.text) ?? importedAs(name, file, ours);
    if (text === null) return null;
    if (text !== name.text) edits.push({ start: name.getStart() - at, end: name.end - at, text });
  }
  return edited(body.getText(), edits);
}

/** What each parameter of a helper stands for in the snippet; null when it is given more than the subject. */
function parametersAs(
  helper: ts.ArrowFunction,
  call: ts.CallExpression,
  theirs: string,
  subject: string,
): ReadonlyMap<string, string> | null {
  const { isIdentifier, isObjectBindingPattern } = loadTypeScript();
  const given = new Map<string, string>();
  for (const [index, { name }] of helper.parameters.entries()) {
    const argument = call.arguments[index];
    if (argument === undefined || !isIdentifier(argument) || argument.text !== theirs) return null;
    if (isIdentifier(name)) given.set(name.text, subject);
    else if (isObjectBindingPattern(name)) {
      for (const element of name.elements) {
        if (!isIdentifier(element.name) || element.propertyName !== undefined) return null;
        given.set(element.name.text, `${subject}.${element.name.text}`);
      }
    } else return null;
  }
  return given;
}

/** Type arguments with their brackets. */
function typesIn(root: ts.Node): readonly { readonly start: number; readonly end: number }[] {
  const { forEachChild, isCallExpression, isNewExpression } = loadTypeScript();
  const found: { start: number; end: number }[] = [];
  const visit = (node: ts.Node): void => {
    if ((isCallExpression(node) || isNewExpression(node)) && node.typeArguments) {
      found.push({ start: node.typeArguments.pos - 1, end: node.typeArguments.end + 1 });
    }
    forEachChild(node, visit);
  };
  visit(root);
  return found;
}
