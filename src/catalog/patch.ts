/** Applies `extends:` patches: a user's catalog makes a built-in reference stricter, or switches it off. */
import type { CatalogFault } from '../model/catalog.ts';
import type { Parameter, Reference } from '../model/reference.ts';
import type { Patch } from './reference.ts';

/** The patched reference; what the patch names and the reference does not have is a fault. */
export function applyPatch(
  reference: Reference,
  patch: Patch,
): { readonly reference: Reference; readonly faults: readonly CatalogFault[] } {
  const faults: CatalogFault[] = [];
  const report = (path: string, message: string): void => {
    faults.push({ file: patch.file, line: 1, column: 1, path, message });
  };
  const off = Array.isArray(patch.disable) ? (patch.disable as readonly string[]) : [];
  const ids = new Set(reference.safeguards.map(({ id }) => id));
  for (const id of [...off, ...Object.keys(patch.severity)].filter((each) => !ids.has(each))) {
    report('', `${reference.id} has no safeguard "${id}"`);
  }
  const parameters: Record<string, Parameter> = { ...reference.parameters };
  for (const [name, change] of Object.entries(patch.parameters)) {
    const known = reference.parameters[name];
    if (known === undefined) report(`parameters.${name}`, `${reference.id} has no parameter "${name}"`);
    else if (isLaxer(change.value, known))
      report(`parameters.${name}`, `${showValue(change.value)} is laxer than ${showValue(known.value)} (${known.source})`);
    else parameters[name] = { ...known, ...change, advise: change.advise ?? advised(known, change.value) };
  }
  const safeguards = reference.safeguards
    .filter(({ id }) => !off.includes(id))
    .map((safeguard) => ({ ...safeguard, severity: patch.severity[safeguard.id] ?? safeguard.severity }));
  return { reference: { ...reference, parameters, safeguards }, faults };
}

/** Extending is for stricter rules; a laxer one is a reference of one's own. */
function isLaxer(value: Parameter['value'], known: Parameter): boolean {
  if (known.direction === 'min') return !(Number(value) >= Number(known.value));
  if (known.direction === 'max') return !(Number(value) <= Number(known.value));
  if (known.direction === 'one-of') return ![value].flat().every((each) => [known.value].flat().includes(each));
  return false;
}

/** Advice that the stricter value has overtaken says nothing any more. */
function advised({ advise, direction }: Parameter, value: Parameter['value']): number | null {
  if (advise === null || typeof value !== 'number') return advise;
  return (direction === 'min' ? value >= advise : value <= advise) ? null : advise;
}

function showValue(value: Parameter['value']): string {
  return [value].flat().join(', ');
}
