/** Options that the deployment decides are judged by what they come to where users are served. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const findings = async (secure: string) => {
  const code = `import express from 'express';\nimport session from 'express-session';\nconst app = express();\nconst { NODE_ENV } = process.env;\nconst isProduction = NODE_ENV === 'production';\napp.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { httpOnly: true, sameSite: 'lax', secure: ${secure} } }));\n`;
  return (await reviewed(null, code)).deviations.filter(({ cwe }) => cwe.includes('CWE-614')).map(({ confidence }) => confidence);
};

test.each([
  ['isProduction', []],
  ['!isProduction', ['certain']],
  ["process.env.NODE_ENV === 'production'", []],
  ["process.env.NODE_ENV !== 'production'", ['certain']],
  ["NODE_ENV !== 'development'", []],
  ["NODE_ENV === 'development'", ['certain']],
  ["NODE_ENV === 'staging'", []],
  ["isProduction ? true : 'auto'", []],
  ['isProduction ? false : true', ['certain']],
  ['isProduction ? true : false', []],
  ["process.env.COOKIE_SECURE !== 'production'", []],
])('secure: %s → %j', async (secure, expected) => {
  expect(await findings(secure)).toEqual(expected);
});
