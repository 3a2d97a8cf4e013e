// How long a large HTML report takes to open and to filter in Chromium, as a ratio to a blank page with one checkbox.
// Run after `npm run build`: node test/bench/report.mjs
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { render } from '../../dist/report/index.js';

const FILES = 50;
const EACH = 6;
const ROUNDS = 9;
const AIM = 10;
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const VARIANT = "const { rows } = await pool.query('SELECT id FROM app_user WHERE email = $1', [email]);\nres.json(rows);\n";
const BLANK =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><label><input type="checkbox" id="f-high" checked> High</label></html>';

const folder = mkdtempSync(join(tmpdir(), 'aidiff-bench-'));
const started = performance.now();
const html = render('html', input());
const rendering = performance.now() - started;
const pages = { blank: page('blank', BLANK), report: page('report', html) };
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
const times = { blank: [], report: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const name of Object.keys(pages)) times[name].push(await measure(pages[name]));
}
await browser.close();
rmSync(folder, { recursive: true });

const ratio = (what) => median(times.report.map(what)) / median(times.blank.map(what));
process.stdout.write(
  `${FILES} files, ${FILES * EACH} deviations, ${Math.round(html.length / 1024)} kB, rendered in ${rendering.toFixed(0)} ms\n`,
);
const opening = print(
  'opening',
  ratio(({ opening: time }) => time),
);
const filtering = print(
  'filtering',
  ratio(({ filtering: time }) => time),
);
const both = print(
  'opening and filtering',
  ratio(({ opening: a, filtering: b }) => a + b),
);
process.exitCode = Math.max(opening, filtering, both) <= AIM ? 0 : 1;

/** Milliseconds until the page is painted, and from a click on a filter until the next paint. */
async function measure(url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const start = performance.now();
  await tab.goto(url);
  await tab.evaluate(painted);
  const opening = performance.now() - start;
  const clicked = performance.now();
  await tab.evaluate(() => document.getElementById('f-high').click());
  await tab.evaluate(painted);
  const filtering = performance.now() - clicked;
  await context.close();
  return { opening, filtering };
}

function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)));
  });
}

function print(name, value) {
  process.stdout.write(`${name.padEnd(24)} ${value.toFixed(1)} × blank page (aim: at most ${AIM})\n`);
  return value;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function page(name, text) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

function input() {
  const sources = new Map();
  const files = Array.from({ length: FILES }, (_, file) => {
    const path = `src/part-${file}.ts`;
    const lines = Array.from(
      { length: EACH },
      (_unused, index) =>
        `export async function find${index}(value: string) {\n  return db.query('SELECT * FROM t${index} WHERE a = ' + value);\n}\n`,
    );
    sources.set(path, { text: lines.join(''), language: 'ts', fence: null });
    return {
      path,
      fence: null,
      judged: true,
      matches: [{ reference: 'sql', variant: 'pg.ts', score: 0.9, evidence: [] }],
      nearMatches: [],
      deviations: lines.map((_line, index) => deviation(file, index)),
      accepted: [],
      notSeen: [],
      unproven: [],
      unjudged: [],
    };
  });
  const count = (severity) => files.flatMap(({ deviations }) => deviations).filter((one) => one.severity === severity).length;
  const summary = {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    present: 0,
    accepted: 0,
    notApplicable: 0,
    checked: FILES * EACH,
    verdict: 'deviations',
  };
  return {
    report: { schemaVersion: 1, tool: { name: 'aidiff', version: '0' }, prompt: null, matches: [], files, summary },
    sources,
    references: new Map([
      [
        'sql',
        { title: 'SQL query', task: 'Query rows.', summary: 'Values are bound.', variants: new Map([['sql/variants/pg.ts', VARIANT]]) },
      ],
    ]),
    options: {},
  };
}

function deviation(file, index) {
  const severities = ['critical', 'high', 'medium', 'low'];
  const line = 3 * index + 2;
  const found = `'SELECT * FROM t${index} WHERE a = ' + value`;
  return {
    id: `sql/bound-values/${file}-${index}`,
    reference: 'sql',
    safeguard: 'bound-values',
    state: 'altered',
    severity: severities[(file + index) % severities.length],
    confidence: 'certain',
    category: 'input-validation',
    cwe: ['CWE-89'],
    owasp: ['A03:2021 Injection'],
    title: 'A value from the caller is part of the query text',
    change: { expected: `'SELECT * FROM t${index} WHERE a = $1', [value]`, found },
    cause: { kind: 'silent', quote: null },
    impact: 'The caller can read and change every row.',
    attack: { input: "' OR 1=1 --", effect: 'all rows are returned' },
    repair: 'Bind the value.',
    location: { startLine: line, startColumn: 19, endLine: line, endColumn: 19 + found.length },
    related: [],
    referenceLocation: { file: 'sql/variants/pg.ts', startLine: 1, startColumn: 35, endLine: 1, endColumn: 86 },
  };
}
