/** The same module in two texts. */
import type { ts } from 'ts-morph';
import { loadTypeScript } from '../parse/index.ts';

/** What a module of the reference's text is called in the snippet; a name that neither declares is a global of both. */
export function importedAs(name: ts.Identifier, theirs: ts.SourceFile, ours: ts.SourceFile): string | null {
  const origin = importOf(theirs, ({ local }) => local === name.text);
  if (origin === null) return isDeclared(theirs, name) || isDeclared(ours, name) ? null : name.text;
  return importOf(ours, ({ module, member }) => module === origin.module && member === origin.member)?.local ?? null;
}

export interface Imported {
  readonly local: string;
  readonly module: string;
  readonly member: string;
}

function importOf(file: ts.SourceFile, test: (imported: Imported) => boolean): Imported | null {
  return importsOf(file).find(test) ?? null;
}

/** What a file's imports and `require` calls bring in. */
export function importsOf(file: ts.SourceFile): readonly Imported[] {
  const { isCallExpression, isIdentifier, isImportDeclaration, isNamespaceImport, isStringLiteralLike, isVariableStatement } =
    loadTypeScript();
  return file.statements.flatMap((statement): readonly Imported[] => {
    if (isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
        const call = initializer;
        if (call === undefined || !isCallExpression(call) || !isIdentifier(call.expression) || call.expression.text !== 'require')
          return [];
        const [module] = call.arguments;
        if (module === undefined || !isStringLiteralLike(module) || !isIdentifier(name)) return [];
        return [{ local: name.text, module: plainModule(module.text), member: 'default' }];
      });
    }
    if (!isImportDeclaration(statement) || !isStringLiteralLike(statement.moduleSpecifier)) return [];
    const module = plainModule(statement.moduleSpecifier.text);
    const { name, namedBindings } = statement.importClause ?? {};
    const whole = name === undefined ? [] : [{ local: name.text, module, member: 'default' }];
    if (namedBindings === undefined) return whole;
    if (isNamespaceImport(namedBindings)) return [...whole, { local: namedBindings.name.text, module, member: 'default' }];
    return [
      ...whole,
      ...namedBindings.elements.map((element) => ({
        local: element.name.text,
        module,
        member: element.propertyName?.text ?? element.name.text,
      })),
    ];
  });
}

const plainModule = (name: string): string => name.replace(/^node:/, '');

function isDeclared(file: ts.SourceFile, name: ts.Identifier): boolean {
  const { forEachChild, isBindingElement, isClassDeclaration, isFunctionDeclaration, isParameter, isVariableDeclaration } =
    loadTypeScript();
  const look = (node: ts.Node): true | undefined => {
    const declares =
      isVariableDeclaration(node) || isParameter(node) || isBindingElement(node) || isFunctionDeclaration(node) || isClassDeclaration(node);
    if (declares && node.name?.getText() === name.text) return true;
    return forEachChild(node, look);
  };
  return look(file) ?? importOf(file, ({ local }) => local === name.text) !== null;
}
