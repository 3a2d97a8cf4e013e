import { execa } from 'execa';

export interface Commit {
  hash: string;
  subject: string;
}

export class GitRepository {
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  async #git(...args: string[]): Promise<string> {
    const { stdout } = await execa('git', args, { cwd: this.#cwd, timeout: 20_000 });
    return stdout;
  }

  async branch(): Promise<string> {
    return this.#git('rev-parse', '--abbrev-ref', 'HEAD');
  }

  async log(file: string, limit = 20): Promise<Commit[]> {
    const output = await this.#git('log', `--max-count=${limit}`, '--format=%H%x09%s', '--', file);
    return output
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [hash = '', subject = ''] = line.split('\t');
        return { hash, subject };
      });
  }

  async checkout(branch: string): Promise<void> {
    if (branch.startsWith('-')) throw new Error(`Invalid branch name: ${branch}`);
    await this.#git('switch', branch);
  }
}
