import { openCatalog } from '../../src/catalog/index.ts';
import type { Deviation, FileReport } from '../../src/model/report.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

let opened: ReturnType<typeof openCatalog> | null = null;

/** The built-in catalog, compiled once a test file. */
export async function builtIn() {
  opened ??= openCatalog({ folders: [], sign });
  const result = await opened;
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return result.catalog;
}

/** Reviews one text; a prompt of null matches by the code alone. */
export async function reviewed(prompt: string | null, text: string, path = 'snippet.ts'): Promise<FileReport> {
  const report = review(
    {
      prompt: prompt === null ? null : { name: 'prompt.txt', text: prompt },
      files: [{ path, text }],
      options: { promptInReport: 'redacted' },
    },
    await builtIn(),
  );
  const [file] = report.files;
  if (!file) throw new Error('no file in the report');
  return file;
}

/** `line reference/safeguard state`, for deviations that are not merely possible. */
export const told = (file: FileReport): readonly string[] =>
  file.deviations
    .filter(({ confidence }) => confidence !== 'possible')
    .map((deviation) => `${deviation.location.startLine} ${nameOf(deviation)} ${deviation.state}`);

const nameOf = ({ reference, safeguard }: Deviation): string => (reference === null ? safeguard : `${reference}/${safeguard}`);
