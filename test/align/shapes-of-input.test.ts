/** Which keys and types of what arrives are judged: schemas, conditional parts, data under operators, checks in the chain, settings. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const HEAD = `import mongoose from 'mongoose';\nimport { z } from 'zod';\nimport Ajv from 'ajv';\nimport Joi from 'joi';\nimport * as v from 'valibot';\nimport express from 'express';\nimport { validateBody } from './middleware.js';\nimport { User } from './models/user.js';\nconst router = express.Router();\n`;

const findings = (body: string, chain = ''): readonly string[] => {
  const text = `${HEAD}router.post('/', ${chain}async (req, res) => {\n${body}\n});\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ reference }) => reference === 'mongodb-query-from-request').map(({ safeguard }) => safeguard);
};

const AJV = "const check = new Ajv().compile({ type: 'object', properties: { a: { type: 'string' }, b: {} } });";
const JOI = 'const { error, value } = Joi.object({ a: Joi.string() }).validate(req.body);';
const VALIBOT = 'const parsed = v.safeParse(v.object({ a: v.string() }), req.body);';

test.each([
  ['await User.findOne({ a: req.body.a });', ['scalar-values-in-filter']],
  ['await User.findOne({ a: `${req.body.a}` });', []],
  ["await User.findOne({ a: `${req.body.a ?? ''}` });", []],
  ['await User.findOne({ a: req.body.a, b: `${req.body.b}` });', ['scalar-values-in-filter']],
  ['await User.findOne({ where: { a: req.body.a } });', []],
  ['await User.findOne({ a: { $eq: req.body.a } });', []],
  ['await User.findOne({ a: { $not: req.body.a } });', ['scalar-values-in-filter']],
  ["await User.findOne({ ...(typeof req.body.a === 'string' && { a: req.body.a }) });", []],
  ["await User.findOne({ a: typeof req.body.a === 'string' ? req.body.a : null });", []],
  ['await User.findOne(z.object({ a: z.string() }).parse(req.body));', []],
  ['await User.findOne(z.looseObject({ a: z.string() }).parse(req.body));', ['scalar-values-in-filter']],
  ["mongoose.set('sanitizeFilter', true); await User.findOne({ a: req.body.a });", []],
  ['const { role, ...rest } = req.body; await User.updateOne({ _id: 1 }, { $set: rest });', ['update-named-fields']],
  ['z.strictObject({ a: z.string() }).parse(req.body); await User.create(req.body);', []],
  ['z.object({ a: z.string() }).parse(req.body); await User.create(req.body);', ['update-named-fields']],
  ["if (Object.keys(req.body).some((key) => key !== 'a')) throw new Error('keys'); await User.create(req.body);", []],
  ['await User.create(toUser(req.body));', []],
  [`${AJV} if (!check(req.body)) return; await User.findOne({ a: req.body.a });`, []],
  [`${AJV} check(req.body); await User.findOne({ a: req.body.a });`, ['scalar-values-in-filter']],
  [`${AJV} if (!check(req.query)) return; await User.findOne({ a: req.body.a });`, ['scalar-values-in-filter']],
  [`${AJV} if (!check(req.body)) return; await User.findOne({ a: req.body.b });`, ['scalar-values-in-filter']],
  ["const check = new Ajv().getSchema('user'); if (!check(req.body)) return; await User.findOne({ a: req.body.a });", []],
  [`${JOI} if (error) return; await User.findOne({ a: value.a });`, []],
  [`${JOI} if (error) console.warn('odd'); await User.findOne({ a: value.a });`, ['scalar-values-in-filter']],
  [`${VALIBOT} if (!parsed.success) return; await User.findOne({ a: parsed.output.a });`, []],
  [`${VALIBOT} await User.findOne({ a: parsed.output.a });`, ['scalar-values-in-filter']],
  [
    `${VALIBOT.replace('v.string()', 'v.pipe(v.string(), v.email(), v.toLowerCase())')} if (!parsed.success) return; await User.findOne({ a: parsed.output.a });`,
    [],
  ],
  [
    `${VALIBOT.replace('v.string()', 'v.pipe(v.string(), v.transform(JSON.parse))')} if (!parsed.success) return; await User.findOne({ a: parsed.output.a });`,
    ['scalar-values-in-filter'],
  ],
  ['await User.updateOne({ _id: 1 }, { $set: z.strictObject({ a: z.string() }).parse(req.body) });', []],
  ['await User.find({ visible: true, title: { $regex: req.query.q } });', ['regex-escaped']],
  ['await User.find({ $or: [{ title: { $regex: String(req.query.q) } }] });', ['regex-escaped']],
])('%s → %j', (body, expected) => {
  expect(findings(body)).toEqual(expected);
});

test('a check of the request that comes before leaves it open', () => {
  expect(findings('await User.create(req.body);', 'validateBody(z.object({ a: z.string() })), ')).toEqual([]);
  expect(findings('await User.create(req.body);', 'limit, ')).toEqual(['update-named-fields']);
});
