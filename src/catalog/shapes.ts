/** The exported functions of accepts/ and lookalikes/: each is one shape, its doc line says why. */
import type { ts } from 'ts-morph';
import type { Range, SourceText } from '../model/source.ts';
import { loadTypeScript } from '../parse/index.ts';

export interface ExportedShape {
  readonly name: string;
  /** Without it the shape explains nothing: '' is a fault. */
  readonly why: string;
  readonly range: Range;
}

/** The exported functions, classes and constants of a file in text order. */
export function exportedShapes({ text }: SourceText, file: ts.SourceFile): readonly ExportedShape[] {
  return file.statements.flatMap((statement) => {
    const name = exportedName(statement);
    if (name === null) return [];
    return [{ name, why: docLine(text, statement), range: { start: statement.getStart(file), end: statement.end } }];
  });
}

function exportedName(statement: ts.Statement): string | null {
  const typescript = loadTypeScript();
  const exported =
    typescript.canHaveModifiers(statement) && statement.modifiers?.some(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword);
  if (!exported) return null;
  if (typescript.isFunctionDeclaration(statement) || typescript.isClassDeclaration(statement)) return statement.name?.text ?? 'default';
  if (!typescript.isVariableStatement(statement)) return null;
  const name = statement.declarationList.declarations[0]?.name;
  return name !== undefined && typescript.isIdentifier(name) ? name.text : null;
}

/** The nearest doc comment before a statement, as one line. */
function docLine(text: string, statement: ts.Statement): string {
  const comments = loadTypeScript().getLeadingCommentRanges(text, statement.pos) ?? [];
  const docs = comments.map(({ pos, end }) => text.slice(pos, end)).filter((comment) => comment.startsWith('/**'));
  const doc = docs.at(-1) ?? '';
  return doc
    .slice(3, -2)
    .replace(/^[^\S\n]*\*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
