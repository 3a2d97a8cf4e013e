/** Where the holes of a built command line land (POSIX shell quoting). */
import { isText, type Piece } from './pieces.ts';
import type { Placement, Position } from './positions.ts';

interface Walk {
  quote: '"' | "'" | '';
  /** The current word's fixed text; null between words. Holes count as one mark. */
  word: string | null;
  /** The words before it in this simple command. */
  words: string[];
  escaped: boolean;
}

const MARK = '\u{FFFC}';
/** What ends a simple command, or opens one inside another. */
const SEPARATORS = new Set([';', '|', '&', '\n', '(', ')', '`']);
const ASSIGNMENT = /^[A-Za-z_]\w*=/;
/** These run the command that follows them. */
const PREFIXES = new Set(['sudo', 'env', 'exec', 'time', 'nohup', 'command', 'xargs', 'nice']);
const SHELLS = /^(?:.*\/)?(?:sh|bash|zsh|dash|ksh|cmd|powershell|pwsh|eval)(?:\.exe)?$/;

/** Places the holes of a command line. */
export function placeShell(pieces: readonly Piece[]): readonly Placement[] {
  const walk: Walk = { quote: '', word: null, words: [], escaped: false };
  const only = pieces.length === 1;
  return pieces.flatMap((piece, index): readonly Placement[] => {
    if (isText(piece)) {
      for (const character of piece.text) step(walk, character);
      return [];
    }
    const position = only ? 'shell-text' : placeHole(walk);
    walk.word = (walk.word ?? '') + MARK;
    return [{ piece: index, position }];
  });
}

function placeHole(walk: Walk): Position {
  if (isScriptOfShell(walk)) return 'shell-text';
  if (walk.quote === '"') return 'shell-double-quoted';
  if (walk.quote === "'") return 'shell-single-quoted';
  if (isProgram(walk)) return 'shell-program';
  if (walk.words.includes('--')) return 'shell-operand';
  return walk.word === null || walk.word === '' ? 'shell-word' : 'shell-word-tail';
}

/** `sh -c "… ${x}"`: the word is a command line itself. */
function isScriptOfShell({ words, quote }: Walk): boolean {
  const last = words.at(-1);
  if (quote === '' || last === undefined) return false;
  return (last === '-c' || last === '/c') && words.some((word) => SHELLS.test(word));
}

function isProgram({ words }: Walk): boolean {
  return words.every((word) => ASSIGNMENT.test(word) || PREFIXES.has(word));
}

function step(walk: Walk, character: string): void {
  if (walk.escaped) {
    walk.escaped = false;
    walk.word = (walk.word ?? '') + character;
    return;
  }
  if (character === '\\' && walk.quote !== "'") walk.escaped = true;
  else if (walk.quote !== '') inQuotes(walk, character);
  else if (character === '"' || character === "'") {
    walk.quote = character;
    walk.word ??= '';
  } else if (SEPARATORS.has(character)) {
    walk.word = null;
    walk.words = [];
  } else if (/[\s<>]/.test(character)) endWord(walk, character);
  else walk.word = (walk.word ?? '') + character;
}

function inQuotes(walk: Walk, character: string): void {
  if (character === walk.quote) walk.quote = '';
  else walk.word = (walk.word ?? '') + character;
}

/** A redirection's file name is a word, never a program. */
function endWord(walk: Walk, character: string): void {
  if (walk.word !== null) walk.words.push(walk.word);
  walk.word = null;
  if (character === '>' || character === '<') walk.words.push(character);
}
