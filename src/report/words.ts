/** The words that every format uses for the report's enumerations; ids stay machine-readable, words are for people. */
import type { Category, CauseKind, Confidence, DeviationState, Severity, Summary } from '../model/report.ts';
import { SEVERITIES } from '../model/report.ts';

/** An enumeration's value with its word for people. */
export interface Word<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };

const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { certain: 'Certain', likely: 'Likely', possible: 'Possible' };

const STATE_WORDS: Readonly<Record<DeviationState, string>> = {
  missing: 'Missing',
  altered: 'Altered',
  moved: 'Moved',
  bypassable: 'Bypassable',
  extra: 'Extra',
};

const STATE_SENTENCES: Readonly<Record<DeviationState, string>> = {
  missing: 'The reference has this protection, the snippet does not.',
  altered: 'The snippet has this protection in a weaker form.',
  moved: 'The snippet has this protection, but too late or in the wrong place.',
  bypassable: 'The snippet has this protection, but not on every path.',
  extra: 'The snippet does something that the reference does not.',
};

const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  'input-validation': 'Input validation',
  'insecure-defaults': 'Insecure defaults',
  'weak-authentication': 'Weak authentication',
  'error-handling-logging': 'Error handling and logging',
  'insecure-patterns': 'Insecure patterns',
};

const CAUSE_WORDS: Readonly<Record<CauseKind, string>> = {
  requested: 'Requested',
  contradicted: 'Contradicted',
  constrained: 'Constrained',
  silent: 'Silent prompt',
};

const CAUSE_SENTENCES: Readonly<Record<CauseKind, string>> = {
  requested: 'The prompt asked for this behavior.',
  contradicted: 'The prompt asked for the protection; the code does not have it.',
  constrained: 'A library or limit that the prompt names leads here.',
  silent: 'The prompt says nothing about it: this is the generator’s own choice.',
};

/** The word for a severity. */
export function severityWord(id: Severity): Word<Severity> {
  return { id, label: SEVERITY_WORDS[id] };
}

/** The word for a confidence. */
export function confidenceWord(id: Confidence): Word<Confidence> {
  return { id, label: CONFIDENCE_WORDS[id] };
}

/** The word for a seed category. */
export function categoryWord(id: Category): Word<Category> {
  return { id, label: CATEGORY_WORDS[id] };
}

/** The word for a state and the sentence that explains it. */
export function stateWord(id: DeviationState): Word<DeviationState> & { readonly sentence: string } {
  return { id, label: STATE_WORDS[id], sentence: STATE_SENTENCES[id] };
}

/** The word for a cause and the sentence that explains it; without a prompt, silence is nobody's. */
export function causeWord(id: CauseKind, hasPrompt: boolean): Word<CauseKind> & { readonly sentence: string } {
  if (id === 'silent' && !hasPrompt) return { id, label: 'No prompt', sentence: 'No prompt was given, so the cause is not known.' };
  return { id, label: CAUSE_WORDS[id], sentence: CAUSE_SENTENCES[id] };
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** `3 deviations: 1 critical, 2 high`, or what the verdict says when there is none. */
export function headline(summary: Summary): string {
  const counts = SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) => `${summary[severity]} ${severity}`);
  const total = SEVERITIES.reduce((sum, severity) => sum + summary[severity], 0);
  switch (summary.verdict) {
    case 'deviations':
      return `${plural(total, 'deviation')}: ${counts.join(', ')}`;
    case 'none-found':
      return 'No deviation found';
    case 'not-judged':
      return 'Not judged';
  }
}

/** One sentence under the headline: what the verdict covers and what it does not. */
export function verdictSentence(summary: Summary): string {
  switch (summary.verdict) {
    case 'deviations':
      return checkedSentence(summary);
    case 'none-found':
      return `${checkedSentence(summary)} This says nothing about what was not compared.`;
    case 'not-judged':
      return 'Nothing here could be judged, so nothing is claimed about this code.';
  }
}

/** `5 of 6 checks hold as in the reference, 1 of them in an accepted other form; 2 do not apply.` */
export function checkedSentence(summary: Summary): string {
  const holding = summary.present + summary.accepted;
  const verb = summary.checked === 1 || holding === 1 ? 'holds' : 'hold';
  const other = summary.notApplicable > 0 ? `; ${summary.notApplicable} ${summary.notApplicable === 1 ? 'does' : 'do'} not apply` : '';
  return `${holding} of ${plural(summary.checked, 'check')} ${verb} as in the reference${acceptedWords(summary)}${other}.`;
}

function acceptedWords({ present, accepted }: Summary): string {
  if (accepted === 0) return '';
  if (present === 0) return `${accepted === 1 ? '' : ', all'} in an accepted other form`.replace(/^ /, ', ');
  return `, ${accepted} of them in an accepted other form`;
}
