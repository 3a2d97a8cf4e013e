/**
 * A value inside a YAML file together with the place it came from, so that every fault can name its line.
 *
 * Readers never throw: what is wrong is recorded and a neutral value is returned, so that one run reports all faults of all files.
 */
import type { Document, LineCounter, Node } from 'yaml';
import type { CatalogFault } from '../model/catalog.ts';

/** One YAML document being read. */
export interface OpenFile {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly faults: CatalogFault[];
}

export interface Cursor {
  readonly file: OpenFile;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

export type Fields = ReadonlyMap<string, Cursor>;

/** Records a fault at the cursor's node, or at the nearest node around it. */
export function fault(at: Cursor, message: string): void {
  const offset = offsetOf(at);
  const { line, col } = at.file.lines.linePos(offset);
  at.file.faults.push({ file: at.file.name, line, column: col, path: at.path.join('.'), message });
}

function offsetOf({ file, path }: Cursor): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = file.document.getIn(path.slice(0, length), true) as Node | undefined;
    const offset = node?.range?.[0];
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** The members of a mapping; unknown keys and anything but a mapping are faults. */
export function fields(at: Cursor, allowed: readonly string[]): Fields {
  const known = new Set(allowed);
  const members = entries(at);
  for (const [key, member] of members) {
    if (!known.has(key)) fault(member, `unknown key "${key}"; known are ${allowed.join(', ')}`);
  }
  return members;
}

/** The members of a mapping whose keys are free. */
export function entries(at: Cursor): Fields {
  const { value } = at;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(at, 'expected a mapping');
    return new Map();
  }
  return new Map(Object.entries(value).map(([key, member]) => [key, child(at, key, member)]));
}

/** The items of a list. */
export function items(at: Cursor): readonly Cursor[] {
  if (Array.isArray(at.value)) return at.value.map((item, index) => child(at, index, item));
  fault(at, 'expected a list');
  return [];
}

/** The items of a list, or the value itself as the only item; nothing when absent. */
export function oneOrMore(at: Cursor | undefined): readonly Cursor[] {
  if (at === undefined) return [];
  return Array.isArray(at.value) ? items(at) : [at];
}

function child(at: Cursor, key: string | number, value: unknown): Cursor {
  return { file: at.file, path: [...at.path, key], value };
}

/** A string; numbers are taken as written. */
export function text(at: Cursor): string {
  if (typeof at.value === 'string' && at.value !== '') return at.value;
  if (typeof at.value === 'number') return sourceOf(at) ?? String(at.value);
  fault(at, 'expected a text');
  return '';
}

/** `1.0` is a number to YAML, and `1` once it is one. */
function sourceOf({ file, path }: Cursor): string | undefined {
  const node = file.document.getIn(path, true) as { readonly source?: string } | undefined;
  return node?.source;
}

/** Texts, of which one may stand without a list. */
export function texts(at: Cursor | undefined): readonly string[] {
  return oneOrMore(at).map(text);
}

export function flag(at: Cursor | undefined): boolean {
  if (at === undefined) return false;
  if (typeof at.value !== 'boolean') fault(at, 'expected true or false');
  return at.value === true;
}

export function integer(at: Cursor | undefined, otherwise: number): number {
  if (at === undefined) return otherwise;
  if (Number.isInteger(at.value)) return at.value as number;
  fault(at, 'expected a whole number');
  return otherwise;
}

/** One of the listed words, or null (with a fault unless absent). */
export function choice<Word extends string>(at: Cursor | undefined, words: readonly Word[]): Word | null {
  if (at === undefined) return null;
  const found = words.find((word) => word === at.value);
  if (found === undefined) fault(at, `expected one of ${words.join(', ')}`);
  return found ?? null;
}

/** Several of the listed words; those that are not listed are faults. */
export function choices<Word extends string>(at: Cursor | undefined, words: readonly Word[]): readonly Word[] {
  return oneOrMore(at).flatMap((item) => choice(item, words) ?? []);
}
