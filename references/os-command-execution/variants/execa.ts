import { execa } from 'execa';
import { z } from 'zod';

/** Only https: git also knows transports that run programs. */
const Repository = z.object({
  url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500),
  branch: z.string().regex(/^[\w][\w./-]{0,99}$/),
});

// not here: no-shell, no-shell-option, no-shell-script -- execa starts no shell
export async function cloneRepository(input: unknown, folder: string): Promise<void> {
  const { url, branch } = Repository.parse(input);
  // anchor: run
  await execa(
    /* safeguard: fixed-program */ 'git',
    /* safeguard: no-option-injection */ ['clone', '--depth', '1', '--no-tags', `--branch=${branch}`, '--', url, folder],
    {
      /* safeguard: bounded-run */ timeout: 60_000,
      maxBuffer: 1_000_000,
      stdin: 'ignore',
      extendEnv: false,
      env: { PATH: '/usr/bin:/bin', GIT_ALLOW_PROTOCOL: 'https', GIT_TERMINAL_PROMPT: '0' },
    },
  );
}
