/** Libraries and frameworks as people write them. Values are npm names; Node's own modules go without `node:`. */
import type { PromptFact } from '../model/prompt.ts';
import { isNegated, type Sentence } from './clauses.ts';
import { findPhrases, lazyTable, type PhraseHit, phraseTable, type PhraseTable } from './phrases.ts';
import { factAt } from './protections.ts';
import type { Token, TokenizedText } from './tokens.ts';

/** Spellings that differ from the npm name; the name itself is always a spelling unless it is an English word. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  express: ['express', 'expressjs', 'express js'],
  fastify: ['fastify'],
  koa: ['koa', 'koajs'],
  hono: ['hono'],
  '@hapi/hapi': ['hapi'],
  next: ['next js', 'nextjs', 'next {12,13,14,15,16}', 'app router', 'next app', 'next route handler'],
  '@nestjs/common': ['nest', 'nestjs', 'nest js'],
  react: ['react', 'reactjs', 'jsx', 'tsx'],
  vue: ['vue', 'vuejs', 'vue js'],
  '@angular/core': ['angular'],
  svelte: ['svelte', 'sveltekit'],
  jquery: ['jquery'],
  pg: ['pg', 'postgres', 'postgresql', 'node postgres'],
  postgres: ['postgres js'],
  mysql2: ['mysql2', 'mysql'],
  mysql: ['mysql package'],
  'better-sqlite3': ['better sqlite3', 'better sqlite', 'sqlite'],
  knex: ['knex', 'knexjs'],
  sequelize: ['sequelize'],
  '@prisma/client': ['prisma'],
  typeorm: ['typeorm'],
  'drizzle-orm': ['drizzle'],
  kysely: ['kysely'],
  mongoose: ['mongoose'],
  mongodb: ['mongodb', 'mongo', 'native {mongo,mongodb} driver', 'mongo db'],
  redis: ['redis', 'node redis'],
  ioredis: ['ioredis'],
  jsonwebtoken: ['jsonwebtoken'],
  jose: ['jose'],
  'express-jwt': ['express jwt'],
  'koa-jwt': ['koa jwt'],
  '@fastify/jwt': ['fastify jwt'],
  passport: ['passport'],
  'passport-jwt': ['passport jwt'],
  'passport-local': ['passport local'],
  'next-auth': ['next auth', 'nextauth', 'auth js'],
  'iron-session': ['iron session'],
  bcrypt: ['bcrypt'],
  bcryptjs: ['bcryptjs'],
  argon2: ['argon2', 'argon2id', 'argon2i'],
  '@node-rs/argon2': ['node rs argon2'],
  'crypto-js': ['cryptojs', 'crypto js'],
  crypto: ['node crypto', 'crypto module', 'built in crypto', 'createhash', 'create hash'],
  'express-session': ['express session'],
  'cookie-session': ['cookie session'],
  '@fastify/session': ['fastify session'],
  '@fastify/secure-session': ['fastify secure session'],
  '@fastify/cookie': ['fastify cookie'],
  'cookie-parser': ['cookie parser'],
  'connect-redis': ['connect redis'],
  cors: ['cors {package,middleware,module,library,npm}'],
  '@fastify/cors': ['fastify cors'],
  helmet: ['helmet'],
  csurf: ['csurf'],
  'csrf-csrf': ['csrf csrf'],
  'express-rate-limit': ['express rate limit'],
  '@fastify/rate-limit': ['fastify rate limit'],
  zod: ['zod'],
  joi: ['joi'],
  yup: ['yup'],
  ajv: ['ajv'],
  valibot: ['valibot'],
  'class-validator': ['class validator'],
  'express-validator': ['express validator'],
  validator: ['validator js'],
  multer: ['multer'],
  busboy: ['busboy'],
  formidable: ['formidable'],
  '@fastify/multipart': ['fastify multipart'],
  unzipper: ['unzipper'],
  'adm-zip': ['adm zip', 'admzip'],
  yauzl: ['yauzl'],
  'extract-zip': ['extract zip'],
  tar: ['node tar', 'tar {package,module,npm}'],
  jszip: ['jszip'],
  sharp: ['sharp'],
  axios: ['axios'],
  got: ['{with,use,using} got'],
  'node-fetch': ['node fetch'],
  undici: ['undici'],
  cheerio: ['cheerio'],
  puppeteer: ['puppeteer'],
  playwright: ['playwright'],
  dompurify: ['dompurify', 'dom purify'],
  'sanitize-html': ['sanitize html'],
  marked: ['marked'],
  'markdown-it': ['markdown it'],
  ejs: ['ejs'],
  handlebars: ['handlebars'],
  pug: ['pug'],
  nunjucks: ['nunjucks'],
  mustache: ['mustache'],
  pino: ['pino'],
  winston: ['winston'],
  morgan: ['morgan'],
  bunyan: ['bunyan'],
  dotenv: ['dotenv'],
  envalid: ['envalid'],
  nodemailer: ['nodemailer'],
  '@sendgrid/mail': ['sendgrid'],
  resend: ['resend {api,sdk,email}', '{with,using,via} resend'],
  stripe: ['stripe'],
  svix: ['svix'],
  '@clerk/nextjs': ['clerk'],
  openai: ['openai'],
  '@casl/ability': ['casl'],
  lodash: ['lodash'],
  nanoid: ['nanoid'],
  uuid: ['uuid package', 'uuid v4', 'uuidv4'],
  ws: ['ws {package,library,module}'],
  'socket.io': ['socket io'],
  graphql: ['graphql'],
  '@apollo/server': ['apollo', 'apollo server'],
  ldapts: ['ldapts'],
  ldapjs: ['ldapjs'],
  mathjs: ['mathjs', 'math js'],
  'isolated-vm': ['isolated vm'],
  vm2: ['vm2'],
  child_process: ['child process', 'execfile', 'exec file'],
  fs: ['node fs', 'fs module', 'fs promises'],
  http: ['node http', 'http {module,createserver}', 'plain node', 'bare node'],
};

/** npm names that mean something else in a sentence; they count only when spelled as above or in an inline code span. */
const ENGLISH_WORDS = new Set([
  'next',
  'got',
  'request',
  'cors',
  'tar',
  'marked',
  'resend',
  'validator',
  'debug',
  'postgres',
  'mysql',
  'ws',
  'url',
  'path',
  'open',
  'send',
  'static',
  'cookie',
  'forms',
  'random',
  'uuid',
  'hash',
  'passport',
  'form',
  'post',
  'jest',
  'test',
  'config',
  'async',
  'q',
  'co',
  'http',
  'fs',
  'os',
  'vm',
  'crypto',
  'browser',
  'console',
  'dom',
  'timers',
  'net',
  'process',
  'globals',
  'web',
]);

const tables = new WeakMap<readonly string[], PhraseTable<string>>();
const BUILT_IN = lazyTable(() => entriesOf([]));

/** Reads library names; `known` adds a catalog's own library names to the built-in spellings. */
export function readLibraries(text: TokenizedText, sentences: readonly Sentence[], known: readonly string[] = []): readonly PromptFact[] {
  const table = known.length === 0 ? BUILT_IN() : (tables.get(known) ?? remember(known));
  const facts: PromptFact[] = [];
  let covered = 0;
  for (const hit of widestFirst(sentences.flatMap((sentence) => named(table, text.tokens, sentence)))) {
    if (hit.from < covered || !standsAlone(text.tokens, hit.from, hit.to)) continue;
    facts.push(factAt(text, 'library', hit.value, hit));
    covered = hit.to;
  }
  const starts = new Set(facts.map(({ span }) => span.start));
  return [...facts, ...importedLibraries(text, known).filter(({ span }) => !starts.has(span.start))];
}

/** "no passport please" names a library that is not wanted. */
function named(table: PhraseTable<string>, tokens: readonly Token[], sentence: Sentence): readonly PhraseHit<string>[] {
  return findPhrases(table, tokens, sentence.from, sentence.to).filter((hit) => !isNegated(sentence, hit, tokens, ['negate']));
}

/** `import x from 'lib'` and `require('lib')` in a code block of the prompt name a library exactly. */
function importedLibraries({ text, tokens }: TokenizedText, known: readonly string[]): readonly PromptFact[] {
  const names = new Set([...Object.keys(SPELLINGS), ...known]);
  const imports = /(?:\bfrom|\brequire\(|\bimport\(?)\s{0,4}["']((?:node:)?@?[\w.-]+(?:\/[\w.-]+)?)["']/g;
  const facts: PromptFact[] = [];
  if (tokens.length === 0) return facts;
  for (const found of text.matchAll(imports)) {
    const name = found[1] ?? '';
    const start = found.index + found[0].lastIndexOf(name);
    if (names.has(name)) facts.push({ kind: 'library', value: name, span: { start, end: start + name.length }, quote: name });
  }
  return facts;
}

function remember(known: readonly string[]): PhraseTable<string> {
  const table = phraseTable(entriesOf(known));
  tables.set(known, table);
  return table;
}

function entriesOf(known: readonly string[]): readonly (readonly [string, string])[] {
  const own = known
    .filter((name) => !(name in SPELLINGS) && !ENGLISH_WORDS.has(name))
    .map((name): [string, string] => [exact(name.replace(/[@/._:-]+/g, ' ').trim()), name]);
  const builtIn = Object.entries(SPELLINGS).flatMap(([name, spellings]) =>
    spellings.map((spelling): [string, string] => [exact(spelling), name]),
  );
  return [...builtIn, ...own.filter(([spelling]) => spelling !== '')];
}

/** Names are compared as written: "marked" is not "mark". */
function exact(spelling: string): string {
  return spelling.replace(/[\p{L}\p{N}]+/gu, '$&!');
}

function widestFirst<T extends { readonly from: number; readonly to: number }>(hits: readonly T[]): readonly T[] {
  return hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** "express" must not come from the middle of another word's unit, such as a file name or a URL. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const glued = (other: Token | undefined, unit: number): boolean => other !== undefined && other.unit === unit && other.kind !== 'number';
  return !(glued(before, first.unit) && glued(after, last.unit)) && !(glued(after, last.unit) && to - from === 1 && first.text.length < 4);
}
