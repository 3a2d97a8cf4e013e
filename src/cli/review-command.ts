/** The main job: one report on some files. */
import { checkWritable, writeText } from '../io/index.ts';
import type { Report } from '../model/report.ts';
import type { ReviewInput } from '../model/review.ts';
import { formatOf, type FormatName, redTeamPrompt, render, type RenderInput, repairPrompt, TemplateError } from '../report/index.ts';
import { readSource } from '../source/index.ts';
import { exitStatus } from './gate.ts';
import { EXIT, type Host, UserError, writeTo } from './host.ts';
import { checkStdinUse, type PromptFlags, readCode, readPrompt } from './inputs.ts';
import type { Opener, Pipeline } from './pipeline.ts';
import { type PartialSettings, resolveSettings, type Settings } from './settings.ts';
import { readTemplates } from './templates.ts';

interface ReviewFlags extends PromptFlags, PartialSettings {
  readonly output?: readonly string[];
  readonly emit?: 'repair-prompt' | 'red-team-prompt';
  readonly stdinFilename?: string;
  readonly printConfig?: boolean;
}

/** Reviews files, writes the reports and returns the exit status; throws a UserError for what the user can mend. */
export async function review(files: readonly string[], given: object, host: Host, open: () => Promise<Opener>): Promise<number> {
  const flags: ReviewFlags = given;
  const { format, failOn, references, templates, promptInReport, color } = flags;
  const partial = { format, failOn, references, templates, promptInReport, color } as PartialSettings;
  const { settings, configFile } = await resolveSettings(partial, host.cwd());
  if (flags.printConfig) {
    await writeTo(host.stdout, `${JSON.stringify({ configFile, ...settings }, null, 2)}\n`);
    return EXIT.clean;
  }
  const outputs = (flags.output ?? []).map(checkOutput);
  checkStdinUse(flags.prompt, files);
  const input: ReviewInput = {
    prompt: await readPrompt(flags, host),
    files: await readCode(files, flags.stdinFilename, host),
    options: { promptInReport: settings.promptInReport },
  };
  const pipeline = await openPipeline(await open(), settings.references);
  const report = pipeline.review(input);
  const rendered = renderInput(report, input, pipeline, settings);
  try {
    for (const output of outputs) writeReport(output, rendered);
    await writeTo(host.stdout, stdoutText(flags.emit, settings, rendered, host));
  } catch (error) {
    throw error instanceof TemplateError ? new UserError(error.message) : error;
  }
  return exitStatus(report, settings.failOn);
}

/** Opens the catalog, or ends with its faults, which are told all together. */
export async function openPipeline(opener: Opener, folders: readonly string[]): Promise<Pipeline> {
  const opened = await opener.pipeline(folders);
  if ('faults' in opened) throw new UserError(opened.faults.join('; '));
  return opened;
}

interface OutputFile {
  readonly path: string;
  readonly format: FormatName;
}

/** Checked before the work is done, so that a misspelt path does not cost a run. */
function checkOutput(path: string): OutputFile {
  const format = formatOf(path);
  if (format === null) throw new UserError(`the ending of ${path} names no format: .html .md .sarif .json or .txt`);
  const fault = checkWritable(path);
  if (fault !== null) throw new UserError(fault.message);
  return { path, format };
}

function renderInput(report: Report, input: ReviewInput, pipeline: Pipeline, settings: Settings): RenderInput {
  const ids = [...report.matches, ...report.files.flatMap((file) => [...file.matches, ...file.nearMatches])].map(
    ({ reference }) => reference,
  );
  const used = report.files.flatMap((file) => [...file.deviations, ...file.accepted, ...file.notSeen]).map(({ reference }) => reference);
  const sources = input.files.map(({ path, text }) => {
    const [source] = readSource({ path, text }).sources;
    return [path, { text: source?.original ?? text, language: source?.language ?? 'ts', fence: source?.fence ?? null }] as const;
  });
  return {
    report,
    sources: new Map(sources),
    references: pipeline.referenceTexts([...new Set([...ids, ...used].filter((id) => id !== null))]),
    options: settings.templates === null ? {} : { templates: readTemplates(settings.templates) },
  };
}

function writeReport({ path, format }: OutputFile, input: RenderInput): void {
  const fault = writeText(path, render(format, input));
  if (fault !== null) throw new UserError(fault.message);
}

function stdoutText(emit: ReviewFlags['emit'], settings: Settings, input: RenderInput, host: Host): string {
  if (emit === 'repair-prompt') return repairPrompt(input);
  if (emit === 'red-team-prompt') return redTeamPrompt(input);
  const color = settings.format === 'text' && usesColor(settings.color, host);
  return render(settings.format as FormatName, { ...input, options: { ...input.options, color } });
}

/** Flag over NO_COLOR over FORCE_COLOR over whether the stream is a terminal. */
function usesColor(flag: boolean | null, { env, stdout }: Host): boolean {
  if (flag !== null) return flag;
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true;
}
