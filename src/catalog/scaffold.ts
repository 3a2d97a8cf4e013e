/** `catalog new`: a reference to start from. It compiles; what it says is to be replaced. */
import type { CatalogFile } from '../model/catalog.ts';
import { HEADINGS } from './readme.ts';

/** The files of a new reference, relative to its folder; `schema` is the address of the JSON Schema as reference.yaml names it. */
export function scaffoldReference(id: string, schema: string): readonly CatalogFile[] {
  const title = `${id[0]?.toUpperCase() ?? ''}${id.slice(1).replaceAll('-', ' ')}`;
  return [
    { path: 'reference.yaml', text: yaml(id, title, schema) },
    { path: 'README.md', text: `# ${title}\n${HEADINGS.map((heading) => `\n## ${heading}\n\n${PARAGRAPHS[heading]}\n`).join('')}` },
    { path: 'variants/pg.ts', text: VARIANT },
    { path: 'accepts/bound-values.ts', text: ACCEPT },
    { path: 'lookalikes/bound-values.ts', text: LOOK_ALIKE },
    { path: 'examples/faulty-joined/prompt.txt', text: 'find the orders of a customer by the id in the query string\n' },
    { path: 'examples/faulty-joined/snippet.ts', text: FAULTY },
    { path: 'examples/clean-bound/prompt.txt', text: 'find the orders of a customer by the name in the query string\n' },
    { path: 'examples/clean-bound/snippet.ts', text: CLEAN },
    { path: 'examples/clean-constant/prompt.txt', text: 'count all orders\n' },
    { path: 'examples/clean-constant/snippet.ts', text: CONSTANT },
  ];
}

const PARAGRAPHS: Readonly<Record<(typeof HEADINGS)[number], string>> = {
  Overview: 'What job the code does, and in which frameworks and libraries it is shown.',
  'Why it is safe': 'What each safeguard does, and why it is enough.',
  'What goes wrong': 'How generated code usually differs, and what an attacker makes of it.',
  'What a snippet cannot show': 'What is configured elsewhere.',
  References: '- [CWE-89](https://cwe.mitre.org/data/definitions/89.html)',
};

function yaml(id: string, title: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
id: ${id}
title: ${title}
task: Look up rows by a value from the request.
category: input-validation        # input-validation | insecure-defaults | weak-authentication | error-handling-logging | insecure-patterns
prompts:                          # prompts that ask for this job, in the words of people
  - find the orders of a customer by name
near-misses: []                   # { prompt, matches }: prompts that sound alike and mean another reference
signals: [query, orders]
related: []
sources: [CWE-89]
owner: you
reviewed: 2026-01-01
version: 1
anchors:                          # the operations that do the job; task: false for calls that only protect it
  query: { role: db.query }
groups: {}
parameters: {}                    # cost: { value: 10, direction: min, advise: 12, source: … }, named as $cost
safeguards:
  - id: bound-values
    title: Values are bound, not put into the query text
    kind: argument                # argument | guard | order | presence | absence | every-path | same | bound
    tier: core                    # core | hardening
    evidence: local               # local | flow | absence | external
    trigger: any-dynamic          # any-dynamic | untrusted | proven
    protects: query
    argument: text
    test: { text: sql }
    cwe: [CWE-89]
    owasp: ['A05:2025 Injection', 'A03:2021 Injection']
    severity: critical
    checks: [parameterized-queries]
    impact: The value is read as a part of the query.
    attack: { input: "name = ' OR '1'='1", effect: all rows are returned }
    repair: Put a placeholder into the text and pass the value beside it.
`;
}

const IMPORTS = `import type { Request } from 'express';
import { Pool } from 'pg';

const pool = new Pool();
`;

const VARIANT = `${IMPORTS}
export async function findOrders(req: Request) {
  // anchor: query
  const { rows } = await pool.query(
    /* safeguard: bound-values */ 'SELECT id, total FROM orders WHERE name = $1',
    [String(req.query['name'])],
  );
  return rows;
}
`;

const ACCEPT = `import { Pool } from 'pg';

const pool = new Pool();

/** A constant text holds no value at all. */
export async function constantText() {
  // anchor: query
  return pool.query(/* safeguard: bound-values */ 'SELECT id, total FROM orders');
}
`;

const LOOK_ALIKE = `${IMPORTS}
/** Doubled quotes do not help where the value stands outside of quotes. */
export async function quotesDoubled(req: Request) {
  const id = String(req.query['id']).replaceAll("'", "''");
  // anchor: query
  return pool.query('SELECT id, total FROM orders WHERE id = ' + id);
}
`;

const HEAD = `import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();
`;

const FAULTY = `${HEAD}
app.get('/orders', async (req, res) => {
  const id = String(req.query.id).replaceAll("'", "''");
  const result = await pool.query(
    // expect: bound-values#quotesDoubled
    'SELECT id, total FROM orders WHERE id = ' + id,
  );
  res.json(result.rows);
});
`;

const CLEAN = `${HEAD}
app.get('/orders', async (req, res) => {
  const result = await pool.query('SELECT id, total FROM orders WHERE name = $1', [req.query.name]);
  res.json(result.rows);
});
`;

const CONSTANT = `${HEAD}
app.get('/orders/count', async (req, res) => {
  const result = await pool.query('SELECT count(*) FROM orders');
  res.json(result.rows[0]);
});
`;
