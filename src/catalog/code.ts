/** Reads one code file of a reference: its marks, its shapes, the libraries that it imports. */
import type { ts } from 'ts-morph';
import type { CatalogFault, CatalogFile } from '../model/catalog.ts';
import type { SourceText } from '../model/source.ts';
import { loadTypeScript, parseSource } from '../parse/index.ts';
import { locate, readSource } from '../source/index.ts';
import { blank } from './comments.ts';
import { type Marks, readMarks } from './marks.ts';
import { type ExportedShape, exportedShapes } from './shapes.ts';

export type CodeKind = 'variant' | 'accept' | 'lookalike';

/** A file of variants/, accepts/ or lookalikes/. */
export interface CodeFile {
  readonly kind: CodeKind;
  /** The file's name without its extension: the variant, or the safeguard that its shapes are about. */
  readonly name: string;
  /** With the marks still in it. */
  readonly source: SourceText;
  /** On the same lines, without the marks. */
  readonly text: string;
  readonly marks: Marks;
  /** Empty for variants. */
  readonly shapes: readonly ExportedShape[];
  /** Module names in import order, each once. */
  readonly imports: readonly string[];
}

/** Reads a code file; null when it cannot be read at all. A file that has syntax errors is a fault. */
export function readCode(file: CatalogFile, kind: CodeKind, reference: string, faults: CatalogFault[]): CodeFile | null {
  const { sources, problems } = readSource(file);
  const [source] = sources;
  const parsed = source === undefined ? null : parseSource(source);
  if (source === undefined || parsed === null || 'failed' in parsed) {
    const message = parsed !== null && 'failed' in parsed ? parsed.message : (problems[0]?.message ?? 'cannot be read');
    faults.push({ file: file.path, line: 1, column: 1, path: '', message });
    return null;
  }
  faults.push(...syntaxFaults(source));
  const marks = readMarks(source, parsed.file, reference);
  faults.push(...marks.faults, ...misplaced(marks, file.path));
  return {
    kind,
    name: file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''),
    source,
    text: blank(source.original, marks.ranges),
    marks,
    shapes: kind === 'variant' ? [] : exportedShapes(source, parsed.file),
    imports: importsOf(parsed.file),
  };
}

/** A reference is whole and flawless; the reader of sources, made for generated code, repairs what it can. */
function syntaxFaults({ path, language, original }: SourceText): readonly CatalogFault[] {
  const source: SourceText = { path, language, text: original, original, shift: 0, fence: null, fragment: false, cutAt: null };
  const parsed = parseSource(source);
  if ('failed' in parsed) return [];
  return parsed.errors.map(({ range, message }) => {
    const { startLine, startColumn } = locate(source, range);
    return { file: path, line: startLine, column: startColumn, path: '', message };
  });
}

function misplaced({ expects }: Marks, path: string): readonly CatalogFault[] {
  return expects.map(({ line }) => ({ file: path, line: line - 1, column: 1, path: '', message: '"expect" belongs into examples' }));
}

function importsOf(file: ts.SourceFile): readonly string[] {
  const { forEachChild, isCallExpression, isExternalModuleReference, isIdentifier, isImportDeclaration, isStringLiteralLike } =
    loadTypeScript();
  const found = new Set<string>();
  const add = (node: ts.Node | undefined): void => {
    if (node !== undefined && isStringLiteralLike(node)) found.add(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (isImportDeclaration(node)) add(node.moduleSpecifier);
    else if (isExternalModuleReference(node)) add(node.expression);
    else if (isCallExpression(node) && isIdentifier(node.expression) && node.expression.text === 'require') add(node.arguments[0]);
    forEachChild(node, visit);
  };
  visit(file);
  return [...found];
}
