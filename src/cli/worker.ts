/** A worker thread of `batch` and `eval`: opens the catalog once, then answers one review after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReviewInput } from '../model/review.ts';
import { loadCommands } from './load-commands.ts';
import type { WorkerMessage } from './worker-pool.ts';

const port = parentPort;
if (port === null) throw new Error('this file is the body of a worker thread');
const answer = (message: WorkerMessage): void => port.postMessage(message);

const { opener, reviewInProcess } = await loadCommands();
const opened = await opener.pipeline(workerData.references);
if ('faults' in opened) {
  answer(opened);
} else {
  port.on('message', (input: ReviewInput) => answer(reviewInProcess(opened, input)));
  answer({ ready: true });
}
