/** Canonical names of callees. */
import type { TermId, Terms } from '../model/term.ts';

/** Free names that stand for a module when a fragment leaves its imports out. */
const CONVENTIONAL_MODULES = new Set(['path', 'url', 'fs', 'net', 'os', 'querystring', 'Buffer', 'process']);
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);
const MODULE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['path/posix', 'path.posix'],
  ['path/win32', 'path.win32'],
  ['fs/promises', 'fs'],
  ['fs-extra', 'fs'],
]);
const MAX_MEMBERS = 8;

/**
 * The canonical name of a term that reads a member of a module or of the global object: `path.join`, `fs.realpath`,
 * `globalThis.encodeURIComponent`, `globalThis.Object.hasOwn`. `default`, `promises` and the `Sync` twin's suffix are dropped.
 * Null when the chain starts anywhere else.
 */
export function apiName(terms: Terms, id: TermId): string | null {
  const names = namesOf(terms);
  const known = names.get(id);
  if (known !== undefined) return known;
  const name = readName(terms, id);
  names.set(id, name);
  return name;
}

/** Terms never change, and each is asked for its name again with every input that is tried. */
const known = new WeakMap<Terms, Map<TermId, string | null>>();

function namesOf(terms: Terms): Map<TermId, string | null> {
  const names = known.get(terms) ?? new Map<TermId, string | null>();
  known.set(terms, names);
  return names;
}

function readName(terms: Terms, id: TermId): string | null {
  const members: string[] = [];
  for (let at = terms.get(id), depth = 0; depth <= MAX_MEMBERS; depth += 1) {
    if (at.op === 'import') return nameOf(MODULE_ALIASES.get(String(at.lit)) ?? String(at.lit), members);
    if (at.op === 'free') return freeName(String(at.lit), members);
    const object = at.args[0];
    if (at.op !== 'get' || object === undefined) return null;
    members.unshift(String(at.lit));
    at = terms.get(object);
  }
  return null;
}

function freeName(name: string, members: readonly string[]): string {
  const [first, ...rest] = GLOBAL_OBJECTS.has(name) ? members : [name, ...members];
  if (first === undefined) return 'globalThis';
  if (CONVENTIONAL_MODULES.has(first) && first !== 'Buffer' && first !== 'process') return nameOf(first, rest);
  return nameOf('globalThis', [first, ...rest]);
}

function nameOf(root: string, members: readonly string[]): string {
  const kept = members.filter((member) => member !== 'default' && member !== 'promises' && member !== 'native');
  const name = [root, ...kept].join('.');
  if (/^(?:buffer|url|process)\.(?:Buffer|URL|URLSearchParams|cwd)\b/.test(name))
    return `globalThis.${name.replace(/^(?:buffer|url)\./, '')}`;
  return root === 'fs' ? name.replace(/Sync$/, '') : name;
}
