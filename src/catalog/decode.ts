/** Decodes the files of one reference's folder; all faults come back together. */
import type { CatalogFault, CatalogFile, Example } from '../model/catalog.ts';
import type { Reference } from '../model/reference.ts';
import type { Cursor, OpenYaml } from '../yaml/index.ts';
import { loadYaml } from '../yaml/index.ts';
import { type CodeFile, type CodeKind, readCode } from './code.ts';
import { readExamples } from './examples.ts';
import { decodeRoot, type Patch } from './reference.ts';
import type { Vocabulary } from './scope.ts';

/** A folder's content; `reference` is null for a patch, and when reference.yaml cannot be read. */
export interface DecodedFolder {
  readonly id: string;
  readonly reference: Reference | null;
  readonly patch: Patch | null;
  readonly readme: string;
  readonly code: readonly CodeFile[];
  readonly examples: readonly Example[];
  readonly faults: readonly CatalogFault[];
}

const KIND_OF_FOLDER: Readonly<Record<string, CodeKind>> = { variants: 'variant', accepts: 'accept', lookalikes: 'lookalike' };
const CODE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** Decodes one folder; the paths of its files begin with its name. */
export async function decodeReference(files: readonly CatalogFile[], vocabulary: Vocabulary): Promise<DecodedFolder> {
  return decodeFolder(files, vocabulary, await loadYaml());
}

/** As {@link decodeReference}, with the YAML reader already loaded. */
export function decodeFolder(unsorted: readonly CatalogFile[], vocabulary: Vocabulary, open: OpenYaml): DecodedFolder {
  const files = unsorted.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const id = files[0]?.path.split('/')[0] ?? '';
  const faults: CatalogFault[] = [];
  const within = (folder: string): readonly CatalogFile[] => files.filter(({ path }) => path.startsWith(`${id}/${folder}/`));
  const yaml = files.find(({ path }) => path === `${id}/reference.yaml`);
  if (yaml === undefined) faults.push({ file: `${id}/reference.yaml`, line: 1, column: 1, path: '', message: 'is missing' });
  const decoded = yaml === undefined ? null : decodeYaml(open({ name: yaml.path, text: yaml.text }, faults), id, vocabulary);
  const code = Object.entries(KIND_OF_FOLDER).flatMap(([folder, kind]) =>
    within(folder)
      .filter(({ path }) => CODE.test(path))
      .flatMap((file) => readCode(file, kind, id, faults) ?? []),
  );
  const reference = decoded?.kind === 'reference' ? decoded.reference : null;
  if (reference !== null) faults.push(...unknownMarks(code, reference));
  return {
    id,
    reference,
    patch: decoded?.kind === 'patch' ? decoded.patch : null,
    readme: files.find(({ path }) => path === `${id}/README.md`)?.text ?? '',
    code,
    examples: readExamples(within('examples'), id, faults),
    faults,
  };
}

/** A file that did not parse has told its faults already. */
function decodeYaml(at: Cursor, id: string, vocabulary: Vocabulary): ReturnType<typeof decodeRoot> | null {
  return at.value === undefined ? null : decodeRoot(at, id, vocabulary);
}

/** Marks name anchors and safeguards that the reference has. */
function unknownMarks(code: readonly CodeFile[], { anchors, safeguards }: Reference): readonly CatalogFault[] {
  const ids = new Set(safeguards.map(({ id }) => id));
  return code.flatMap(({ marks, source: { path } }) => {
    const wrong = marks.marked.filter(({ kind, id }) => !(kind === 'anchor' ? Object.hasOwn(anchors, id) : ids.has(id)));
    const disclaimed = [...marks.notHere.keys()].filter((id) => !ids.has(id));
    return [
      ...wrong.map(({ kind, id, location }) => ({
        file: path,
        line: location.startLine,
        column: location.startColumn,
        path: '',
        message: `no ${kind} "${id}"`,
      })),
      ...disclaimed.map((id) => ({ file: path, line: 1, column: 1, path: '', message: `no safeguard "${id}" to be "not here"` })),
    ];
  });
}
