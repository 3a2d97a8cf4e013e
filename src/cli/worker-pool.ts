/**
 * Reviews in worker threads, so that a record that runs too long or takes too much memory is given up alone.
 *
 * A review cannot be interrupted from inside its own thread; the wall clock is used nowhere else in this program.
 */
import { Worker } from 'node:worker_threads';
import type { Report } from '../model/report.ts';
import type { ReviewInput } from '../model/review.ts';

/** What became of one record. */
export type Outcome = { readonly report: Report } | { readonly error: { readonly code: string; readonly message: string } };

/** An outcome with the time that the review itself took, waiting for a free worker left out. */
export type TimedOutcome = Outcome & { readonly ms: number };

export interface Reviewer {
  readonly review: (input: ReviewInput) => Promise<TimedOutcome>;
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly references: readonly string[];
  readonly jobs: number;
  readonly timeoutMs: number;
}

/** What a worker answers: ready once, then one answer a record. */
export type WorkerMessage = { readonly ready: true } | { readonly faults: readonly string[] } | Outcome;

const MEMORY_LIMIT_MB = 1024;

/** Starts the workers; the faults of the user's references are returned instead when there are any. */
export async function startPool(options: PoolOptions): Promise<Reviewer | { readonly faults: readonly string[] }> {
  const workers = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const release = (worker: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const replace = async (lost: Worker): Promise<void> => {
    workers.delete(lost);
    await lost.terminate();
    const started = await startWorker(options.references);
    if ('faults' in started) throw new Error(`a worker cannot be replaced: ${started.faults.join('; ')}`);
    workers.add(started.worker);
    release(started.worker);
  };

  for (const started of await Promise.all(Array.from({ length: options.jobs }, () => startWorker(options.references)))) {
    if ('faults' in started) return started;
    workers.add(started.worker);
    release(started.worker);
  }
  return {
    async review(input) {
      const worker = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
      const started = performance.now();
      const outcome = await ask(worker, input, options.timeoutMs);
      const ms = Math.round(performance.now() - started);
      if (isLost(outcome)) await replace(worker);
      else release(worker);
      return { ...outcome, ms };
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

/** Errors after which the thread is gone or must go; the record's own errors leave it usable. */
const LOST = ['timeout', 'out-of-memory', 'crash'];

function isLost(outcome: Outcome): boolean {
  return 'error' in outcome && LOST.includes(outcome.error.code);
}

async function startWorker(references: readonly string[]): Promise<{ readonly worker: Worker } | { readonly faults: readonly string[] }> {
  const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
  const worker = new Worker(file, { workerData: { references }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } });
  worker.on('error', () => {}); // A thread that is given up may still report an error, which is no one's any more.
  const answer = await nextAnswer(worker, null);
  if ('ready' in answer) return { worker };
  await worker.terminate();
  if ('faults' in answer) return answer;
  return { faults: ['error' in answer ? answer.error.message : 'a worker answered before it was ready'] };
}

async function ask(worker: Worker, input: ReviewInput, timeoutMs: number): Promise<Outcome> {
  const answer = nextAnswer(worker, timeoutMs);
  worker.postMessage(input);
  const outcome = await answer;
  if ('report' in outcome || 'error' in outcome) return outcome;
  return { error: { code: 'crash', message: 'the worker lost its place' } };
}

/** Waits for one message, or for what comes instead of it. Only its own listeners are removed: the thread has some of its own. */
function nextAnswer(worker: Worker, timeoutMs: number | null): Promise<WorkerMessage> {
  return new Promise((resolve) => {
    const finish = (message: WorkerMessage): void => {
      clearTimeout(timer);
      worker.off('message', finish).off('exit', exited).off('error', failed);
      resolve(message);
    };
    const exited = (): void => finish({ error: { code: 'crash', message: 'the worker ended unexpectedly' } });
    const failed = (error: NodeJS.ErrnoException): void => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const message = isMemory ? `took more than ${MEMORY_LIMIT_MB} MB` : error.message;
      finish({ error: { code: isMemory ? 'out-of-memory' : 'crash', message } });
    };
    const expired = (): void => finish({ error: { code: 'timeout', message: `took longer than ${(timeoutMs ?? 0) / 1000} s` } });
    const timer = timeoutMs === null ? undefined : setTimeout(expired, timeoutMs);
    worker.on('message', finish).on('exit', exited).on('error', failed);
  });
}
