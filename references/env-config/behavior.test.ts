/** What the settings refuse, what they let through, and what the look-alikes sign with. */
import { createHmac, randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demanded } from './accepts/key-external.ts';
import { inCode } from './lookalikes/api-key-external.ts';
import { fallback, fallbackInSettings } from './lookalikes/key-external.ts';
import { debugging } from './lookalikes/secrets-not-logged.ts';
import { start as startWithEnvalid } from './variants/envalid.ts';
import { loadSettings, start as startWithZod } from './variants/zod.ts';

const secret = randomBytes(32).toString('hex');
const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  for (const level of ['log', 'error'] as const) vi.spyOn(console, level).mockImplementation((...values: unknown[]) => void lines.push(values.join(' ')));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('zod', () => {
  function set(changes: Readonly<Record<string, string | undefined>> = {}): void {
    const good = { NODE_ENV: undefined, PORT: undefined, DEBUG: undefined, DATABASE_URL: 'postgres://db.example/shop', OPENAI_API_KEY: `sk-${secret}`, LINK_SECRET: secret };
    for (const [name, value] of Object.entries({ ...good, ...changes })) vi.stubEnv(name, value);
  }

  it('starts with what is needed, in production unless told otherwise', () => {
    set();
    const { settings, sign, openai } = startWithZod();
    expect(settings).toMatchObject({ NODE_ENV: 'production', PORT: 3000, DEBUG: false });
    expect(openai.apiKey).toBe(`sk-${secret}`);
    expect(sign('/a')).toBe(createHmac('sha256', secret).update('/a').digest('base64url'));
    expect(lines).toEqual(['Settings loaded, port 3000']);
  });

  it('reads the text false as false', () => {
    set({ DEBUG: 'false' });
    expect(loadSettings().DEBUG).toBe(false);
    set({ DEBUG: 'true' });
    expect(loadSettings().DEBUG).toBe(true);
  });

  it.each([{ LINK_SECRET: undefined }, { LINK_SECRET: '' }, { LINK_SECRET: 'short-one' }, { PORT: 'http' }, { DEBUG: 'maybe' }])('refuses %o by name, and tells no value', (changes) => {
    set(changes);
    const [[name, value] = ['', undefined]] = Object.entries(changes);
    const refusal = (() => {
      try {
        return startWithZod() && '';
      } catch (error) {
        return String(error);
      }
    })();
    expect(refusal).toBe(`Error: Settings missing or malformed: ${name}`);
    if (value) expect(refusal).not.toContain(value);
  });
});

describe('envalid', () => {
  function set(changes: Readonly<Record<string, string | undefined>> = {}): void {
    for (const [name, value] of Object.entries({ DB_HOST: 'db.example', DB_USER: 'app', DB_PASSWORD: 'kept outside', JWT_SECRET: secret, DEBUG: 'false', ...changes })) vi.stubEnv(name, value);
  }

  it('starts with what is needed', () => {
    set();
    const { issue, pool, debug } = startWithEnvalid();
    expect(jwt.verify(issue('7'), secret, { algorithms: ['HS256'] })).toMatchObject({ sub: '7' });
    expect(pool.options.password).toBe('kept outside');
    expect(debug).toBe(false);
  });

  it.each([{ JWT_SECRET: undefined }, { JWT_SECRET: 'short-one' }, { DB_PASSWORD: undefined }])('ends the process with %o', (changes) => {
    set(changes);
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('ended');
    });
    expect(() => startWithEnvalid()).toThrow('ended');
    expect(exit).toHaveBeenCalledWith(1);
  });
});

describe('look-alikes', () => {
  it('sign with a key that everybody knows when the variable is missing', () => {
    vi.stubEnv('LINK_SECRET', undefined);
    expect(fallback('/admin')).toBe(createHmac('sha256', 'dev-secret').update('/admin').digest('hex'));
    expect(fallbackInSettings('/admin')).toBe(createHmac('sha256', 'change-me-in-production').update('/admin').digest('hex'));
    expect(() => demanded('/admin')).toThrow('LINK_SECRET is not set');
  });

  it('tell their secrets', () => {
    vi.stubEnv('JWT_SECRET', secret);
    debugging();
    expect(lines.join('\n')).toContain(secret);
    expect(String(inCode)).toContain(inCode().apiKey);
  });
});
