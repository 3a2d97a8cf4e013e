import { randomFill } from 'node:crypto';
import { promisify } from 'node:util';

const fill = promisify(randomFill) as (buffer: Buffer) => Promise<Buffer>;

export class TokenSource {
  constructor(private readonly bytes = 32) {
    if (bytes < 16) throw new RangeError('At least 16 bytes');
  }

  async next(): Promise<string> {
    const buffer = await fill(Buffer.alloc(this.bytes));
    return buffer.toString('base64url');
  }
}

export async function newSession(source = new TokenSource()) {
  const [sessionId, csrfToken] = await Promise.all([source.next(), source.next()]);
  return { sessionId, csrfToken };
}
