/** Runs a compiled regular expression by backtracking, with a stack of its own and a bound on its steps. */
import { isLineEnd } from './characters.ts';
import type { Instruction, LoopInstruction, Match, Program, Span, Steps } from './program.ts';

/** Registers are copied when written, so that a choice point keeps the old ones by holding on to them. */
type Registers = readonly number[];

interface Thread {
  readonly at: number;
  readonly position: number;
  readonly registers: Registers;
}

interface Run {
  readonly text: string;
  readonly unicode: boolean;
  readonly steps: Steps;
}

const UNSET = -1;

/**
 * Finds the first match at or after `from` (with flag y or `sticky`: only at `from`).
 * Returns null for no match and `steps` when the bound was hit; takes from `steps`.
 */
export function matchRegex(program: Program, text: string, from: number, steps: Steps, sticky = program.sticky): Match | null | 'steps' {
  const run: Run = { text, unicode: program.unicode, steps };
  const fresh: Registers = new Array<number>(program.registers).fill(UNSET);
  for (let start = from; start <= text.length; start += 1) {
    const found = runFrom(run, program.instructions, start, fresh);
    if (found === 'steps') return 'steps';
    if (found !== null) return { groups: spansOf(found, program.groups) };
    if (sticky) return null;
    if (run.unicode && isPairAt(text, start)) start += 1;
  }
  return null;
}

function spansOf(registers: Registers, groups: number): readonly (Span | null)[] {
  return Array.from({ length: groups }, (_, group) => {
    const start = registers[2 * group] ?? UNSET;
    const end = registers[2 * group + 1] ?? UNSET;
    return start === UNSET || end === UNSET ? null : { start, end };
  });
}

/** Runs instructions until a match; choice points are kept on a stack. */
function runFrom(run: Run, instructions: readonly Instruction[], start: number, registers: Registers): Registers | null | 'steps' {
  const choices: Thread[] = [];
  let thread: Thread | undefined = { at: 0, position: start, registers };
  while (thread !== undefined) {
    run.steps.left -= 1;
    if (run.steps.left < 0) return 'steps';
    const instruction: Instruction | undefined = instructions[thread.at];
    if (instruction === undefined || instruction.op === 'match') return thread.registers;
    const next: Thread | null | 'steps' = step(run, instruction, thread, choices);
    if (next === 'steps') return 'steps';
    thread = next ?? choices.pop();
  }
  return null;
}

/** The thread after one instruction, or null when it fails. */
function step(run: Run, instruction: Instruction, thread: Thread, choices: Thread[]): Thread | null | 'steps' {
  const { at, position, registers } = thread;
  const on = (moved = position, changed = registers): Thread => ({ at: at + 1, position: moved, registers: changed });
  switch (instruction.op) {
    case 'character': {
      const next = move(run, position, instruction.backward);
      return next !== null && instruction.test(next.code) ? on(next.position) : null;
    }
    case 'split':
      choices.push({ at: instruction.second, position, registers });
      return { at: instruction.first, position, registers };
    case 'jump':
      return { at: instruction.to, position, registers };
    case 'save':
      run.steps.left -= registers.length >> 5;
      return on(position, registers.with(instruction.register, position));
    case 'set':
      run.steps.left -= registers.length >> 5;
      return on(position, registers.with(instruction.register, instruction.value));
    case 'loop':
      run.steps.left -= registers.length >> 5;
      return turn(instruction, thread, choices);
    case 'edge':
      return isEdge(run.text, position, instruction.end, instruction.multiline) ? on() : null;
    case 'word-edge': {
      const edge = isWordAt(run, position - 1, instruction.isWord) !== isWordAt(run, position, instruction.isWord);
      return edge !== instruction.negate ? on() : null;
    }
    case 'backreference': {
      const end = backreferenceEnd(run, instruction, position, registers);
      return end === null ? null : on(end);
    }
    case 'look': {
      const found = runFrom(run, instruction.program, position, registers);
      if (found === 'steps') return 'steps';
      if (instruction.negate) return found === null ? on() : null;
      return found === null ? null : on(position, found);
    }
    case 'match':
      return thread;
  }
}

/** A turn that matched nothing after the required ones ends the path, as the language's definition says. */
function turn(loop: LoopInstruction, { position, registers }: Thread, choices: Thread[]): Thread | null {
  const count = registers[loop.count] ?? 0;
  const empty = count > 0 && registers[loop.start] === position;
  if (empty && count > loop.min) return null;
  const exit: Thread = { at: loop.exit, position, registers };
  if (count >= loop.max) return exit;
  const changed = [...registers];
  changed.fill(UNSET, loop.forget[0], loop.forget[1]);
  changed[loop.count] = count + 1;
  changed[loop.start] = position;
  const again: Thread = { at: loop.body, position, registers: changed };
  if (count < loop.min) return again;
  choices.push(loop.greedy ? exit : again);
  return loop.greedy ? again : exit;
}

/** The character after (or before) a position, and the position behind it. */
function move({ text, unicode }: Run, position: number, backward: boolean): { readonly code: number; readonly position: number } | null {
  if (backward) {
    if (position === 0) return null;
    const pair = unicode && position > 1 && isPairAt(text, position - 2);
    const start = position - (pair ? 2 : 1);
    return { code: codeAt(text, start, unicode), position: start };
  }
  if (position >= text.length) return null;
  return { code: codeAt(text, position, unicode), position: position + (unicode && isPairAt(text, position) ? 2 : 1) };
}

function codeAt(text: string, position: number, unicode: boolean): number {
  return (unicode ? text.codePointAt(position) : text.charCodeAt(position)) ?? 0;
}

function isPairAt(text: string, position: number): boolean {
  return (text.codePointAt(position) ?? 0) > 0xffff;
}

function isEdge(text: string, position: number, end: boolean, multiline: boolean): boolean {
  if (position === (end ? text.length : 0)) return true;
  return multiline && isLineEnd(text.charCodeAt(end ? position : position - 1));
}

function isWordAt({ text }: Run, position: number, isWord: (code: number) => boolean): boolean {
  return position >= 0 && position < text.length && isWord(text.charCodeAt(position));
}

function backreferenceEnd(
  run: Run,
  { groups, fold, backward }: Extract<Instruction, { op: 'backreference' }>,
  position: number,
  registers: Registers,
): number | null {
  const group = groups.find((number) => (registers[2 * number] ?? UNSET) !== UNSET && (registers[2 * number + 1] ?? UNSET) !== UNSET);
  if (group === undefined) return position;
  const wanted = run.text.slice(registers[2 * group], registers[2 * group + 1]);
  const start = backward ? position - wanted.length : position;
  const found = run.text.slice(start, start + wanted.length);
  if (start < 0 || found.length !== wanted.length) return null;
  run.steps.left -= wanted.length;
  return sameText(wanted, found, fold) ? (backward ? start : position + wanted.length) : null;
}

function sameText(a: string, b: string, fold: (code: number) => number): boolean {
  if (a === b) return true;
  const others = [...b];
  return [...a].every((character, index) => fold(character.codePointAt(0) ?? 0) === fold(others[index]?.codePointAt(0) ?? -1));
}
