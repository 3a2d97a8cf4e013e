import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extract } from 'tar';

const MAX_ENTRIES = 2000;
const MAX_BYTES = 200 * 1024 * 1024;

// not here: entry-contained -- the package refuses what leads outside
// not here: entries-looked-at -- the package limits the ratio, the filter counts
// not here: inflate-bounded, unpacked-size-bounded -- the package decompresses and writes
/** Returns the new private folder that the archive was unpacked into. */
export async function unpack(file: string): Promise<string> {
  const target = await mkdtemp(path.join(tmpdir(), 'import-'));
  let entries = 0;
  let bytes = 0;
  let fault: string | null = null;
  // anchor: unpack
  // safeguard: paths-not-preserved
  await extract({
    file,
    cwd: target,
    strict: true,
    maxDecompressionRatio: 100,
    // safeguard: links-refused
    filter: (_name, entry) => {
      entries += 1;
      bytes += entry.size ?? 0;
      if (entries > MAX_ENTRIES || bytes > MAX_BYTES) fault = 'Archive too large';
      else if ('type' in entry && entry.type !== 'File' && entry.type !== 'Directory') fault = 'Entry not allowed';
      // What is thrown here would reach nobody: the rest is passed over instead.
      return fault === null;
    },
  });
  if (fault === null) return target;
  await rm(target, { recursive: true });
  throw new Error(fault);
}
