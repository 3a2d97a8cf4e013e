/** Which framework an untyped parameter called `app` belongs to. */
import type { ts } from 'ts-morph';
import type { FunctionValue, Machine } from './machine.ts';

/** Nodes of a function that are looked at. */
const MAX_NODES = 5_000;

/** `app` stands for Express, unless the text imports Fastify's packages and not Express, or gives its routes options. */
export function frameworkInstance(machine: Machine, fn: FunctionValue, name: string): string | null {
  if (machine.tables.nameType(name) !== 'express.Application') return null;
  const { ts } = machine;
  const modules = (machine.modules[fn.source]?.file.statements ?? []).flatMap((node) =>
    ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) ? [node.moduleSpecifier.text] : [],
  );
  if (modules.includes('express')) return null;
  const isFastify = modules.some((one) => /^@?fastify(?:\/|-|$)/.test(one)) || hasRouteOptions(machine, fn.node, name);
  return isFastify ? 'fastify.FastifyInstance' : null;
}

/** `app.get('/', { schema }, handler)`: Express would take the object for a handler, and throw. */
function hasRouteOptions({ ts }: Machine, fn: ts.Node, name: string): boolean {
  const stack = [fn];
  let left = MAX_NODES;
  for (let node = stack.pop(); node !== undefined && left > 0; node = stack.pop(), left -= 1) {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [path, options, handler] = node.arguments;
      const owner = node.expression.expression;
      const isRoute = ts.isIdentifier(owner) && owner.text === name && path !== undefined && ts.isStringLiteralLike(path);
      if (isRoute && handler !== undefined && options !== undefined && ts.isObjectLiteralExpression(options)) return true;
    }
    ts.forEachChild(node, (child) => void stack.push(child));
  }
  return false;
}
