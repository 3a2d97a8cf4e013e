type Row = Readonly<Record<string, string | number>>;
type Value = string | number;
type Condition = { readonly field: string; readonly operator: string; readonly value: Value };

const compare: Record<string, (a: Value, b: Value) => boolean> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

export function parseCondition(text: string): Condition {
  const match = /^\s*(\w+)\s*(==|!=|>|<)\s*(?:'([^']*)'|(-?\d+(?:\.\d+)?))\s*$/.exec(text);
  if (!match) throw new SyntaxError('Expected a comparison');
  const [, field = '', operator = '', quoted, digits] = match;
  return { field, operator, value: quoted ?? Number(digits) };
}

export function matches(row: Row, { field, operator, value }: Condition): boolean {
  if (!Object.hasOwn(compare, operator)) throw new SyntaxError(`Unknown operator ${operator}`);
  const found = Object.hasOwn(row, field) ? row[field] : undefined;
  return found !== undefined && typeof found === typeof value && compare[operator]!(found, value);
}

export function filterRows(rows: readonly Row[], text: string): Row[] {
  const conditions = text.split('&&').map(parseCondition);
  return rows.filter((row) => conditions.every((condition) => matches(row, condition)));
}
