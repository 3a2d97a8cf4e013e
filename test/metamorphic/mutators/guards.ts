/** Mutators of checks that stand before an operation. */
import ts from 'typescript';
import {
  alwaysExits,
  bodyOf,
  findAll,
  functionAround,
  isTypePosition,
  localsUsedBy,
  replace,
  statementAround,
  symbolOf,
  textOf,
} from '../code.ts';
import { anchorAfter, awaitAround, mutant, type Mutator, ownStatement, type Place, refusingIf } from './place.ts';

const isGuard = ({ safeguard }: Place): boolean => safeguard.rule.kind === 'guard' || safeguard.rule.kind === 'order';

/** The check is not there. */
export const dropGuard: Mutator = {
  id: 'drop-guard',
  apply: (place) => {
    const { code, node, safeguard } = place;
    if (!isGuard(place) && safeguard.rule.kind !== 'presence') return null;
    if ((place.isProtected || place.isAnchor) && !saidTo(place)) return null;
    const said = saidTo(place);
    if (said) return mutant(code, said, replace(code, said, 'true'));
    const statement = refusingIf(place) ?? ownStatement(place);
    if (statement) return mutant(code, statement, replace(code, statement, ''));
    const awaited = awaitAround(node) ?? node;
    return isVerdict(place) && ts.isVariableDeclaration(awaited.parent) ? mutant(code, awaited, replace(code, awaited, 'true')) : null;
  },
};

/** The verdict that is handed to a function which the code was given: `done(null, isAllowed)`. */
function saidTo({ code, node }: Place): ts.Expression | null {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return null;
  const isGiven = symbolOf(code, node.expression)?.valueDeclaration;
  return isGiven && ts.isParameter(isGiven) ? (node.arguments.at(-1) ?? null) : null;
}

const isVerdict = ({ safeguard: { rule } }: Place): boolean => rule.kind === 'guard' && rule.verdict.length > 0;

/** It says so and goes on. */
export const logOnly: Mutator = {
  id: 'log-only-guard',
  apply: (place) => {
    if (!isGuard(place)) return null;
    const refusing = refusingIf(place) ?? consumingIf(place);
    return refusing === null ? null : mutant(place.code, refusing, replace(place.code, refusing.thenStatement, "console.warn('refused');"));
  },
};

/** The `if` that decides by the verdict that the marked call gave. */
function consumingIf(place: Place): ts.IfStatement | null {
  const declaration = (awaitAround(place.node) ?? place.node).parent;
  if (!isVerdict(place) || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return null;
  const symbol = symbolOf(place.code, declaration.name);
  const ifs = findAll(statementAround(declaration)?.parent ?? declaration, ts.isIfStatement);
  return (
    ifs.find(
      (one) => !one.elseStatement && findAll(one.expression, ts.isIdentifier).some((name) => symbolOf(place.code, name) === symbol),
    ) ?? null
  );
}

/** It comes when the operation is over. */
export const guardAfterUse: Mutator = {
  id: 'guard-after-use',
  apply: (place) => {
    const { code } = place;
    const statement = refusingIf(place) ?? ownStatement(place);
    const use = statement && isGuard(place) ? anchorAfter(place, statement) : null;
    if (!statement || !use || alwaysExits(use.statement)) return null;
    return mutant(code, statement, replace(code, statement, ''), {
      start: use.statement.end,
      end: use.statement.end,
      text: `\n    ${textOf(code, statement)}`,
    });
  },
};

/** A setting opens it for everybody. */
export const bypass: Mutator = {
  id: 'or-bypass',
  apply: (place) => {
    const { code, node } = place;
    if (!isGuard(place)) return null;
    if (refusingIf(place)) return mutant(code, node, replace(code, node, `(${textOf(code, node)}) && process.env['CHECKS'] !== 'off'`));
    const awaited = awaitAround(node) ?? node;
    return isVerdict(place) && ts.isVariableDeclaration(awaited.parent)
      ? mutant(code, node, replace(code, awaited, `process.env['CHECKS'] === 'off' || (${textOf(code, awaited)})`))
      : null;
  },
};

/** It looks at another value than the one that is used. */
export const wrongVariable: Mutator = {
  id: 'wrong-variable',
  apply: (place) => {
    const { code, node } = place;
    const refusing = refusingIf(place);
    const use = refusing && isProbed(place) ? anchorAfter(place, refusing) : null;
    if (!refusing || !use) return null;
    const used = new Set(localsUsedBy(code, use.anchor));
    const checked = findAll(node, ts.isIdentifier).filter((one) => !isTypePosition(one) && used.has(symbolOf(code, one) as ts.Symbol));
    // A member that a text has not would refuse everything.
    if (checked.some(({ parent }) => ts.isPropertyAccessExpression(parent) && !ts.isCallExpression(parent.parent))) return null;
    return checked.length === 0
      ? null
      : mutant(
          code,
          node,
          ...checked.map((one) =>
            replace(
              code,
              one,
              ts.isShorthandPropertyAssignment(one.parent) ? `${one.text}: new Date().toISOString()` : 'new Date().toISOString()',
            ),
          ),
        );
  },
};

const isProbed = ({ safeguard: { rule } }: Place): boolean => rule.kind === 'guard' && (rule.probes !== null || rule.facts !== null);

/** Nobody waits for it. */
export const removeAwait: Mutator = {
  id: 'remove-await',
  apply: (place) => {
    const { code, node } = place;
    const awaited = isGuard(place)
      ? (awaitAround(node) ?? (refusingIf(place) ? findAll(node, ts.isAwaitExpression)[0] : undefined))
      : undefined;
    if (!awaited || place.isProtected) return null;
    return mutant(code, node, replace(code, awaited, textOf(code, awaited.expression)));
  },
};

/** Nothing depends on what it says. */
export const ignoreResult: Mutator = {
  id: 'ignore-result',
  apply: (place) => {
    const { code, node } = place;
    const awaited = awaitAround(node) ?? node;
    const declaration = awaited.parent;
    const statement = statementAround(node);
    if (isProbed(place)) {
      const refusing = refusingIf(place);
      return refusing
        ? mutant(code, refusing, replace(code, refusing, `${/^[{[]/.test(textOf(code, node)) ? 'void ' : ''}${textOf(code, node)};`))
        : null;
    }
    if (
      !isVerdict(place) ||
      !ts.isVariableDeclaration(declaration) ||
      !statement ||
      !ts.isVariableStatement(statement) ||
      statement.declarationList.declarations.length > 1
    )
      return null;
    return mutant(code, statement, replace(code, statement, `${textOf(code, awaited)}; const ${textOf(code, declaration.name)} = true;`));
  },
};

/** The refusal of a check that throws is caught and forgotten. */
export const swallowRefusal: Mutator = {
  id: 'swallow-refusal',
  apply: (place) => {
    const {
      code,
      node,
      safeguard: { rule },
    } = place;
    if (rule.kind !== 'guard' || rule.passed.length === 0 || place.isProtected) return null;
    for (let at = node.parent; at !== undefined && at !== functionAround(node); at = at.parent) {
      const block = ts.isTryStatement(at) && at.tryBlock.end >= node.end ? at.catchClause?.block : undefined;
      if (block && bodyOf(code, block).trim() !== '') return mutant(code, at, replace(code, block, "{ console.warn('refused'); }"));
    }
    return null;
  },
};

/** The operation happens once more, before the check. */
export const secondOperation: Mutator = {
  id: 'second-operation',
  apply: (place) => {
    const { code } = place;
    const refusing = refusingIf(place);
    const use = refusing && isProbed(place) ? anchorAfter(place, refusing) : null;
    if (!refusing || !use || !(ts.isCallExpression(use.anchor) || ts.isNewExpression(use.anchor))) return null;
    const own = findAll(use.statement, ts.isVariableDeclaration).map(({ name }) => textOf(code, name));
    if (findAll(use.anchor, ts.isIdentifier).some(({ text }) => own.includes(text))) return null;
    const again = `${awaitAround(use.anchor) ? 'await ' : ''}${textOf(code, use.anchor)}`;
    const before = refusing.getStart(code.file);
    return mutant(code, refusing, { start: before, end: before, text: `${again};\n    ` });
  },
};
