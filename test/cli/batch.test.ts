import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { answers, type BatchAnswer } from '../../src/cli/batch-command.ts';
import { inOrder } from '../../src/cli/in-order.ts';
import type { Reviewer, TimedOutcome } from '../../src/cli/worker-pool.ts';
import type { ReviewInput } from '../../src/model/review.ts';
import { reportFor } from './stand-in.ts';

/** Takes longer for earlier records, and fails for those whose code says so. */
function reviewer(seen: ReviewInput[] = []): Reviewer {
  return {
    async review(input): Promise<TimedOutcome> {
      seen.push(input);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 20 - 5 * seen.length)));
      if (input.files[0]?.text.includes('fail')) return { error: { code: 'timeout', message: 'took longer than 1 s' }, ms: 7 };
      return { report: reportFor(input), ms: 7 };
    },
    close: async () => {},
  };
}

async function batch(text: string, seen?: ReviewInput[]): Promise<readonly BatchAnswer[]> {
  const collected: BatchAnswer[] = [];
  for await (const answer of answers(Readable.from([Buffer.from(text)]), reviewer(seen), { promptInReport: 'redacted' }, 2))
    collected.push(answer);
  return collected;
}

const line = (record: object): string => `${JSON.stringify(record)}\n`;

test('records are answered in their order, and one that fails does not stop the rest', async () => {
  const found = await batch(
    line({ id: 'a', prompt: 'p', code: 'run();', ext: 'ts' }) +
      line({ id: 'b', prompt: null, code: 'fail();', ext: 'js' }) +
      line({ id: 'c', prompt: 'p', code: 'x(); // high/certain', ext: 'ts' }),
  );
  expect(found.map(({ id, error, ms }) => [id, error?.code ?? null, ms])).toEqual([
    ['a', null, 7],
    ['b', 'timeout', 7],
    ['c', null, 7],
  ]);
  expect(found[1]?.report).toBeNull();
  expect(found[2]?.report?.summary.high).toBe(1);
});

test('the extension is the file name, and a record without code is matched by its prompt', async () => {
  const seen: ReviewInput[] = [];
  await batch(
    line({ id: 'a', prompt: 'p', code: 'x', ext: 'jsx' }) +
      line({ id: 'b', prompt: 'p', code: null }) +
      line({ id: 'c', prompt: ' ', code: 'x' }) +
      line({ id: 'd', prompt: 'p', code: '' }),
    seen,
  );
  expect(seen.map(({ prompt, files }) => [prompt?.text ?? null, files.map(({ path }) => path)])).toEqual([
    ['p', ['snippet.jsx']],
    ['p', []],
    [null, ['snippet']],
    ['p', []],
  ]);
});

test.each<[string, string]>([
  ['{', 'not JSON'],
  ['[]', 'not a JSON object'],
  ['null', 'not a JSON object'],
  ['{"id": 1}', '`id`'],
  ['{"id": "a", "prompt": 1}', '`prompt`'],
  ['{"id": "a", "code": {}}', '`code`'],
  ['{"id": "a", "code": "x", "ext": "../x"}', '`ext`'],
])('the line %s is answered with its number', async (text, message) => {
  expect(await batch(`${text}\n`)).toEqual([
    { id: null, line: 1, report: null, error: { code: 'invalid-line', message: expect.stringContaining(message) } },
  ]);
});

test('a record with nothing in it is an error of its own', async () => {
  expect(await batch(line({ id: 'a', prompt: null, code: null, ext: 'ts' }))).toMatchObject([
    { id: 'a', report: null, error: { code: 'empty' } },
  ]);
});

test('no more is read ahead than is worked on', async () => {
  let taken = 0;
  async function* source() {
    for (; taken < 100; taken += 1) yield taken;
  }
  const results = inOrder(source(), 4, async (item) => item);
  await results.next();
  await results.next();
  expect(taken).toBeLessThanOrEqual(6);
});
