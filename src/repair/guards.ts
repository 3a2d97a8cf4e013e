/**
 * A check of the reference, written with the snippet's own names.
 *
 *   reference                                      snippet
 *   const full = path.resolve(BASE, name);         const target = path.join(UPLOADS, file);
 *   if (!full.startsWith(BASE + path.sep)) …       if (!target.startsWith(UPLOADS)) …
 *                          ╰─ full ↔ target, BASE ↔ UPLOADS ─╯
 * The names are bound by what they are to the protected operation: its argument, or a part of what the argument was made from.
 * A check with a name that nothing of the snippet is bound to is not proposed.
 */
import type { ts } from 'ts-morph';
import { loadTypeScript } from '../parse/index.ts';
import { around, edited, type Edit } from './edits.ts';
import { importedAs } from './imports.ts';
import type { Donor, Proposal, RepairRequest } from './request.ts';
import { bare, callAround, followed, functionAround, indentOf, leaves, namesIn, nodeAt, rangeOf, statementAround } from './syntax.ts';

/** Checks of the reference that are tried. */
const MAX_CHECKS = 4;

/** Proposals for a guard: the snippet's own check corrected, or a check put in front of the operation. */
export function* guardProposals(request: RepairRequest): Iterable<Proposal> {
  const { rule } = request.safeguard;
  if (rule.kind !== 'guard') return;
  const node = nodeAt(request.file, request.at);
  const check = ifAround(node);
  if (check !== null) yield* stopping(check);
  const subject = subjectOf(request);
  if (subject === null) return;
  const checks: Check[] = [];
  for (const one of checksFor(request, subject)) {
    checks.push(one);
    if (check !== null) yield* corrections(check, node, one);
  }
  for (const one of checks) yield* addition(request, subject, one, one.donor);
}

/** The first checks of the reference that can be written with the snippet's names. */
function* checksFor({ donors, file }: RepairRequest, subject: Subject): Iterable<Check> {
  let count = 0;
  for (const donor of donors) {
    for (const check of boundChecks(donor, subject, file)) {
      yield check;
      count += 1;
      if (count === MAX_CHECKS) return;
    }
  }
}

/** What the guard is about, in a text: the argument and the names of what it was made from. */
interface Subject {
  readonly argument: ts.Expression;
  /** What the argument was made from, when it is the result of a call. */
  readonly parts: readonly ts.Expression[];
  /** The object whose method made it: `path`. */
  readonly maker: string;
}

interface Check {
  /** True when the operation must not happen. */
  readonly refuses: string;
  readonly donor: Donor;
  /** The name by which it calls the argument; null when the snippet has one. */
  readonly names: string | null;
}

function subjectOf({ file, facet, safeguard: { rule } }: RepairRequest): Subject | null {
  if (rule.kind !== 'guard' || rule.argument === null || facet.operation === null) return null;
  const found = facet.operation.argument(rule.argument);
  if (found.state !== 'found' || found.by !== 'argument') return null;
  const node = nodeAt(file, found.range);
  const { isExpression } = loadTypeScript();
  return isExpression(node) ? madeOf(node) : null;
}

function madeOf(argument: ts.Expression): Subject {
  return { argument: bare(argument), ...makingOf(followed(argument)) };
}

/** Members that wait for a value or find out where it leads; what they are given is what counts. */
const SEEN_THROUGH: ReadonlySet<string> = new Set(['catch', 'then', 'realpath', 'realpathSync']);

/** The call that made a value. */
function makingOf(value: ts.Expression): Pick<Subject, 'parts' | 'maker'> {
  const { isCallExpression, isPropertyAccessExpression } = loadTypeScript();
  if (!isCallExpression(value)) return { parts: [], maker: '' };
  const { expression, arguments: args } = value;
  const member = isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  if (SEEN_THROUGH.has(member)) {
    const inner = isPropertyAccessExpression(expression) && ['catch', 'then'].includes(member) ? expression.expression : args[0];
    return inner === undefined ? { parts: [], maker: '' } : makingOf(followed(inner));
  }
  return { parts: args.map(bare), maker: isPropertyAccessExpression(expression) ? expression.expression.getText() : member };
}

/** The `if` whose condition a node is in. */
function ifAround(node: ts.Node): ts.IfStatement | null {
  const { isIfStatement, isStatement } = loadTypeScript();
  for (let at = node; at.parent !== undefined && !isStatement(at); at = at.parent) {
    if (isIfStatement(at.parent) && at.parent.expression === at) return at.parent;
  }
  return null;
}

/** A refusal after which the function goes on. */
function stopping(check: ts.IfStatement): readonly Proposal[] {
  const { isBlock } = loadTypeScript();
  const { thenStatement } = check;
  if (leaves(thenStatement) || check.elseStatement !== undefined) return [];
  const shown = rangeOf(check);
  if (!isBlock(thenStatement)) {
    return [{ edits: [{ ...rangeOf(thenStatement), text: `{ ${thenStatement.getText()} return; }` }], shown }];
  }
  const last = thenStatement.statements.at(-1);
  if (last === undefined) return [];
  return [{ edits: [{ start: last.end, end: last.end, text: `\n${indentOf(last)}return;` }], shown }];
}

/** The reference's check, or one side of its `||`, with every name replaced by the snippet's; nothing when a part stays unbound. */
function boundChecks(donor: Donor, subject: Subject, file: ts.SourceFile): readonly Check[] {
  const { isIfStatement, isExpression, isBinaryExpression, SyntaxKind } = loadTypeScript();
  const { node } = donor;
  if (!isExpression(node) || !isIfStatement(node.parent) || node.parent.expression !== node) return [];
  const anchor = donor.anchors.map(callAround).find((call) => call !== null);
  if (!anchor) return [];
  const theirs = (anchor.arguments ?? []).map(madeOf);
  const refuses = leaves(node.parent.thenStatement);
  const sides = (one: ts.Expression): readonly ts.Expression[] =>
    isBinaryExpression(one) && one.operatorToken.kind === SyntaxKind.BarBarToken ? [...sides(one.left), one.right] : [one];
  const conditions = refuses ? [...new Set([node, ...sides(node)])] : [node];
  return conditions.flatMap((condition) => {
    const text = boundText(condition, theirs, named(subject), file, donor);
    return text === null ? [] : [{ refuses: refuses ? text : negated(text), donor, names: named(subject).fresh }];
  });
}

function boundText(condition: ts.Expression, theirs: readonly Subject[], ours: Named, file: ts.SourceFile, donor: Donor): string | null {
  const { isPropertyAccessExpression } = loadTypeScript();
  if (isPolicy(condition) || !callAt(condition)) return null;
  const start = condition.getStart();
  const edits: Edit[] = [];
  for (const name of namesIn(condition)) {
    const bound = bind(name, theirs, ours, file, donor);
    if (bound === null) return null;
    if (bound !== name.text) edits.push({ start: name.getStart() - start, end: name.end - start, text: bound });
    const dot = isPropertyAccessExpression(name.parent) && name.parent.expression === name ? name.parent.questionDotToken : undefined;
    if (dot !== undefined) edits.push({ start: dot.getStart() - start, end: dot.end - start, text: '.' });
  }
  return edited(condition.getText(), edits);
}

/** Hosts, patterns and names that are right for the reference's program only. */
function isPolicy(node: ts.Node): boolean {
  const { forEachChild, isNumericLiteral, isRegularExpressionLiteral, isStringLiteralLike, isTemplateExpression } = loadTypeScript();
  if (isRegularExpressionLiteral(node) || isNumericLiteral(node) || isTemplateExpression(node)) return true;
  if (isStringLiteralLike(node)) return /\w/.test(node.text);
  return forEachChild(node, (child) => isPolicy(child) || undefined) ?? false;
}

/** A condition without a call only looks at what a helper of the reference found out. */
function callAt(node: ts.Node): boolean {
  const { forEachChild, isCallExpression } = loadTypeScript();
  return isCallExpression(node) || (forEachChild(node, (child) => callAt(child) || undefined) ?? false);
}

interface Named {
  readonly argument: string;
  readonly maker: string;
  readonly fresh: string | null;
  readonly parts: readonly (string | null)[];
}

/** The snippet's texts for the subject and its parts; an argument that has no name gets one. */
function named({ argument, parts, maker }: Subject): Named {
  const fresh = isSimple(argument) ? null : freshName(argument);
  return { argument: fresh ?? argument.getText(), maker, fresh, parts: parts.map((part) => (isSimple(part) ? part.getText() : null)) };
}

/** Means the same twice: a name, a chain of members, a literal. */
function isSimple(node: ts.Expression): boolean {
  const { isIdentifier, isPropertyAccessExpression, isStringLiteralLike, SyntaxKind } = loadTypeScript();
  return (
    isIdentifier(node) ||
    isStringLiteralLike(node) ||
    node.kind === SyntaxKind.ThisKeyword ||
    (isPropertyAccessExpression(node) && isSimple(node.expression))
  );
}

const NAMES = ['target', 'full', 'checked', 'candidate'];

function freshName(argument: ts.Expression): string {
  const taken = new Set(namesIn(argument.getSourceFile()).map(({ text }) => text));
  return NAMES.find((name) => !taken.has(name)) ?? 'checkedValue';
}

function bind(name: ts.Identifier, theirs: readonly Subject[], ours: Named, file: ts.SourceFile, donor: Donor): string | null {
  const is = (part: ts.Expression): boolean => part.getText() === name.text;
  for (const { argument, parts, maker } of theirs) {
    if (is(argument)) return ours.argument;
    const index = parts.findIndex(is);
    const isAlike = maker === ours.maker && parts.length === ours.parts.length;
    if (index >= 0 && isAlike) return ours.parts[index] ?? null;
  }
  return importedAs(name, donor.file, file);
}

/** `!a` for `a`, `a` for `!a`. */
function negated(condition: string): string {
  return /^!(?:[\w$.?]+)\((?:[^()]|\([^()]*\))*\)$/.test(condition) ? condition.slice(1) : `!(${condition})`;
}

/** The part of the snippet's own condition that is at fault gives way to the reference's. */
function corrections(check: ts.IfStatement, at: ts.Node, { refuses, names }: Check): readonly Proposal[] {
  const { isBinaryExpression, SyntaxKind } = loadTypeScript();
  if (names !== null) return [];
  const isLogical = (node: ts.Node): boolean =>
    isBinaryExpression(node) && [SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken].includes(node.operatorToken.kind);
  let part = at;
  while (part !== check.expression && !isLogical(part.parent)) part = part.parent;
  if (isLogical(part) || isLateIn(refuses, check)) return [];
  const text = leaves(check.thenStatement) ? refuses : negated(refuses);
  const isWhole = part === check.expression || !/&&|\|\|/.test(text);
  return [{ edits: [{ ...rangeOf(part), text: isWhole ? text : `(${text})` }], shown: rangeOf(check.expression) }];
}

/** A constant of the condition is declared only after the place where it would be used. */
function isLateIn(condition: string, check: ts.IfStatement): boolean {
  const { forEachChild, isBlock, isIdentifier, isVariableStatement } = loadTypeScript();
  const words = new Set(condition.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []);
  const block = check.parent;
  if (!isBlock(block)) return false;
  return block.statements.some(
    (statement) =>
      statement.pos > check.pos &&
      isVariableStatement(statement) &&
      (forEachChild(statement.declarationList, ({ name }: ts.Node & { name?: ts.Node }) =>
        name !== undefined && isIdentifier(name) && words.has(name.text) ? true : undefined,
      ) ??
        false),
  );
}

/** A check in front of the statement that holds the operation. */
function addition({ file, facet }: RepairRequest, { argument }: Subject, { refuses, names }: Check, donor: Donor): readonly Proposal[] {
  const operation = facet.operation;
  if (operation === null) return [];
  const statement = statementAround(nodeAt(file, operation.event.range));
  if (statement === null) return [];
  const start = statement.getStart();
  const indent = indentOf(statement);
  const check = `if (${refuses}) ${refusalFor(statement, donor)}\n${indent}`;
  if (names === null) return [{ edits: [{ start, end: start, text: check }], shown: firstLine(statement) }];
  const naming = `const ${names} = ${argument.getText()};\n${indent}`;
  const edits = [
    { start, end: start, text: naming + check },
    { ...rangeOf(argument), text: names },
  ];
  return [{ edits, shown: around([firstLine(statement), rangeOf(argument)]) }];
}

/** The first line of a statement, without what follows it. */
function firstLine(statement: ts.Statement): { readonly start: number; readonly end: number } {
  const start = statement.getStart();
  const text = statement.getText();
  const end = text.indexOf('\n');
  return { start, end: end < 0 ? statement.end : start + end };
}

/** How the function refuses elsewhere, else how the reference does, else by an error. */
function refusalFor(statement: ts.Statement, { node }: Donor): string {
  const { forEachChild, isFunctionLike, isContinueStatement, isIfStatement, isThrowStatement, isReturnStatement } = loadTypeScript();
  const scope = functionAround(statement);
  let own: string | null = null;
  const look = (at: ts.Node): void => {
    if (own !== null || at.pos >= statement.pos || (isFunctionLike(at) && at !== scope)) return;
    if (isIfStatement(at) && at.elseStatement === undefined && leaves(at.thenStatement)) {
      const text = at.thenStatement.getText();
      const isReply = isReturnStatement(at.thenStatement) && at.thenStatement.expression !== undefined;
      // What an error of the function says is about something else.
      if (!text.includes('\n') && (isReply || isContinueStatement(at.thenStatement))) own = text;
    }
    forEachChild(at, look);
  };
  forEachChild(scope, look);
  if (own !== null) return own;
  const theirs = node.parent !== undefined && isIfStatement(node.parent) ? node.parent.thenStatement : null;
  return theirs !== null && isThrowStatement(theirs) ? theirs.getText() : "throw new Error('Refused');";
}
