import type { ApiRow } from '../../src/model/api.ts';

/** One way of writing a use of a row's member: the statements before it, and the expression that names it. */
export interface ImportStyle {
  readonly name: string;
  readonly setup: string;
  readonly callee: string;
}

/** Six ways to reach the row's member from its module; empty for members of instances, globals and idioms. */
export function importStyles(row: ApiRow, module: string = row.library): readonly ImportStyle[] {
  const member = row.api.slice(row.library.length + 1);
  const reachable = row.form === 'call' || row.form === 'new';
  if (!reachable || row.api.includes('#') || row.library === 'globalThis' || row.library === 'idiom') return [];
  return member === '' ? wholeModule(module) : ofMember(module, member);
}

function wholeModule(module: string): readonly ImportStyle[] {
  return [
    { name: 'default import', setup: `import used from '${module}';`, callee: 'used' },
    { name: 'namespace default', setup: `import * as all from '${module}';`, callee: 'all.default' },
    { name: 'named default', setup: `import { default as used } from '${module}';`, callee: 'used' },
    { name: 'require', setup: `const used = require('${module}');`, callee: 'used' },
    { name: 'require in place', setup: '', callee: `require('${module}')` },
    { name: 'import equals', setup: `import used = require('${module}');`, callee: 'used' },
  ];
}

function ofMember(module: string, member: string): readonly ImportStyle[] {
  const [head = '', ...rest] = member.split('.');
  const tail = rest.map((name) => `.${name}`).join('');
  return [
    { name: 'named import', setup: `import { ${head} as used } from '${module}';`, callee: `used${tail}` },
    { name: 'namespace import', setup: `import * as all from '${module}';`, callee: `all.${member}` },
    { name: 'default import', setup: `import all from '${module}';`, callee: `all.${member}` },
    { name: 'require', setup: `const all = require('${module}');`, callee: `all.${member}` },
    { name: 'destructured require', setup: `const { ${head}: used } = require('${module}');`, callee: `used${tail}` },
    { name: 'require in place', setup: '', callee: `require('${module}').${member}` },
  ];
}
