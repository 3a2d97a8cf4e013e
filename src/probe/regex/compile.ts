/**
 * Regular expressions compiled for the counting machine.
 *
 * ```
 * (a|b)*  →  set #count 0 · loop(body, exit) · [ save · split(a, b) … save · jump loop ] · match
 * ```
 */
import { createRequire } from 'node:module';
import type { AST } from '@eslint-community/regexpp';
import { type CaseFlags, classTest, folding, literalTest, wordTest } from './characters.ts';
import type { Instruction, Program } from './program.ts';

/** A pattern larger than this is not matched. */
const MAX_PATTERN = 5000;

type Regexpp = typeof import('@eslint-community/regexpp');

let loaded: Regexpp | undefined;

/** Loaded for the first pattern: most snippets have none. */
function regexpp(): Regexpp {
  loaded ??= createRequire(import.meta.url)('@eslint-community/regexpp') as Regexpp;
  return loaded;
}

export interface ParsedRegex {
  readonly pattern: AST.Pattern;
  readonly flags: AST.Flags;
}

/** Parses a pattern as the language does without strict mode; null when it is no regular expression or nests too deeply. */
export function parseRegex(source: string, flags: string): ParsedRegex | null {
  if (source.length > MAX_PATTERN) return null;
  try {
    const parser = new (regexpp().RegExpParser)({ ecmaVersion: 2025 });
    const read = parser.parseFlags(flags);
    const { unicode, unicodeSets } = read;
    return { pattern: parser.parsePattern(source, 0, source.length, { unicode, unicodeSets }), flags: read };
  } catch {
    return null;
  }
}

interface Modes extends CaseFlags {
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly backward: boolean;
}

/** Something in the pattern that the machine has no instruction for. */
class Unsupported extends Error {}

interface Build {
  readonly numbers: ReadonlyMap<AST.CapturingGroup, number>;
  registers: number;
}

/** Compiles a pattern; null when it does not parse or uses sets of strings (flag v). */
export function compileRegex(source: string, flags: string): Program | null {
  const parsed = parseRegex(source, flags);
  if (parsed === null) return null;
  const groups = capturingGroups(parsed.pattern);
  const numbers = new Map(groups.map((group, index) => [group, index + 1]));
  const build: Build = { numbers, registers: 2 * (groups.length + 1) };
  const { flags: read } = parsed;
  const unicode = read.unicode || read.unicodeSets;
  const modes: Modes = { ignoreCase: read.ignoreCase, multiline: read.multiline, dotAll: read.dotAll, unicode, backward: false };
  try {
    const body: Instruction[] = [{ op: 'save', register: 0 }];
    alternatives(build, body, parsed.pattern.alternatives, modes);
    body.push({ op: 'save', register: 1 }, { op: 'match' });
    const { registers } = build;
    const { sticky, global } = read;
    return { instructions: body, registers, groups: groups.length + 1, names: namesOf(groups), unicode, sticky, global };
  } catch (error) {
    if (error instanceof Unsupported || error instanceof RangeError) return null;
    throw error;
  }
}

/** Capturing groups in the order of their opening parenthesis. */
function capturingGroups(pattern: AST.Pattern): readonly AST.CapturingGroup[] {
  const found: AST.CapturingGroup[] = [];
  const pending: AST.Alternative[] = [...pattern.alternatives].reverse();
  const elements: AST.Element[] = [];
  while (pending.length > 0) {
    elements.push(...(pending.pop()?.elements ?? []));
    while (elements.length > 0) {
      const element = elements.pop();
      if (element?.type === 'CapturingGroup') found.push(element);
      if (element?.type === 'Quantifier') elements.push(element.element);
      else if (element !== undefined && 'alternatives' in element) pending.push(...element.alternatives);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function namesOf(groups: readonly AST.CapturingGroup[]): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>();
  groups.forEach(({ name }, index) => {
    if (name !== null) names.set(name, [...(names.get(name) ?? []), index + 1]);
  });
  return names;
}

function alternatives(build: Build, out: Instruction[], all: readonly AST.Alternative[], modes: Modes): void {
  const exits: number[] = [];
  all.forEach((alternative, index) => {
    const last = index === all.length - 1;
    const split = out.length;
    if (!last) out.push({ op: 'jump', to: 0 });
    const elements = modes.backward ? [...alternative.elements].reverse() : alternative.elements;
    for (const item of elements) element(build, out, item, modes);
    if (last) return;
    exits.push(out.length);
    out.push({ op: 'jump', to: 0 });
    out[split] = { op: 'split', first: split + 1, second: out.length };
  });
  for (const exit of exits) out[exit] = { op: 'jump', to: out.length };
}

function element(build: Build, out: Instruction[], node: AST.Element, modes: Modes): void {
  const { backward } = modes;
  switch (node.type) {
    case 'Character':
      out.push({ op: 'character', test: literalTest(node.value, modes), backward });
      return;
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const test = classTest(node, modes, modes.dotAll);
      if (test === null) throw new Unsupported();
      out.push({ op: 'character', test, backward });
      return;
    }
    case 'Quantifier':
      return quantifier(build, out, node, modes);
    case 'Group':
      return alternatives(build, out, node.alternatives, modified(modes, node.modifiers));
    case 'CapturingGroup':
      return capture(build, out, node, modes);
    case 'Backreference':
      out.push(backreference(build, node, modes));
      return;
    case 'Assertion':
      out.push(assertion(build, node, modes));
      return;
  }
}

function capture(build: Build, out: Instruction[], node: AST.CapturingGroup, modes: Modes): void {
  const first = 2 * (build.numbers.get(node) ?? 0);
  out.push({ op: 'save', register: modes.backward ? first + 1 : first });
  alternatives(build, out, node.alternatives, modes);
  out.push({ op: 'save', register: modes.backward ? first : first + 1 });
}

function quantifier(build: Build, out: Instruction[], node: AST.Quantifier, modes: Modes): void {
  const count = build.registers;
  const start = build.registers + 1;
  build.registers += 2;
  out.push({ op: 'set', register: count, value: 0 });
  const loop = out.length;
  out.push({ op: 'jump', to: 0 });
  element(build, out, node.element, modes);
  out.push({ op: 'jump', to: loop });
  out[loop] = {
    op: 'loop',
    count,
    start,
    min: node.min,
    max: node.max,
    greedy: node.greedy,
    body: loop + 1,
    exit: out.length,
    forget: groupsWithin(build, node),
  };
}

/** Groups inside a node are numbered in one run. */
function groupsWithin(build: Build, node: AST.Quantifier): readonly [number, number] {
  const inside = [...build.numbers].filter(([group]) => group.start >= node.start && group.end <= node.end).map(([, number]) => number);
  return inside.length === 0 ? [0, 0] : [2 * Math.min(...inside), 2 * Math.max(...inside) + 2];
}

function backreference(build: Build, node: AST.Backreference, modes: Modes): Instruction {
  const resolved = Array.isArray(node.resolved) ? node.resolved : [node.resolved];
  const groups = resolved.map((group) => build.numbers.get(group) ?? 0);
  return { op: 'backreference', groups, fold: folding(modes), backward: modes.backward };
}

function assertion(build: Build, node: AST.Assertion, modes: Modes): Instruction {
  if (node.kind === 'word') return { op: 'word-edge', negate: node.negate, isWord: wordTest(modes) };
  if (!('alternatives' in node)) return { op: 'edge', end: node.kind === 'end', multiline: modes.multiline };
  const program: Instruction[] = [];
  alternatives(build, program, node.alternatives, { ...modes, backward: node.kind === 'lookbehind' });
  program.push({ op: 'match' });
  return { op: 'look', program, negate: node.negate };
}

function modified(modes: Modes, modifiers: AST.Modifiers | null): Modes {
  if (modifiers === null) return modes;
  const flag = (name: 'dotAll' | 'ignoreCase' | 'multiline'): boolean =>
    modifiers.add[name] || (modes[name] && modifiers.remove?.[name] !== true);
  return { ...modes, dotAll: flag('dotAll'), ignoreCase: flag('ignoreCase'), multiline: flag('multiline') };
}
