/** Settings: flags over the configuration file over defaults. */
import { dirname, resolve } from 'node:path';
import { FAIL_ON, type FailOn, FORMATS, type FormatName } from './choices.ts';
import { type Config, findConfig } from './config.ts';
import { PROMPT_IN_REPORT, type PromptInReport } from '../model/review.ts';

export interface Settings {
  readonly format: FormatName;
  readonly failOn: FailOn;
  readonly references: readonly string[];
  readonly templates: string | null;
  readonly promptInReport: PromptInReport;
  /** Null leaves it to the environment and the terminal. */
  readonly color: boolean | null;
}

/** What the settings are, and the configuration file that they were read from. */
export interface ResolvedSettings {
  readonly settings: Settings;
  readonly configFile: string | null;
}

/** The settings as a configuration file or flags give them; what is absent is not set there. */
export type PartialSettings = { readonly [Name in keyof Settings]?: Settings[Name] };

/** Resolves the settings in force in a folder; throws a UserError for a faulty configuration file. */
export async function resolveSettings(flags: PartialSettings, folder: string): Promise<ResolvedSettings> {
  const config = await findConfig(folder);
  const given: PartialSettings = { ...(config && decode(config)), ...defined(flags) };
  return {
    settings: {
      format: given.format ?? 'text',
      failOn: given.failOn ?? 'high',
      references: given.references ?? [],
      templates: given.templates ?? null,
      promptInReport: given.promptInReport ?? 'redacted',
      color: given.color ?? null,
    },
    configFile: config?.path ?? null,
  };
}

/** Flags that were not given are present as undefined. */
function defined(flags: PartialSettings): PartialSettings {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

function decode({ path, values, fault }: Config): PartialSettings {
  const inFolder = (file: string): string => resolve(dirname(path), file);
  const decoders: { readonly [Name in keyof Settings]: (value: unknown) => Settings[Name] } = {
    format: oneOf(FORMATS),
    failOn: oneOf(FAIL_ON),
    promptInReport: oneOf(PROMPT_IN_REPORT),
    references: (value) => list(value).map(inFolder),
    templates: (value) => inFolder(text(value)),
    color: (value) => {
      if (typeof value === 'boolean') return value;
      throw new Error('is neither true nor false');
    },
  };
  const entries = Object.entries(values).map(([name, value]) => {
    if (!Object.hasOwn(decoders, name)) throw fault(`unknown setting "${name}"; known are ${Object.keys(decoders).join(', ')}`);
    try {
      return [name, decoders[name as keyof Settings](value)];
    } catch (error) {
      throw fault(`"${name}" ${error instanceof Error ? error.message : error}`);
    }
  });
  return Object.fromEntries(entries);
}

function oneOf<const Name extends string>(names: readonly Name[]): (value: unknown) => Name {
  return (value) => {
    const found = names.find((name) => name === value);
    if (found === undefined) throw new Error(`is none of ${names.join(', ')}`);
    return found;
  };
}

function list(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new Error('is not a list of folders');
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error('is not a text');
}
