/** Where the holes of a built URL land. */
import { isText, type Piece } from './pieces.ts';
import type { Placement, Position } from './positions.ts';

type State = 'start' | 'authority' | 'path' | 'query' | 'fragment';

const MARK = '\u{FFFC}';
const SCHEME = /^\s*[a-z][a-z\d+.-]*:$/i;
const NEXT: Readonly<Record<string, State>> = { '/': 'path', '\\': 'path', '?': 'query', '#': 'fragment' };
const POSITION: Readonly<Record<Exclude<State, 'start'>, Position>> = {
  authority: 'url-host',
  path: 'url-path',
  query: 'url-query',
  fragment: 'url-fragment',
};

interface Walk {
  state: State;
  /** Text before the authority or path is known. */
  start: string;
}

/** Places the holes of a URL; a hole at its start is a base when a path, query or scheme mark follows it. */
export function placeUrl(pieces: readonly Piece[]): readonly Placement[] {
  const walk: Walk = { state: 'start', start: '' };
  return pieces.flatMap((piece, index): readonly Placement[] => {
    if (isText(piece)) {
      for (const character of piece.text) step(walk, character);
      return [];
    }
    const position = placeHole(walk, pieces[index + 1]);
    return [{ piece: index, position }];
  });
}

function placeHole(walk: Walk, next: Piece | undefined): Position {
  if (walk.state !== 'start') return POSITION[walk.state];
  const follows = next !== undefined && isText(next) ? next.text : '';
  if (/^\w[\w+.-]*:\/\/$/.test(walk.start)) {
    walk.state = 'authority';
    return 'url-host';
  }
  if (walk.start === '/') {
    walk.state = 'path';
    return 'url-path';
  }
  const first = walk.start === '';
  if (walk.start === '' || SCHEME.test(walk.start)) walk.start += MARK;
  else walk.state = 'path';
  if (!first) return 'url-whole';
  // `${base}/users`: the base is fixed elsewhere, and what follows it is a path.
  if (/^[/?#]/.test(follows)) walk.state = 'path';
  return /^[/?#]/.test(follows) || follows.startsWith('://') ? 'url-base' : 'url-whole';
}

function step(walk: Walk, character: string): void {
  const next = NEXT[character];
  switch (walk.state) {
    case 'start':
      return atStart(walk, character);
    case 'authority':
    case 'path':
    case 'query':
      if (next === undefined) return;
      if (next === 'fragment' || walk.state === 'authority' || (walk.state === 'path' && next === 'query')) walk.state = next;
      return;
    case 'fragment':
      return;
  }
}

function atStart(walk: Walk, character: string): void {
  const { start } = walk;
  walk.start += character;
  if (character === '/' && (start.endsWith(':/') || start === '/')) walk.state = 'authority';
  else if (character === '/' && start !== '' && !start.endsWith(':')) walk.state = 'path';
  else if (character === '?') walk.state = 'query';
  else if (character === '#') walk.state = 'fragment';
  else if (start === '/') walk.state = 'path';
  else if (start.startsWith(MARK) && !start.includes(':') && character !== ':') walk.state = 'path';
}
