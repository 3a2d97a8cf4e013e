import * as crypto from 'crypto';

interface Options {
  readonly key: string;
}

export class Vault {
  readonly #key: Buffer;

  constructor(options: Options) {
    this.#key = Buffer.from(options.key, 'hex');
    if (this.#key.byteLength !== 32) throw new TypeError('key must be 64 hex digits');
  }

  protect(plain: string): string {
    const nonce = crypto.randomBytes(12);
    const c = crypto.createCipheriv('aes-256-gcm', this.#key, nonce);
    const body = c.update(plain, 'utf8', 'base64') + c.final('base64');
    return [nonce.toString('base64'), c.getAuthTag().toString('base64'), body].join(':');
  }

  reveal(stored: string): string | null {
    const [nonce, tag, body] = stored.split(':');
    if (!nonce || !tag || body === undefined) return null;
    try {
      const d = crypto.createDecipheriv('aes-256-gcm', this.#key, Buffer.from(nonce, 'base64'), { authTagLength: 16 });
      d.setAuthTag(Buffer.from(tag, 'base64'));
      return d.update(body, 'base64', 'utf8') + d.final('utf8');
    } catch {
      return null;
    }
  }
}
