/** Joins the commands to the stages: the catalog, the review and the words that reports show of a reference. */
import { stateOfSignature } from '../assess/index.ts';
import { catalogCommands, openCatalog } from '../catalog/index.ts';
import type { Catalog, ReferenceShard } from '../model/catalog.ts';
import type { ReferenceText } from '../report/index.ts';
import { review } from '../review.ts';
import { sign } from '../sign.ts';
import { oneLine } from './host.ts';
import type { Opener } from './pipeline.ts';

/** Opens the real catalog. */
export const opener: Opener = {
  async pipeline(folders) {
    const opened = await openCatalog({ folders, sign });
    if ('faults' in opened) return { faults: opened.faults.map(oneLine) };
    const { catalog } = opened;
    return { review: (input) => review(input, catalog), referenceTexts: (ids) => referenceTexts(catalog, ids) };
  },
  async catalog(folders) {
    return catalogCommands({
      folders,
      sign,
      verifier: (catalog) => ({
        review: (input) => review(input, catalog),
        stateOf: stateOfSignature,
      }),
    });
  },
};

/** Only the references that a report names are loaded. */
function referenceTexts(catalog: Catalog, ids: readonly string[]): ReadonlyMap<string, ReferenceText> {
  const known = new Set(catalog.references.map(({ id }) => id));
  return new Map(ids.filter((id) => known.has(id)).map((id) => [id, textOf(catalog.reference(id))]));
}

function textOf({ reference, readme, files }: ReferenceShard): ReferenceText {
  const variants = files.filter(({ kind }) => kind === 'variant').map(({ path, text }) => [path, text] as const);
  return { title: reference.title, task: reference.task, summary: overviewOf(readme), variants: new Map(variants) };
}

/** The part of a README under its heading "Overview". */
function overviewOf(readme: string): string {
  return (/^## Overview\s*$([^]*?)(?=^## |$(?![^]))/m.exec(readme)?.[1] ?? '').trim();
}
