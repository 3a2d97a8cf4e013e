/** With `hash` and `none` a report shows no words of the prompt, whatever it found by them. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import type { PromptInReport } from '../../src/model/review.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const PROMPT =
  'Upload route for zanzibar pictures with multer, at most 5 MB each, tell callers nothing secret. Limit it to seventeen attempts per hour. No need for a content check.';
const CODE = `import express from 'express';
import multer from 'multer';
const app = express();
const upload = multer({ dest: '/srv/up', limits: { fileSize: 50 * 1024 * 1024 } });
app.post('/pictures', upload.single('picture'), (req, res) => res.json({ ok: true }));
`;

const shown = (how: PromptInReport): string =>
  JSON.stringify(
    review({ prompt: { name: 'p.txt', text: PROMPT }, files: [{ path: 'f.ts', text: CODE }], options: { promptInReport: how } }, catalog),
  );

/** Three words in a row, which no sentence of the catalog has by chance. */
const runs = PROMPT.split(/\s+/).flatMap((_, i, words) => (i + 3 <= words.length ? [words.slice(i, i + 3).join(' ')] : []));

test('redacted reports quote the prompt', () => {
  expect(runs.some((run) => shown('redacted').includes(run))).toBe(true);
});

test.each(['hash', 'none'] as const)('%s', (how) => {
  const report = shown(how);
  expect(runs.filter((run) => report.includes(run))).toEqual([]);
  expect(report).not.toContain('zanzibar');
  expect(report).not.toContain('"kind":"prompt"');
  expect(JSON.parse(report).files[0].deviations.length).toBeGreaterThan(0);
});
