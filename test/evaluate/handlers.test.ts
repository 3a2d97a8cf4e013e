/** Parameters of handlers have the types of their positions, whatever they are called. */
import { expect, test } from 'vitest';
import { evaluated } from './render.ts';

const typesIn = async (text: string): Promise<readonly string[]> => {
  const { params } = await evaluated(text);
  return [...params.values()].flatMap(({ name, typeApi }) => (typeApi === null ? [] : [`${name}: ${typeApi}`]));
};

test.each([
  [
    "import fastify from 'fastify'; fastify().setErrorHandler((a, b, c) => c.send(a));",
    ['b: fastify.FastifyRequest', 'c: fastify.FastifyReply'],
  ],
  ["import { Hono } from 'hono'; new Hono().onError((a, b) => b.json(a));", ['b: hono.Context']],
  ['export function f(app) { app.setErrorHandler((a, b, c) => c.send(a)); }', ['b: fastify.FastifyRequest', 'c: fastify.FastifyReply']],
  [
    "export function f(app) { app.get('/', { schema: {} }, (a, b) => b.send(a)); }",
    ['app: fastify.FastifyInstance', 'a: fastify.FastifyRequest', 'b: fastify.FastifyReply'],
  ],
  ["export function f(app) { app.get('/', (a, b) => b.send(a)); }", ['a: express.Request', 'b: express.Response']],
])('%s', async (text, expected) => {
  expect(await typesIn(text)).toEqual(expected);
});
