/** One line of a labelled corpus. */
import { isRecord } from './families.ts';

/** A weakness that is really there, or (debatable) may be seen either way. */
export interface Label {
  readonly cwe: string;
  /** 1-based; the label may be found at any of them. */
  readonly lines: readonly number[];
}

export interface CorpusRecord {
  readonly id: string;
  readonly corpus: string;
  readonly prompt: string | null;
  readonly code: string;
  readonly ext: string;
  readonly vulnerable: boolean;
  readonly cwe: readonly string[];
  /** The group of records that belong to one prompt. */
  readonly pair: string | null;
  /** Every true weakness with its place, where the corpus tells them. */
  readonly labels: readonly Label[] | null;
  readonly debatable: readonly Label[];
}

/** Decodes a line of a corpus; the message of the Error that it throws names the field. */
export function decodeRecord(json: unknown): CorpusRecord {
  if (!isRecord(json)) throw new Error('a record is an object');
  const text = (name: string): string => {
    const value = json[name];
    if (typeof value !== 'string') throw new Error(`\`${name}\` is not a text`);
    return value;
  };
  const label = text('label');
  if (label !== 'vulnerable' && label !== 'safe') throw new Error('`label` is neither vulnerable nor safe');
  const optional = (name: string): string | null => (json[name] == null ? null : text(name));
  return {
    id: text('id'),
    corpus: text('corpus'),
    prompt: optional('prompt'),
    code: text('code'),
    ext: text('ext'),
    vulnerable: label === 'vulnerable',
    cwe: stringsOf(json['cwe'] ?? [], 'cwe'),
    pair: optional('pair'),
    labels: json['labels'] === undefined ? null : labelsOf(json['labels'], 'labels'),
    debatable: labelsOf(json['debatable'] ?? [], 'debatable'),
  };
}

function stringsOf(value: unknown, name: string): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new Error(`\`${name}\` is not a list of texts`);
}

function labelsOf(value: unknown, name: string): readonly Label[] {
  if (!Array.isArray(value)) throw new Error(`\`${name}\` is not a list`);
  return value.map((item: unknown) => {
    const { cwe, line, also_lines: others = [] } = isRecord(item) ? item : {};
    if (typeof cwe !== 'string' || typeof line !== 'number' || !Array.isArray(others)) {
      throw new Error(`an entry of \`${name}\` has no \`cwe\` and \`line\``);
    }
    return { cwe, lines: [line, ...others] };
  });
}
