/** Signs reference code: runs the pipeline on a variant, accept or look-alike and abstracts what it finds of one safeguard. */
import type { ApiTables } from './model/api.ts';
import type { Facet } from './model/facet.ts';
import { align, type Alignment } from './align/index.ts';
import { signatureOf } from './assess/index.ts';
import type { CodeToSign } from './catalog/index.ts';
import type { ProbeSet } from './probe/index.ts';
import { examine } from './review.ts';

const aligned = new WeakMap<object, Alignment>();

/** The signature of what stands of a safeguard in a piece of code; '' when nothing does. */
export function sign({ reference, safeguard, file, range }: CodeToSign, tables: ApiTables, probes: ReadonlyMap<string, ProbeSet>): string {
  const known = aligned.get(file) ?? alignFile(file, reference, tables, probes);
  aligned.set(file, known);
  const inside = (facet: Facet) => {
    const event = facet.operation?.event;
    return event !== undefined && event.range.start >= range.start && event.range.end <= range.end;
  };
  const facets = known.facets.filter((facet) => facet.safeguard === safeguard.id && inside(facet));
  const [worst] = facets.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return worst ? signatureOf(worst) : '';
}

const ORDER: readonly Facet['state'][] = [
  'altered',
  'moved',
  'bypassable',
  'missing',
  'not-seen',
  'unproven',
  'accepted',
  'present',
  'not-applicable',
];

function alignFile(
  file: CodeToSign['file'],
  reference: CodeToSign['reference'],
  tables: ApiTables,
  probes: ReadonlyMap<string, ProbeSet>,
): Alignment {
  const { context } = examine([{ path: file.source.path, text: file.source.text }], { tables, probes }, null);
  return align(context, reference, { byPrompt: true, demanded: new Map() });
}
