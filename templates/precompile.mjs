// Compiles templates/*.hbs to plain functions and writes them with the style sheet and the script to
// src/report/precompiled.ts, so that a run needs only Handlebars' runtime. `--print` writes to stdout instead.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Handlebars from 'handlebars';

const folder = new URL('./', import.meta.url);
const target = new URL('../src/report/precompiled.ts', import.meta.url);
// Equal to COMPILE_OPTIONS in src/report/templates.ts; a test compares the result with it.
const options = {
  knownHelpersOnly: true,
  knownHelpers: { helperMissing: false, blockHelperMissing: false, lookup: false, log: false },
  preventIndent: true,
};

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => name.slice(0, -'.hbs'.length))
  .sort();
const text = (name) => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
const templates = names.map((name) => `  ${JSON.stringify(name)}: ${Handlebars.precompile(text(`${name}.hbs`), options)},`);
const style = text('report.css')
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/^\s+/gm, '');

const output = `// @ts-nocheck
// Generated from templates/ by templates/precompile.mjs; change the templates and run \`npm run templates\`.

/** Precompiled templates by name, for Handlebars' runtime. */
export const templates: Readonly<Record<string, object>> = {
${templates.join('\n')}
};

/** templates/report.css without comments. */
export const style: string = ${JSON.stringify(style)};

/** templates/report.js as it is. */
export const script: string = ${JSON.stringify(text('report.js'))};
`;

if (process.argv.includes('--print')) process.stdout.write(output);
else writeFileSync(target, output);
