/** Round trips, changed bytes and short tags against three variants; the look-alikes let changes pass or repeat themselves. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withHmac } from './accepts/authenticated-mode.ts';
import { cbcAlone } from './lookalikes/authenticated-mode.ts';
import { updateOnly } from './lookalikes/decryption-finished.ts';
import * as nonces from './lookalikes/fresh-nonce.ts';
import { fourBytes } from './lookalikes/full-tag.ts';
import { encoded } from './lookalikes/key-from-outside.ts';
import { ecb } from './lookalikes/sound-cipher.ts';
import { decrypt, encrypt, readKey } from './variants/aes-gcm.ts';
import { decryptFile, encryptFile } from './variants/chacha20.ts';
import * as web from './variants/web-crypto.ts';

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1;
  return copy;
};

describe('aes-gcm', () => {
  const keys = { current: 'b', byId: new Map([['a', readKey(randomBytes(32).toString('base64'))], ['b', readKey(randomBytes(32).toString('base64'))]]) };

  it('opens what it sealed, also with an older key', () => {
    expect(decrypt(keys, encrypt(keys, 'grüße', 'user:7'), 'user:7')).toBe('grüße');
    expect(decrypt(keys, encrypt({ ...keys, current: 'a' }, '', 'user:7'), 'user:7')).toBe('');
    expect(encrypt(keys, 'x', 'c')).not.toBe(encrypt(keys, 'x', 'c'));
  });

  it('refuses every changed byte, other places, other keys and short tags alike', () => {
    const sealed = encrypt(keys, 'role=user', 'user:7');
    const [version, id, body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    const forged = Array.from(bytes, (_byte, at) => [version, id, flipped(bytes, at).toString('base64url')].join('.'));
    for (const text of [...forged, sealed.replace('.b.', '.a.'), sealed.replace('.b.', '.c.'), sealed.replace('v1', 'v0'), [version, id, bytes.subarray(0, 16).toString('base64url')].join('.'), '']) {
      expect(() => decrypt(keys, text, 'user:7')).toThrow(/^Cannot be decrypted$/);
    }
    expect(() => decrypt(keys, sealed, 'user:8')).toThrow('Cannot be decrypted');
    expect(() => readKey(randomBytes(31).toString('base64'))).toThrow('32 bytes');
  });
});

it('chacha20 opens with the password, and fails alike otherwise', async () => {
  const content = randomBytes(1000);
  const file = await encryptFile(content, 'correct horse');
  expect(await decryptFile(file, 'correct horse')).toEqual(content);
  for (const [changed, password] of [[file, 'wrong'], [flipped(file, 0), 'correct horse'], [flipped(file, 100), 'correct horse'], [file.subarray(0, 20), 'correct horse']] as const) {
    await expect(decryptFile(changed, password)).rejects.toThrow('Wrong password or damaged file');
  }
}, 30_000);

it('web-crypto opens what it sealed and refuses changes', async () => {
  const key = await web.importKey(new Uint8Array(randomBytes(32)));
  const sealed = await web.encrypt(key, 'hello');
  expect(await web.decrypt(key, sealed)).toBe('hello');
  sealed[20]! ^= 1;
  await expect(web.decrypt(key, sealed)).rejects.toThrow();
});

describe('look-alikes', () => {
  const key = randomBytes(32);

  it('cbcAlone gives an administrator for a flipped bit; withHmac has something to compare', () => {
    const [iv = '', sealed = ''] = cbcAlone(key, 'admin=0;id=7').split(':');
    const changed = Buffer.from(iv, 'hex');
    changed[6]! ^= '0'.charCodeAt(0) ^ '1'.charCodeAt(0);
    const decipher = createDecipheriv('aes-256-cbc', key, changed);
    expect(decipher.update(sealed, 'hex', 'utf8') + decipher.final('utf8')).toBe('admin=1;id=7');
    expect(withHmac(key, randomBytes(32), 'x').length).toBe(32 + 16 + 16);
  });

  it('ecb shows which blocks are equal', () => {
    const bytes = Buffer.from(ecb(key, 'A'.repeat(32)), 'base64');
    expect(bytes.subarray(0, 16)).toEqual(bytes.subarray(16, 32));
  });

  it.each(Object.entries(nonces))('%s gives equal ciphertexts for equal texts', (_name, seal) => {
    expect(seal(key, 'same')).toEqual(seal(key, 'same'));
  });

  it('updateOnly gives out a forged text', () => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const sealed = Buffer.concat([cipher.update('pay 100'), cipher.final()]);
    sealed[4]! ^= '1'.charCodeAt(0) ^ '9'.charCodeAt(0);
    expect(updateOnly(key, iv, cipher.getAuthTag(), sealed)).toBe('pay 900');
  });

  it('fourBytes takes a part of the tag for all of it', () => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const sealed = Buffer.concat([cipher.update('x'), cipher.final()]);
    expect(fourBytes(key, iv, cipher.getAuthTag().subarray(0, 4), sealed).toString()).toBe('x');
  });

  it('encoded is opened with what stands in the code', () => {
    const bytes = encoded('secret');
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(Array.from({ length: 32 }, (_, i) => i)), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(-16));
    expect(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString()).toBe('secret');
  });
});
