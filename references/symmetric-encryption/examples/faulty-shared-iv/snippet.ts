import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const TAG_LENGTH = 16;

export class FieldCipher {
  private readonly iv = randomBytes(12);

  constructor(private readonly key: Buffer) {
    if (key.length !== 32) throw new Error('FieldCipher needs a 256-bit key');
  }

  seal(value: string): string {
    // expect: fresh-nonce
    const cipher = createCipheriv('aes-256-gcm', this.key, this.iv, { authTagLength: TAG_LENGTH });
    const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([this.iv, cipher.getAuthTag(), data]).toString('base64');
  }

  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: TAG_LENGTH });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}
