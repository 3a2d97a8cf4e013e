/** Where a mutator strikes: what a safeguard's mark binds to, in the tree of its file. */
import ts from 'typescript';
import type { Marked, Safeguard } from '../../../src/model/reference.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { Literal } from '../../../src/model/term.ts';
import { diff } from '../diff.ts';
import { alwaysExits, type Code, type Edit, nodesOf, readCode, statementAround } from '../code.ts';
import type { Subject } from '../subjects.ts';

export interface Place {
  readonly subject: Subject;
  readonly code: Code;
  readonly mark: Marked;
  readonly safeguard: Safeguard;
  readonly node: ts.Node;
  /** Marked operations of the anchor that the safeguard protects, in the same function. */
  readonly anchors: readonly ts.Node[];
  /** It is one of the operations that the safeguard protects, or holds one: taking it away leaves nothing to protect. */
  readonly isProtected: boolean;
  /** It is an operation that some safeguard protects. */
  readonly isAnchor: boolean;
  /**
   * Arguments of protected operations that the marked node gives, by name, with the value that the library has when they are left out;
   * undefined = it has none.
   */
  readonly defaults: ReadonlyMap<string, Literal>;
}

/** What a mutator made: the text, and where in the text before it the change lies. */
export interface Mutant {
  readonly edits: readonly Edit[];
  /** The nodes that the change takes away or alters; marks inside it or around it are concerned. */
  readonly struck: { readonly start: number; readonly end: number };
}

export interface Mutator {
  readonly id: string;
  readonly apply: (place: Place) => Mutant | null;
}

/** All places of a variant: one a mark. */
export function placesOf(subject: Subject): readonly Place[] {
  const code = readCode(subject.file.text);
  const nodes = new Map<string, ts.Node>();
  const { alignment } = diff([subject.file], subject.shard);
  // Of nodes with one range the innermost comes last, and the mark's binding is to what stands there, whichever of them.
  for (const node of nodesOf(code.file))
    if (!nodes.has(keyOf(node.getStart(code.file), node.end))) nodes.set(keyOf(node.getStart(code.file), node.end), node);
  return subject.variant.marks.flatMap((mark): readonly Place[] => {
    const safeguard = subject.shard.reference.safeguards.find(({ id }) => id === mark.id);
    const node = nodes.get(keyOf(mark.range.start, mark.range.end));
    if (mark.kind !== 'safeguard' || safeguard === undefined || node === undefined) return [];
    const anchors = subject.variant.marks
      .filter((one) => one.kind === 'anchor' && one.id === safeguard.protects)
      .flatMap(({ range }) => nodes.get(keyOf(range.start, range.end)) ?? []);
    const operations = alignment.anchors.get(safeguard.protects) ?? [];
    const isProtected = operations.some(({ event: { range } }) => range.start >= mark.range.start && range.end <= mark.range.end);
    const isAnchor = subject.variant.marks.some(
      (one) => one.kind === 'anchor' && one.range.start === mark.range.start && one.range.end === mark.range.end,
    );
    return [{ subject, code, mark, safeguard, node, anchors, isProtected, isAnchor, defaults: defaultsOf(operations, mark) }];
  });
}

function defaultsOf(operations: readonly Operation[], { range }: Marked): Place['defaults'] {
  return new Map(
    operations.flatMap((operation) =>
      Object.keys(operation.row?.arguments ?? {}).flatMap((name): readonly (readonly [string, Literal])[] => {
        const found = operation.argument(name);
        const isHere =
          found.state === 'found' && found.by === 'argument' && found.range.start >= range.start && found.range.end <= range.end;
        return isHere ? [[name, operation.row?.defaults[name]]] : [];
      }),
    ),
  );
}

const keyOf = (start: number, end: number): string => `${start} ${end}`;

/** The `if` whose condition a node is, when what it refuses leaves. */
export function refusingIf({ node }: Place): ts.IfStatement | null {
  const { parent } = node;
  return ts.isIfStatement(parent) &&
    parent.expression === node &&
    alwaysExits(parent.thenStatement) &&
    !parent.elseStatement &&
    ts.isBlock(parent.parent)
    ? parent
    : null;
}

/** A marked operation of the anchor in a later statement of the same block, after which more can follow. */
export function anchorAfter(
  { anchors }: Place,
  statement: ts.Statement,
): { readonly anchor: ts.Node; readonly statement: ts.Statement } | null {
  if (!ts.isBlock(statement.parent) && !ts.isSourceFile(statement.parent)) return null;
  const siblings: readonly ts.Statement[] = statement.parent.statements;
  for (const anchor of anchors) {
    const around = siblings.find((one) => one.pos <= anchor.pos && one.end >= anchor.end);
    if (around && siblings.indexOf(around) > siblings.indexOf(statement)) return { anchor, statement: around };
  }
  return null;
}

/** The `await` directly around a node. */
export function awaitAround(node: ts.Node): ts.AwaitExpression | null {
  let at = node.parent;
  while (ts.isParenthesizedExpression(at)) at = at.parent;
  return ts.isAwaitExpression(at) ? at : null;
}

export const rangeOf = (code: Code, node: ts.Node): Mutant['struck'] => ({ start: node.getStart(code.file), end: node.end });

export const mutant = (code: Code, struck: ts.Node, ...edits: readonly Edit[]): Mutant => ({ edits, struck: rangeOf(code, struck) });

/** The statement that a node makes up, as a statement without a value. */
export function ownStatement({ node }: Place): ts.ExpressionStatement | null {
  const statement = statementAround(node);
  if (!statement || !ts.isExpressionStatement(statement)) return null;
  let inner: ts.Node = statement.expression;
  while (ts.isAwaitExpression(inner) || ts.isParenthesizedExpression(inner) || ts.isVoidExpression(inner)) inner = inner.expression;
  return inner === node ? statement : null;
}

/** The value of a marked property or argument. */
export function markedValue({ node }: Place): ts.Expression | null {
  if (ts.isPropertyAssignment(node)) return unwrap(node.initializer);
  if (ts.isShorthandPropertyAssignment(node)) return node.name;
  return ts.isExpression(node) && ts.isCallExpression(node.parent) && node.parent.arguments.includes(node) ? unwrap(node) : null;
}

const unwrap = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node) ? unwrap(node.expression) : node;
