/** Which references each file is compared with: those that the prompt asks for, and those whose task the code does. */
import type { Catalog, ReferenceSummary } from '../model/catalog.ts';
import type { Operation } from '../model/operation.ts';
import type { PromptFacts } from '../model/prompt.ts';
import { rankByPrompt } from './prompt-index.ts';

/** A reference that may fit, before it is aligned. */
export interface Candidate {
  readonly summary: ReferenceSummary;
  /** 0..1; 0 when the prompt does not point to it. */
  readonly promptScore: number;
  /** The prompt asks for this task. */
  readonly byPrompt: boolean;
  /** Words of the prompt that point to it, the most telling first. */
  readonly words: readonly string[];
  /** Operations in a task anchor's role, by source. */
  readonly operations: ReadonlyMap<number, readonly Operation[]>;
}

/** References that the prompt asks for at the same time. */
const MAX_ASKED = 3;
/** Share of the best score that a second reference needs to be asked for as well. */
const CLOSE = 0.75;
/** A second reference below this score is a guess: of example prompts that were left out, one in three such scores was right. */
const LEAST = 0.3;
/** From this score on a prompt asks for a reference whether or not the code does any of its task. */
const CLEAR = 0.5;
/** References that the code alone points to. */
const MAX_BY_CODE = 24;

/** Candidates, best prompt score first, then by id. */
export function candidatesOf(
  catalog: Pick<Catalog, 'references' | 'promptIndex'>,
  facts: PromptFacts | null,
  operations: readonly Operation[],
): readonly Candidate[] {
  const ranked = facts === null ? [] : rankByPrompt(catalog.promptIndex, facts, catalog.references.length);
  const best = ranked[0]?.score ?? 0;
  const asked = new Set(
    ranked
      .slice(0, MAX_ASKED)
      .filter(({ score }, at) => at === 0 || score >= Math.max(LEAST, best * CLOSE))
      .map(({ id }) => id),
  );
  const byRole = groupByRole(operations);
  const wordsOf = new Map((facts?.terms ?? []).map(({ term, words }) => [term, words]));
  const all = catalog.references.map((summary): Candidate => {
    const prompt = ranked.find(({ id }) => id === summary.id);
    return {
      summary,
      promptScore: prompt?.score ?? 0,
      byPrompt: asked.has(summary.id),
      words: [...new Set((prompt?.evidence ?? []).map((term) => wordsOf.get(term) ?? term))],
      operations: operationsOf(summary, byRole),
    };
  });
  const wanted = all.filter(({ byPrompt, promptScore, operations: found }) => byPrompt || promptScore > 0 || found.size > 0);
  return wanted.sort((a, b) => b.promptScore - a.promptScore || (a.summary.id < b.summary.id ? -1 : 1)).slice(0, MAX_BY_CODE + MAX_ASKED);
}

function groupByRole(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const group = groups.get(operation.role);
    if (group) group.push(operation);
    else groups.set(operation.role, [operation]);
  }
  return groups;
}

/** Roles that show a reference's task; every snippet is held against every reference. */
const taskRoles = new WeakMap<ReferenceSummary, readonly string[]>();

function taskRolesOf(summary: ReferenceSummary): readonly string[] {
  const known = taskRoles.get(summary);
  if (known !== undefined) return known;
  const roles = Object.entries(summary.roles).flatMap(([role, uses]) => (uses.some(({ task }) => task) ? [role] : []));
  taskRoles.set(summary, roles);
  return roles;
}

function operationsOf(
  summary: ReferenceSummary,
  byRole: ReadonlyMap<string, readonly Operation[]>,
): ReadonlyMap<number, readonly Operation[]> {
  const found = new Map<number, Operation[]>();
  for (const role of taskRolesOf(summary)) {
    for (const operation of byRole.get(role) ?? [])
      found.set(operation.event.source, [...(found.get(operation.event.source) ?? []), operation]);
  }
  return found;
}

/** The prompt asks for it, and leaves no doubt: that the code has none of it is for the report to say. */
export const isClearlyAsked = ({ byPrompt, promptScore }: Candidate): boolean => byPrompt && promptScore >= CLEAR;

/** What the code alone says about a reference: that all of its task is there. */
const BY_CODE = 0.6;
/** The same where a prompt asks for something else: most code does more than its task. */
const BESIDE_PROMPT = 0.3;

/** Prompt and code together: either alone can carry a match, both are better than one. */
export function combinedScore({ promptScore, byPrompt }: Candidate, codeShare: number, hasPrompt: boolean): number {
  const weight = byPrompt || !hasPrompt ? BY_CODE : BESIDE_PROMPT;
  return Math.round((1 - (1 - promptScore) * (1 - weight * codeShare)) * 1000) / 1000;
}
