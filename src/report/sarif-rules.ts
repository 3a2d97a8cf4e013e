/** SARIF rules: one a safeguard, with the words of its reference. */
import type { Confidence, Severity } from '../model/report.ts';
import { CONFIDENCES, SEVERITIES } from '../model/report.ts';
import { inlineCode } from './fence.ts';
import { inertLine, shorten } from './inert.ts';
import type { RenderInput } from './input.ts';
import { markdownText } from './markdown-text.ts';
import type { DeviationView } from './view-deviation.ts';

/** GitHub's limits. */
const MAX_DESCRIPTION = 1024;
const MAX_TAGS = 20;

/** GitHub reads `security-severity` as CVSS: above 9.0 critical, 7.0–8.9 high, 4.0–6.9 medium, below low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };
const PRECISION: Readonly<Record<Confidence, string>> = { certain: 'very-high', likely: 'high', possible: 'medium' };
const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** SARIF's level for a severity. */
export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return LEVEL[severity];
}

/** The rules of these deviations in the order of their ids. */
export function rulesOf(deviations: readonly DeviationView[], input: RenderInput): readonly object[] {
  return [...grouped(deviations)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, group]) => ruleOf(id, group, input));
}

function grouped(deviations: readonly DeviationView[]): ReadonlyMap<string, readonly DeviationView[]> {
  const groups = new Map<string, DeviationView[]>();
  for (const deviation of deviations) {
    const group = groups.get(deviation.rule);
    if (group === undefined) groups.set(deviation.rule, [deviation]);
    else group.push(deviation);
  }
  return groups;
}

function ruleOf(id: string, group: readonly DeviationView[], { references }: RenderInput): object {
  const [worst] = group;
  if (worst === undefined) throw new Error('a rule without a deviation');
  const reference = worst.reference === null ? undefined : references.get(worst.reference.id);
  const about = inertLine(reference?.summary ?? '');
  const severity = SEVERITIES.find((one) => group.some((deviation) => deviation.severity.id === one)) ?? 'low';
  const confidence = CONFIDENCES.find((one) => group.some((deviation) => deviation.confidence.id === one)) ?? 'possible';
  const help = [worst.impact, worst.repair, about].filter((text) => text !== '');
  return {
    id,
    shortDescription: { text: shorten(plainMessage(worst.title) || id, MAX_DESCRIPTION) },
    fullDescription: { text: shorten(plainMessage([worst.impact, about].filter((text) => text !== '').join(' ')) || id, MAX_DESCRIPTION) },
    help: { text: plainMessage(help.join('\n\n')) || id, markdown: helpMarkdown(worst, about) },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ['security', ...new Set(group.flatMap(({ cwe }) => cwe.flatMap(({ text }) => cweTag(text))))].slice(0, MAX_TAGS),
      precision: PRECISION[confidence],
      'security-severity': SECURITY_SEVERITY[severity],
      category: worst.category.id,
    },
  };
}

/** `external/cwe/cwe-089` for `CWE-89`. */
function cweTag(text: string): readonly string[] {
  const number = /^CWE-(\d{1,5})$/.exec(text)?.[1];
  return number === undefined ? [] : [`external/cwe/cwe-${number.padStart(3, '0')}`];
}

function helpMarkdown(deviation: DeviationView, about: string): string {
  const { attack, reference } = deviation;
  const links = [...deviation.cwe, ...deviation.owasp].flatMap(({ text, href }) =>
    href === null ? [] : [`[${markdownText(text)}](${href})`],
  );
  return [
    `**What might go wrong.** ${markdownText(deviation.impact)}`,
    `**Attack.** ${inlineCode(attack.input)} → ${markdownText(attack.effect)}`,
    `**Repair.** ${markdownText(deviation.repair)}`,
    ...(reference === null ? [] : [`**Reference.** ${markdownText(reference.title)}. ${markdownText(about)}`]),
    ...(links.length === 0 ? [] : [links.join(' · ')]),
  ].join('\n\n');
}

/** Text in which brackets cannot become SARIF's embedded links. */
export function plainMessage(text: string): string {
  return text.replace(/[[\]\\]/g, (sign) => `\\${sign}`);
}
