/** Three ways to hash a password: what is stored, what is refused, and what a thief could do with the look-alikes. */
import { createHmac } from 'node:crypto';
import bcryptLibrary from 'bcrypt';
import { describe, expect, it } from 'vitest';
import { pepper } from './accepts/slow-password-hash.ts';
import { hashedAgain } from './lookalikes/constant-time-comparison.ts';
import { fromConfiguration } from './lookalikes/salt-per-password.ts';
import { keyed } from './lookalikes/slow-password-hash.ts';
import * as argon2 from './variants/argon2.ts';
import * as bcrypt from './variants/bcrypt.ts';
import * as scrypt from './variants/scrypt.ts';

const PASSWORD = 'correct hörse battery stäple 🔑';

describe.each([
  ['argon2', argon2],
  ['bcrypt', bcrypt],
  ['scrypt', scrypt],
] as const)('%s', (_, { hashPassword, verifyPassword }) => {
  it('gives each password a hash of its own, and finds it again', async () => {
    const [first, second] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(first).not.toBe(second);
    expect(await verifyPassword(first, PASSWORD)).toBe(true);
    expect(await verifyPassword(second, PASSWORD)).toBe(true);
    expect(await verifyPassword(first, `${PASSWORD} `)).toBe(false);
    expect(await verifyPassword(first, '')).toBe(false);
  });

  it('refuses what is too long', async () => {
    await expect(hashPassword('x'.repeat(2000))).rejects.toThrow(/at most/);
    expect(await verifyPassword(await hashPassword('x'.repeat(70)), 'x'.repeat(2000))).toBe(false);
  });

  it('never takes something that is no hash for one', async () => {
    const verdict = await verifyPassword('not a hash', PASSWORD).catch(() => 'refused');
    expect([false, 'refused']).toContain(verdict);
  });
});

it('stores the parameters that guidance asks for', async () => {
  expect(await argon2.hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await bcrypt.hashPassword(PASSWORD)).toMatch(/^\$2b\$12\$/);
});

it('notices outdated hashes', async () => {
  expect(bcrypt.isOutdated(await bcryptLibrary.hash(PASSWORD, 4))).toBe(true);
  expect(bcrypt.isOutdated(await bcrypt.hashPassword(PASSWORD))).toBe(false);
});

it('counts bytes, not characters, before bcrypt cuts them off', async () => {
  const keys = '🔑'.repeat(19);
  expect(keys.length).toBeLessThan(72);
  await expect(bcrypt.hashPassword(keys)).rejects.toThrow(bcrypt.PasswordTooLong);
  // What the library does on its own: both are the same password.
  expect(await bcryptLibrary.compare(`${keys}B`, await bcryptLibrary.hash(`${keys}A`, 4))).toBe(true);
});

describe('look-alikes', () => {
  it('a keyed digest is the same for equal passwords, and guessed at full speed', () => {
    expect(keyed(PASSWORD)).toBe(keyed(PASSWORD));
    expect(keyed(PASSWORD)).toBe(createHmac('sha256', process.env['PEPPER'] ?? '').update(PASSWORD).digest('hex'));
  });

  it('one salt for all shows who shares a password', () => {
    expect(fromConfiguration(PASSWORD)).toBe(fromConfiguration(PASSWORD));
  });

  it('a second hash is never equal to the first', async () => {
    expect(await hashedAgain(PASSWORD, await bcryptLibrary.hash(PASSWORD, 12))).toBe(false);
  });

  it('a pepper under a slow hash leaves every hash different', async () => {
    expect(await pepper(PASSWORD)).not.toBe(await pepper(PASSWORD));
  });
});
