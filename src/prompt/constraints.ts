/** Limits that the prompt sets on the solution and that can lead away from a safe one. */
import type { PromptFact } from '../model/prompt.ts';
import { findPhrases, lazyTable } from './phrases.ts';
import { factAt } from './protections.ts';
import type { TokenizedText } from './tokens.ts';

const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  'no-dependencies': [
    '{no,without,zero} {dependencies,dependency,libraries,packages,external libraries,external packages,npm packages,third party}',
    'without {any,extra,additional,third party,external,other} {dependencies,libraries,library,packages,package}',
    'no {extra,additional,third party,external,other,new} {dependencies,libraries,packages}',
    'dependency free',
    'only {built in,builtin,built ins,standard library,node modules,core modules}',
    'standard library only',
    'plain node only',
    'cant install {anything,packages}',
    '{cannot,can not} install {anything,packages,dependencies}',
  ],
  legacy: [
    '{existing,old,legacy} {system,format,database,table,php,client,clients,api,protocol,format,data,hashes} {requires,needs,expects,only supports,uses}',
    '{compatible,compatibility} with {old,existing,legacy}',
    '{must,has to,have to,needs to} {stay,be,remain} {compatible,backwards compatible,backward compatible}',
    '{legacy,old} {device,devices,browser,browsers,client,clients,partner} {only,cant,cannot,dont}',
    'only {supports,understands,speaks} {md5,sha1,des,3des,ecb,cbc,http,rc4}',
    'stuck {with,on}',
  ],
};

const TABLE = lazyTable(() =>
  Object.entries(CONSTRAINTS).flatMap(([value, phrases]) => phrases.map((phrase): [string, string] => [phrase, value])),
);

/** Reads each constraint in text order. */
export function readConstraints(text: TokenizedText): readonly PromptFact[] {
  return findPhrases(TABLE(), text.tokens)
    .filter(({ from }) => text.tokens[from]?.zone !== 'quote' && text.tokens[from]?.zone !== 'code')
    .map((hit) => factAt(text, 'constraint', hit.value, hit));
}
