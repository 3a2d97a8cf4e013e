import { exec, execSync } from 'node:child_process';
import type { Request, Response } from 'express';
import { quote } from 'shell-quote';

/** The line is constant; the shell is there for its pipe. */
export function constantLine(res: Response) {
  // anchor: run
  exec('df -h / | tail -1', { timeout: 5000 }, (error, stdout) => void (error ? res.sendStatus(500) : res.json({ disk: stdout })));
}

/** A number has no characters that a shell reads. */
export function numberOnly(req: Request) {
  const port = Number(req.query['port']);
  if (!Number.isInteger(port)) throw new RangeError('port');
  // anchor: run
  return execSync(`lsof -i :${port} | wc -l`, { timeout: 5000 }).toString();
}

/** A pattern that begins with a letter and has no special characters. */
export function strictPattern(req: Request) {
  const name = String(req.query['name']);
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError('name');
  // anchor: run
  return execSync(`systemctl is-active ${name}`, { timeout: 5000 }).toString();
}

const TASKS: Record<string, string> = { build: 'npm run build', lint: 'npm run lint' };

/** One of two constant lines. */
export function lookedUp(req: Request) {
  const task = String(req.params['task']);
  const line = task === 'build' ? TASKS['build'] : TASKS['lint'];
  // anchor: run
  return execSync(line ?? 'true', { timeout: 60_000 });
}

/** The word is quoted by a library that is made for it. */
export function quotedByLibrary(req: Request) {
  const folder = quote([String(req.query['folder'])]);
  // anchor: run
  return execSync(`du -sh -- ${folder} | cut -f1`, { timeout: 5000 }).toString();
}

/** Single quotes around the value, and each single quote in it written as '\''. */
export function quotedByHand(req: Request) {
  const text = String(req.query['text']);
  const word = `'${text.replaceAll("'", "'\\''")}'`;
  // anchor: run
  return execSync(`echo ${word} | espeak --stdin`, { timeout: 5000 });
}
