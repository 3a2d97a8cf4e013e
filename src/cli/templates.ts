/** The user's own partials and style sheet for the HTML report. */
import { basename, join } from 'node:path';
import { listFolder, readText } from '../io/index.ts';
import { UserError } from './host.ts';

/** Reads `<name>.hbs` and `report.css` of a folder; the renderer knows which names there are. */
export function readTemplates(folder: string): ReadonlyMap<string, string> {
  const listed = listFolder(folder);
  if ('fault' in listed) throw new UserError(listed.fault.message);
  const names = listed.names.filter((name) => name.endsWith('.hbs') || name === 'report.css');
  if (names.length === 0) throw new UserError(`${folder} holds no template: <partial>.hbs or report.css`);
  return new Map(
    names.map((name) => {
      const read = readText(join(folder, name));
      if ('fault' in read) throw new UserError(read.fault.message);
      return [basename(name, '.hbs'), read.text];
    }),
  );
}
