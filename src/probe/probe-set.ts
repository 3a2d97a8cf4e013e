/** Probe sets: hostile inputs that must not get through, and plain ones that should. Decoded from references/probes/*.yaml. */
import type { Document, Node } from 'yaml';
import { isPredicate, type PredicateName } from './predicates.ts';

export interface ProbeSet {
  readonly id: string;
  readonly purpose: string;
  /** Value of base-like holes, and of what stands in a base's place. */
  readonly base: string;
  /** Value of config-like holes: tried as a list, as a set and as its first item. */
  readonly config: readonly string[];
  /** What makes the resulting value bad. */
  readonly badWhen: BadWhen;
  readonly refuse: readonly Attack[];
  readonly pass: readonly unknown[];
}

export interface BadWhen {
  readonly name: PredicateName;
  /** Text after the colon: `escapes:shell-word`, `longer-than:100`. */
  readonly parameter: string;
}

/** Strings may hold `{base}`, `{baseName}`, `{host}`, `{literal}`, `{sample}`: filled from the code that is probed. */
export interface Attack {
  readonly input: unknown;
  readonly effect: string;
  /** Default: that of the set. */
  readonly badWhen?: BadWhen | undefined;
  /** The attack counts only for code that refuses this input: who lets everything in has no list to get around. */
  readonly onceRefused?: string | undefined;
}

/** Something wrong in a probe file; lines and columns are 1-based, `path` is the key path. */
export interface ProbeFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

export interface ProbeFile {
  readonly name: string;
  readonly text: string;
}

export interface DecodedProbes {
  readonly sets: ReadonlyMap<string, ProbeSet>;
  readonly faults: readonly ProbeFault[];
}

const KEYS = new Set(['id', 'purpose', 'base', 'config', 'bad-when', 'refuse', 'pass']);

/** Decodes probe files; faults of all files come back together, and a file with a fault gives no set. The YAML reader is loaded on demand. */
export async function decodeProbes(files: readonly ProbeFile[]): Promise<DecodedProbes> {
  const yaml = await import('yaml');
  const sets = new Map<string, ProbeSet>();
  const faults: ProbeFault[] = [];
  for (const file of files) {
    const read = readFile(file, yaml);
    faults.push(...read.faults);
    if (read.set === null) continue;
    if (sets.has(read.set.id)) faults.push(read.at(['id'], `another file has the id "${read.set.id}"`));
    else sets.set(read.set.id, read.set);
  }
  return { sets, faults };
}

type Path = readonly (string | number)[];
type FaultAt = (path: Path, message: string) => ProbeFault;

type Yaml = Pick<typeof import('yaml'), 'LineCounter' | 'parseDocument'>;

function readFile(
  file: ProbeFile,
  { LineCounter, parseDocument }: Yaml,
): { readonly set: ProbeSet | null; readonly faults: readonly ProbeFault[]; readonly at: FaultAt } {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const at: FaultAt = (path, message) => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { file: file.name, line, column: col, path: path.join('.'), message };
  };
  const syntax = document.errors.map(({ message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return { file: file.name, line, column: col, path: '', message: message.split('\n')[0] ?? message };
  });
  if (syntax.length > 0) return { set: null, faults: syntax, at };
  const data = document.toJS() as unknown;
  if (!isRecord(data)) return { set: null, faults: [at([], 'must be a mapping')], at };
  const faults = faultsOf(data, at);
  return { set: faults.length > 0 ? null : toSet(data), faults, at };
}

/** The nearest node that exists along a key path. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function faultsOf(data: Readonly<Record<string, unknown>>, at: FaultAt): readonly ProbeFault[] {
  const unknown = Object.keys(data).filter((key) => !KEYS.has(key));
  const texts = ['id', 'purpose', 'bad-when'].filter((key) => typeof data[key] !== 'string' || data[key] === '');
  return [
    ...unknown.map((key) => at([key], `unknown key "${key}"; known are ${[...KEYS].join(', ')}`)),
    ...texts.map((key) => at([key], `"${key}" must be a text`)),
    ...(data['base'] === undefined || typeof data['base'] === 'string' ? [] : [at(['base'], '"base" must be a text')]),
    ...(data['config'] === undefined || isTexts(data['config']) ? [] : [at(['config'], '"config" must be a list of texts')]),
    ...badWhenFaults(data['bad-when'], ['bad-when'], at),
    ...attackFaults(data['refuse'], at),
    ...(Array.isArray(data['pass']) && data['pass'].length > 0 ? [] : [at(['pass'], '"pass" must list at least one input')]),
  ];
}

function badWhenFaults(value: unknown, path: Path, at: FaultAt): readonly ProbeFault[] {
  if (typeof value !== 'string') return [];
  const { name, parameter } = splitName(value);
  return isPredicate(name, parameter) ? [] : [at(path, `unknown predicate "${value}"`)];
}

const ATTACK_KEYS = new Set(['input', 'effect', 'bad-when', 'once-refused']);

function attackFaults(value: unknown, at: FaultAt): readonly ProbeFault[] {
  if (!Array.isArray(value) || value.length === 0) return [at(['refuse'], '"refuse" must list at least one attack')];
  return value.flatMap((attack: unknown, index) => {
    if (!isRecord(attack)) return [at(['refuse', index], 'must be a mapping of input and effect')];
    const unknown = Object.keys(attack).filter((key) => !ATTACK_KEYS.has(key));
    const texts = ['effect', 'bad-when', 'once-refused'].filter(
      (key) => (key === 'effect' || key in attack) && typeof attack[key] !== 'string',
    );
    return [
      ...('input' in attack ? [] : [at(['refuse', index], '"input" is missing')]),
      ...unknown.map((key) => at(['refuse', index, key], `unknown key "${key}"; known are ${[...ATTACK_KEYS].join(', ')}`)),
      ...texts.map((key) => at(['refuse', index, key], `"${key}" must be a text`)),
      ...badWhenFaults(attack['bad-when'], ['refuse', index, 'bad-when'], at),
    ];
  });
}

function toSet(data: Readonly<Record<string, unknown>>): ProbeSet {
  const base = typeof data['base'] === 'string' ? data['base'] : '';
  return {
    id: String(data['id']),
    purpose: String(data['purpose']),
    base,
    config: isTexts(data['config']) ? data['config'] : [base],
    badWhen: toBadWhen(data['bad-when']),
    refuse: (data['refuse'] as readonly Readonly<Record<string, unknown>>[]).map(toAttack),
    pass: data['pass'] as readonly unknown[],
  };
}

function splitName(text: string): { readonly name: string; readonly parameter: string } {
  const colon = text.indexOf(':');
  return colon === -1 ? { name: text, parameter: '' } : { name: text.slice(0, colon), parameter: text.slice(colon + 1) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function toAttack(attack: Readonly<Record<string, unknown>>): Attack {
  const { input, effect, 'bad-when': badWhen, 'once-refused': onceRefused } = attack;
  return {
    input,
    effect: String(effect),
    ...(badWhen !== undefined && { badWhen: toBadWhen(badWhen) }),
    ...(typeof onceRefused === 'string' && { onceRefused }),
  };
}

function toBadWhen(value: unknown): BadWhen {
  const { name, parameter } = splitName(String(value));
  return { name: name as PredicateName, parameter };
}
