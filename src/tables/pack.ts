/**
 * Brings tables to a compact form and back, so that a run neither parses YAML nor reads a row's many empty fields.
 *
 * Rows keep only what differs from a row that says nothing, and name their dangers instead of repeating them.
 */
import type { ApiRow, ApiTables, Danger, Returns } from '../model/api.ts';

type PackedRow = Partial<Omit<ApiRow, 'api' | 'dangers' | 'returns'>> & {
  readonly api: string;
  readonly returns?: Partial<Returns>;
  /** Id and argument of each danger. */
  readonly dangers?: readonly (readonly [string, string])[];
};

/** Plain data, about a third of the tables' size as JSON. */
export interface PackedTables extends Omit<ApiTables, 'rows'> {
  readonly rows: readonly PackedRow[];
  readonly dangers: Readonly<Record<string, Danger>>;
}

/** What {@link ApiRow.returns} holds when the row says nothing about the result. */
export const NOTHING_KNOWN: Returns = {
  type: null, origin: null, part: null, secrecy: null, valueType: null, safeFor: [], from: null, pure: false, self: false,
  validates: null,
};

const EMPTY_ROW: Omit<ApiRow, 'api' | 'canonical'> = {
  form: 'call', library: '', roles: [], arguments: {}, implies: {}, defaults: {}, unsettledDefaults: [], async: false, sync: false,
  returns: NOTHING_KNOWN, callback: null, effect: null, alsoRoles: [], of: null, certainty: 'certain', dangers: [],
};

/** The tables without what every row has; {@link unpackTables} gives an equal value back. */
export function packTables(tables: ApiTables): PackedTables {
  const dangers = Object.fromEntries(tables.rows.flatMap((row) => row.dangers.map((danger) => [danger.id, danger] as const)));
  return { ...tables, rows: tables.rows.map(packRow), dangers };
}

function packRow(row: ApiRow): PackedRow {
  const { returns, dangers, ...rest } = row;
  return {
    ...differing(rest, { ...EMPTY_ROW, canonical: row.api }),
    ...optional('returns', differing(returns, NOTHING_KNOWN)),
    ...(dangers.length > 0 && { dangers: dangers.map(({ id, argument }) => [id, argument] as const) }),
    api: row.api,
  };
}

function optional(key: string, value: object): object {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

/** The members that are not as in `usual`; compared as JSON, because that is what they become. */
function differing<Value extends object>(value: Value, usual: object): Partial<Value> {
  const known = new Map(Object.entries(usual).map(([key, each]) => [key, JSON.stringify(each)]));
  return Object.fromEntries(Object.entries(value).filter(([key, each]) => JSON.stringify(each) !== known.get(key))) as Partial<Value>;
}

/** Undoes {@link packTables}, also after a way through JSON. */
export function unpackTables({ dangers, rows, ...tables }: PackedTables): ApiTables {
  return { ...tables, rows: rows.map((row) => unpackRow(row, dangers)) };
}

function unpackRow(row: PackedRow, dangers: PackedTables['dangers']): ApiRow {
  return {
    ...EMPTY_ROW,
    canonical: row.api,
    ...row,
    returns: row.returns === undefined ? NOTHING_KNOWN : { ...NOTHING_KNOWN, ...row.returns },
    dangers: (row.dangers ?? []).map(([id, argument]) => {
      const danger = dangers[id];
      if (danger === undefined) throw new Error(`The packed tables have no danger "${id}".`);
      return { ...danger, argument };
    }),
  };
}
