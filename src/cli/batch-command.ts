/** `batch`: JSON Lines in, JSON Lines out, a filter without state. */
import { availableParallelism } from 'node:os';
import { checkWritable, jsonLines, type LineOrFault, openInput, openOutput, systemFault } from '../io/index.ts';
import type { Report } from '../model/report.ts';
import type { PromptInReport, ReviewInput } from '../model/review.ts';
import { EXIT, type Host, UserError, writeTo } from './host.ts';
import { inOrder } from './in-order.ts';
import { resolveSettings } from './settings.ts';
import { type Reviewer, startPool } from './worker-pool.ts';

interface BatchFlags {
  readonly input: string;
  readonly output?: string;
  readonly references?: readonly string[];
  readonly promptInReport?: PromptInReport;
  readonly timeout: number;
  readonly jobs?: number;
}

/** One line out; `id` is null and `line` is set for a line that is no record. */
export interface BatchAnswer {
  readonly id: string | null;
  readonly line?: number;
  readonly report: Report | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly ms?: number;
}

/** Reviews every line of the input and returns 0 whatever the records are; faults of the command itself are UserErrors. */
export async function batch(given: object, host: Host): Promise<number> {
  const flags = given as BatchFlags;
  const { settings } = await resolveSettings(
    { ...(flags.references && { references: flags.references }), ...(flags.promptInReport && { promptInReport: flags.promptInReport }) },
    host.cwd(),
  );
  const { input, finishInput } = await openLines(flags.input, host);
  const { output, finishOutput } = openAnswers(flags.output, host);
  const jobs = jobCount(flags.jobs);
  const reviewer = await openPool({ references: settings.references, jobs, timeoutMs: flags.timeout * 1000 });
  const progress = progressLine(host);
  try {
    for await (const answer of answers(input, reviewer, { promptInReport: settings.promptInReport }, jobs)) {
      await writeTo(output, `${JSON.stringify(answer)}\n`);
      progress.step();
    }
  } finally {
    progress.end();
    finishInput();
    await finishOutput();
    await reviewer.close();
  }
  return EXIT.clean;
}

/** Answers each line in the order of the input. */
export function answers(
  input: AsyncIterable<Buffer | string>,
  reviewer: Reviewer,
  options: ReviewInput['options'],
  jobs: number,
): AsyncIterable<BatchAnswer> {
  return inOrder(jsonLines(input), 2 * jobs, (line) => answerLine(line, reviewer, options));
}

async function answerLine(line: LineOrFault, reviewer: Reviewer, options: ReviewInput['options']): Promise<BatchAnswer> {
  const decoded = 'fault' in line ? LINE_FAULTS[line.fault] : decodeRecord(line.text);
  if (typeof decoded === 'string') {
    return { id: null, line: line.line, report: null, error: { code: 'invalid-line', message: decoded } };
  }
  const { id, input } = decoded;
  if (input.prompt === null && input.files.length === 0) {
    return { id, report: null, error: { code: 'empty', message: 'the record has neither a prompt nor code' }, ms: 0 };
  }
  const outcome = await reviewer.review({ ...input, options });
  const { ms } = outcome;
  return 'report' in outcome ? { id, report: outcome.report, error: null, ms } : { id, report: null, error: outcome.error, ms };
}

const LINE_FAULTS = { 'too-long': 'the line is longer than 16 MB', 'not-text': 'the line is not UTF-8' } as const;

/** Decodes a line to a record, or says what is wrong with it. */
function decodeRecord(text: string): { readonly id: string; readonly input: Omit<ReviewInput, 'options'> } | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'the line is not JSON';
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'the line is not a JSON object';
  const { id, prompt = null, code = null, ext = null } = json as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string') return '`id` is not a text';
  if (prompt !== null && typeof prompt !== 'string') return '`prompt` is neither a text nor null';
  if (code !== null && typeof code !== 'string') return '`code` is neither a text nor null';
  if (ext !== null && (typeof ext !== 'string' || !/^\.?\w{1,12}$/.test(ext))) return '`ext` is not a file extension';
  const path = ext === null ? 'snippet' : `snippet.${ext.replace(/^\./, '')}`;
  return {
    id,
    input: {
      prompt: prompt === null || prompt.trim() === '' ? null : { name: 'prompt', text: prompt },
      files: code === null || code.trim() === '' ? [] : [{ path, text: code }],
    },
  };
}

/** How many records are reviewed at a time; two threads share the memory of a small machine, more seldom pay. */
export function jobCount(wanted: number | undefined): number {
  return Math.max(1, Math.floor(wanted ?? Math.min(availableParallelism(), 4)));
}

/** Starts the workers, or ends with the faults of the user's references. */
export async function openPool(options: Parameters<typeof startPool>[0]): Promise<Reviewer> {
  const started = await startPool(options);
  if ('faults' in started) throw new UserError(started.faults.join('; '));
  return started;
}

async function openLines(
  path: string,
  host: Host,
): Promise<{ readonly input: AsyncIterable<Buffer | string>; readonly finishInput: () => void }> {
  if (path === '-') return { input: host.stdin, finishInput: () => {} };
  const stream = openInput(path);
  await new Promise<void>((resolve, reject) => {
    stream.once('readable', resolve);
    stream.once('end', resolve);
    stream.once('error', (error) => reject(new UserError(systemFault(path, error).message)));
  });
  return { input: stream, finishInput: () => stream.destroy() };
}

function openAnswers(
  path: string | undefined,
  host: Host,
): { readonly output: Host['stdout']; readonly finishOutput: () => Promise<void> } {
  if (path === undefined || path === '-') return { output: host.stdout, finishOutput: async () => {} };
  const fault = checkWritable(path);
  if (fault !== null) throw new UserError(fault.message);
  const stream = openOutput(path);
  const failed = new Promise<never>((_, reject) =>
    stream.once('error', (error) => reject(new UserError(systemFault(path, error).message))),
  );
  failed.catch(() => {}); // Told at the end, when it is awaited.
  const finished = (): Promise<void> => Promise.race([failed, new Promise<void>((resolve) => stream.end(resolve))]);
  return { output: stream, finishOutput: finished };
}

/** One line of stderr that counts, on a terminal only and not in CI. */
export function progressLine({ stderr, env }: Host): { readonly step: () => void; readonly end: () => void } {
  const isShown = stderr.isTTY === true && !env['CI'];
  let done = 0;
  return {
    step() {
      done += 1;
      if (isShown && done % 10 === 0) stderr.write(`\r${done} records`);
    },
    end() {
      if (isShown && done >= 10) stderr.write('\r\u001B[K');
    },
  };
}
