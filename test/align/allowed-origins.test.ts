/** Which checks of an origin let only the named ones read replies. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const findings = async (code: string) =>
  (await reviewed(null, code)).deviations.filter(({ reference }) => reference === 'cors-setup').map(({ safeguard }) => safeguard);

const koa = (value: string) =>
  `import Koa from 'koa';\nimport cors from '@koa/cors';\nnew Koa().use(cors({ credentials: true, origin: (ctx) => { const o = ctx.get('Origin'); return ${value}; } }));\n`;
const express = (origin: string) =>
  `import express from 'express';\nimport cors from 'cors';\nexpress().use(cors({ credentials: true, origin: ${origin} }));\n`;

test.each([
  [koa("o.endsWith('example.com') ? o : ''"), ['origin-checked']],
  [koa("o.endsWith('.example.com') ? o : ''"), []],
  [koa("o.endsWith('example.com') && o"), ['origin-checked']],
  [koa("['https://example.com'].includes(o) ? o : ''"), []],
  [express('/example.com$/'), ['origin-checked']],
  [express('/\\.example.com$/'), []],
  [express('/^https:\\/\\/([a-z]+\\.)?example\\.com$/'), []],
])('%s → %j', async (code, expected) => {
  expect(await findings(code)).toEqual(expected);
});
