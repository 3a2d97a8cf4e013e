/** SARIF 2.1.0 as GitHub code scanning and editors read it. */
import type { Deviation, FileReport } from '../model/report.ts';
import type { Location } from '../model/source.ts';
import { inert, inertJson, shorten } from './inert.ts';
import type { RenderInput } from './input.ts';
import { columnsOn, splitLines, textAt } from './lines.ts';
import { levelOf, plainMessage, rulesOf } from './sarif-rules.ts';
import { viewOf } from './view.ts';
import type { DeviationView } from './view-deviation.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** A pull request shows a result only when every line of its region is in the diff: longer regions shrink to their first line. */
const MAX_REGION_LINES = 5;
/** Where references live; readers without the catalog still see the fragment. */
const CATALOG = 'CATALOG';

/** A surrogate without its other half cannot be percent-encoded. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

interface Run {
  readonly input: RenderInput;
  readonly rules: ReadonlyMap<string, number>;
}

/** One run with all deviations worst first; nothing but deviations is a result. */
export function renderSarif(input: RenderInput): string {
  const view = viewOf(input);
  const rules = rulesOf(view.deviations, input) as readonly { readonly id: string }[];
  const run: Run = { input, rules: new Map(rules.map(({ id }, index) => [id, index])) };
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'aidiff', semanticVersion: view.version, version: view.version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [CATALOG]: { description: { text: 'The folder of the catalog’s references.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: input.report.files.flatMap(notifications) }],
        results: view.deviations.map((deviation) => result(deviation, run)),
        properties: {
          verdict: view.verdict.kind,
          checked: view.checks.total,
          present: view.checks.present,
          accepted: view.checks.accepted,
        },
      },
    ],
  };
  return `${inertJson(JSON.stringify(log, null, 2))}\n`;
}

function result(view: DeviationView, { input, rules }: Run): object {
  const { deviation, file, lines } = view.source;
  const related = deviation.related.map((location, index) => ({
    id: index + 1,
    ...locationOf(file, location, lines),
    message: { text: 'Also here' },
  }));
  const fix = fixOf(view);
  return {
    ruleId: view.rule,
    ruleIndex: rules.get(view.rule),
    level: levelOf(deviation.severity),
    message: { text: plainMessage(`${view.title}. ${view.impact} ${view.cause.sentence} Repair: ${view.repair}`) },
    locations: [locationOf(file, deviation.location, lines)],
    relatedLocations: [...related, ...referenceLocation(view, input, related.length + 1)],
    ...(deviation.related.length === 0 ? {} : { codeFlows: [codeFlow(file, deviation, lines)] }),
    ...(fix === null ? {} : { fixes: [fix] }),
    partialFingerprints: { 'aidiff/v1': deviation.id },
    properties: {
      state: deviation.state,
      severity: deviation.severity,
      confidence: deviation.confidence,
      category: deviation.category,
      cause: deviation.cause,
      attack: { input: view.attack.input, effect: view.attack.effect },
      change: view.change,
      cwe: deviation.cwe,
      owasp: deviation.owasp,
      ...(view.lookalike === null ? {} : { lookalike: view.lookalike }),
    },
  };
}

function locationOf(file: FileReport, location: Location, lines: readonly string[]): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file.path) }, region: regionOf(location, lines) } };
}

/** A region with all four numbers and its text. */
function regionOf(location: Location, lines: readonly string[]): object {
  const short = shortened(location, lines);
  return { ...short, snippet: { text: shorten(inert(textAt(lines, short)), 2000) } };
}

function shortened(location: Location, lines: readonly string[]): Location {
  if (location.endLine - location.startLine < MAX_REGION_LINES) return location;
  const line = lines[location.startLine - 1] ?? '';
  const end = columnsOn({ ...location, endLine: location.startLine, endColumn: line.length + 1 }, location.startLine, line)?.end;
  return { ...location, endLine: location.startLine, endColumn: (end ?? location.startColumn) + 1 };
}

function referenceLocation({ source, reference }: DeviationView, { references }: RenderInput, id: number): readonly object[] {
  const place = source.deviation.referenceLocation;
  if (place === null) return [];
  const { file, ...location } = place;
  const text = references.get(source.deviation.reference ?? '')?.variants.get(file);
  const snippet = text === undefined ? {} : { snippet: { text: shorten(inert(textAt(splitLines(text), location)), 2000) } };
  return [
    {
      id,
      message: { text: plainMessage(`The reference’s lines: ${reference?.title ?? file}`) },
      physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: CATALOG }, region: { ...location, ...snippet } },
    },
  ];
}

/** From the related places to the place itself: how the value gets there. */
function codeFlow(file: FileReport, { related, location }: Deviation, lines: readonly string[]): object {
  const steps = [...related.filter((one) => before(one, location)), location];
  return { threadFlows: [{ locations: steps.map((one) => ({ location: locationOf(file, one, lines) })) }] };
}

function before(a: Location, b: Location): boolean {
  return a.startLine < b.startLine || (a.startLine === b.startLine && a.startColumn < b.startColumn);
}

/** A replacement that an editor can apply: only where the found fragment is exactly the text at the place. */
function fixOf({ source, repair, change: { shape } }: DeviationView): object | null {
  const { change, location } = source.deviation;
  if (shape !== 'own' || change.expected === '' || change.found === '' || textAt(source.lines, location) !== change.found) return null;
  return {
    description: { text: plainMessage(repair) },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(source.file.path) },
        replacements: [{ deletedRegion: location, insertedContent: { text: change.expected } }],
      },
    ],
  };
}

function notifications(file: FileReport): readonly object[] {
  return [...file.unproven, ...file.unjudged].map(({ reason, location }) => ({
    level: 'note',
    message: { text: plainMessage(inert(reason)) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file.path) }, region: location } }],
  }));
}

/** A relative, percent-encoded reference without a colon in its first segment; an absolute path becomes a `file:` URI. */
export function uriOf(path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const encoded = slashes.replace(LONE, '\ufffd').split('/').map(encodeURIComponent).join('/');
  if (slashes.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(slashes) ? `file:///${encoded}` : encoded;
}
