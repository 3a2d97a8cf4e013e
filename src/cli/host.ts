/** The process as the commands see it, so that a test can stand in for it. */

interface Output {
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
  readonly isTTY?: boolean;
}

export interface Host {
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

/** 0 clean or below the gate, 1 gate tripped, 2 usage, configuration, catalog or internal error, 3 nothing judged. */
export const EXIT = { clean: 0, gate: 1, error: 2, notJudged: 3 } as const;

/** A fault that the user can mend; it is told in one line. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** By its name: the commands are a script of their own, with a class of their own. */
export const isUserError = (error: unknown): error is Error => error instanceof Error && error.name === 'UserError';

/** Writes a text and waits while the reader is behind. */
export async function writeTo(output: Output, text: string): Promise<void> {
  if (output.write(text)) return;
  await new Promise<void>((resolve) => output.once('drain', resolve));
}

/** Tells something in one line of stderr; stdout carries only the report. */
export function tell(host: Host, message: string): void {
  host.stderr.write(`aidiff: ${oneLine(message)}\n`);
}

/** Control characters are shown as spaces: file names and errors may quote hostile input. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
}
