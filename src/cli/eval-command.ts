/** `eval`: figures over labelled corpora. */
import {
  builtInFamilies,
  type CorpusRecord,
  decodeFamilies,
  decodeRecord,
  type Families,
  type JudgedRecord,
  renderDamage,
  renderFigures,
  score,
} from '../evaluation/index.ts';
import { checkWritable, expandPaths, jsonLines, openInput, readText, writeText } from '../io/index.ts';
import { reviewDamaged } from './damaged-records.ts';
import { jobCount, openPool, progressLine } from './batch-command.ts';
import { EXIT, type Host, tell, UserError, writeTo } from './host.ts';
import { inOrder } from './in-order.ts';
import type { Reviewer } from './worker-pool.ts';

interface EvalFlags {
  readonly families?: string;
  /** Which prompt each record is reviewed with; `other` is the next group's, to see what a wrong prompt does. */
  readonly prompts: 'own' | 'none' | 'other';
  readonly references?: readonly string[];
  readonly output?: string;
  readonly findings?: string;
  /** How many copies of each record are damaged in each way and reviewed as well. */
  readonly damaged?: number;
  readonly timeout: number;
  readonly jobs?: number;
}

/** Reviews every record of the corpora and prints the figures. */
export async function evaluate(corpora: readonly string[], given: object, host: Host): Promise<number> {
  const flags = given as EvalFlags;
  const families = readFamilies(flags.families);
  for (const path of [flags.output, flags.findings]) {
    const fault = path === undefined ? null : checkWritable(path);
    if (fault !== null) throw new UserError(fault.message);
  }
  const records = await readCorpora(corpora);
  const jobs = jobCount(flags.jobs);
  const reviewer = await openPool({ references: flags.references ?? [], jobs, timeoutMs: flags.timeout * 1000 });
  try {
    const judged = await judge(records, promptsOf(records, flags.prompts), reviewer, jobs, host);
    const figures = renderFigures(score(judged, families));
    const table = flags.damaged === undefined ? figures : `${figures}\n${await damageTable(records, flags.damaged, reviewer, jobs, host)}`;
    if (flags.output !== undefined) write(flags.output, table);
    if (flags.findings !== undefined) write(flags.findings, judged.map(findingsLine).join(''));
    await writeTo(host.stdout, table);
  } finally {
    await reviewer.close();
  }
  return EXIT.clean;
}

async function damageTable(
  records: readonly CorpusRecord[],
  damaged: number,
  reviewer: Reviewer,
  jobs: number,
  host: Host,
): Promise<string> {
  const count = Math.ceil(damaged);
  return renderDamage(await reviewDamaged(records, count, reviewer, jobs, host), count);
}

async function judge(
  records: readonly CorpusRecord[],
  prompts: readonly (string | null)[],
  reviewer: Reviewer,
  jobs: number,
  host: Host,
): Promise<readonly JudgedRecord[]> {
  const judged: JudgedRecord[] = [];
  const progress = progressLine(host);
  const review = async ([index, record]: readonly [number, CorpusRecord]): Promise<JudgedRecord> => {
    const prompt = prompts[index] ?? null;
    const outcome = await reviewer.review({
      prompt: prompt === null ? null : { name: 'prompt', text: prompt },
      files: [{ path: `snippet.${record.ext}`, text: record.code }],
      options: { promptInReport: 'redacted' },
    });
    if ('report' in outcome) return { record, report: outcome.report };
    tell(host, `${record.id}: ${outcome.error.code}: ${outcome.error.message}`);
    return { record, report: null };
  };
  for await (const item of inOrder(streamOf(records.entries()), 2 * jobs, review)) {
    judged.push(item);
    progress.step();
  }
  progress.end();
  return judged;
}

async function* streamOf<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** The prompt for each record. Another record's prompt comes from another group, the same one on every run. */
function promptsOf(records: readonly CorpusRecord[], which: EvalFlags['prompts']): readonly (string | null)[] {
  if (which === 'none') return records.map(() => null);
  if (which === 'own') return records.map(({ prompt }) => prompt);
  return records.map(({ prompt }, index) => {
    for (let step = 1; step < records.length; step += 1) {
      const other = records[(index + step) % records.length]?.prompt;
      if (other !== undefined && other !== null && other !== prompt) return other;
    }
    return null;
  });
}

async function readCorpora(paths: readonly string[]): Promise<readonly CorpusRecord[]> {
  const expanded = await expandPaths(paths, ['jsonl', 'ndjson']);
  if ('fault' in expanded) throw new UserError(expanded.fault.message);
  const records: CorpusRecord[] = [];
  for (const path of expanded.paths) {
    const probe = checkReadable(path);
    for await (const line of jsonLines(probe)) records.push(decodeLine(path, line));
  }
  return records;
}

function checkReadable(path: string): AsyncIterable<Buffer | string> {
  const read = readText(path);
  if ('fault' in read && read.fault.code !== 'too-large') throw new UserError(read.fault.message);
  return openInput(path);
}

function decodeLine(path: string, line: { readonly line: number; readonly text?: string; readonly fault?: string }): CorpusRecord {
  try {
    return decodeRecord(JSON.parse(line.text ?? ''));
  } catch (error) {
    throw new UserError(`${path}:${line.line}: ${error instanceof Error ? error.message : error}`);
  }
}

function readFamilies(path: string | undefined): Families {
  if (path === undefined) return builtInFamilies();
  const read = readText(path);
  if ('fault' in read) throw new UserError(read.fault.message);
  try {
    return decodeFamilies(JSON.parse(read.text));
  } catch (error) {
    throw new UserError(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}

/** What a person looks through to find out why a figure is as it is. */
function findingsLine({ record, report }: JudgedRecord): string {
  const findings = (report?.files ?? []).flatMap(({ deviations }) =>
    deviations.map(({ reference, safeguard, state, severity, confidence, cwe, location }) => ({
      reference,
      safeguard,
      state,
      severity,
      confidence,
      cwe,
      line: location.startLine,
    })),
  );
  const judged = report?.files.some((file) => file.judged) ?? false;
  const { id, vulnerable, cwe } = record;
  return `${JSON.stringify({ id, vulnerable, cwe, judged, failed: report === null, findings })}\n`;
}

function write(path: string, text: string): void {
  const fault = writeText(path, text);
  if (fault !== null) throw new UserError(fault.message);
}
