import AdmZip from 'adm-zip';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export async function extractUpload(uploadPath: string): Promise<string> {
  const target = await fs.mkdtemp(path.join(os.tmpdir(), 'upload-'));
  const zip = new AdmZip(uploadPath);
  // expect: entries-looked-at
  zip.extractAllTo(target, true);
  return target;
}
