/**
 * Scripts whose compiled code is kept from one run to the next.
 *
 * Compiling is most of a cold run, so V8's code cache is kept in the user's cache folder. The cache is an optimization only: whatever
 * goes wrong with it, the script is loaded the plain way.
 */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';

/** What a CommonJS file exports; at each call it is run anew. */
export function loadScript(path: string): unknown {
  const cachePath = codeCachePath(path);
  const cachedData = cachePath === undefined ? undefined : readIfPresent(cachePath);
  const script = new Script(readScript(path), { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  if (cachePath !== undefined && (cachedData === undefined || script.cachedDataRejected)) {
    // At exit the functions that this run needed are compiled, so the cache holds them too.
    process.once('exit', () => writeCodeCache(cachePath, script));
  }
  return module.exports;
}

/** The parameter list is that of a CommonJS module; it stays on the first line so that line numbers are the file's. */
const HEAD = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const TAIL = Buffer.from('\n})');

/** The file as a function. Decoding nine megabytes of plain ASCII as UTF-8 takes ten times as long, and joining them as text copies them. */
function readScript(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.allocUnsafe(HEAD.length + size + TAIL.length);
    HEAD.copy(bytes);
    const end = HEAD.length + readSync(file, bytes, HEAD.length, size, 0);
    if (end < HEAD.length + size) throw new Error(`${path} could not be read to its end`);
    TAIL.copy(bytes, end);
    return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  } finally {
    closeSync(file);
  }
}

/** One cache file for each engine, flag set and script; undefined where no cache folder can be named. */
function codeCachePath(script: string): string | undefined {
  const folder = cacheFolder();
  if (folder === undefined) return undefined;
  const { size, mtimeMs } = statSync(script);
  const identity = [process.version, process.arch, process.execArgv, process.env['NODE_OPTIONS'], script, size, mtimeMs];
  const key = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24);
  return join(folder, `${basename(script, extname(script))}-${key}.bin`);
}

function cacheFolder(): string | undefined {
  const configured = process.env['XDG_CACHE_HOME'];
  if (configured !== undefined && isAbsolute(configured)) return join(configured, 'aidiff');
  try {
    return join(homedir(), '.cache', 'aidiff');
  } catch {
    return undefined; // A process without a home folder, as in some containers.
  }
}

function readIfPresent(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes beside the target and renames, so that a concurrent run never reads half a file. */
function writeCodeCache(path: string, script: Script): void {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, script.createCachedData(), { mode: 0o600 });
    renameSync(draft, path);
  } catch {
    removeDraft(draft);
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where nothing can be written there is nothing to remove.
  }
}
