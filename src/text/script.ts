/** Where the holes of built JavaScript land: in a string or template's text, or in the code itself. */
import { isText, type Piece } from './pieces.ts';
import type { Placement } from './positions.ts';

/** Places the holes of script text. Comments count as code; regular expressions are not told from division. */
export function placeScript(pieces: readonly Piece[]): readonly Placement[] {
  const placements: Placement[] = [];
  let quote = '';
  let escaped = false;
  let previous = '';
  let comment: 'line' | 'block' | null = null;
  pieces.forEach((piece, index) => {
    if (!isText(piece)) {
      placements.push({ piece: index, position: quote === '' ? 'code' : 'code-string' });
      escaped = false;
      previous = '';
      return;
    }
    for (const character of piece.text) {
      if (comment !== null) {
        if (comment === 'line' ? character === '\n' : previous === '*' && character === '/') comment = null;
      } else if (quote === '') {
        if (character === '"' || character === "'" || character === '`') quote = character;
        else if (previous === '/' && (character === '/' || character === '*')) comment = character === '/' ? 'line' : 'block';
      } else if (escaped) escaped = false;
      else if (character === '\\') escaped = true;
      else if (character === quote || (character === '\n' && quote !== '`')) quote = '';
      previous = character;
    }
  });
  return placements;
}
