/** Where the holes of headers, log lines, CSV rows and regular expressions land. */
import { isText, type Piece } from './pieces.ts';
import type { Placement, Position } from './positions.ts';

/** Places every hole at one position: for text without inner structure. */
export function placeAll(pieces: readonly Piece[], position: Position): readonly Placement[] {
  return pieces.flatMap((piece, index) => (isText(piece) ? [] : [{ piece: index, position }]));
}

/** Places the holes of comma, semicolon or tab separated rows. */
export function placeCsv(pieces: readonly Piece[]): readonly Placement[] {
  let quoted = false;
  let start = true;
  return pieces.flatMap((piece, index): readonly Placement[] => {
    if (!isText(piece)) {
      const position = start ? (quoted ? 'csv-quoted' : 'csv-cell') : quoted ? 'csv-quoted' : 'csv-tail';
      start = false;
      return [{ piece: index, position }];
    }
    for (const character of piece.text) {
      if (character === '"') quoted = !quoted;
      else start = !quoted && /[,;\t\r\n]/.test(character);
    }
    return [];
  });
}

/** Places the holes of a regular expression's source: in a character class or outside. */
export function placeRegex(pieces: readonly Piece[]): readonly Placement[] {
  let escaped = false;
  let inClass = false;
  return pieces.flatMap((piece, index): readonly Placement[] => {
    if (!isText(piece)) {
      escaped = false;
      return [{ piece: index, position: inClass ? 'regex-class' : 'regex' }];
    }
    for (const character of piece.text) {
      if (escaped) escaped = false;
      else if (character === '\\') escaped = true;
      else if (character === '[') inClass = true;
      else if (character === ']') inClass = false;
    }
    return [];
  });
}
