// Installs the libraries that references are shown with, from their lock file, unless what is installed already agrees with it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../references/', import.meta.url));

if (!isInstalled()) {
  // Scripts stay off: what they would build or download is not needed, and the libraries' types are.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

/** Whether every package of the lock file is there in its version; optional ones are for other platforms. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  // npm writes this copy of the lock file as the last step of an install.
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (installed[path]?.version === version && existsSync(`${folder}${path}/package.json`)),
  );
}

function packagesOf(lock) {
  const path = `${folder}${lock}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}
