/** What outsiders supply of a value, and what else the value is held against: the holes of a probe. */
import type { Leaf } from '../model/facts.ts';
import type { Safeguard } from '../model/reference.ts';
import type { Confidence } from '../model/report.ts';
import type { TermId } from '../model/term.ts';
import { apiName } from '../probe/index.ts';
import { type Comparison, mentions, untrusted } from './context.ts';
import { frontOf } from './page-address.ts';

/** From sure to unsure. */
export const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** A leaf that outsiders may supply, and how sure that is. */
export interface Exposed {
  readonly leaf: Leaf;
  readonly confidence: Confidence;
}

/** What outsiders supply of a value. Beside a part of a request or an archive, a parameter is the folder, host or list that it is held against. */
export function exposedLeaves(
  comparison: Pick<Comparison, 'context' | 'byPrompt'>,
  trigger: Safeguard['trigger'],
  id: TermId,
): readonly Exposed[] {
  const exposed = comparison.context.facts.facts(id).leaves.flatMap((leaf) => {
    const confidence = untrusted(comparison, leaf, trigger);
    return confidence === null ? [] : [{ leaf, confidence }];
  });
  const supplied = exposed.filter(({ leaf, confidence }) => leaf.origin !== 'param' || confidence === 'certain');
  const surest = Math.min(...supplied.map(({ confidence }) => CONFIDENCES.indexOf(confidence)));
  const open = exposed.filter((one) => supplied.includes(one) || CONFIDENCES.indexOf(one.confidence) < surest);
  const folders = foldersBefore(comparison.context, id, open);
  const own = ownAddresses(comparison.context, id, open);
  return open.filter(({ leaf }) => !folders.has(leaf.term) && !own.has(leaf.term));
}

/** `new URL('/welcome', request.url)`: of the request's own address only the host counts, which is the site's. */
function ownAddresses(context: Comparison['context'], argument: TermId, exposed: readonly Exposed[]): ReadonlySet<TermId> {
  const { terms } = context.evaluated;
  const whole = new Set(exposed.flatMap(({ leaf }) => (leaf.origin === 'request' && frontOf(context, leaf) !== '' ? [leaf.term] : [])));
  if (whole.has(argument)) return whole;
  const { op, args } = terms.get(argument);
  const [maker, path, base] = op === 'new' ? args : [];
  if (maker === undefined || path === undefined || base === undefined || apiName(terms, maker) !== 'globalThis.URL') return new Set();
  return new Set([...whole].filter((leaf) => leaf === base && !mentions(context, path, leaf)));
}

/** Parameters that stand only in front, where `path.join` or `path.resolve` is given others too: the folder of a helper, not the name. */
function foldersBefore(context: Comparison['context'], argument: TermId, exposed: readonly Exposed[]): ReadonlySet<TermId> {
  const { terms } = context.evaluated;
  const params = exposed.filter(({ leaf, confidence }) => leaf.origin === 'param' && confidence !== 'certain').map(({ leaf }) => leaf.term);
  const folders = new Set<TermId>();
  if (params.length === 0 || exposed.length < 2) return folders;
  const names = new Set<TermId>();
  const seen = new Set<TermId>();
  const stack = [argument];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { op, args } = terms.get(id);
    const name = op === 'call' && args[0] !== undefined ? apiName(terms, args[0]) : null;
    const parts = name !== null && /^path\.(?:posix\.|win32\.)?(?:join|resolve)$/.test(name) ? args.slice(1) : null;
    const last = parts?.findLastIndex((part) => exposed.some(({ leaf }) => mentions(context, part, leaf.term))) ?? -1;
    for (const param of params) {
      if (parts === null || last < 0) {
        if (id === param) names.add(param);
      } else if (last > 0 && mentions(context, parts[0] as TermId, param)) folders.add(param);
      else if (parts.some((part) => mentions(context, part, param))) names.add(param);
    }
    stack.push(...(parts === null || last < 0 ? args : [parts[last] as TermId]));
  }
  for (const name of names) folders.delete(name);
  return folders;
}

/** Leaves of the argument and of the conditions: inputs, and base-like values that stand for a directory, a host, a list. */
export function holesOf(
  { context }: Pick<Comparison, 'context'>,
  argument: TermId,
  conditions: readonly TermId[],
  exposed: readonly Exposed[],
) {
  const inputs = new Set(exposed.map((one) => one.leaf.term));
  const bases = new Set<TermId>();
  for (const id of [argument, ...conditions.filter((term) => [...inputs].some((input) => mentions(context, term, input)))]) {
    for (const leaf of context.facts.facts(id).leaves) collectBase(context, leaf, inputs, bases);
    collectFree(context, id, inputs, bases);
  }
  const types = new Map(exposed.map((one) => [one.leaf.term, one.leaf.type] as const));
  return [
    ...[...inputs].map((term) => ({
      term,
      kind: 'input' as const,
      type: types.get(term) === 'any' ? ('string' as const) : (types.get(term) ?? 'string'),
    })),
    ...[...bases].map((term) => ({ term, kind: 'base' as const })),
  ];
}

function collectBase(context: Comparison['context'], leaf: Leaf, inputs: ReadonlySet<TermId>, bases: Set<TermId>): void {
  const isOwn = leaf.origin === 'request' && frontOf(context, leaf) !== '';
  if (inputs.has(leaf.term) || !(isOwn || ['env', 'config', 'unknown', 'param'].includes(leaf.origin))) return;
  const term = context.evaluated.terms.get(leaf.term);
  if (['param', 'free', 'get'].includes(term.op) && !isBuiltin(context, leaf.term)) bases.add(leaf.term);
}

/** Configuration that only a condition reads: `full.startsWith(ROOT + sep)`. */
function collectFree(context: Comparison['context'], id: TermId, inputs: ReadonlySet<TermId>, bases: Set<TermId>): void {
  const { terms } = context.evaluated;
  const stack = [id];
  const seen = new Set<TermId>();
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (inputs.has(at) || seen.has(at) || seen.size > 400) continue;
    seen.add(at);
    const term = terms.get(at);
    for (const leaf of term.op === 'get' || term.op === 'free' || term.op === 'param' ? context.facts.facts(at).leaves : []) {
      if (leaf.term === at && ['env', 'config', 'param', 'unknown'].includes(leaf.origin) && !isBuiltin(context, at)) bases.add(at);
    }
    stack.push(...term.args);
  }
}

/** `path.sep`, `Math`, `process`: the interpreter knows these. */
function isBuiltin(context: Comparison['context'], id: TermId): boolean {
  const term = context.evaluated.terms.get(id);
  if (term.op === 'get')
    return context.evaluated.terms.get(term.args[0] as TermId).lit !== 'env' && isBuiltin(context, term.args[0] as TermId);
  if (term.op === 'import') return true;
  return (
    term.op === 'free' &&
    (/^[A-Z][a-z]/.test(String(term.lit)) ||
      ['URL', 'URLSearchParams', 'JSON', 'process', 'path', '__dirname', '__filename', 'encodeURIComponent', 'decodeURIComponent'].includes(
        String(term.lit),
      ))
  );
}
