/** Values of unknown origin that are built into a query or a command: how sure a finding is. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (text: string): readonly string[] => {
  const [file] = review({ prompt: null, files: [{ path: 'f.js', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? [])
    .filter(({ severity }) => severity === 'critical')
    .map(({ safeguard, confidence }) => `${safeguard} ${confidence}`);
};

const IMPORTS = `import { exec } from 'node:child_process';\nimport fs from 'node:fs';\nimport { states } from './states.js';\nimport { Pool } from 'pg';\nconst pool = new Pool();\n`;

test.each([
  // Between the quotes of a query stands a value, and values are bound.
  ["pool.query(\"SELECT * FROM parcels WHERE code = '\" + parcel.code + \"'\", done);", ['bound-values likely']],
  ["pool.query(`SELECT * FROM parcels WHERE code LIKE '%${wanted}%'`, done);", ['bound-values likely']],
  [
    "const rows = JSON.parse(fs.readFileSync('a.json', 'utf8')); pool.query(`INSERT INTO parcels (code) VALUES ${rows.map((row) => `('${row.code}')`).join()}`);",
    ['bound-values likely'],
  ],
  // Without quotes it may as well be a number, or a part of the query.
  ["pool.query('SELECT * FROM parcels WHERE code = ' + parcel.code, done);", ['bound-values possible']],
  // Constants by their names, and what another file says.
  ["pool.query(\"SELECT * FROM parcels WHERE state = '\" + OPEN_STATE + \"'\", done);", []],
  ["pool.query(\"SELECT * FROM parcels WHERE state = '\" + State.open + \"'\", done);", ['bound-values possible']],
  ["pool.query(\"SELECT * FROM parcels WHERE state = '\" + states.open + \"'\", done);", []],
])('in a query: %s → %j', (body, expected) => {
  expect(findings(`${IMPORTS}${body}\n`)).toEqual(expected);
});

test.each([
  ["exec('tar -czf ' + options.out, done);", ['no-shell possible']],
  ["let more = ''; if (options.label) more = ' --label ' + options.label; exec('podman ps' + more, done);", ['no-shell possible']],
  ["exec('tar -czf ' + config.out, done);", []],
])('options are chosen by a caller: %s → %j', (body, expected) => {
  expect(findings(`${IMPORTS}export function run(options, config, done) { ${body} }\n`)).toEqual(expected);
});
