/**
 * A value in the text of a query, bound beside it.
 *
 *   db.query(`SELECT id FROM item WHERE name = '${name}'`)   →   db.query('SELECT id FROM item WHERE name = $1', [name])
 */
import type { ts } from 'ts-morph';
import { loadTypeScript } from '../parse/index.ts';
import { holesIn, type Piece } from '../text/index.ts';
import { importsOf } from './imports.ts';
import type { Edit } from './edits.ts';
import type { Proposal, RepairRequest } from './request.ts';
import { bare, callAround, followed, nodeAt, rangeOf } from './syntax.ts';

/** Positions at which a placeholder may stand. */
const BINDABLE: ReadonlySet<string> = new Set(['sql-value', 'sql-quoted', 'sql-like', 'sql-number']);

/** Proposals for SQL whose text is a template or a sum, with a list of values or none beside it. */
export function queryProposals(request: RepairRequest): readonly Proposal[] {
  const { isArrayLiteralExpression } = loadTypeScript();
  const { rule } = request.safeguard;
  const { operation } = request.facet;
  if (rule.kind !== 'argument' || rule.test.text !== 'sql' || operation === null) return [];
  const call = callAround(nodeAt(request.file, operation.event.range));
  const paths = operation.row?.arguments['values'];
  const [text, values, ...more] = call?.arguments ?? [];
  if (!call || text === undefined || more.length > 0 || !paths?.some((path) => path === '1' || path === 'rest1')) return [];
  const listed = values === undefined ? [] : isArrayLiteralExpression(values) ? values.elements.map((element) => element.getText()) : null;
  if (listed === null) return [];
  const built = followed(text);
  const parts = partsOf(built);
  if (parts === null) return [];
  const sign = signOf(request, call);
  const bound = sign === null ? null : bind(parts, listed, sign);
  if (bound === null) return [];
  const list = paths.includes('1') ? `[${bound.values.join(', ')}]` : bound.values.join(', ');
  const edits: Edit[] = [{ ...rangeOf(built), text: bound.text }];
  if (values === undefined) edits.push({ start: text.end, end: text.end, text: `, ${list}` });
  else edits.push({ ...rangeOf(values), text: list });
  const isOne = built === bare(text);
  if (!isOne) return [{ edits, shown: { start: built.getStart(), end: call.end } }];
  return [{ edits, shown: rangeOf(call) }];
}

/** How the reference writes a placeholder for the same method of the same library; null when it shows none. */
function signOf({ donors, facet, context }: RepairRequest, call: ts.CallExpression | ts.NewExpression): Sign | null {
  const { isCallExpression } = loadTypeScript();
  const library = facet.operation?.row?.library ?? '';
  const { tables } = context.evaluated.ladder;
  for (const { node, file } of donors) {
    const theirs = callAround(node);
    const isSame = theirs !== null && isCallExpression(theirs) && memberOf(theirs) === memberOf(call);
    if (!isSame || !importsOf(file).some(({ module }) => (tables.libraryOf(module) ?? module) === library)) continue;
    const [text] = theirs.arguments;
    const sql = text === undefined ? '' : followed(text).getText();
    if (/\$1\b/.test(sql)) return '$';
    if (/= \?/.test(sql)) return '?';
  }
  return null;
}

type Sign = '$' | '?';

function memberOf({ expression }: ts.CallExpression | ts.NewExpression): string {
  const { isPropertyAccessExpression } = loadTypeScript();
  return isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

interface Part {
  readonly text: string | null;
  readonly node: ts.Expression | null;
}

/** The fixed and the dynamic parts of a template or a sum; null for anything else. */
function partsOf(node: ts.Expression): readonly Part[] | null {
  const { isBinaryExpression, isStringLiteralLike, isTemplateExpression, SyntaxKind } = loadTypeScript();
  if (isTemplateExpression(node)) {
    return [
      { text: node.head.text, node: null },
      ...node.templateSpans.flatMap(({ expression, literal }) => [
        { text: null, node: bare(expression) },
        { text: literal.text, node: null },
      ]),
    ];
  }
  if (!isBinaryExpression(node)) return null;
  const flat = (at: ts.Expression): readonly Part[] => {
    if (isBinaryExpression(at) && at.operatorToken.kind === SyntaxKind.PlusToken) return [...flat(at.left), ...flat(at.right)];
    return isStringLiteralLike(at) ? [{ text: at.text, node: null }] : [{ text: null, node: bare(at) }];
  };
  const parts = flat(node);
  return parts.some(({ text }) => text !== null) ? parts : null;
}

/** Several values in one text: a placeholder stands for one. */
function isList(node: ts.Expression): boolean {
  const { isCallExpression, isPropertyAccessExpression } = loadTypeScript();
  return isCallExpression(node) && isPropertyAccessExpression(node.expression) && node.expression.name.text === 'join';
}

function bind(
  parts: readonly Part[],
  listed: readonly string[],
  sign: Sign,
): { readonly text: string; readonly values: readonly string[] } | null {
  const pieces = parts.map(({ text }, index): Piece => (text === null ? { hole: index, repeat: false } : { text }));
  const placed = new Map(holesIn('sql', pieces).map(({ piece, position }) => [piece, position]));
  const values = [...listed];
  let sql = '';
  let rest = '';
  for (const [index, { text, node }] of parts.entries()) {
    if (text !== null) {
      sql += rest === '' ? text : text.slice(text.startsWith(rest) ? rest.length : 0);
      rest = '';
      continue;
    }
    const position = placed.get(index);
    if (node === null || position === undefined || !BINDABLE.has(position) || isList(node)) return null;
    const before = /(['"])(%?)$/.exec(sql);
    const after = /^(%?)(['"])/.exec(parts[index + 1]?.text ?? '');
    const value = node.getText();
    if (before !== null && after !== null && before[1] === after[2]) {
      sql = sql.slice(0, -before[0].length);
      rest = after[0];
      values.push(before[2] === '' && after[1] === '' ? value : `\`${before[2]}\${${value}}${after[1]}\``);
    } else if (position === 'sql-quoted' || position === 'sql-like') return null;
    else values.push(value);
    sql += sign === '$' ? `$${values.length}` : '?';
  }
  const quote = sql.includes('\n') ? '`' : sql.includes("'") ? '"' : "'";
  return sql.includes(quote) || sql.includes('\\') ? null : { text: quote + sql + quote, values };
}
