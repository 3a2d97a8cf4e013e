/** Where each hole of built text lands. */
import type { Context } from '../model/facts.ts';
import type { TermId } from '../model/term.ts';
import { placeHtml } from './html.ts';
import { placeAll, placeCsv, placeRegex } from './lines.ts';
import { isText, type Piece } from './pieces.ts';
import { POSITIONS, type Placement, type Position, type TextKind } from './positions.ts';
import { placeLdap, placeXpath } from './query-languages.ts';
import { placeScript } from './script.ts';
import { placeShell } from './shell.ts';
import { placeSql } from './sql.ts';
import { placeUrl } from './url.ts';

/** A hole of built text with the place where it lands. */
export interface PlacedHole {
  readonly hole: TermId;
  readonly repeat: boolean;
  /** Index in the pieces. */
  readonly piece: number;
  readonly position: Position;
  /** The axis of made-safe-for that counts here. */
  readonly context: Context;
  /** An encoder for the context makes a value safe here; false where even encoded text is dangerous. */
  readonly encodable: boolean;
  /** Any text is harmless here. */
  readonly safe: boolean;
}

/** A selector is read as markup when it begins with a tag: what stands behind fixed text is none. */
const placeSelector = (pieces: readonly Piece[]): readonly Placement[] =>
  pieces[0] !== undefined && !isText(pieces[0]) ? [{ piece: 0, position: 'html-selector' }] : [];

const PLACERS: Readonly<Record<TextKind, (pieces: readonly Piece[]) => readonly Placement[]>> = {
  sql: placeSql,
  html: placeHtml,
  shell: placeShell,
  url: placeUrl,
  selector: placeSelector,
  header: (pieces) => placeAll(pieces, 'header'),
  log: (pieces) => placeAll(pieces, 'log'),
  regex: placeRegex,
  xpath: placeXpath,
  ldap: placeLdap,
  csv: placeCsv,
  code: placeScript,
};

/** Places each hole of text of the given kind, in the order of the pieces; one entry a hole. */
export function holesIn(kind: TextKind, pieces: readonly Piece[]): readonly PlacedHole[] {
  return PLACERS[kind](pieces).flatMap(({ piece, position }): readonly PlacedHole[] => {
    const found = pieces[piece];
    if (found === undefined || isText(found)) return [];
    const info = POSITIONS[position];
    return [
      {
        hole: found.hole,
        repeat: found.repeat,
        piece,
        position,
        context: info.context,
        encodable: info.encodable,
        safe: 'safe' in info,
      },
    ];
  });
}
