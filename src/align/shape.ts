/**
 * The shape of what was found, as a bag of tokens: API ids, operators, members and literals stay, other leaves become holes.
 * Look-alikes are told apart by the dice similarity of these bags.
 */
import type { TermId } from '../model/term.ts';
import { apiPath } from '../evaluate/index.ts';
import type { Facet } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import { type AlignContext, conditionsOf } from './context.ts';

const MAX_TOKENS = 120;

/** Tokens of several terms, each with the token of what holds it, so that order and nesting count a little. */
export function shapeOf(context: AlignContext, ids: readonly TermId[]): readonly string[] {
  const tokens: string[] = [];
  const walk = (id: TermId, above: string, depth: number): void => {
    if (tokens.length >= MAX_TOKENS || depth > 24) return;
    const token = above === 'call' && isSetting(context, id) ? SETTING : tokenOf(context, id);
    tokens.push(token, `${above}>${token}`);
    const term = context.evaluated.terms.get(id);
    if (token.startsWith('api:') || token === SETTING) return;
    for (const arg of term.args) walk(arg, token, depth + 1);
  };
  for (const id of ids) walk(id, '', 0);
  return tokens;
}

/** What the operator has set, with or without a default, and code hands on: its name and the default say nothing about the code. */
const SETTING = 'setting';
function isSetting(context: AlignContext, id: TermId): boolean {
  const { op, args } = context.evaluated.terms.get(id);
  if (op === 'nullish' || op === 'or') return args[0] !== undefined && isSetting(context, args[0]);
  return op === 'get' && apiPath(context.evaluated.ladder, id)?.path.startsWith('globalThis.process.env.') === true;
}

function tokenOf(context: AlignContext, id: TermId): string {
  const term = context.evaluated.terms.get(id);
  const api = term.op === 'import' || term.op === 'free' || term.op === 'get' ? apiPath(context.evaluated.ladder, id) : null;
  if (api && !api.path.startsWith('.')) return `api:${api.path}`;
  switch (term.op) {
    case 'lit':
      return `lit:${typeof term.lit === 'string' && term.lit.length > 24 ? 'text' : String(term.lit)}`;
    case 'regex':
      return `regex:${String(term.lit)}`;
    case 'get':
      return `.${String(term.lit)}`;
    case 'binary':
    case 'unary':
      return String(term.lit);
    case 'object':
      return `{${term.keys.join()}}`;
    case 'param':
    case 'free':
      return '$';
    default:
      return term.op;
  }
}

/** Conditions that a shape takes in. */
const MAX_CONDITIONS = 6;

/** What stands at an operation: its API, the reason and the blamed terms; around it the nearest conditions and what was done on the way. */
export function operationShape(
  context: AlignContext,
  operation: Operation,
  terms: readonly TermId[],
  reason: string | null,
  since: Operation | null = null,
): Pick<Facet, 'shape' | 'surroundings'> {
  const conditions = [...conditionsOf(operation.event.pc)].slice(0, MAX_CONDITIONS);
  const onTheWay =
    since === null
      ? []
      : context.operations.filter(
          (one) => one.event.entry === operation.event.entry && one.event.seq > since.event.seq && one.event.seq < operation.event.seq,
        );
  return {
    shape: [`api:${operation.api}`, ...(reason === null ? [] : [`by:${reason}`]), ...shapeOf(context, terms)],
    surroundings: [
      ...onTheWay.flatMap((one) => [`then:${one.role}`, `then:${one.api}`]),
      ...conditions.flatMap(({ term, holds }) => [`if:${holds}`, ...shapeOf(context, [term])]),
    ],
  };
}

/** 2·|A∩B| / (|A|+|B|) of two bags. */
export function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of b) {
    const left = counts.get(token) ?? 0;
    if (left === 0) continue;
    common += 1;
    counts.set(token, left - 1);
  }
  return (2 * common) / (a.length + b.length);
}
