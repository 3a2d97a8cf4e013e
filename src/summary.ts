/** The report's summary and its copy of the prompt. */
import { createHash } from 'node:crypto';
import type { Facet } from './model/facet.ts';
import type { PromptFacts } from './model/prompt.ts';
import type { FileReport, ReportedPrompt, SEVERITIES, Summary } from './model/report.ts';
import type { PromptInReport } from './model/review.ts';

/** Counts of a report; unproven parts without any deviation are not taken for clean. */
export function summaryOf(files: readonly FileReport[], facets: readonly Facet[]): Summary {
  const deviations = files.flatMap((file) => file.deviations);
  const count = (severity: (typeof SEVERITIES)[number]) => deviations.filter((deviation) => deviation.severity === severity).length;
  const states = (state: Facet['state']) => facets.filter((facet) => facet.state === state).length;
  const [present, accepted] = [states('present'), states('accepted')];
  const open = files.some((file) => file.unproven.length > 0);
  const judged = files.some((file) => file.judged);
  return {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    present,
    accepted,
    notApplicable: states('not-applicable'),
    checked: present + accepted + deviations.length,
    verdict: deviations.length > 0 ? 'deviations' : judged && !open ? 'none-found' : 'not-judged',
  };
}

/** The prompt as a report shows it; spans count in the text shown, so facts go where the text goes. */
export function promptOf(name: string, facts: PromptFacts, mode: PromptInReport): ReportedPrompt {
  const shown = facts.facts.map(({ kind, value, span }) => ({ kind, value, span }));
  if (mode === 'none') return { name, text: '', redacted: true, facts: [] };
  if (mode === 'hash') return { name, text: `sha256:${createHash('sha256').update(facts.text).digest('hex')}`, redacted: true, facts: [] };
  return { name, text: facts.text, redacted: facts.redacted, facts: shown };
}
