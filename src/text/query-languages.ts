/** Where the holes of built XPath expressions and LDAP filters land. */
import { isText, type Piece } from './pieces.ts';
import type { Placement, Position } from './positions.ts';

/** Places the holes of an XPath expression. */
export function placeXpath(pieces: readonly Piece[]): readonly Placement[] {
  let quote = '';
  let before = '';
  return pieces.flatMap((piece, index): readonly Placement[] => {
    if (isText(piece)) {
      for (const character of piece.text) {
        if (quote === '' && (character === '"' || character === "'")) quote = character;
        else if (character === quote) quote = '';
        if (!/\s/.test(character)) before = character;
      }
      return [];
    }
    return [{ piece: index, position: xpathPosition(quote, before) }];
  });
}

function xpathPosition(quote: string, before: string): Position {
  if (quote === "'") return 'xpath-string';
  if (quote === '"') return 'xpath-string-double';
  return /[=<>[,+*(-]/.test(before) ? 'xpath-value' : 'xpath-text';
}

/** Places the holes of an LDAP search filter: an assertion's value, its attribute, or a filter of its own. */
export function placeLdap(pieces: readonly Piece[]): readonly Placement[] {
  let state: 'outside' | 'attribute' | 'value' = 'outside';
  return pieces.flatMap((piece, index): readonly Placement[] => {
    if (!isText(piece)) return [{ piece: index, position: ldapPosition(state, pieces[index + 1]) }];
    for (const character of piece.text) {
      if (character === '(') state = 'attribute';
      else if (character === ')' || (state === 'attribute' && /[&|!]/.test(character))) state = 'outside';
      else if (state !== 'value' && character === '=') state = 'value';
      else if (state === 'outside' && /[A-Za-z]/.test(character)) state = 'attribute';
    }
    return [];
  });
}

function ldapPosition(state: 'outside' | 'attribute' | 'value', next: Piece | undefined): Position {
  if (state === 'value') return 'ldap-value';
  const follows = next !== undefined && isText(next) ? next.text : '';
  return /^\s*[~<>]?=/.test(follows) ? 'ldap-attribute' : state === 'attribute' ? 'ldap-attribute' : 'ldap-text';
}
