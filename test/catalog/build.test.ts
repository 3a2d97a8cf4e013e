import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCatalog, catalogOfCompiled, compile, loadCatalog } from '../../src/catalog/index.ts';
import { changed, SMALL } from './small.ts';
import { writeFiles } from './write-files.ts';

const sign = (): string => 'signed';
const work = mkdtempSync(join(tmpdir(), 'aidiff-catalog-'));
afterAll(() => rmSync(work, { recursive: true }));

test('what the build writes is the compiled catalog again', async () => {
  const to = join(work, 'built');
  writeFiles(join(work, 'references'), SMALL);
  writeFiles(to, []);
  expect(await buildCatalog({ from: join(work, 'references'), to, sign })).toEqual([]);
  expect(readdirSync(to)).toEqual(['hash.json', 'index.json', 'query.json']);
  const built = loadCatalog(to);
  const compiled = catalogOfCompiled(await compile(SMALL, { sign }));
  for (const key of ['tables', 'references', 'promptIndex', 'probes'] as const) expect(built?.[key]).toEqual(compiled[key]);
  for (const { id } of compiled.references) expect(built?.reference(id)).toEqual(compiled.reference(id));
});

test('building twice gives the same bytes', async () => {
  const texts = await Promise.all(
    ['first', 'second'].map(async (name) => {
      const to = join(work, name);
      writeFiles(to, []);
      await buildCatalog({ from: join(work, 'references'), to, sign });
      return readdirSync(to).map((file) => readFileSync(join(to, file), 'utf8'));
    }),
  );
  expect(texts[0]).toEqual(texts[1]);
});

test('a fault stops the build with its line, and nothing is written', async () => {
  const from = join(work, 'faulty');
  const to = join(work, 'nothing');
  writeFiles(
    from,
    changed('query/reference.yaml', (text) => text.replace('CWE-89', 'x')),
  );
  writeFiles(to, []);
  expect(await buildCatalog({ from, to, sign })).toEqual([expect.stringContaining('query/reference.yaml:28:10 safeguards.0.cwe')]);
  expect(readdirSync(to)).toEqual([]);
});

test('a folder without a catalog loads as null', () => {
  expect(loadCatalog(join(work, 'missing'))).toBeNull();
});
