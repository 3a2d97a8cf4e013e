import ts from 'typescript';
import { findAll, replace } from '../code.ts';
import { rewriting } from '../transform.ts';

/** Single quotes become double ones and the other way round. */
export const quotes = rewriting('quotes', [["f('a', \"b\", 'it\\'s');", 'f("a", \'b\', "it\'s");']], (code) =>
  findAll(code.file, ts.isStringLiteral)
    .filter((node) => !ts.isJsxAttribute(node.parent))
    .map((node) => [replace(code, node, code.text[node.getStart(code.file)] === "'" ? JSON.stringify(node.text) : single(node.text))]),
);

const single = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
