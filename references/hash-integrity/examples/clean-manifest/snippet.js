import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

async function integrityOf(file) {
  const content = await readFile(file);
  return createHash('sha512').update(content).digest('base64');
}

export async function verifyManifest(root, manifestPath) {
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8'));
  const broken = [];
  for (const { name, integrity } of manifest.files) {
    const actual = await integrityOf(path.join(root, path.basename(name)));
    if (actual !== integrity) {
      console.error(`integrity of ${name} differs`);
      broken.push(name);
    }
  }
  if (broken.length > 0) {
    throw new Error(`integrity check failed: ${broken.join(', ')}`);
  }
}
