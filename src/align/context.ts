/** What alignment reads: the evaluated snippet, its operations and their facts, and the catalog's probes. */
import type { Certainty } from '../model/api.ts';
import type { Event, PathCondition } from '../model/event.ts';
import type { SourceRange } from '../model/facet.ts';
import type { Leaf } from '../model/facts.ts';
import type { Operation } from '../model/operation.ts';
import type { Reference, Safeguard } from '../model/reference.ts';
import type { Confidence } from '../model/report.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import type { FactSource } from '../operations/index.ts';
import type { ProbeSet } from '../probe/index.ts';

export interface AlignContext {
  readonly evaluated: Evaluated;
  readonly operations: readonly Operation[];
  readonly byRole: ReadonlyMap<string, readonly Operation[]>;
  readonly facts: FactSource;
  readonly probes: ReadonlyMap<string, ProbeSet>;
  /** Names that the prompt says outsiders supply, and names it says are trusted; `*` are the parameters of an operator's own tool. */
  readonly untrustedNames: ReadonlySet<string>;
  readonly trustedNames: ReadonlySet<string>;
  /** Texts that were repaired or wrapped: free names in them prove little. */
  readonly fragments: ReadonlySet<number>;
}

/** One reference compared with the snippet. */
export interface Comparison {
  readonly context: AlignContext;
  readonly reference: Reference;
  /** The prompt asks for this reference's task: parameters of its functions are then user input. */
  readonly byPrompt: boolean;
  /** Prompt-check ids that the prompt asks for; how sure that makes their absence: `possible` for a prompt that may belong to other code. */
  readonly demanded: ReadonlyMap<string, Confidence>;
  /** Operations by anchor name. */
  readonly anchors: ReadonlyMap<string, readonly Operation[]>;
}

export function createContext(
  evaluated: Evaluated,
  operations: readonly Operation[],
  facts: FactSource,
  more: Pick<AlignContext, 'probes' | 'untrustedNames' | 'trustedNames' | 'fragments'>,
): AlignContext {
  const byRole = new Map<string, Operation[]>();
  for (const operation of operations) {
    const known = byRole.get(operation.role);
    if (known) known.push(operation);
    else byRole.set(operation.role, [operation]);
  }
  return { evaluated, operations, byRole, facts, ...more };
}

/** How sure it is that the prompt asks for a safeguard; null when it does not. */
export function demandFor({ demanded }: Comparison, { checks }: Pick<Safeguard, 'checks'>): Confidence | null {
  const asked = checks.find((check) => demanded.has(check));
  return asked === undefined ? null : (demanded.get(asked) ?? null);
}

const ORDER: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** The weakest of several confidences. */
export const weakest = (...all: readonly (Confidence | Certainty)[]): Confidence =>
  all.reduce<Confidence>((worst, one) => (ORDER.indexOf(one) > ORDER.indexOf(worst) ? one : worst), 'certain');

export const at = (event: Event, range: Range = event.range): SourceRange => ({ source: event.source, range });

/** Conditions of a path, newest first. */
/** Where a literal is written: equal literals are one term, so the one inside of the use stands for it, if there is one. */
export function literalPlace({ evaluated }: AlignContext, literal: TermId, use: SourceRange): SourceRange | null {
  const places = evaluated.placesOf(literal);
  const inside = places.find(({ source, range }) => source === use.source && range.start >= use.range.start && range.end <= use.range.end);
  const place = inside ?? places[0];
  return place ? { source: place.source, range: place.range } : null;
}

export function* conditionsOf(pc: PathCondition | null): Iterable<PathCondition['condition']> {
  for (let cell = pc; cell; cell = cell.rest) yield cell.condition;
}

/** How sure it is that an outsider supplies a leaf; null = they don't. */
export function untrusted(
  { context, byPrompt }: Pick<Comparison, 'context' | 'byPrompt'>,
  leaf: Leaf,
  trigger: 'any-dynamic' | 'untrusted' | 'proven' | 'always',
): Confidence | null {
  if (leaf.type === 'number' || leaf.type === 'boolean') return null;
  const name = nameOf(context, leaf.term);
  if (context.trustedNames.has(name)) return null;
  if (context.untrustedNames.has(name)) return 'certain';
  const sure = byOrigin(leaf, trigger, byPrompt);
  if (sure === null) return null;
  const byOperator = leaf.origin === 'param' && context.trustedNames.has('*');
  return leaf.throughUnknown || byOperator ? weakest(sure, 'possible') : sure;
}

function byOrigin({ origin }: Leaf, trigger: 'any-dynamic' | 'untrusted' | 'proven' | 'always', byPrompt: boolean): Confidence | null {
  switch (origin) {
    case 'request':
    case 'dom':
      return 'certain';
    case 'archive':
    case 'model':
    case 'unverified-claims':
      return 'likely';
    case 'reply':
    case 'param':
      return trigger === 'any-dynamic' || byPrompt ? 'likely' : 'possible';
    case 'db':
    case 'file':
    case 'unknown':
      return trigger === 'any-dynamic' ? 'possible' : null;
    case 'principal':
    case 'claims':
    case 'error':
      return trigger === 'any-dynamic' ? 'possible' : null;
    default:
      return null;
  }
}

/** The name that a term is read by, for words in prompts and messages; '' when it has none. */
export function nameOf(context: AlignContext, id: TermId): string {
  const term = context.evaluated.terms.get(id);
  // A module that holds one thing is read by its file's name: `require('../models/Order')`.
  if (term.op === 'import') return String(term.lit).split('/').at(-1) ?? '';
  return term.op === 'param' || term.op === 'free' || term.op === 'get' ? String(term.lit) : '';
}

/** True when `part` occurs in `whole`. */
export function mentions(context: AlignContext, whole: TermId, part: TermId): boolean {
  if (whole === part) return true;
  if (whole < part) return false;
  const seen = new Set<TermId>();
  const stack = [whole];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id === part) return true;
    if (id < part || seen.has(id)) continue;
    seen.add(id);
    stack.push(...context.evaluated.terms.get(id).args);
  }
  return false;
}
