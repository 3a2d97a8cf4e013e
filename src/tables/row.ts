/**
 * Decodes one row of a library file. A row may name several members and their synchronous twins; each becomes an {@link ApiRow}:
 *
 * ```
 * library fs · - call: [readFile]        → fs.readFile      canonical fs.readFile
 *                sync: also              → fs.readFileSync  canonical fs.readFile, sync
 *                role: file.read
 *                args: { path: 0 }
 * ```
 */
import type { ApiRow, Danger, Protocol, Returns, RowForm } from '../model/api.ts';
import { CONTEXTS, ORIGINS } from '../model/facts.ts';
import type { Literal } from '../model/term.ts';
import { decodeCallback, decodeEffect } from './control.ts';
import { type Cursor, choice, choices, entries, fault, type Fields, fields, flag, oneOrMore, text, texts } from '../yaml/index.ts';
import type { DangerTemplate } from './danger.ts';
import { memberOf, qualify, qualifyType } from './ids.ts';
import { CERTAINTIES, FORMS, REQUEST_PARTS, SECRECIES, VALIDATIONS, VALUE_TYPES } from './vocabulary.ts';

/** What the rows of one file have in common. */
export interface Library {
  readonly name: string;
  readonly protocol: Protocol;
  readonly dangers: ReadonlyMap<string, DangerTemplate>;
}

const ROW_KEYS = [
  ...FORMS,
  'path',
  'sync',
  'canonical',
  'distinctive',
  'role',
  'args',
  'implies',
  'defaults',
  'unsettled',
  'async',
  'callback',
  'returns',
  'effect',
  'also',
  'certainty',
  'danger',
];

/** All rows that one entry of `rows:` stands for. */
export function decodeRow(at: Cursor, library: Library): readonly ApiRow[] {
  const row = fields(at, ROW_KEYS);
  const form = FORMS.find((word) => row.has(word));
  if (form === undefined) {
    fault(at, `expected one of the keys ${FORMS.join(', ')}`);
    return [];
  }
  const shared = decodeShared(row, form, library);
  const sync = choice(row.get('sync'), ['also', 'only']);
  const canonical = row.get('canonical');
  const names = texts(row.get(form)).map((name) => qualify(name, library.name));
  return names.flatMap((api) => {
    const optionPath = form === 'option' ? optionPathOf(row, at) : null;
    const main: ApiRow = {
      ...shared,
      api: optionPath === null ? api : `${api}(${optionPath})`,
      canonical: canonical === undefined ? api : qualify(text(canonical), library.name),
      sync: sync === 'only',
      of: optionPath === null ? null : { api, path: optionPath },
    };
    return [main, ...twinsOf(main, sync === 'also'), ...anyReceiver(main, flag(row.get('distinctive')))];
  });
}

type SharedKeys = Exclude<keyof ApiRow, 'api' | 'canonical' | 'sync' | 'of'>;

function decodeShared(row: Fields, form: RowForm, library: Library): Pick<ApiRow, SharedKeys> {
  const named = decodeArguments(row.get('args'));
  const implies = literals(row.get('implies'));
  return {
    form,
    library: library.name,
    roles: texts(row.get('role')),
    arguments: named,
    implies,
    defaults: literals(row.get('defaults')),
    unsettledDefaults: texts(row.get('unsettled')),
    async: flag(row.get('async')),
    returns: decodeReturns(row.get('returns'), library.name),
    callback: decodeCallback(row.get('callback'), library),
    effect: decodeEffect(row.get('effect'), library),
    alsoRoles: texts(row.get('also')),
    certainty: choice(row.get('certainty'), CERTAINTIES) ?? 'certain',
    dangers: oneOrMore(row.get('danger')).flatMap((item) =>
      decodeDanger(item, new Set([...Object.keys(named), ...Object.keys(implies)]), library),
    ),
  };
}

function optionPathOf(row: Fields, at: Cursor): string {
  const path = row.get('path');
  if (path !== undefined) return text(path);
  fault(at, 'an option needs the path of the argument it is found at');
  return '';
}

/** The twin blocks instead of calling back, and is otherwise the same operation. */
function twinsOf(row: ApiRow, wanted: boolean): readonly ApiRow[] {
  return wanted ? [{ ...row, api: `${row.api}Sync`, sync: true, async: false, callback: null }] : [];
}

/** A member whose name alone tells what it is, whatever the receiver. */
function anyReceiver(row: ApiRow, wanted: boolean): readonly ApiRow[] {
  if (!wanted) return [];
  const api = `*#${memberOf(row.api)}`;
  return [{ ...row, api, canonical: row.canonical, certainty: row.certainty === 'certain' ? 'likely' : row.certainty }];
}

const ARGUMENT_PATH = /^(?:-?\d+|this|made\d+|rest\d+|result|value|key|parts|strings)(?:\.[\w$*-]+|\[[\w$]+=[\w$-]+\]|\[\])*$/;

function decodeArguments(at: Cursor | undefined): ApiRow['arguments'] {
  if (at === undefined) return {};
  const named = [...entries(at)].map(([name, paths]) => [name, oneOrMore(paths).map(decodePath)] as const);
  return Object.fromEntries(named);
}

function decodePath(at: Cursor): string {
  const path = text(at);
  if (path !== '' && !ARGUMENT_PATH.test(path)) fault(at, `"${path}" is no argument path`);
  return path;
}

function literals(at: Cursor | undefined): Readonly<Record<string, Literal>> {
  if (at === undefined) return {};
  return Object.fromEntries([...entries(at)].map(([name, value]) => [name, literal(value)]));
}

function literal(at: Cursor): Literal {
  const { value } = at;
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Literal;
  fault(at, 'expected a text, a number, true, false or null');
  return null;
}

const RETURN_KEYS = ['type', 'origin', 'part', 'secrecy', 'value', 'safe', 'undoes', 'from', 'pure', 'self', 'reads', 'validates'];

const NOTHING_KNOWN: Returns = {
  type: null,
  origin: null,
  part: null,
  secrecy: null,
  valueType: null,
  safeFor: [],
  undoes: [],
  from: null,
  pure: false,
  self: false,
  reads: null,
  validates: null,
};

function decodeReturns(at: Cursor | undefined, library: string): Returns {
  if (at === undefined) return NOTHING_KNOWN;
  if (at.value === 'self' || at.value === 'pure') return { ...NOTHING_KNOWN, [at.value]: true };
  const returns = fields(at, RETURN_KEYS);
  const type = returns.get('type');
  const origin = choice(returns.get('origin'), ORIGINS);
  const from = returns.get('from');
  return {
    type: type === undefined ? null : qualifyType(text(type), library),
    origin,
    part: choice(returns.get('part'), REQUEST_PARTS),
    secrecy: choice(returns.get('secrecy'), SECRECIES),
    valueType: choice(returns.get('value'), VALUE_TYPES),
    safeFor: choices(returns.get('safe'), CONTEXTS),
    undoes: choices(returns.get('undoes'), CONTEXTS),
    // A value that comes from outside the text takes nothing from the arguments, unless the row says so.
    from: from === undefined ? (origin === null ? null : []) : oneOrMore(from).map(decodePath),
    pure: flag(returns.get('pure')),
    self: flag(returns.get('self')),
    reads: count(returns.get('reads')),
    validates: choice(returns.get('validates'), VALIDATIONS),
  };
}

function count(at: Cursor | undefined): number | null {
  if (at === undefined) return null;
  if (Number.isInteger(at.value)) return at.value as number;
  fault(at, 'expected a number of arguments');
  return null;
}

/** `danger: sql-text` or `danger: { use: sql-text, argument: condition }`. */
function decodeDanger(at: Cursor, named: ReadonlySet<string>, library: Library): readonly Danger[] {
  const detailed = typeof at.value === 'object' ? fields(at, ['use', 'argument']) : null;
  const use = detailed === null ? at : (detailed.get('use') ?? at);
  const id = text(use);
  const template = library.dangers.get(id);
  if (template === undefined) {
    fault(use, `no danger "${id}" in _dangers.yaml`);
    return [];
  }
  const override = detailed?.get('argument');
  const argument = override === undefined ? template.argument : text(override);
  const known = argument === 'result' || named.has(argument);
  if (!known) fault(use, `the danger "${id}" is about the argument "${argument}", which the row does not name`);
  // What the entry asks of its own argument it asks of the one that the row names.
  const { [template.argument]: own, ...others } = template.where;
  const where = own === undefined || argument === template.argument ? template.where : { ...others, [argument]: own };
  return known ? [{ ...template, argument, where }] : [];
}
