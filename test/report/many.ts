/** Large reports: many files with many deviations. */
import type { RenderInput } from '../../src/report/index.ts';
import { SEVERITIES, CATEGORIES, CONFIDENCES } from '../../src/model/report.ts';
import { at, deviation, prompt, referenceAt, renderInput } from './fixtures.ts';
import { PG_VARIANT, REFERENCES } from './references.ts';

/** `files` files with `each` deviations and about three lines of code for each. */
export function manyDeviations(files: number, each: number): RenderInput {
  return renderInput({
    prompt: prompt('an order service with Postgres', [['library', 'pg', 'Postgres']]),
    references: REFERENCES,
    files: Array.from({ length: files }, (_, file) => manyInFile(file, each)),
  });
}

function manyInFile(file: number, each: number) {
  const text = Array.from({ length: each }, (_, index) => functionText(index)).join('');
  const deviations = Array.from({ length: each }, (_, index) =>
    deviation({
      id: `sql-query-user-input/bound-values/${file}-${index}`,
      severity: SEVERITIES[(file + index) % SEVERITIES.length] ?? 'low',
      confidence: CONFIDENCES[index % CONFIDENCES.length] ?? 'possible',
      category: CATEGORIES[(file + index) % CATEGORIES.length] ?? 'input-validation',
      title: `A value from the caller is part of the query text of find${index}`,
      change: {
        expected: `db.query('SELECT * FROM t${index} WHERE a = $1', [value])`,
        found: `db.query('SELECT * FROM t${index} WHERE a = ' + value)`,
      },
      location: at(text, `'SELECT * FROM t${index} WHERE a = ' + value`),
      referenceLocation: referenceAt('sql-query-user-input/variants/pg.ts', PG_VARIANT, "'SELECT id, name FROM app_user WHERE email = $1'"),
    }),
  );
  return { path: `src/orders/part-${String(file).padStart(3, '0')}.ts`, text, deviations };
}

function functionText(index: number): string {
  return `export async function find${index}(value: string) {\n  return db.query('SELECT * FROM t${index} WHERE a = ' + value);\n}\n`;
}
