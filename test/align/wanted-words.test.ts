/** Conditions that ask for a start, an end or a part of a text do not make the rest of it harmless. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (body: string): readonly string[] => {
  const text = `import type { Request } from 'express';\nimport { exec } from 'node:child_process';\nexport function f(req: Request, db: import('pg').Pool) {\nconst x = String(req.query.x);\n${body}\n}\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ confidence }) => confidence !== 'possible').map(({ safeguard }) => safeguard);
};

test.each([
  ["if (!x.startsWith('!calc ')) return; return eval(x.slice(6));", ['no-eval-of-input']],
  ['if (!/^=/.test(x)) return; return eval(x.slice(1));', ['no-eval-of-input']],
  ['if (!/^[0-9+*/ ()-]+$/.test(x)) return; return eval(x);', []],
  ["if (!x.startsWith('ord_')) return; return db.query(`SELECT * FROM orders WHERE id = '${x}'`);", ['bound-values']],
  ["if (x !== 'a' && x !== 'b') return; return db.query(`SELECT * FROM t ORDER BY ${x}`);", []],
  ["if (!x.includes('@')) return; return exec(`mail ${x}`);", ['no-shell']],
])('%s → %j', (body, expected) => {
  expect(findings(body)).toEqual(expected);
});
