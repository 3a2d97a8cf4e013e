/** `catalog list`, `show` and `stats`: the catalog in words. */
import type { Catalog, ReferenceShard } from '../model/catalog.ts';
import { CATEGORIES, SEVERITIES } from '../model/report.ts';
import { describeSafeguard } from './describe.ts';

/** One line a reference, by category. */
export function listReferences({ references }: Catalog): string {
  const width = Math.max(0, ...references.map(({ id }) => id.length));
  const blocks = CATEGORIES.flatMap((category) => {
    const lines = references
      .filter((reference) => reference.category === category)
      .map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`);
    return lines.length === 0 ? [] : [`${category}\n${lines.join('\n')}\n`];
  });
  return blocks.join('\n');
}

/** A reference's README with its safeguards and variants; null for an unknown id. */
export function showReference(catalog: Catalog, id: string): string | null {
  if (!catalog.references.some((reference) => reference.id === id)) return null;
  const shard = catalog.reference(id);
  const { reference, readme } = shard;
  const head = `${reference.id} (${reference.category}, version ${reference.version}, reviewed ${reference.reviewed} by ${reference.owner})`;
  return `${[head, readme.trim(), showSafeguards(shard), showShapes(shard), showVariants(shard)].filter(Boolean).join('\n\n')}\n`;
}

function showSafeguards({ reference }: ReferenceShard): string {
  const blocks = reference.safeguards.map((safeguard) => {
    const { id, severity, tier, cwe, title, impact, attack, repair } = safeguard;
    return [
      `- ${id} (${[severity, tier, ...cwe].join(', ')})`,
      `  ${title}.`,
      `  ${safeguard.kind}: ${describeSafeguard(safeguard, reference)}`,
      `  If it is missing: ${impact} For example ${attack.input}: ${attack.effect}.`,
      `  Repair: ${repair}`,
    ].join('\n');
  });
  return `## Safeguards\n\n${blocks.join('\n')}`;
}

function showShapes({ accepts, lookAlikes }: ReferenceShard): string {
  const lines = (shapes: typeof accepts): string => shapes.map(({ safeguard, id, why }) => `- ${safeguard}#${id}: ${why}`).join('\n');
  return [
    ...(accepts.length === 0 ? [] : [`## Also accepted\n\n${lines(accepts)}`]),
    ...(lookAlikes.length === 0 ? [] : [`## Look-alikes\n\n${lines(lookAlikes)}`]),
  ].join('\n\n');
}

function showVariants({ files, variants }: ReferenceShard): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return variants.map(({ name, file }) => `## Variant ${name}\n\n${withoutGaps(texts.get(file) ?? '').trim()}`).join('\n\n');
}

/** Lines on which only a mark stood are left out. */
function withoutGaps(text: string): string {
  return text
    .split('\n')
    .filter((line) => line === '' || line.trim() !== '')
    .join('\n');
}

/** Numbers of references and safeguards by category, severity, CWE and library. */
export function catalogStats(catalog: Catalog): string {
  const shards = catalog.references.map(({ id }) => catalog.reference(id));
  const safeguards = shards.flatMap(({ reference }) => reference.safeguards.map((safeguard) => ({ reference, safeguard })));
  const shapes = (kind: 'accepts' | 'lookAlikes' | 'variants' | 'examples'): number =>
    shards.reduce((sum, shard) => sum + shard[kind].length, 0);
  const totals: readonly (readonly [string, number])[] = [
    ['references', shards.length],
    ['safeguards', safeguards.length],
    ['variants', shapes('variants')],
    ['accepts', shapes('accepts')],
    ['look-alikes', shapes('lookAlikes')],
    ['examples', shapes('examples')],
  ];
  return [
    table('Catalog', totals),
    listed(
      'References by category',
      CATEGORIES,
      catalog.references.map(({ id, category }) => [category, id]),
    ),
    table(
      'Safeguards by severity',
      counted(
        safeguards.map(({ safeguard }) => safeguard.severity),
        SEVERITIES,
      ),
    ),
    table('Safeguards by first CWE', counted(safeguards.map(({ safeguard }) => safeguard.cwe[0] ?? 'none'))),
    listed(
      'References by CWE',
      null,
      safeguards.flatMap(({ reference, safeguard }) => safeguard.cwe.map((cwe) => [cwe, reference.id])),
    ),
    listed(
      'References by framework and library',
      null,
      catalog.references.flatMap(({ id, libraries }) => libraries.map((library) => [library, id])),
    ),
  ].join('\n');
}

/** In the given order, else most first and by name. */
function counted(words: readonly string[], order?: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (order !== undefined) return order.map((word) => [word, counts.get(word) ?? 0]);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function table(title: string, rows: readonly (readonly [string, number])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return `${title}\n${rows.map(([name, count]) => `  ${name.padEnd(width)}  ${String(count).padStart(4)}\n`).join('')}`;
}

/** Names with the references that they hold, each once: in the given order, else most first and by name. */
function listed(title: string, order: readonly string[] | null, pairs: readonly (readonly [name: string, id: string])[]): string {
  const held = new Map<string, Set<string>>((order ?? []).map((name) => [name, new Set()]));
  for (const [name, id] of pairs) held.set(name, (held.get(name) ?? new Set()).add(id));
  const groups = [...held].map(([name, ids]) => [name, [...ids].toSorted()] as const);
  const sorted =
    order === null ? groups.toSorted(([a, m], [b, n]) => n.length - m.length || a.localeCompare(b, 'en', { numeric: true })) : groups;
  const width = Math.max(0, ...sorted.map(([name]) => name.length));
  const lines = sorted.map(([name, ids]) => `  ${name.padEnd(width)}  ${String(ids.length).padStart(4)}  ${ids.join(', ')}`.trimEnd());
  return [title, ...lines, ''].join('\n');
}
