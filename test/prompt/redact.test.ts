import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrompt, redactSecrets } from '../../src/prompt/index.ts';

const HEX = '0123456789abcdef';
const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const of = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((letters) => letters.join(''));

/** The secret part and the text that holds it. Built from parts so that no scanner takes this file for a leak. */
const SECRETS: Readonly<Record<string, fc.Arbitrary<readonly [secret: string, text: string]>>> = {
  'aws-access-key': of('ABCDEFGHIJ0123456789', 16).map((tail) => [`AK${'IA'}${tail}`, `AK${'IA'}${tail}`]),
  'github-token': of(WORD, 36).map((tail) => [`gh${'p_'}${tail}`, `gh${'p_'}${tail}`]),
  'slack-token': of(WORD, 24).map((tail) => [`xo${'xb-'}${tail}`, `xo${'xb-'}${tail}`]),
  'stripe-key': of(WORD, 24).map((tail) => [`sk_${'live_'}${tail}`, `sk_${'live_'}${tail}`]),
  'openai-key': of(WORD, 30).map((tail) => [`sk-${'proj-'}7${tail}`, `sk-${'proj-'}7${tail}`]),
  jwt: fc.tuple(of(WORD, 20), of(WORD, 20), of(WORD, 20)).map(([a, b, c]) => [`ey${'J'}${a}.eyJ${b}.${c}`, `ey${'J'}${a}.eyJ${b}.${c}`]),
  password: of(HEX, 14).map((secret) => [secret, `postgres://app:${secret}@db.example.com/shop`]),
  'bearer-token': of(WORD, 30).map((secret) => [`7${secret}`, `Authorization: Bearer 7${secret}`]),
  'private-key': of(WORD, 64).map((body) => [
    body,
    `-----BEGIN RSA ${'PRIVATE'} KEY-----\nProc-Type: 4,ENCRYPTED\n\n${body}\n-----END RSA ${'PRIVATE'} KEY-----`,
  ]),
  secret: of(WORD, 20).map((secret) => [`a1${secret}`, `api_key = "a1${secret}"`]),
};

describe('redaction', () => {
  it.each(Object.entries(SECRETS))('never leaks a %s', (kind, secrets) => {
    const around = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(secrets, around, around, ([secret, text], before, after) => {
        const clean = readPrompt(`${before} ${text} ${after}`).text;
        return !clean.includes(secret) && clean.includes(`[REDACTED:${kind}]`);
      }),
    );
  });

  it('keeps what is around a secret, and the user of a connection string', () => {
    expect(redactSecrets('db: postgres://app:hunter2hunter@db.example.com/shop').text).toBe(
      'db: postgres://app:[REDACTED:password]@db.example.com/shop',
    );
  });

  it.each([
    ['curl -u admin:S3cretPass99 https://api.example.dev', 'curl -u admin:[REDACTED:password] https://api.example.dev'],
    [`AccountName=x;AccountKey=${'Zm9vYmFy'.repeat(8)}==;Suffix=y`, 'AccountName=x;AccountKey=[REDACTED:azure-key];Suffix=y'],
    ['the admin password is Winter2024!', 'the admin password is [REDACTED:password]'],
  ])('takes the secret out of %s', (given, expected) => expect(redactSecrets(given).text).toBe(expected));

  it('asks for nothing where a secret stood', () => {
    const { facts, terms } = readPrompt(`Fetch the report with gh${'p_'}${'a1'.repeat(20)}, sk-${'proj-'}7${'a'.repeat(30)}`);
    expect(facts).toEqual([]);
    expect(terms.map(({ words }) => words)).toEqual(['fetch', 'report']);
  });

  it.each([
    'curl -u $USER:$PASSWORD https://api.example.dev',
    'the password is checked with bcrypt12, the password is 12 characters long',
    'task-management-application-with-categories',
    'postgres://user:${DB_PASSWORD}@localhost/db',
    'http://localhost:3000/users/@me',
    'password: string; token = generateRandomToken32(size)',
    'JWT_SECRET is in env, the bearer token is verified',
  ])('leaves ordinary text alone: %s', (text) => expect(redactSecrets(text)).toEqual({ text, redacted: false }));

  it('is done once: a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(...Object.values(SECRETS)), ([, text]) => {
        const once = redactSecrets(text).text;
        return redactSecrets(once).text === once;
      }),
    );
  });

  it('can be turned off', () => {
    const text = `ghp_${'a1'.repeat(18)}`;
    expect(readPrompt(text, { redact: false })).toMatchObject({ text, redacted: false });
  });
});
