/** The page's own address and its parts: what stands before an attacker's choice in them is fixed. */
import type { Leaf } from '../model/facts.ts';
import { type Comparison, nameOf } from './context.ts';

const FRONT: Readonly<Record<string, string>> = {
  hash: '#',
  search: '?',
  pathname: '/',
  href: 'https://page.example/',
  URL: 'https://page.example/',
  documentURI: 'https://page.example/',
  baseURI: 'https://page.example/',
  referrer: 'https://page.example/',
};

/** `location.hash` begins with `#`, `document.referrer` with a scheme and a host: no choice of an attacker's comes before. '' for other values. */
export function frontOf(context: Comparison['context'], leaf: Leaf): string {
  const name = leaf.origin === 'dom' && leaf.part === 'url' ? nameOf(context, leaf.term) : '';
  return Object.hasOwn(FRONT, name) ? (FRONT[name] as string) : '';
}
