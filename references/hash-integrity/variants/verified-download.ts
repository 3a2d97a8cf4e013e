import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';

export class WrongDigest extends Error {
  readonly digest: string;

  constructor(digest: string) {
    super(`The download has the SHA-256 ${digest}, which is not the expected one`);
    this.digest = digest;
  }
}

export interface Release {
  url: URL;
  /** SHA-256 in hexadecimal digits, from the lock file that was reviewed with the code. */
  sha256: string;
}

const TARGET = new URL('../vendor/tool.tgz', import.meta.url);
const TEMPORARY = new URL('../vendor/tool.tgz.part', import.meta.url);

/** Downloads the release; the file is there only when its content is the expected one. */
// not here: keyed-when-untrusted -- no secret takes part
// not here: pseudonym-keyed -- a file is hashed
export async function downloadRelease({ url, sha256 }: Release): Promise<void> {
  if (url.protocol !== 'https:') throw new TypeError('Releases are downloaded over HTTPS');
  // anchor: content
  const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(60_000) });
  if (!reply.ok) throw new Error(`${url.host} answered ${reply.status}`);
  const content = Buffer.from(await reply.arrayBuffer());

  // anchor: digest
  const actual = createHash(/* safeguard: collision-resistant-hash */ 'sha256').update(content).digest('hex');
  // anchor: comparison
  // safeguard: verify-before-use, digest-from-trusted-source
  if (actual !== sha256) throw new WrongDigest(actual);

  try {
    await writeFile(TEMPORARY, content, { mode: 0o600 });
    await rename(TEMPORARY, TARGET);
  } catch (error) {
    await rm(TEMPORARY, { force: true });
    throw error;
  }
}
