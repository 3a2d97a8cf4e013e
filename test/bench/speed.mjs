// How long a cold run and a warm record take, as ratios to what any tool of this kind pays anyway.
// Run after `npm run build`: node test/bench/speed.mjs [corpus.jsonl …]; without a corpus the records are the references' examples.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';
import { openCatalog, review, sign } from '../../dist/index.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'dist/cli/main.js');
const EXAMPLE = join(ROOT, 'references/file-read-in-base-dir/examples/faulty-sibling');
const COLD_ROUNDS = 9;
const WARM_ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'aidiff-bench-'));
// The code cache of the parser is written by the first run; it is the second that a user waits for.
const env = { ...process.env, XDG_CACHE_HOME: folder };
const runs = {
  'node -e 0': ['-e', '0'],
  'aidiff --help': [BIN, '--help'],
  "node -e require('ts-morph')": ['-e', "require('ts-morph')"],
  'aidiff on one snippet, with its HTML report': [
    ...[BIN, '--prompt', join(EXAMPLE, 'prompt.txt'), '--fail-on', 'none'],
    ...['-o', join(folder, 'report.html'), join(EXAMPLE, 'snippet.ts')],
  ],
};

const aims = [...cold(), await warm(recordsOf(process.argv.slice(2)))];
rmSync(folder, { recursive: true });
process.exitCode = aims.every((met) => met) ? 0 : 1;

/** New processes, taken in turns so that a slow moment of the machine meets all of them. */
function cold() {
  const names = Object.keys(runs);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (const args of Object.values(runs)) start(args);
  for (let round = 0; round < COLD_ROUNDS; round++) {
    for (const name of names) times[name].push(start(runs[name]));
  }
  const [bare, help, parser, snippet] = names.map((name) => median(times[name]));
  for (const name of names) process.stdout.write(`${name.padEnd(46)} ${median(times[name]).toFixed(0).padStart(6)} ms\n`);
  return [print('aidiff --help / node -e 0', help / bare, 1.5), print("aidiff on one snippet / require('ts-morph')", snippet / parser, 1)];
}

function start(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - started;
}

/** One process, prompt and text to report, next to the bare parse of the same texts. */
async function warm(records) {
  const opened = await openCatalog({ folders: [], sign });
  if ('faults' in opened) throw new Error(opened.faults.join('\n'));
  const parse = ({ files }) => files.map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
  const compare = (record) => review(record, opened.catalog);
  const round = (work) => {
    const started = performance.now();
    for (const record of records) work(record);
    return (performance.now() - started) / records.length;
  };
  const times = { parse: [], compare: [] };
  for (const work of [parse, compare]) round(work);
  for (let count = 0; count < WARM_ROUNDS; count++) {
    times.parse.push(round(parse));
    times.compare.push(round(compare));
  }
  const [parsing, comparing] = [median(times.parse), median(times.compare)];
  process.stdout.write(`${`${records.length} records, warm: parse alone`.padEnd(46)} ${parsing.toFixed(2).padStart(6)} ms a record\n`);
  process.stdout.write(
    `${`${records.length} records, warm: prompt and text to report`.padEnd(46)} ${comparing.toFixed(2).padStart(6)} ms a record\n`,
  );
  return print('report / parse alone', comparing / parsing, 10);
}

function recordsOf(corpora) {
  const options = { promptInReport: 'redacted' };
  const input = (prompt, files) => ({ prompt: prompt === null ? null : { name: 'prompt', text: prompt }, files, options });
  if (corpora.length === 0) return examples().map(({ prompt, files }) => input(prompt, files));
  return corpora.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line))
      .filter(({ code }) => typeof code === 'string')
      .map(({ prompt, code, ext }) => input(prompt ?? null, [{ path: `snippet.${ext}`, text: code }])),
  );
}

function examples() {
  const references = join(ROOT, 'references');
  const folders = readdirSync(references).flatMap((id) => {
    const all = join(references, id, 'examples');
    return existsSync(join(references, id, 'reference.yaml')) && existsSync(all) ? readdirSync(all).map((name) => join(all, name)) : [];
  });
  return folders
    .filter((path) => existsSync(join(path, 'prompt.txt')))
    .map((path) => ({
      prompt: readFileSync(join(path, 'prompt.txt'), 'utf8'),
      files: readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
        .sort()
        .map((name) => ({ path: name, text: readFileSync(join(path, name), 'utf8') })),
    }));
}

function print(name, value, aim) {
  process.stdout.write(`${name.padEnd(46)} ${value.toFixed(2).padStart(6)} × (aim: at most ${aim})\n`);
  return value <= aim;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
