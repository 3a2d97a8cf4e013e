/** Reads examples/<case>/: a prompt, the code it produced, and the marks of what must be found in it. */
import type { CatalogFault, CatalogFile, Example, ExampleFile, Expectation } from '../model/catalog.ts';
import type { Range } from '../model/source.ts';
import { parseSource } from '../parse/index.ts';
import { readSource } from '../source/index.ts';
import { blank } from './comments.ts';
import { groupBy } from './group-by.ts';
import { readMarks } from './marks.ts';

/** The examples of one reference, sorted by name; every file but the prompt is code. */
export function readExamples(files: readonly CatalogFile[], reference: string, faults: CatalogFault[]): readonly Example[] {
  const cases = groupBy(files, ({ path }) => path.split('/')[2] ?? '');
  return [...cases]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => {
      const prompt = members.find(({ path }) => path.endsWith('/prompt.txt'));
      const code = members.filter((file) => file !== prompt && file.path.split('/').length === 4);
      const folder = `${reference}/examples/${name}`;
      if (prompt === undefined) faults.push({ file: folder, line: 1, column: 1, path: '', message: 'has no prompt.txt' });
      if (code.length === 0) faults.push({ file: folder, line: 1, column: 1, path: '', message: 'has no snippet' });
      return { name, prompt: prompt?.text.trim() ?? '', files: code.map((file) => readExample(file, reference, faults)) };
    });
}

/** Fragments and syntax errors are part of what a generator writes; marks must be read all the same. */
function readExample(file: CatalogFile, reference: string, faults: CatalogFault[]): ExampleFile {
  const { sources, problems } = readSource(file);
  for (const { message } of problems) faults.push({ file: file.path, line: 1, column: 1, path: '', message });
  const ranges: Range[] = [];
  const expects: Expectation[] = [];
  for (const source of sources) {
    const parsed = parseSource(source);
    if ('failed' in parsed) continue; // Reported when the example is reviewed.
    const marks = readMarks(source, parsed.file, reference);
    ranges.push(...marks.ranges);
    expects.push(...marks.expects);
    faults.push(...marks.faults);
    for (const { location } of marks.marked) {
      faults.push({ file: file.path, line: location.startLine, column: 1, path: '', message: 'an example has "expect" marks only' });
    }
  }
  const original = sources[0]?.original ?? file.text;
  return { path: file.path, text: blank(original, ranges), expects };
}
