/** Which CWEs count as the same weakness when a finding is compared with a label. */
import { readFileSync } from 'node:fs';

export interface Families {
  /** True when two CWE ids are equal or share a family; not transitive. */
  readonly related: (a: string, b: string) => boolean;
}

/** Decodes `{ families: { name: { cwes: [89, …] } } }`; throws an Error that says what is wrong with it. */
export function decodeFamilies(json: unknown): Families {
  const families = isRecord(json) ? json['families'] : undefined;
  if (!isRecord(families)) throw new Error('a families file has an object `families`');
  const membership = new Map<string, Set<string>>();
  for (const [name, family] of Object.entries(families)) {
    const cwes = isRecord(family) ? family['cwes'] : undefined;
    if (!Array.isArray(cwes)) throw new Error(`the family ${name} has no list \`cwes\``);
    for (const cwe of cwes) {
      const id = `CWE-${cwe}`;
      membership.set(id, (membership.get(id) ?? new Set()).add(name));
    }
  }
  return {
    related: (a, b) => a === b || [...(membership.get(a) ?? [])].some((family) => membership.get(b)?.has(family)),
  };
}

/** The families that are used where no other file is named. */
export function builtInFamilies(): Families {
  return decodeFamilies(JSON.parse(readFileSync(new URL('../evaluation/cwe-families.json', import.meta.url), 'utf8')));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
