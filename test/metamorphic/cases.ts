/** The cases of the properties, generated for whatever the catalog holds. */
import fc from 'fast-check';
import type ts from 'typescript';
import type { Deviation } from '../../src/model/report.ts';
import { applySites, syntaxErrors } from './code.ts';
import { diff, type Diff } from './diff.ts';
import { type Case, outcomeOf } from './known.ts';
import { EXPECTED, type Mutant, type Place, placesOf } from './mutators/index.ts';
import { EVERYWHERE, randomOf, seedOf } from './random.ts';
import type { Subject } from './subjects.ts';
import { applyChain, type Files, type Transform } from './transform.ts';
import { TRANSFORMS } from './transforms/index.ts';

/** What a rewritten text must show: no deviation, and every safeguard that was met is still met. */
export function faultsOfRewrite(subject: Subject, files: Files): readonly string[] {
  const before = diff([subject.file], subject.shard);
  const after = diff(files, subject.shard);
  const lost = [...before.held].filter((safeguard) => !after.held.has(safeguard));
  return [
    ...after.deviations.map(show),
    ...outside(after.deviations, files),
    ...lost.map(
      (safeguard) => `${safeguard} is no longer met${after.bad.has(safeguard) ? `: ${after.bad.get(safeguard)?.join(', ')}` : ''}`,
    ),
  ];
}

const show = ({ safeguard, state, confidence, location }: Deviation): string =>
  `${safeguard} ${state} ${confidence} at line ${location.startLine}`;

/** Locations that lie outside the files. */
export function outside(deviations: readonly Deviation[], files: Files): readonly string[] {
  const longest = Math.max(...files.map(({ text }) => text.split('\n').length));
  const isInside = ({ startLine, startColumn, endLine, endColumn }: Deviation['location']) =>
    startLine >= 1 &&
    startColumn >= 1 &&
    endLine <= longest &&
    (endLine > startLine || (endLine === startLine && endColumn >= startColumn));
  return deviations.flatMap(({ safeguard, location, related }) =>
    [location, ...related]
      .filter((one) => !isInside(one))
      .map((one) => `${safeguard} is reported outside the file: ${JSON.stringify(one)}`),
  );
}

/** diff(r, t(r)) = []: each transform at all places, and at some. */
export function transformCases(subject: Subject): readonly Case[] {
  return TRANSFORMS.flatMap((transform) =>
    (['everywhere', 'somewhere'] as const).flatMap((where): readonly Case[] => {
      const name = `${transform.id} ${where} in ${subject.name}`;
      const files = rewritten(subject, transform, where === 'everywhere' ? EVERYWHERE : seedOf(name));
      if (files === null || (transform.split && where === 'somewhere')) return [];
      return [{ name, row: transform.id, column: subject.shard.reference.id, run: () => faultsOfRewrite(subject, files) }];
    }),
  );
}

function rewritten({ file }: Subject, transform: Transform, seed: number): Files | null {
  if (transform.split) return transform.split(file.path, file.text);
  const text = transform.apply(file.text, randomOf(seed));
  return text === null ? null : [{ path: file.path, text }];
}

/** Chains of two to four transforms that a variant is tried with. */
const CHAINS = 8;

const inText = TRANSFORMS.filter(({ split }) => split === undefined);
const chains = fc.tuple(fc.array(fc.constantFrom(...inText), { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 2 ** 31 }));

/** diff(r, t1(t2(…(r)))) = []. */
export function chainCases(subject: Subject): readonly Case[] {
  return fc.sample(chains, { seed: seedOf(subject.name), numRuns: CHAINS }).flatMap(([chain, seed], i): readonly Case[] => {
    const result = applyChain(chain, subject.file.text, seed);
    if (result === null) return [];
    const files = [{ path: subject.file.path, text: result.text }];
    return [
      {
        name: `${subject.name} #${i + 1}: ${result.applied.join(' + ')}`,
        row: 'chains',
        column: subject.shard.reference.id,
        run: () => faultsOfRewrite(subject, files),
      },
    ];
  });
}

export interface MutantCase extends Case {
  readonly subject: Subject;
  readonly place: Place;
  readonly mutant: Mutant;
  readonly text: string;
  /** Safeguards that it may concern: those whose marks lie in what was struck, or around it. */
  readonly covered: ReadonlySet<string>;
  readonly demanded: ReadonlySet<string>;
}

/** diff(r, m(r)) = the facets whose marks cover the struck node, in the table's state. */
export function mutantCases(subject: Subject): readonly MutantCase[] {
  const used = new Set<string>();
  return placesOf(subject).flatMap((place) =>
    EXPECTED.flatMap(({ mutator, kinds, states }): readonly MutantCase[] => {
      if (!kinds.includes(place.safeguard.kind)) return [];
      const mutant = mutator.apply(place);
      const text = mutant && applySites(subject.file.text, [mutant.edits]);
      if (!mutant || text === null) return [];
      const name = `${mutator.id} of ${place.safeguard.id}${place.mark.fn === '' ? '' : ` in ${place.mark.fn}`} in ${subject.name}`;
      const demanded = new Set(place.safeguard.checks);
      // A mark at which the variant shows nothing of the safeguard (another function, another protocol) can't be broken.
      // Nor one that a setting of the library makes good anyway.
      const { held, settled } = diff([subject.file], subject.shard, demanded);
      if (!held.has(place.safeguard.id) || (place.safeguard.kind === 'guard' && settled.has(place.safeguard.id))) return [];
      const unique = nameOnce(name, used);
      const covered = coveredBy(place, mutant);
      const run = () => [...syntaxErrors(text), ...faultsOfMutant({ subject, place, mutant, text, covered, demanded }, states)];
      return [{ name: unique, row: mutator.id, column: subject.shard.reference.id, run, subject, place, mutant, text, covered, demanded }];
    }),
  );
}

function nameOnce(name: string, used: Set<string>): string {
  let unique = name;
  for (let i = 2; used.has(unique); i++) unique = `${name} (${i})`;
  used.add(unique);
  return unique;
}

function coveredBy({ subject, safeguard }: Place, { struck }: Mutant): ReadonlySet<string> {
  const marks = subject.variant.marks.filter(
    ({ kind, range }) => kind === 'safeguard' && range.start < struck.end && range.end > struck.start,
  );
  // A safeguard that the variant has something else for comes up when that goes.
  return new Set([safeguard.id, ...marks.map(({ id }) => id), ...Object.keys(subject.variant.notHere)]);
}

type Struck = Pick<MutantCase, 'subject' | 'place' | 'mutant' | 'text' | 'covered' | 'demanded'>;

/** What a mutant brings beyond the variant itself. */
export function diffOfMutant({ subject, text, demanded }: Pick<Struck, 'subject' | 'text' | 'demanded'>): {
  readonly fresh: readonly Deviation[];
  readonly diff: Diff;
} {
  const stateOf = ({ safeguard, state }: Deviation): string => `${safeguard} ${state}`;
  const before = new Set(diff([subject.file], subject.shard, demanded).deviations.map(stateOf));
  const after = diff([{ path: subject.file.path, text }], subject.shard, demanded);
  return { fresh: after.deviations.filter((one) => !before.has(stateOf(one))), diff: after };
}

function faultsOfMutant(struck: Struck, states: readonly string[]): readonly string[] {
  const { subject, place, covered, text } = struck;
  const { fresh, diff: after } = diffOfMutant(struck);
  const own = fresh.filter(({ safeguard }) => safeguard === place.safeguard.id);
  const found = own.length > 0 ? own.map(({ state }) => state) : (after.bad.get(place.safeguard.id) ?? []);
  const strangers = fresh.filter(({ safeguard }) => !covered.has(safeguard));
  const file = { path: subject.file.path, text };
  return [
    ...(found.some((state) => states.includes(state))
      ? []
      : [`${place.safeguard.id} is ${found.join(', ') || 'as before'}, not ${states.join(' or ')}`]),
    ...strangers.map((deviation) => `unexpected: ${show(deviation)}`),
    ...outside(fresh, [file]),
    ...own.filter((one) => !showsRepair(subject, one)).map((one) => `${show(one)} does not show the reference's own code`),
    ...own.filter((one) => !isNear(struck, one)).map((one) => `${show(one)} is neither at the change nor at what the mark protects`),
  ];
}

/** What stands in the reference is shown, and stands where the deviation says. */
function showsRepair({ shard }: Subject, { referenceLocation, change, repair }: Deviation): boolean {
  const file = shard.files.find(({ path }) => path === referenceLocation?.file);
  const lines = file?.text.split('\n').slice((referenceLocation?.startLine ?? 1) - 1, referenceLocation?.endLine) ?? [];
  const bare = (text: string): string => text.replace(/\s+/g, '');
  return repair !== '' && change.expected !== '' && bare(lines.join('\n')).includes(bare(change.expected));
}

/** At the struck lines, or in the statement of the module that holds the mark or what it protects. */
function isNear({ subject, place, mutant, text }: Struck, { location, related }: Deviation): boolean {
  const lineOf = (offset: number): number => subject.file.text.slice(0, offset).split('\n').length;
  const grown = text.split('\n').length - subject.file.text.split('\n').length;
  // A property of the whole app is reported at one of its routes, marked or not.
  if (place.anchors.length === 0) return true;
  const nodes = [mutant.struck, ...[place.node, ...place.anchors].map((node) => topOf(place, node))];
  return nodes.some(({ start, end }) =>
    [location, ...related].some(
      (one) => one.startLine <= lineOf(end) + Math.max(0, grown) && one.endLine >= lineOf(start) - Math.max(0, -grown),
    ),
  );
}

function topOf({ code }: Place, node: ts.Node): Mutant['struck'] {
  let top = node;
  while (top.parent !== undefined && top.parent !== code.file) top = top.parent;
  return { start: top.getStart(code.file), end: top.end };
}

/** Transforms that each mutant is rewritten with. */
const COMMUTED = 2;

/** diff(r, t(m(r))) = diff(r, m(r)) up to names and ranges. */
export function commutationCases(mutants: readonly MutantCase[]): readonly Case[] {
  return mutants.flatMap((mutant) =>
    fc
      .sample(fc.tuple(fc.constantFrom(...inText), fc.integer({ min: 1, max: 2 ** 31 })), {
        seed: seedOf(mutant.name),
        numRuns: COMMUTED * 3,
      })
      .flatMap(([transform, seed]): readonly Case[] => {
        const text = transform.apply(mutant.text, randomOf(seed));
        if (text === null) return [];
        return [
          {
            name: `${transform.id} after ${mutant.name}`,
            row: 'commutations',
            column: mutant.column,
            run: () => differences(mutant, text),
          },
        ];
      })
      .filter(({ name }, i, all) => all.findIndex((one) => one.name === name) === i)
      .slice(0, COMMUTED),
  );
}

const states = (deviations: readonly Deviation[]): readonly string[] =>
  [...new Set(deviations.map(({ safeguard, state }) => `${safeguard} ${state}`))].sort();

function differences(mutant: MutantCase, text: string): readonly string[] {
  const [before, after] = [diffOfMutant(mutant), diffOfMutant({ ...mutant, text })].map(({ fresh, diff: { bad } }) => [
    ...states(fresh),
    ...[...bad.entries()].filter(([, all]) => all.includes('not-seen')).map(([id]) => `${id} not-seen`),
  ]);
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [`[${after?.join(', ')}] instead of [${before?.join(', ')}]`];
}

/** Pairs of mutants of a variant that are tried together. */
const PAIRS = 6;

/** Two mutants together report both; each alone does not report the other's. */
export function pairCases(all: readonly MutantCase[]): readonly Case[] {
  const mutants = all.filter((one) => outcomeOf(one).faults.length === 0);
  const pairs = mutants.flatMap((one, i) => mutants.slice(i + 1).map((other) => [one, other] as const));
  const apart = pairs.filter(
    ([one, other]) =>
      one.place.safeguard.id !== other.place.safeguard.id &&
      !one.covered.has(other.place.safeguard.id) &&
      !other.covered.has(one.place.safeguard.id) &&
      isApart(one.mutant, other.mutant),
  );
  const step = Math.max(1, Math.floor(apart.length / PAIRS));
  return apart
    .filter((_, i) => i % step === 0)
    .slice(0, PAIRS)
    .map(([one, other]) => ({
      name: `${one.name} with ${other.name}`,
      row: 'pairs',
      column: one.column,
      run: () => faultsOfPair(one, other),
    }));
}

function isApart(one: Mutant, other: Mutant): boolean {
  const [first, second] = [one, other].map(({ struck, edits }) => ({
    start: Math.min(struck.start, ...edits.map(({ start }) => start)),
    end: Math.max(struck.end, ...edits.map(({ end }) => end)),
  }));
  return first !== undefined && second !== undefined && (first.end <= second.start || second.end <= first.start);
}

function faultsOfPair(one: MutantCase, other: MutantCase): readonly string[] {
  const text = applySites(one.subject.file.text, [one.mutant.edits, other.mutant.edits]) ?? '';
  const demanded = new Set([...one.demanded, ...other.demanded]);
  const { diff: both } = diffOfMutant({ subject: one.subject, text, demanded });
  const reported = (id: string) => both.deviations.some(({ safeguard }) => safeguard === id) || both.bad.has(id);
  return [one, other]
    .filter(({ place }) => !reported(place.safeguard.id))
    .map(({ name, place }) => `${place.safeguard.id} of ${name} is not reported`);
}
