/** The configuration file: `aidiff.config.yaml`, `aidiff.config.json` or `aidiff` in package.json, found by walking up. */
import { basename } from 'node:path';
import { findUp, readText } from '../io/index.ts';
import { UserError } from './host.ts';

const NAMES = ['aidiff.config.yaml', 'aidiff.config.yml', 'aidiff.config.json', 'package.json'] as const;

export interface Config {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Words a fault in this file. */
  readonly fault: (message: string) => UserError;
}

/** Returns the nearest configuration, or null; throws a UserError for one that cannot be read. */
export async function findConfig(folder: string): Promise<Config | null> {
  for (const path of findUp(folder, NAMES)) {
    const fault = (message: string): UserError => new UserError(`${path}: ${message}`);
    const isPackage = basename(path) === 'package.json';
    const read = readText(path);
    if ('fault' in read) throw new UserError(read.fault.message);
    const parsed = await parse(path, read.text).catch((error: Error) => {
      // A package.json that only others read may have any fault.
      if (isPackage) return {};
      throw fault(error.message.split('\n')[0] ?? '');
    });
    const values = isPackage && isRecord(parsed) ? parsed['aidiff'] : parsed;
    if (isPackage && values === undefined) continue;
    if (values === null || values === undefined) return { path, values: {}, fault }; // An empty file, or all commented out.
    if (!isRecord(values)) throw fault('the settings are not an object');
    return { path, values, fault };
  }
  return null;
}

async function parse(path: string, text: string): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(text);
  const { parse: parseYaml } = await import('yaml');
  return parseYaml(text);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
