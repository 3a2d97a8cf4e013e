/** Log-ins at other sites, protection against requests from other sites, and credentials looked for in a text: what is left out. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const HEAD =
  "import express from 'express';\nimport session from 'express-session';\nimport axios from 'axios';\nimport { randomBytes } from 'node:crypto';\nimport pages from './routes/pages';\nimport api from './routes/api';\nexport const app = express();\n";

const extras = async (code: string) =>
  (await reviewed(null, HEAD + code)).deviations
    .filter(({ safeguard }) => /^extra\/(?:oauth|csrf|list)\./.test(safeguard))
    .map(({ safeguard, severity, confidence }) => `${safeguard} ${severity} ${confidence}`);

const start = (query: string) =>
  `app.get('/auth', (req, res) => {\nreq.session.state = randomBytes(24).toString('hex');\nres.redirect(\`https://id.example.com/authorize?client_id=\${process.env.ID}&scope=email${query}\`);\n});\n`;
const callback = (check: string) =>
  `app.get('/callback', async (req, res) => {\n${check}\nconst { data } = await axios.post('https://id.example.com/token', { client_id: process.env.ID, client_secret: process.env.SECRET, code: req.query.code });\nreq.session.regenerate(() => {\nreq.session.token = data.access_token;\nres.redirect('/');\n});\n});\n`;
const COMPARED = 'if (!req.session.state || req.query.state !== req.session.state) return res.sendStatus(403);';
const WITH_STATE = start('&state=${req.session.state}');

test.each([
  ['no state', start('') + callback(''), ['extra/oauth.start high likely']],
  ['state sent and compared', WITH_STATE + callback(COMPARED), []],
  [
    'state in an object',
    `app.get('/auth', (req, res) => {\nconst state = randomBytes(24).toString('hex');\nreq.session.state = state;\nres.redirect('https://id.example.com/authorize?' + new URLSearchParams({ client_id: 'x', scope: 'email', state }));\n});\n${callback(COMPARED)}`,
    [],
  ],
  [
    'state set on a URL',
    `app.get('/auth', (req, res) => {\nconst url = new URL('https://id.example.com/authorize?client_id=x&scope=email');\nurl.searchParams.set('state', req.session.state);\nres.redirect(url.href);\n});\n`,
    [],
  ],
  ['state not compared', WITH_STATE + callback(''), ['extra/oauth.exchange high certain']],
  [
    'nothing equals nothing',
    WITH_STATE + callback('if (req.query.state !== req.session.state) return res.sendStatus(403);'),
    ['extra/oauth.exchange medium certain'],
  ],
  ['an address of the program itself', "app.get('/go', (req, res) => res.redirect('/search?client_id=3&scope=all'));\n", []],
])('oauth: %s', async (_case, code, expected) => {
  expect(await extras(code)).toEqual(expected);
});

const SESSION =
  "app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } }));\n";
const check = (condition: string) =>
  `app.use((req, res, next) => {\nif (${condition}) {\nif (req.get('x-csrf-token') !== req.session.csrfToken) return res.sendStatus(403);\n}\nnext();\n});\n`;

test.each([
  [
    'every method that changes something',
    `${SESSION}${check("!['GET', 'HEAD', 'OPTIONS'].includes(req.method)")}app.use('/api', api);\n`,
    [],
  ],
  ['one method', `${SESSION}${check("req.method === 'POST'")}app.use('/api', api);\n`, ['extra/csrf.gap medium likely']],
  [
    'after a router',
    `${SESSION}app.use('/api', api);\n${check("req.method !== 'GET'")}app.use('/', pages);\n`,
    ['extra/csrf.gap high likely'],
  ],
])('csrf: %s', async (_case, code, expected) => {
  expect(await extras(code)).toEqual(expected);
});

const keys = (list: string) =>
  `const KEYS = ${list};\napp.use((req, res, next) => {\nif (!KEYS.includes(req.get('x-api-key'))) return res.sendStatus(401);\nnext();\n});\n`;

test.each([
  ["process.env.API_KEYS ?? ''", ['extra/list.asked critical certain']],
  ["(process.env.API_KEYS ?? '').split(',')", []],
  ["['a', 'b']", []],
])('keys in %s', async (list, expected) => {
  expect(await extras(keys(list))).toEqual(expected);
});

const bind = (check: string) =>
  `import ldap from 'ldapjs';\nexport function login(name: string, password: string, done: (user: string | null) => void) {\n${check}\nconst client = ldap.createClient({ url: 'ldaps://dc.example.com' });\nclient.bind(\`uid=\${ldapName(name)},dc=example\`, password, (error) => done(error ? null : name));\n}\nfunction ldapName(name: string): string {\nreturn name.replace(/[^a-z]/g, '');\n}\n`;

test.each([
  ['', ['extra/ldap.bind likely']],
  ["if (typeof password !== 'string') return done(null);", ['extra/ldap.bind likely']],
  ['if (!password) return done(null);', []],
  ['if (password.length < 1) return done(null);', []],
])('a bind after %j', async (check, expected) => {
  const { deviations } = await reviewed(null, bind(check));
  expect(
    deviations.filter(({ safeguard }) => safeguard === 'extra/ldap.bind').map(({ safeguard, confidence }) => `${safeguard} ${confidence}`),
  ).toEqual(expected);
});
