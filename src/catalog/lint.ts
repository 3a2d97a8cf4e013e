/** Checks that go beyond decoding: a reference is complete, and nothing of it lies around unused. */
import type { CatalogFault, CatalogFile, Expectation } from '../model/catalog.ts';
import type { Reference } from '../model/reference.ts';
import type { CodeFile } from './code.ts';
import type { DecodedFolder } from './decode.ts';
import { readmeFaults } from './readme.ts';

/** One clean example may be clean by accident. */
const CLEAN_EXAMPLES = 2;

/** What is incomplete in a decoded folder; `files` are those of the folder, `all` the paths of the whole catalog. */
export async function lintFolder(
  folder: DecodedFolder,
  files: readonly CatalogFile[],
  all: ReadonlySet<string>,
): Promise<readonly CatalogFault[]> {
  const { id, reference, code } = folder;
  if (reference === null) return [];
  const readme = files.find(({ path }) => path === `${id}/README.md`);
  return [
    ...strayFiles(folder, files),
    ...code.filter(({ kind }) => kind === 'variant').flatMap((file) => unmarked(file, reference)),
    ...code.filter(({ kind }) => kind !== 'variant').flatMap((file) => shapeFaults(file, reference)),
    ...unheld(folder, reference),
    ...exampleFaults(folder, reference),
    ...(readme === undefined
      ? [fault(`${id}/README.md`, 'is missing')]
      : await readmeFaults(readme.path, readme.text, (path) => exists(path, all))),
  ];
}

/** A path of a file or of a folder that holds one. */
function exists(path: string, all: ReadonlySet<string>): boolean {
  return all.has(path) || [...all].some((each) => each.startsWith(`${path}/`));
}

function fault(file: string, message: string, line = 1): CatalogFault {
  return { file, line, column: 1, path: '', message };
}

const LAYOUT = [
  /^(?:reference\.yaml|README\.md|behavior\.test\.tsx?)$/,
  /^(?:variants|accepts|lookalikes)\/[a-z0-9-]+\.(?:[cm]?[jt]s|[jt]sx)$/,
  /^examples\/[a-z0-9-]+\/(?:prompt\.txt|[\w.-]+\.(?:[cm]?[jt]s|[jt]sx|md))$/,
];

function strayFiles({ id }: DecodedFolder, files: readonly CatalogFile[]): readonly CatalogFault[] {
  const inside = (path: string): string => path.slice(id.length + 1);
  return files
    .filter(({ path }) => !LAYOUT.some((shape) => shape.test(inside(path))))
    .map(({ path }) => fault(path, 'is no file of a reference'));
}

/** What is not there, or is found by its exits, has no place to be marked. */
const UNMARKABLE: ReadonlySet<string> = new Set(['absence', 'same']);

function unmarked({ source, marks }: CodeFile, { safeguards, anchors }: Reference): readonly CatalogFault[] {
  const marked = new Set(marks.marked.filter(({ kind }) => kind === 'safeguard').map(({ id }) => id));
  const open = safeguards.filter(({ id, kind }) => !UNMARKABLE.has(kind) && !marked.has(id) && !marks.notHere.has(id));
  const both = [...marks.notHere.keys()].filter((id) => marked.has(id));
  const hasAnchor = marks.marked.some(({ kind, id }) => kind === 'anchor' && Object.hasOwn(anchors, id));
  return [
    ...open.map(({ id }) => fault(source.path, `neither marks nor disclaims the safeguard "${id}"`)),
    ...both.map((id) => fault(source.path, `marks the safeguard "${id}" and says "not here"`)),
    ...(hasAnchor ? [] : [fault(source.path, 'marks no anchor')]),
  ];
}

function shapeFaults({ kind, name, source, shapes }: CodeFile, { safeguards }: Reference): readonly CatalogFault[] {
  const what = kind === 'accept' ? 'satisfies' : 'does not satisfy';
  return [
    ...(safeguards.some(({ id }) => id === name) ? [] : [fault(source.path, `is named after no safeguard: "${name}"`)]),
    ...(shapes.length === 0 ? [fault(source.path, 'exports no function')] : []),
    ...shapes
      .filter(({ why }) => why === '')
      .map((shape) =>
        fault(
          source.path,
          `"${shape.name}" has no doc line that says why it ${what} the safeguard`,
          lineOf(source.text, shape.range.start),
        ),
      ),
  ];
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A safeguard that no code shows, an anchor that none marks, a parameter that nothing names. */
function unheld({ id, code }: DecodedFolder, { safeguards, anchors, parameters }: Reference): readonly CatalogFault[] {
  const yaml = `${id}/reference.yaml`;
  const marks = code.flatMap((file) => file.marks.marked);
  const shown = new Set([
    ...marks.filter(({ kind }) => kind === 'safeguard').map((mark) => mark.id),
    ...code.filter(({ kind }) => kind !== 'variant').map(({ name }) => name),
  ]);
  const marked = new Set(marks.filter(({ kind }) => kind === 'anchor').map((mark) => mark.id));
  const rules = JSON.stringify(safeguards.map(({ rule }) => rule));
  return [
    ...(code.some(({ kind }) => kind === 'variant') ? [] : [fault(yaml, 'has no variant')]),
    ...safeguards
      .filter((safeguard) => !shown.has(safeguard.id))
      .map((safeguard) => fault(yaml, `no code shows the safeguard "${safeguard.id}"`)),
    // An anchor that is no task of its own may be a narrower view of a marked one.
    ...Object.entries(anchors)
      .filter(([name, { task }]) => task && !marked.has(name))
      .map(([name]) => fault(yaml, `no code marks the anchor "${name}"`)),
    ...Object.keys(parameters)
      .filter((name) => !rules.includes(`"$${name}"`))
      .map((name) => fault(yaml, `no safeguard names the parameter "${name}"`)),
  ];
}

function exampleFaults({ id, examples, code }: DecodedFolder, reference: Reference): readonly CatalogFault[] {
  const isClean = (example: (typeof examples)[number]): boolean => example.files.every(({ expects }) => expects.length === 0);
  const clean = examples.filter(isClean);
  const named = examples.filter((example) => isClean(example) !== /^clean(?:-|$)/.test(example.name));
  return [
    ...(clean.length < CLEAN_EXAMPLES
      ? [fault(`${id}/examples`, `has ${clean.length} clean examples; at least ${CLEAN_EXAMPLES} are needed`)]
      : []),
    ...(clean.length === examples.length ? [fault(`${id}/examples`, 'has no faulty example')] : []),
    ...named.map(({ name }) => fault(`${id}/examples/${name}`, 'is called "clean-…" exactly when it expects nothing')),
    ...examples
      .flatMap(({ files }) => files)
      .flatMap(({ path, expects }) => expects.flatMap((each) => expectationFaults(each, path, reference, code))),
  ];
}

/** Expectations of the own reference name a safeguard and a look-alike that exist. */
function expectationFaults(
  { reference: named, safeguard, lookalike, line }: Expectation,
  path: string,
  { id, safeguards }: Reference,
  code: readonly CodeFile[],
): readonly CatalogFault[] {
  if (named !== id) return [];
  if (!safeguards.some((each) => each.id === safeguard))
    return [fault(path, `expects the safeguard "${safeguard}", which there is not`, line)];
  const shapes = code.filter(({ kind, name }) => kind === 'lookalike' && name === safeguard).flatMap((file) => file.shapes);
  const known = lookalike === null || shapes.some(({ name }) => name === lookalike);
  return known ? [] : [fault(path, `expects the look-alike "${lookalike}", which there is not`, line)];
}
