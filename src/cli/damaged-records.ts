/** `eval --damaged`: whether damaged copies of the records are answered too. */
import { type CorpusRecord, type DamageFigures, damagedTexts } from '../evaluation/index.ts';
import { progressLine } from './batch-command.ts';
import { type Host, tell } from './host.ts';
import { inOrder } from './in-order.ts';
import type { Reviewer } from './worker-pool.ts';

/** Reviews `count` copies of each record a way of damaging it, and counts how they ended, by corpus. */
export async function reviewDamaged(
  records: readonly CorpusRecord[],
  count: number,
  reviewer: Reviewer,
  jobs: number,
  host: Host,
): Promise<readonly DamageFigures[]> {
  const figures = new Map<string, DamageFigures>();
  const progress = progressLine(host);
  const review = async ({ record, how, text }: Copy): Promise<DamageFigures> => {
    const outcome = await reviewer.review({
      prompt: record.prompt === null ? null : { name: 'prompt', text: record.prompt },
      files: [{ path: `snippet.${record.ext}`, text }],
      options: { promptInReport: 'redacted' },
    });
    if ('report' in outcome) return { corpus: record.corpus, copies: 1, failed: 0, exceeded: 0 };
    const { code, message } = outcome.error;
    tell(host, `${record.id}, ${how} (${text.length} characters): ${code}: ${message}`);
    const exceeded = code === 'timeout' || code === 'out-of-memory';
    return { corpus: record.corpus, copies: 1, failed: exceeded ? 0 : 1, exceeded: exceeded ? 1 : 0 };
  };
  for await (const { corpus, copies, failed, exceeded } of inOrder(copiesOf(records, count), 2 * jobs, review)) {
    const sum = figures.get(corpus) ?? { corpus, copies: 0, failed: 0, exceeded: 0 };
    figures.set(corpus, { corpus, copies: sum.copies + copies, failed: sum.failed + failed, exceeded: sum.exceeded + exceeded });
    progress.step();
  }
  progress.end();
  return [...figures.values()];
}

interface Copy {
  readonly record: CorpusRecord;
  readonly how: string;
  readonly text: string;
}

async function* copiesOf(records: readonly CorpusRecord[], count: number): AsyncGenerator<Copy> {
  for (const record of records) for (const { how, text } of damagedTexts(record.code, count)) yield { record, how, text };
}
