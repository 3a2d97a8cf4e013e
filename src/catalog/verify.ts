/**
 * What every reference must show when the real pipeline compares it: a variant gives nothing, an accepted shape is accepted, a look-alike gives its
 * own deviation, and an example gives exactly what its marks say.
 */
import type { Example, Expectation, ReferenceShard, ShardFile } from '../model/catalog.ts';
import type { LookAlike, Reference, Safeguard, Shape } from '../model/reference.ts';
import { CONFIDENCES, type Deviation, type FileReport, type Report } from '../model/report.ts';
import type { ReviewInput } from '../model/review.ts';
import type { Location } from '../model/source.ts';

/** What verification needs of the pipeline. */
export interface Verifier {
  readonly review: (input: ReviewInput) => Report;
  /** The state that a signature was made from; null when nothing stands there. */
  readonly stateOf: (signature: string) => string | null;
}

/** One thing to verify. */
export interface Check {
  /** `variant pg`, `accept bound-values#constant`, `example faulty-search`. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Says what is wrong, one line each; nothing when all is well. */
  readonly run: () => readonly string[];
}

/** All checks of a reference, in the order of its files. A file is reviewed once, however many shapes it has. */
export function checksOf(shard: ReferenceShard, { review, stateOf }: Verifier): readonly Check[] {
  const { id, prompts } = shard.reference;
  const reports = new Map<string, FileReport>();
  const reportOf = (path: string): FileReport => {
    const known =
      reports.get(path) ??
      reviewed(
        shard.files.find((file) => file.path === path),
        prompts[0] ?? '',
        review,
      );
    reports.set(path, known);
    return known;
  };
  return [
    ...shard.variants.map(({ name, file }) => ({ name: `variant ${name}`, file, line: 1, run: () => ofVariant(reportOf(file), id) })),
    ...shard.accepts.map((shape) => checkOf('accept', shape, () => ofAccept(reportOf(shape.file), shape, id, stateOf(shape.signature)))),
    ...shard.lookAlikes.map((shape) => checkOf('look-alike', shape, () => ofLookAlike(reportOf(shape.file), shape, shard.reference))),
    ...shard.examples.map((example) => ({
      name: `example ${example.name}`,
      file: example.files[0]?.path ?? `${id}/examples/${example.name}`,
      line: 1,
      run: () => ofExample(example, review),
    })),
  ];
}

function checkOf(kind: string, { safeguard, id, file, location }: Shape, run: Check['run']): Check {
  return { name: `${kind} ${safeguard}#${id}`, file, line: location.startLine, run };
}

function reviewed(file: ShardFile | undefined, prompt: string, review: Verifier['review']): FileReport {
  if (file === undefined) throw new Error('the shard names a file that it does not hold');
  const report = review(inputOf(prompt, [file]));
  const [found] = report.files;
  if (found === undefined) throw new Error(`no report for ${file.path}`);
  return found;
}

function inputOf(prompt: string, files: ReviewInput['files']): ReviewInput {
  const given = files.map(({ path, text }) => ({ path, text }));
  return { prompt: { name: 'prompt.txt', text: prompt }, files: given, options: { promptInReport: 'full' } };
}

function ofVariant({ judged, deviations }: FileReport, id: string): readonly string[] {
  const wrong = deviations.filter(({ reference, confidence }) => reference === id || confidence !== 'possible');
  return [...(judged ? [] : ['was not judged']), ...wrong.map((deviation) => `unexpected: ${show(deviation)}`)];
}

function ofAccept(report: FileReport, shape: Shape, id: string, state: string | null): readonly string[] {
  const { safeguard, location } = shape;
  const wrong = report.deviations.filter(
    (deviation) => deviation.reference === id && deviation.safeguard === safeguard && isInside(deviation.location, location),
  );
  const open = report.unproven.filter((remark) => isInside(remark.location, location) && remark.reason.includes(`${id}/${safeguard}`));
  const held = state === 'accepted' || state === 'present';
  return [
    ...wrong.map((deviation) => `unexpected: ${show(deviation)}`),
    ...open.map(({ reason }) => `unproven: ${reason}`),
    ...(held || wrong.length > 0 ? [] : [`is not accepted but ${state ?? 'not compared'}`]),
  ];
}

function ofLookAlike(report: FileReport, shape: LookAlike, { id, safeguards }: Reference): readonly string[] {
  const { id: name, safeguard, location } = shape;
  const inside = report.deviations.filter((deviation) => isInside(deviation.location, location));
  const own = inside.filter((deviation) => deviation.reference === id && deviation.safeguard === safeguard);
  if (own.some(({ lookalike }) => lookalike === name)) return [];
  if (own.length > 0) return own.map((deviation) => `is not recognized as #${name}: ${show(deviation)}`);
  const told = safeguards.find((each) => each.id === safeguard);
  if (told !== undefined && isOnlyListed(told) && isNotSeen(report, shape, id)) return [];
  return [`gives no deviation of ${safeguard}`, ...inside.map((deviation) => `found instead: ${show(deviation)}`)];
}

/** Unless the prompt asks for it, a snippet that lacks it is told "not seen" and gets no deviation. */
function isOnlyListed({ tier, evidence }: Safeguard): boolean {
  return tier === 'hardening' || evidence === 'absence' || evidence === 'external';
}

function isNotSeen({ notSeen }: FileReport, { safeguard, location }: LookAlike, id: string): boolean {
  return notSeen.some(
    (entry) =>
      entry.reference === id && entry.safeguard === safeguard && entry.location !== undefined && isInside(entry.location, location),
  );
}

function ofExample({ prompt, files }: Example, review: Verifier['review']): readonly string[] {
  const report = review(inputOf(prompt, files));
  return files.flatMap(({ path, expects }) => {
    const found = report.files.filter((file) => file.path === path);
    const silent = found.some(({ judged }) => judged) ? [] : [`${path} was not judged`];
    return [
      ...silent,
      ...differences(
        expects,
        found.flatMap(({ deviations }) => deviations),
      ),
    ];
  });
}

/** Each mark takes one deviation; what is left on either side is a difference. */
function differences(expects: readonly Expectation[], deviations: readonly Deviation[]): readonly string[] {
  const left = new Set(deviations);
  const missing = expects.filter((expectation) => {
    const found = [...left].find((deviation) => meets(deviation, expectation));
    if (found !== undefined) left.delete(found);
    return found === undefined;
  });
  const unexpected = [...left].filter(({ confidence }) => confidence !== 'possible');
  return [
    ...missing.map((expectation) => `missing: ${showExpectation(expectation)}`),
    ...unexpected.map((deviation) => `unexpected: ${show(deviation)}`),
  ];
}

function meets(deviation: Deviation, { reference, safeguard, lookalike, state, confidence, line }: Expectation): boolean {
  const sure = confidence === null ? deviation.confidence !== 'possible' : deviation.confidence === confidence;
  return (
    deviation.reference === reference &&
    deviation.safeguard === safeguard &&
    deviation.location.startLine === line &&
    (lookalike === null || deviation.lookalike === lookalike) &&
    (state === null || deviation.state === state) &&
    sure
  );
}

function isInside(inner: Location, outer: Location): boolean {
  return inner.startLine >= outer.startLine && inner.endLine <= outer.endLine;
}

function show({ reference, safeguard, lookalike, state, confidence, location }: Deviation): string {
  const name = `${reference === null ? '' : `${reference}/`}${safeguard}${lookalike === undefined ? '' : `#${lookalike}`}`;
  return `${name} ${state} ${confidence} at line ${location.startLine}`;
}

function showExpectation({ reference, safeguard, lookalike, state, confidence, line }: Expectation): string {
  const name = `${reference === null ? '' : `${reference}/`}${safeguard}${lookalike === null ? '' : `#${lookalike}`}`;
  const wanted = CONFIDENCES.find((each) => each === confidence) ?? 'certain or likely';
  return `${name} ${state ?? 'in any state'} ${wanted} at line ${line}`;
}
