/** Whole programs of one file with many tasks: what is wrong is found once, and what is right stays quiet. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;
const APPS = fileURLToPath(new URL('apps/', import.meta.url));

/** `CWE-89 high likely: <line>`, in the order of the report. */
function findings(app: string, name: string): readonly string[] {
  const text = readFileSync(`${APPS}${app}/${name}.txt`, 'utf8');
  const prompt = readFileSync(`${APPS}${app}/prompt.txt`, 'utf8');
  const { files } = review(
    { prompt: { name: 'prompt', text: prompt }, files: [{ path: 'app.ts', text }], options: { promptInReport: 'redacted' } },
    catalog,
  );
  const lines = text.split('\n');
  return files.flatMap(({ deviations }) =>
    deviations.map(
      ({ cwe, confidence, severity, location }) => `${cwe[0]} ${severity} ${confidence}: ${lines[location.startLine - 1]?.trim() ?? ''}`,
    ),
  );
}

describe.each(readdirSync(APPS))('%s', (app) => {
  it('has nothing to report that is likely where it is safe', () => {
    expect(findings(app, 'safe').filter((found) => !found.includes(' possible: '))).toEqual([]);
  });

  it('has each fault reported where it is', async () => {
    await expect(`${findings(app, 'faulty').join('\n')}\n`).toMatchFileSnapshot(`apps/${app}/found.txt`);
  });
});
