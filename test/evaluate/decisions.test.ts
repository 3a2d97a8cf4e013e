/** Functions and patterns that a library asks for a verdict become operations under the conditions by which they allow. */
import { describe, expect, it } from 'vitest';
import { evaluated } from './render.ts';

const verdicts = async (text: string) => (await evaluated(text)).events.filter(({ idiom }) => idiom === 'cors.allow');
const express = (origin: string) =>
  `import cors from 'cors'; const LIST = ['https://a.example']; cors({ credentials: true, origin: ${origin} });`;

describe('the verdicts of an origin function', () => {
  it.each([
    ['a list', '(o, done) => done(null, LIST.includes(o))', 1],
    ['two ways', '(o, done) => { if (!o) return done(null, true); done(null, o === LIST[0]); }', 2],
    ['a refusal', "(o, done) => { if (o === LIST[0]) done(null, true); else done(new Error('no')); }", 1],
    ['nobody', '(o, done) => done(null, false)', 0],
    ['a fixed text', "(o, done) => done(null, 'https://a.example')", 0],
    ['a pattern', '/^https:..a[.]example$/', 1],
    ['patterns in a list', "['https://a.example', /^https:..b[.]example$/]", 1],
    ['texts', "['https://a.example']", 0],
  ])('%s', async (_, origin, count) => expect(await verdicts(express(origin))).toHaveLength(count));

  it('are those of a plug-in that an app registers', async () => {
    expect(
      await verdicts(
        "import Fastify from 'fastify'; import cors from '@fastify/cors'; Fastify().register(cors, { origin: (o, done) => done(null, true) });",
      ),
    ).toHaveLength(1);
  });

  it('are what a function of Hono returns', async () => {
    expect(
      await verdicts("import { cors } from 'hono/cors'; cors({ origin: (o) => (o.endsWith('.a.example') ? o : null) });"),
    ).toHaveLength(1);
  });
});
