/** The last step of the build: what the compiler leaves out. Runs in `dist`, next to what it has written. */
import { chmodSync, cpSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUILT_CATALOG, BUILT_IN_REFERENCES, buildCatalog } from './catalog/index.ts';
import { sign } from './sign.ts';

const dist = fileURLToPath(new URL('./', import.meta.url));
const src = fileURLToPath(new URL('../src/', import.meta.url));

for (const path of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.json')) cpSync(`${src}${path}`, `${dist}${path}`, { recursive: true });
}
chmodSync(`${dist}cli/main.js`, 0o755);

const faults = await buildCatalog({ from: BUILT_IN_REFERENCES, to: BUILT_CATALOG, sign });
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
