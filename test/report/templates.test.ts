import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type HandlebarsModule from 'handlebars';
import { describe, expect, it } from 'vitest';
import { type RenderInput, render, TEMPLATE_NAMES, TemplateError } from '../../src/report/index.ts';
import { CASES } from './cases.ts';
import { hostileInput } from './hostile.ts';

const FOLDER = new URL('../../templates/', import.meta.url);
const handlebars = createRequire(import.meta.url)('handlebars') as typeof HandlebarsModule;

function template(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function withTemplates(templates: Readonly<Record<string, string>>, input = CASES['sql-search']): RenderInput {
  if (input === undefined) throw new Error('no case');
  return { ...input, options: { templates: new Map(Object.entries(templates)) } };
}

describe('the templates', () => {
  it('are compiled as they stand in templates/', () => {
    const output = execFileSync(process.execPath, [new URL('precompile.mjs', FOLDER).pathname, '--print'], {
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    });
    expect(readFileSync(new URL('../../src/report/precompiled.ts', import.meta.url), 'utf8') === output, 'run `npm run templates`').toBe(
      true,
    );
  });

  it('are all known by name', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.hbs'));
    expect([...files.map((name) => name.slice(0, -4)), 'report.css'].sort()).toEqual([...TEMPLATE_NAMES].sort());
  });

  it('put nothing into the page unescaped but the own style and script', () => {
    const raw = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.hbs'))
      .flatMap((name) => template(name).match(/\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}/g) ?? []);
    expect(raw).toEqual(['{{{style}}}', '{{{script}}}']);
  });

  it('quote every attribute that holds a value', () => {
    for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.hbs'))) expect(template(name), name).not.toMatch(/=\{\{/);
  });

  it('have no style attribute and no handler', () => {
    for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.hbs')))
      expect(template(name), name).not.toMatch(/\s(?:style|on\w+)=/);
  });
});

describe('a replaced template', () => {
  it('takes the place of one partial and leaves the others', () => {
    const html = render('html', withTemplates({ header: '<header><h1>Ours: {{verdict.headline}}</h1></header>' }));
    expect(html).toContain('<h1>Ours: 2 deviations: 1 critical, 1 high</h1>');
    expect(html).toContain('Deviations, worst first');
  });

  it('gives the same page when it is equal to the built-in one', () => {
    const all = Object.fromEntries(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.hbs'))
        .map((name) => [name.slice(0, -4), template(name)]),
    );
    expect(render('html', withTemplates(all))).toBe(render('html', withTemplates({})));
  });

  it('escapes what it shows', () => {
    const html = render('html', withTemplates({ note: '[{{text}}]' }, hostileInput('<b title="x">')));
    expect(html).toContain('[&lt;b title&#x3D;&quot;x&quot;&gt;]');
  });

  it.each([
    ['a prototype', '{{constructor.name}}|{{verdict.constructor.name}}|{{verdict.__proto__}}|{{title.toString}}'],
    ['a prototype by lookup', '{{#with verdict}}{{constructor}}{{/with}}|||'],
  ])('does not reach %s', (_, text) => {
    const html = render('html', withTemplates({ header: `<header>[${text}]</header>` }));
    expect(html).toMatch(/<header>\[\|\|\|\]<\/header>/);
  });

  it.each([
    ['a helper that is not there', '{{shout title}}'],
    ['the lookup helper', '{{lookup verdict "constructor"}}'],
    ['an open block', '{{#if title}}'],
  ])('with %s is refused by name', (_, text) => {
    expect(() => render('html', withTemplates({ header: text }))).toThrow(TemplateError);
    expect(() => render('html', withTemplates({ header: text }))).toThrow(/^template header: /);
  });

  it('that the report does not have is refused with the list of those it has', () => {
    expect(() => render('html', withTemplates({ heading: 'x' }))).toThrow(
      /^template heading: not a partial of the report; there are .*card.*report\.css/,
    );
  });

  it('may be the style sheet, which is allowed by its own hash and cannot leave its element', () => {
    const html = render('html', withTemplates({ 'report.css': 'body{color:teal}</style><script>1</script>' }));
    expect(html.match(/<script>/g)?.length).toBe(2);
    expect(html).toContain('<style>body{color:teal}<\\/style><script>1<\\/script></style>');
    expect(html.indexOf('<\\/style>')).toBeLessThan(html.indexOf('</style>'));
  });

  it('never changes the shared Handlebars', () => {
    render('html', withTemplates({ header: 'x' }));
    expect(Object.keys(handlebars.partials)).toEqual([]);
  });
});
