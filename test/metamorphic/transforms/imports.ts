/** Six ways to import the same members. */
import ts from 'typescript';
import { isBuiltin } from 'node:module';
import { type Code, findAll, freshName, isTypePosition, replace, type Site, symbolOf, textOf } from '../code.ts';
import { rewriting } from '../transform.ts';

interface Import {
  readonly node: ts.ImportDeclaration;
  readonly module: string;
  readonly clause: ts.ImportClause;
  readonly named: readonly ts.ImportSpecifier[];
  readonly namespace: ts.Identifier | null;
  readonly standard: ts.Identifier | null;
}

function importsOf({ file }: Code): readonly Import[] {
  return file.statements.flatMap((node): readonly Import[] => {
    if (!ts.isImportDeclaration(node) || node.importClause === undefined || node.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword)
      return [];
    const clause = node.importClause;
    const bindings = clause.namedBindings;
    const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
    return [
      {
        node,
        module: (node.moduleSpecifier as ts.StringLiteral).text,
        clause,
        named,
        namespace: bindings && ts.isNamespaceImport(bindings) ? bindings.name : null,
        standard: clause.name ?? null,
      },
    ];
  });
}

const usesOf = (code: Code, name: ts.Identifier): readonly ts.Identifier[] => {
  const symbol = symbolOf(code, name);
  return findAll(code.file, ts.isIdentifier).filter(
    (one) => one !== name && !ts.isImportSpecifier(one.parent) && one.text === name.text && symbolOf(code, one) === symbol,
  );
};

const isValueOnly = (code: Code, name: ts.Identifier): boolean =>
  usesOf(code, name).every((use) => !isTypePosition(use) && !ts.isExportSpecifier(use.parent));

/** Specifiers that must stay in an import of types. */
const split = (code: Code, { named }: Import) => {
  const isValue = (one: ts.ImportSpecifier) => !one.isTypeOnly && isValueOnly(code, one.name);
  return { values: named.filter(isValue), types: named.filter((one) => !isValue(one)) };
};

/** A specifier that was a value and is used in types keeps its own import. */
const kept = (types: readonly ts.ImportSpecifier[], code: Code, module: string): string =>
  types.length === 0 ? '' : `import { ${types.map((one) => textOf(code, one)).join(', ')} } from '${module}';\n`;

const destructured = (values: readonly ts.ImportSpecifier[]): string =>
  `{ ${values.map(({ propertyName, name }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text)).join(', ')} }`;

/** `import … from 'm'` → `const … = require('m')`. */
export const importRequire = rewriting(
  'import-require',
  [
    ["import a, { b as c } from 'm'; f(a, c);", "const a = require('m');\nconst { b: c } = require('m'); f(a, c);"],
    ["import * as a from 'm'; a.f();", "const a = require('m'); a.f();"],
  ],
  (code) => importsOf(code).flatMap((one) => loaded(code, one, `require('${one.module}')`, '')),
);

/** `import … from 'm'` → `const … = await import('m')`. */
export const importDynamic = rewriting(
  'import-dynamic',
  [
    ["import a, { b as c } from 'm'; f(a, c);", "const { default: a } = await import('m');\nconst { b: c } = await import('m'); f(a, c);"],
    ["import * as a from 'm'; a.f();", "const a = await import('m'); a.f();"],
  ],
  (code) => importsOf(code).flatMap((one) => loaded(code, one, `await import('${one.module}')`, 'default')),
);

function loaded(code: Code, one: Import, load: string, standardMember: string): readonly Site[] {
  if (one.standard && !isValueOnly(code, one.standard)) return [];
  if (one.namespace && !isValueOnly(code, one.namespace)) return [];
  const { values, types } = split(code, one);
  const lines = [
    ...(one.standard
      ? [`const ${standardMember === '' ? one.standard.text : `{ ${standardMember}: ${one.standard.text} }`} = ${load};`]
      : []),
    ...(one.namespace ? [`const ${one.namespace.text} = ${load};`] : []),
    ...(values.length > 0 ? [`const ${destructured(values)} = ${load};`] : []),
  ];
  return lines.length === 0 ? [] : [[replace(code, one.node, kept(types, code, one.module) + lines.join('\n'))]];
}

/** `import { a } from 'm'; a()` → `import * as m from 'm'; m.a()`. */
export const importNamespace = rewriting(
  'import-namespace',
  [["import { a, b as c } from 'm-n'; a(c, { a });", "import * as mN from 'm-n'; mN.a(mN.b, { a: mN.a });"]],
  (code) => membersOf(code, '* as ', () => true),
);

/** `import { a } from 'fs'; a()` → `import fs from 'fs'; fs.a()`, for modules that have a default export of all members. */
export const importDefault = rewriting(
  'import-default',
  [["import { open } from 'node:fs/promises'; open(a);", "import promises from 'node:fs/promises'; promises.open(a);"]],
  (code) => membersOf(code, '', (module) => isBuiltin(module)),
);

function membersOf(code: Code, form: string, suits: (module: string) => boolean): readonly Site[] {
  const taken = new Set<string>();
  return importsOf(code).flatMap((one): readonly Site[] => {
    const { values, types } = split(code, one);
    if (values.length === 0 || one.standard || !suits(one.module)) return [];
    const name = freshName(code, camel(one.module), taken);
    const uses = values.flatMap((value) =>
      usesOf(code, value.name).map((use) => {
        const member = `${name}.${(value.propertyName ?? value.name).text}`;
        return replace(code, use, ts.isShorthandPropertyAssignment(use.parent) ? `${use.text}: ${member}` : member);
      }),
    );
    return [[replace(code, one.node, `${kept(types, code, one.module)}import ${form}${name} from '${one.module}';`), ...uses]];
  });
}

const camel = (module: string): string =>
  (module.split('/').at(-1) ?? 'loaded')
    .replace(/^node:/, '')
    .replace(/[^A-Za-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/[^A-Za-z0-9]/g, '');

/** `import m from 'm'; m.a()` → `import { a } from 'm'; a()`, for builtins and namespaces, whose members are exports. */
export const importNamed = rewriting(
  'import-named',
  [["import p from 'node:path'; p.join(p.sep);", "import { join as join2, sep as sep2 } from 'node:path'; join2(sep2);"]],
  (code) => {
    const taken = new Set<string>();
    return importsOf(code).flatMap((one): readonly Site[] => {
      const holder = one.namespace ?? (isBuiltin(one.module) ? one.standard : null);
      if (holder === null || one.named.length > 0) return [];
      const members = usesOf(code, holder).map((use) => use.parent);
      if (
        !members.every(
          (member): member is ts.PropertyAccessExpression => ts.isPropertyAccessExpression(member) && !isTypePosition(member),
        ) ||
        members.length === 0
      )
        return [];
      const names = new Map([...new Set(members.map((member) => member.name.text))].map((name) => [name, freshName(code, name, taken)]));
      const list = [...names].map(([name, local]) => (name === local ? name : `${name} as ${local}`)).join(', ');
      return [
        [
          replace(code, one.node, `import { ${list} } from '${one.module}';`),
          ...members.map((member) => replace(code, member, names.get(member.name.text) ?? '')),
        ],
      ];
    });
  },
);

/** `node:fs` ↔ `fs`. */
export const importPrefix = rewriting(
  'import-prefix',
  [["import a from 'node:fs'; import b from 'path';", "import a from 'fs'; import b from 'node:path';"]],
  (code) =>
    importsOf(code)
      .filter(({ module }) => isBuiltin(module) && !/^(node:)?(test|sqlite|sea)$/.test(module))
      .map(({ node, module }) => [
        replace(code, node.moduleSpecifier, `'${module.startsWith('node:') ? module.slice(5) : `node:${module}`}'`),
      ]),
);
