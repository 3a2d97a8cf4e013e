/** A host and a pipeline that stand in for the process and for the stages. */
import { Readable } from 'node:stream';
import type { Host } from '../../src/cli/host.ts';
import type { CatalogResult, Opener } from '../../src/cli/pipeline.ts';
import { runCli } from '../../src/cli/program.ts';
import type { Confidence, Deviation, FileReport, Report, Severity } from '../../src/model/report.ts';
import type { ReviewInput } from '../../src/model/review.ts';

/** Reports one deviation for each `severity/confidence` that the code names in a comment, and judges nothing in empty code. */
export function reportFor(input: ReviewInput): Report {
  const files = input.files.map(({ path, text }): FileReport => {
    const deviations = [...text.matchAll(/\/\/ (critical|high|medium|low)\/(certain|likely|possible)/g)].map(([, severity, confidence]) =>
      deviation(severity as Severity, confidence as Confidence),
    );
    const judged = !text.includes('// unknown');
    return { path, fence: null, judged, matches: [], nearMatches: [], deviations, accepted: [], notSeen: [], unproven: [], unjudged: [] };
  });
  const found = files.flatMap(({ deviations }) => deviations);
  const count = (severity: Severity) => found.filter((one) => one.severity === severity).length;
  const { prompt } = input;
  return {
    schemaVersion: 1,
    tool: { name: 'aidiff', version: '0.0.0' },
    prompt: prompt === null ? null : { name: prompt.name, text: prompt.text, redacted: input.options.promptInReport !== 'full', facts: [] },
    matches: prompt?.text.includes('login')
      ? [{ reference: 'login-endpoint', variant: null, score: 0.75, evidence: [{ kind: 'prompt', text: 'login' }] }]
      : [],
    files,
    summary: {
      critical: count('critical'),
      high: count('high'),
      medium: count('medium'),
      low: count('low'),
      present: 0,
      accepted: 0,
      notApplicable: 0,
      checked: found.length,
      verdict: found.length > 0 ? 'deviations' : files.some(({ judged }) => judged) ? 'none-found' : 'not-judged',
    },
  };
}

function deviation(severity: Severity, confidence: Confidence): Deviation {
  return {
    id: 'r/s/1',
    reference: 'r',
    safeguard: 's',
    state: 'missing',
    severity,
    confidence,
    category: 'input-validation',
    cwe: ['CWE-22'],
    owasp: [],
    title: 'No check',
    change: { expected: 'check(a)', found: 'a' },
    cause: { kind: 'silent', quote: null },
    impact: 'Bad.',
    attack: { input: '..', effect: 'reads' },
    repair: 'Check.',
    location: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    related: [],
    referenceLocation: null,
  };
}

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What reached the pipeline. */
  readonly inputs: readonly ReviewInput[];
  readonly references: readonly string[];
  /** The catalog commands that were called, with their arguments. */
  readonly catalog: readonly string[];
}

interface Surroundings {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly review?: (input: ReviewInput) => Report;
  readonly faults?: readonly string[];
}

/** Runs one command line. */
export async function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Host['stdout'] => ({
    write(text) {
      written[name] += text;
      return true;
    },
    once: () => undefined,
    isTTY: surroundings.isTTY ?? false,
  });
  const host: Host = {
    stdin: Readable.from(surroundings.stdin === undefined ? [] : [Buffer.from(surroundings.stdin)]),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: surroundings.env ?? {},
    cwd: () => surroundings.cwd ?? process.cwd(),
  };
  const inputs: ReviewInput[] = [];
  const catalog: string[] = [];
  let references: readonly string[] = [];
  const called =
    (name: string) =>
    async (...values: readonly unknown[]): Promise<CatalogResult> => {
      catalog.push(`${name} ${JSON.stringify(values)}`);
      return { output: `${name}\n`, ok: name !== 'check' };
    };
  const opener: Opener = {
    async pipeline(folders) {
      references = folders;
      if (surroundings.faults !== undefined) return { faults: surroundings.faults };
      return {
        review(input) {
          inputs.push(input);
          return (surroundings.review ?? reportFor)(input);
        },
        referenceTexts: (ids) => new Map(ids.map((id) => [id, { title: `Title of ${id}`, task: '', summary: '', variants: new Map() }])),
      };
    },
    async catalog(folders) {
      references = folders;
      return {
        list: called('list'),
        show: called('show'),
        create: called('create'),
        check: called('check'),
        test: called('test'),
        stats: called('stats'),
      };
    },
  };
  const status = await runCli(args, host, opener);
  return { status, ...written, inputs, references, catalog };
}
