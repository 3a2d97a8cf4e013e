/** `catalog check`: everything that can be said of references without comparing code with them. */
import type { CatalogFault, CatalogFile } from '../model/catalog.ts';
import { type Base, decodeCatalog } from './compile.ts';
import type { DecodedFolder } from './decode.ts';
import { describeSafeguard } from './describe.ts';
import { lintFolder } from './lint.ts';

export interface CheckResult {
  /** One line a safeguard, by reference. */
  readonly text: string;
  /** Ids of the references that were checked. */
  readonly ids: readonly string[];
  readonly faults: readonly CatalogFault[];
}

/** Checks the references of a folder's files, or those of the given ids; the faults of tables and probe sets always count. */
export async function checkReferences(files: readonly CatalogFile[], ids: readonly string[], base?: Base): Promise<CheckResult> {
  const { folders, faults } = await decodeCatalog(files, base);
  const chosen = folders.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const paths = new Set(files.map(({ path }) => path));
  const linted = await Promise.all(
    chosen.map((folder) =>
      lintFolder(
        folder,
        files.filter(({ path }) => path.startsWith(`${folder.id}/`)),
        paths,
      ),
    ),
  );
  const ofChosen = ({ file }: CatalogFault): boolean =>
    chosen.some(({ id }) => file.startsWith(`${id}/`)) || /^(?:api|probes)\//.test(file);
  return {
    text: chosen.map(describeFolder).join('\n'),
    ids: chosen.map(({ id }) => id),
    faults: [...faults.filter(ofChosen), ...linted.flat()],
  };
}

function describeFolder({ id, reference, patch, code, examples }: DecodedFolder): string {
  if (patch !== null) return `${id}\n  extends ${patch.extends}\n`;
  if (reference === null) return `${id}\n`;
  const count = (kind: string): number => code.filter((file) => file.kind === kind).length;
  const shapes = (kind: string): number => code.filter((file) => file.kind === kind).flatMap((file) => file.shapes).length;
  const head = `${id}: ${count('variant')} variants, ${shapes('accept')} accepts, ${shapes('lookalike')} look-alikes, ${examples.length} examples`;
  const width = Math.max(0, ...reference.safeguards.map((safeguard) => safeguard.id.length));
  const lines = reference.safeguards.map((safeguard) => {
    const holders = code
      .filter(({ kind, marks }) => kind === 'variant' && marks.marked.some((mark) => mark.id === safeguard.id))
      .map(({ name }) => name);
    const held = holders.length === 0 ? '' : `  [${holders.join(', ')}]`;
    return `  ${safeguard.id.padEnd(width)}  ${safeguard.kind.padEnd(10)}  ${describeSafeguard(safeguard, reference)}${held}`;
  });
  return `${[head, ...lines].join('\n')}\n`;
}
