import { exec, execSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Request } from 'express';

const hostOf = (req: Request) => String(req.query['host']);

/** A shell reads the text. */
export function template(req: Request) {
  // anchor: run
  return promisify(exec)(`ping -c 3 ${hostOf(req)}`);
}

/** $( ) still runs inside double quotes. */
export function doubleQuoted(req: Request) {
  // anchor: run
  return execSync(`ping -c 3 "${hostOf(req)}"`);
}

/** A single quote in the value ends the quotes. */
export function singleQuoted(req: Request) {
  // anchor: run
  return execSync("ping -c 3 '" + hostOf(req) + "'");
}

/** Other characters than the removed one start a command as well. */
export function semicolonRemoved(req: Request) {
  const host = hostOf(req).replace(/;/g, '');
  // anchor: run
  return execSync(`ping -c 3 ${host}`);
}

/** JSON's quotes are double quotes: $( ) runs inside them. */
export function jsonQuoted(req: Request) {
  // anchor: run
  return execSync(`ping -c 3 ${JSON.stringify(hostOf(req))}`);
}

/** The pattern is open at its end. */
export function openPattern(req: Request) {
  const host = hostOf(req);
  if (!/^[a-z0-9.]+/.test(host)) throw new RangeError('host');
  // anchor: run
  return execSync(`nslookup ${host} | tail -n +3`);
}

/** A space is no sign of an attack, and not needed for one. */
export function spacesRefused(req: Request) {
  const host = hostOf(req);
  if (host.includes(' ') || host.includes(';')) throw new RangeError('host');
  // anchor: run
  return execSync(`traceroute -n ${host} 2>&1`);
}
