/** Checks of a reference's README: its headings, and that its links lead somewhere. */
import type { CatalogFault } from '../model/catalog.ts';

/** The headings of every README, in this order. */
export const HEADINGS = ['Overview', 'Why it is safe', 'What goes wrong', 'What a snippet cannot show', 'References'] as const;

/** What is wrong with a README; `exists` tells whether a path relative to the references folder does. */
export async function readmeFaults(path: string, text: string, exists: (path: string) => boolean): Promise<readonly CatalogFault[]> {
  const { default: MarkdownIt } = await import('markdown-it');
  const tokens = new MarkdownIt().parse(text, {});
  const faults: CatalogFault[] = [];
  const report = (line: number, message: string): void => {
    faults.push({ file: path, line, column: 1, path: '', message });
  };
  const found: string[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.tag === 'h2') found.push(tokens[index + 1]?.content ?? '');
    for (const child of token.children ?? []) {
      const target = String(child.attrGet('href') ?? child.attrGet('src') ?? '#');
      if (isBroken(target, path, exists)) report((token.map?.[0] ?? 0) + 1, `the link "${target}" leads nowhere`);
    }
  });
  if (found.join('\n') !== HEADINGS.join('\n')) report(1, `its headings are ${HEADINGS.join(' · ')}; found ${found.join(' · ') || 'none'}`);
  return faults;
}

/** Only links between files can be checked without a network. */
function isBroken(target: string, from: string, exists: (path: string) => boolean): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(target)) return false;
  const [path = ''] = decodeURI(target).split('#');
  return !exists(resolved(path, from));
}

function resolved(path: string, from: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
