import AdmZip from 'adm-zip';

const MAX = 50 * 1024 * 1024;

/** The declared sizes are summed up before anything is written. */
export function declaredFirst(archive: Buffer, target: string) {
  // anchor: unpack
  const zip = new AdmZip(archive);
  // safeguard: entries-looked-at
  const bytes = zip.getEntries().reduce((sum, entry) => sum + entry.header.size, 0);
  if (bytes > MAX) throw new RangeError('Archive too large');
  zip.extractAllTo(target, false);
}
