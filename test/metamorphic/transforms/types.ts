/** Types come and go. */
import ts from 'typescript';
import { findAll, isTypePosition, replace, textOf } from '../code.ts';
import { rewriting, type Transform } from '../transform.ts';

/** `const x = e` → `const x = (e) as any`, and arguments that are names get a `!`. */
export const addTypes = rewriting('add-types', [['const x = f(a);', 'const x = f(a!) as any;']], (code) => [
  ...findAll(code.file, ts.isVariableDeclaration).flatMap(({ initializer: value }) =>
    value && (ts.isCallExpression(value) || ts.isPropertyAccessExpression(value))
      ? [[{ start: value.end, end: value.end, text: ' as any' }]]
      : [],
  ),
  ...findAll(code.file, ts.isCallExpression).flatMap((call) =>
    call.arguments
      .filter((one) => ts.isIdentifier(one) && !isTypePosition(one))
      .map((one) => [replace(code, one, `${textOf(code, one)}!`)]),
  ),
]);

/** What the compiler leaves of it. */
export const eraseTypes: Transform = {
  id: 'erase-types',
  examples: [["import type { A } from 'm'; export const f = (a: A): string => (a as B).c!;", 'export const f = (a) => a.c;']],
  apply: (text) => {
    const isJsx = /<\/|\/>/.test(text);
    const { outputText } = ts.transpileModule(text, {
      fileName: isJsx ? 'code.tsx' : 'code.ts',
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        jsx: ts.JsxEmit.Preserve,
        verbatimModuleSyntax: true,
        removeComments: false,
      },
    });
    const plain = outputText.replace(/^"use strict";\n/, '').replace(/^export \{\};\n?$/m, '');
    return plain.trim() === '' || plain.replace(/\s+/g, '') === text.replace(/\s+/g, '') ? null : plain;
  },
};
