/** Which functions of a class something outside of the text can call. */
import { expect, it } from 'vitest';
import { evaluated } from './render.ts';

async function entriesOf(code: string): Promise<readonly string[]> {
  return (await evaluated(code)).entries.map(({ name }) => name).filter(Boolean);
}

it.each([
  ['a private method is part of what calls it', 'export class A { #run(x) { f(x); } go(x) { this.#run(x); } }', ['A', 'go']],
  ['so is one with the modifier', 'export class A { private run(x) { f(x); } go(x) { this.run(x); } }', ['A', 'go']],
  ['a private method that none calls is read all the same', 'export class A { #run(x) { f(x); } go(x) { g(x); } }', ['A', 'go', '#run']],
  ['a public method is an entry of its own', 'export class A { run(x) { f(x); } go(x) { this.run(x); } }', ['A', 'run', 'go']],
])('%s', async (_, code, expected) => expect(await entriesOf(code)).toEqual(expected));
