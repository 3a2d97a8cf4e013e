/** The report: the one value that every format renders. Published as JSON Schema in src/schemas/report.schema.json. */
import type { Fence, Location } from './source.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export const CONFIDENCES = ['certain', 'likely', 'possible'] as const;
export const STATES = ['missing', 'altered', 'moved', 'bypassable', 'extra'] as const;
export const CATEGORIES = [
  'input-validation',
  'insecure-defaults',
  'weak-authentication',
  'error-handling-logging',
  'insecure-patterns',
] as const;
export const CAUSES = ['requested', 'contradicted', 'constrained', 'silent'] as const;

export type Severity = (typeof SEVERITIES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type DeviationState = (typeof STATES)[number];
export type Category = (typeof CATEGORIES)[number];
export type CauseKind = (typeof CAUSES)[number];

/** Offsets into the prompt text as shown in the report. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ReportedFact {
  readonly kind: string;
  readonly value: string;
  readonly span: Span;
}

export interface ReportedPrompt {
  readonly name: string;
  readonly text: string;
  readonly redacted: boolean;
  readonly facts: readonly ReportedFact[];
}

export interface Evidence {
  /** prompt | operation | import | route | name */
  readonly kind: string;
  readonly text: string;
  readonly location?: Location;
}

/** A reference that the prompt or the code points to; score 0..1 with three decimals. */
export interface Match {
  readonly reference: string;
  readonly variant: string | null;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface ReferenceLocation extends Location {
  /** Relative to the catalog's root: `<reference>/variants/<file>`. */
  readonly file: string;
}

export interface Deviation {
  /** `<reference>/<safeguard>/<hash>`; no line number goes into the hash. */
  readonly id: string;
  readonly reference: string | null;
  readonly safeguard: string;
  readonly lookalike?: string;
  readonly state: DeviationState;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly category: Category;
  readonly cwe: readonly string[];
  readonly owasp: readonly string[];
  readonly title: string;
  /** Source fragments, in the snippet's own names where it has them. */
  readonly change: { readonly expected: string; readonly found: string };
  readonly cause: { readonly kind: CauseKind; readonly quote: string | null };
  readonly impact: string;
  readonly attack: { readonly input: string; readonly effect: string };
  readonly repair: string;
  readonly location: Location;
  readonly related: readonly Location[];
  readonly referenceLocation: ReferenceLocation | null;
}

export interface Accepted {
  readonly reference: string;
  readonly safeguard: string;
  /** The accepted shape's name, or the probe set that it passed. */
  readonly by: string;
  readonly location: Location;
}

export interface NotSeen {
  readonly reference: string;
  readonly safeguard: string;
  readonly words: string;
  readonly location?: Location;
}

export interface Remark {
  readonly reason: string;
  readonly location: Location;
}

export interface FileReport {
  readonly path: string;
  readonly fence: Fence | null;
  readonly judged: boolean;
  readonly matches: readonly Match[];
  readonly nearMatches: readonly Match[];
  readonly deviations: readonly Deviation[];
  readonly accepted: readonly Accepted[];
  readonly notSeen: readonly NotSeen[];
  readonly unproven: readonly Remark[];
  readonly unjudged: readonly Remark[];
}

export type Verdict = 'deviations' | 'none-found' | 'not-judged';

export interface Summary extends Readonly<Record<Severity, number>> {
  /** Safeguard checks that hold as in a reference. */
  readonly present: number;
  readonly accepted: number;
  readonly notApplicable: number;
  /** Safeguard checks that were made: present, accepted and deviating. */
  readonly checked: number;
  readonly verdict: Verdict;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'aidiff'; readonly version: string };
  readonly prompt: ReportedPrompt | null;
  readonly matches: readonly Match[];
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}
