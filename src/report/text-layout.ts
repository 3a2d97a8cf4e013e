/** Wrapping for a terminal of a fixed width. */
import { shorten, wholeEnd } from './inert.ts';

/** Lines of at most `width` columns; `first` leads the first line, as many spaces lead the others. Words longer than a line are cut. */
export function wrap(text: string, width: number, first: string, rest = ' '.repeat(first.length)): readonly string[] {
  const room = Math.max(8, width - Math.max(first.length, rest.length));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => pieces(part, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((content, index) => ((index === 0 ? first : rest) + content).trimEnd());
}

/** A name in a fixed column, the text wrapped beside it. */
export function field(name: string, text: string, width: number): readonly string[] {
  return wrap(text, width, `  ${name.padEnd(10)}`);
}

/** Cuts a line at `width` columns. */
export function cutTo(line: string, width: number): string {
  return shorten(line, width);
}

function pieces(word: string, room: number): readonly string[] {
  if (word.length <= room) return word === '' ? [] : [word];
  const cut: string[] = [];
  for (let start = 0; start < word.length; ) {
    const end = wholeEnd(word, start + room);
    cut.push(word.slice(start, end));
    start = end;
  }
  return cut;
}
