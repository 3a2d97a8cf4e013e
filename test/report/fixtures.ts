/** Hand-made reports: a builder that finds locations by the code they cover, so that fixtures never count columns. */
import type {
  Accepted,
  Deviation,
  FileReport,
  Match,
  NotSeen,
  Remark,
  Report,
  ReportedFact,
  ReportedPrompt,
  Severity,
  Verdict,
} from '../../src/model/report.ts';
import { SEVERITIES } from '../../src/model/report.ts';
import type { Fence, Location } from '../../src/model/source.ts';
import type { ReferenceText, RenderInput, RenderOptions, ReportedSource } from '../../src/report/index.ts';

/** The location of the `nth` occurrence (from 1) of a fragment. */
export function at(text: string, fragment: string, nth = 1): Location {
  let start = -1;
  for (let count = 0; count < nth; count++) start = text.indexOf(fragment, start + 1);
  if (start < 0) throw new Error(`not in the text: ${fragment}`);
  const from = position(text, start);
  const to = position(text, start + fragment.length);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

export interface FileFixture {
  readonly path: string;
  readonly text: string;
  readonly fence?: Fence;
  readonly judged?: boolean;
  readonly matches?: readonly Match[];
  readonly nearMatches?: readonly Match[];
  readonly deviations?: readonly Deviation[];
  readonly accepted?: readonly Accepted[];
  readonly notSeen?: readonly NotSeen[];
  readonly unproven?: readonly Remark[];
  readonly unjudged?: readonly Remark[];
}

export interface Fixture {
  readonly prompt?: ReportedPrompt | null;
  readonly matches?: readonly Match[];
  readonly files: readonly FileFixture[];
  readonly references?: ReadonlyMap<string, ReferenceText>;
  readonly present?: number;
  readonly notApplicable?: number;
  readonly options?: RenderOptions;
}

/** The input of the render functions, with a summary that fits the files. */
export function renderInput(fixture: Fixture): RenderInput {
  const files = fixture.files.map(fileReport);
  const sources = new Map<string, ReportedSource>(
    fixture.files.map(({ path, text, fence }) => [path, { text, language: 'ts', fence: fence ?? null }]),
  );
  const deviations = files.flatMap((file) => file.deviations);
  const accepted = files.reduce((sum, file) => sum + file.accepted.length, 0);
  const present = fixture.present ?? 0;
  const count = (severity: Severity): number => deviations.filter((deviation) => deviation.severity === severity).length;
  const [critical, high, medium, low] = SEVERITIES.map(count) as [number, number, number, number];
  const judged = files.some((file) => file.judged);
  const verdict: Verdict = deviations.length > 0 ? 'deviations' : judged ? 'none-found' : 'not-judged';
  const report: Report = {
    schemaVersion: 1,
    tool: { name: 'aidiff', version: '0.1.0' },
    prompt: fixture.prompt ?? null,
    matches: fixture.matches ?? [],
    files,
    summary: {
      critical,
      high,
      medium,
      low,
      present,
      accepted,
      notApplicable: fixture.notApplicable ?? 0,
      checked: present + accepted + deviations.length,
      verdict,
    },
  };
  return { report, sources, references: fixture.references ?? new Map(), options: fixture.options ?? {} };
}

function fileReport(file: FileFixture): FileReport {
  return {
    path: file.path,
    fence: file.fence ?? null,
    judged: file.judged ?? true,
    matches: file.matches ?? [],
    nearMatches: file.nearMatches ?? [],
    deviations: file.deviations ?? [],
    accepted: file.accepted ?? [],
    notSeen: file.notSeen ?? [],
    unproven: file.unproven ?? [],
    unjudged: file.unjudged ?? [],
  };
}

/** A prompt whose facts are given as `[kind, value, words]`. */
export function prompt(
  text: string,
  facts: readonly (readonly [kind: string, value: string, words: string])[],
  name = 'prompt.txt',
): ReportedPrompt {
  const located: ReportedFact[] = facts.map(([kind, value, words]) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the prompt: ${words}`);
    return { kind, value, span: { start, end: start + words.length } };
  });
  return { name, text, redacted: text.includes('[REDACTED:'), facts: located };
}

/** A deviation with everything filled in; each test names what matters to it. */
export function deviation(parts: Partial<Deviation> & Pick<Deviation, 'location'>): Deviation {
  return {
    id: `${parts.reference ?? 'sql-query-user-input'}/${parts.safeguard ?? 'bound-values'}/1f0c`,
    reference: 'sql-query-user-input',
    safeguard: 'bound-values',
    state: 'altered',
    severity: 'high',
    confidence: 'certain',
    category: 'input-validation',
    cwe: ['CWE-89'],
    owasp: ['A03:2021 Injection', 'A05:2025 Injection'],
    title: 'A value from the request is part of the query text',
    change: { expected: '', found: '' },
    cause: { kind: 'silent', quote: null },
    impact: 'Whoever sends the request can read and change every row.',
    attack: { input: "' OR 1=1 --", effect: 'all rows are returned' },
    repair: 'Bind the value instead of putting it into the text.',
    related: [],
    referenceLocation: null,
    ...parts,
  };
}

/** Where a reference's lines are. */
export function referenceAt(file: string, text: string, fragment: string): Location & { readonly file: string } {
  return { file, ...at(text, fragment) };
}
