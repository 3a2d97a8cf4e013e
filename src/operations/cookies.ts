/**
 * A cookie that is written as text sets a cookie like any other.
 *
 * ```
 * res.setHeader('Set-Cookie', `sid=${id}; HttpOnly; Path=/`)
 *   → cookie.set { name: 'sid', value: id, http-only: true, secure: false, path: '/' }
 * ```
 */
import type { Found, Operation } from '../model/operation.ts';
import type { Literal, TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { isText, type Piece, piecesOf } from '../text/index.ts';

type Lifted = Omit<Operation, 'id'>;

/** The cookies that a `Set-Cookie` header, or a write to `document.cookie`, sets. */
export function liftCookies(evaluated: Evaluated, lifted: Lifted): readonly Lifted[] {
  const value = lifted.argument('value');
  if (value.state !== 'found') return [];
  const name = lifted.role === 'reply.header' ? lifted.argument('name') : null;
  const isHeader = name?.state === 'found' && /^set-cookie$/i.test(String(evaluated.terms.get(name.term).lit));
  const isWrite = lifted.role === 'cookie.set' && lifted.argument('name').state === 'absent' && lifted.row?.form === 'write';
  if (!isHeader && !isWrite) return [];
  const term = evaluated.terms.get(value.term);
  return (term.op === 'array' ? term.args : [value.term]).flatMap((text) => {
    const cookie = cookieOf(evaluated, piecesOf(evaluated.terms, text));
    if (cookie === null) return [];
    const found = (id: TermId, by: 'argument' | 'default'): Found => ({ state: 'found', term: id, range: value.range, by });
    return [{ ...lifted, role: 'cookie.set', argument: (argument) => argumentOf(evaluated, cookie, argument, isWrite, found) }];
  });
}

interface Cookie {
  readonly name: string;
  readonly value: TermId;
  /** In lower case; a flag has the value true. */
  readonly attributes: ReadonlyMap<string, string | true>;
  /** Something among the attributes is not fixed. */
  readonly open: boolean;
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  'http-only': 'httponly',
  secure: 'secure',
  'same-site': 'samesite',
  'max-age': 'max-age',
  expires: 'expires',
  domain: 'domain',
  path: 'path',
};

/** Null when the text is no cookie that can be read: it comes ready from elsewhere, or its name is not fixed. */
function cookieOf({ ladder: { arena } }: Evaluated, pieces: readonly Piece[]): Cookie | null {
  const first = pieces[0];
  const at = first && isText(first) ? first.text.indexOf('=') : -1;
  if (!first || !isText(first) || at < 1) return null;
  const end = pieces.findIndex((piece, i) => isText(piece) && (i > 0 || piece.text.includes(';', at)));
  const hole = pieces.find((piece) => !isText(piece));
  const inText = first.text.slice(at + 1).split(';')[0] ?? '';
  const value = inText === '' && hole && !isText(hole) ? hole.hole : arena.make({ op: 'lit', lit: inText });
  const rest = end < 0 ? [] : pieces.slice(end);
  // A hole stands for the value of its attribute (`Max-Age=${n}`); one that follows `;` may be any attribute.
  const text = rest.map((piece) => (isText(piece) ? piece.text : '\0')).join('');
  const parts = text
    .slice(text.indexOf(';') + 1 || text.length)
    .split(';')
    .map((part) => part.trim());
  return {
    name: first.text.slice(0, at).trim(),
    value,
    attributes: new Map(parts.flatMap(attributeOf)),
    open: parts.some((part) => part.startsWith('\0')),
  };
}

function attributeOf(part: string): readonly (readonly [string, string | true])[] {
  const [key = '', ...value] = part.replace(/\0$/, '').split('=');
  const name = key.trim().toLowerCase();
  return name === '' ? [] : [[name, value.length === 0 ? true : value.join('=').trim()]];
}

function argumentOf(
  { ladder: { arena } }: Evaluated,
  cookie: Cookie,
  argument: string,
  byScript: boolean,
  found: (id: TermId, by: 'argument' | 'default') => Found,
): Found {
  const literal = (lit: Literal, by: 'argument' | 'default' = 'argument') => found(arena.make({ op: 'lit', lit }), by);
  if (argument === 'name') return literal(cookie.name);
  if (argument === 'value') return found(cookie.value, 'argument');
  // What a script can write it can read.
  if (argument === 'http-only' && byScript) return literal(false, 'default');
  const attribute = cookie.attributes.get(ATTRIBUTES[argument] ?? '');
  if (attribute !== undefined) return literal(attribute);
  if (cookie.open) return { state: 'unknown', term: null };
  return argument === 'http-only' || argument === 'secure'
    ? literal(false, 'default')
    : argument === 'same-site'
      ? literal(null, 'default')
      : { state: 'absent' };
}
