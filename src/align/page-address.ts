/** The page's own address and its parts: what stands before an attacker's choice in them is fixed. */
import type { Leaf } from '../model/facts.ts';
import type { TermId } from '../model/term.ts';
import { typeOf } from '../evaluate/index.ts';
import { type Comparison, nameOf } from './context.ts';

const OWN = 'https://page.example/';

const FRONT: Readonly<Record<string, string>> = {
  hash: '#',
  search: '?',
  pathname: '/',
  href: OWN,
  URL: OWN,
  documentURI: OWN,
  baseURI: OWN,
  referrer: OWN,
};

/** Requests whose `url` is whole; Express's and Koa's is what follows the host. */
const WHOLE: ReadonlySet<string> = new Set(['globalThis.Request', 'next.NextRequest', 'hono.HonoRequest']);

/** `location.hash` begins with `#`, `document.referrer` with a scheme and a host: no choice of an attacker's comes before. '' for other values. */
export function frontOf(context: Comparison['context'], leaf: Leaf): string {
  if (leaf.part !== 'url') return '';
  const name = nameOf(context, leaf.term);
  if (leaf.origin === 'request') return (name === 'url' && isOfWhole(context, leaf.term)) || name === 'href' ? OWN : '';
  if (leaf.origin !== 'dom') return '';
  return Object.hasOwn(FRONT, name) ? (FRONT[name] as string) : '';
}

function isOfWhole({ evaluated: { terms, ladder } }: Comparison['context'], id: TermId): boolean {
  const { op, args } = terms.get(id);
  const owner = op === 'get' && args[0] !== undefined ? typeOf(ladder, args[0]) : null;
  return owner !== null && WHOLE.has(owner.type);
}
