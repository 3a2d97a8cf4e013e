/** What the prompt asks for and the code gives no place to look for: said, for a reader takes silence for a check that passed. */
import type { PromptFact } from '../model/prompt.ts';
import type { Remark } from '../model/report.ts';
import { PROTECTION_CHECKS } from '../prompt/index.ts';
import { showsCheck } from './demands.ts';
import type { Assessed, AssessContext } from './deviations.ts';
import { locationOf } from './places.ts';

const TITLES = new Map(PROTECTION_CHECKS.map(({ id, title }) => [id, title]));
const WEAKNESSES = new Map(PROTECTION_CHECKS.map(({ id, cwe }) => [id, cwe]));

/** One remark for the words of each demanded check that no compared reference, no operation and no deviation speaks of; `compared` are the references' checks. */
export function unjudgedDemands(context: AssessContext, compared: ReadonlySet<string>, found: readonly Assessed[]): readonly Remark[] {
  const facts = context.prompt?.facts ?? [];
  const reported = new Set(found.flatMap(({ deviation }) => [deviation.safeguard.replace(/^prompt\//, ''), ...deviation.cwe]));
  const isSeen = (check: string): boolean =>
    compared.has(check) ||
    reported.has(check) ||
    (WEAKNESSES.get(check) ?? []).some((cwe) => reported.has(cwe)) ||
    showsCheck(context, check);
  const open = new Map<string, PromptFact>();
  for (const [at, fact] of facts.entries()) {
    const check = checkOf(fact);
    if (check === null || !TITLES.has(check) || isSeen(check)) continue;
    if (facts.slice(at + 1).some(({ kind, value }) => kind === 'waiver' && (value === check || value === '*'))) continue;
    const known = open.get(check);
    if (known === undefined || known.quote.length < fact.quote.length) open.set(check, fact);
  }
  // One wish can speak of several checks: "check the file type".
  const titles = new Map<string, readonly string[]>();
  for (const [check, { quote }] of open) titles.set(quote, [...(titles.get(quote) ?? []), TITLES.get(check) ?? check]);
  const start = locationOf(context.sources, { source: 0, range: { start: 0, end: 0 } });
  return [...titles].map(([quote, asked]) => ({
    reason: `the prompt asks for "${quote}" (${asked.join('; ')}): no operation compared here shows whether it is so, not judged`,
    location: start,
  }));
}

/** The check that a demand, or a value set beside it, speaks of. */
function checkOf({ kind, value }: PromptFact): string | null {
  if (kind === 'demand') return value;
  return kind === 'number' || kind === 'literal' ? value.slice(0, value.indexOf(':')) : null;
}
