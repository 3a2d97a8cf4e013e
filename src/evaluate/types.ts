/** Type annotations, kept only as evidence of what a receiver is. */
import type { ts } from 'ts-morph';
import { apiPath } from './resolve.ts';
import { lookup, type Machine, type Path, readCell, type Scope } from './machine.ts';

/** Canonical `library.Type` of an annotation whose name is imported (or global), following local aliases and `extends`. */
export function annotatedType(machine: Machine, scope: Scope, path: Path, node: ts.TypeNode | undefined, depth = 0): string | null {
  const { ts } = machine;
  if (!node || depth > 4) return null;
  if (ts.isParenthesizedTypeNode(node)) return annotatedType(machine, scope, path, node.type, depth + 1);
  if (ts.isIntersectionTypeNode(node) || ts.isUnionTypeNode(node)) {
    for (const part of node.types) {
      const type = annotatedType(machine, scope, path, part, depth + 1);
      if (type) return type;
    }
    return null;
  }
  if (!ts.isTypeReferenceNode(node)) return null;
  const first = node.typeArguments?.[0];
  if (ts.isIdentifier(node.typeName) && WRAPPERS.has(node.typeName.text) && first)
    return annotatedType(machine, scope, path, first, depth + 1);
  return namedType(machine, scope, path, node.typeName, depth);
}

/** Their first argument is what the value has. */
const WRAPPERS = new Set(['Promise', 'Readonly', 'Partial', 'Required', 'Awaited', 'NonNullable', 'Pick', 'Omit']);

function namedType(machine: Machine, scope: Scope, path: Path, name: ts.EntityName, depth: number): string | null {
  const { ts } = machine;
  if (ts.isQualifiedName(name)) {
    const owner = namedType(machine, scope, path, name.left, depth);
    if (owner) return `${owner}.${name.right.text}`;
    const cell = ts.isIdentifier(name.left) ? lookup(scope, name.left.text) : null;
    const term = cell === null ? undefined : (readCell(path.store, cell) ?? readCell(machine.top.store, cell));
    return term === undefined ? null : `${apiPath(machine, term)?.path ?? ''}.${name.right.text}`;
  }
  const local = declaredType(machine, name);
  if (local) return aliased(machine, scope, path, local, depth);
  const cell = lookup(scope, name.text);
  if (cell === null) return `globalThis.${name.text}`;
  const term = readCell(path.store, cell) ?? readCell(machine.top.store, cell);
  if (term === undefined) return null;
  return apiPath(machine, term)?.path ?? null;
}

function declaredType(machine: Machine, name: ts.Identifier): ts.TypeAliasDeclaration | ts.InterfaceDeclaration | null {
  const { ts } = machine;
  return (
    (name
      .getSourceFile()
      .statements.find(
        (statement) => (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) && statement.name.text === name.text,
      ) as ts.TypeAliasDeclaration | ts.InterfaceDeclaration | undefined) ?? null
  );
}

function aliased(
  machine: Machine,
  scope: Scope,
  path: Path,
  node: ts.TypeAliasDeclaration | ts.InterfaceDeclaration,
  depth: number,
): string | null {
  const { ts } = machine;
  if (ts.isTypeAliasDeclaration(node)) return annotatedType(machine, scope, path, node.type, depth + 1);
  const base = node.heritageClauses?.[0]?.types[0]?.expression;
  if (!base) return null;
  if (ts.isIdentifier(base)) return namedType(machine, scope, path, base, depth + 1);
  return ts.isPropertyAccessExpression(base) && ts.isIdentifier(base.expression) && ts.isIdentifier(base.name)
    ? namedType(machine, scope, path, ts.factory.createQualifiedName(base.expression, base.name), depth + 1)
    : null;
}
