/** All that a command needs beside the command line. The build makes one script of it, `commands.cjs`. */
import type { Host } from './host.ts';

export { catalogAction } from './catalog-command.ts';
export { opener } from './opener.ts';
export { reviewInProcess } from './outcome.ts';
export { review } from './review-command.ts';

// What starts worker threads is loaded for these two only.
export const batch = async (flags: object, host: Host): Promise<number> => (await import('./batch-command.ts')).batch(flags, host);
export const evaluate = async (corpora: readonly string[], flags: object, host: Host): Promise<number> =>
  (await import('./eval-command.ts')).evaluate(corpora, flags, host);
