/** API ids: `fs.readFile`, `pg.Client#query`, `globalThis.JSON.parse`, `*#findOneAndUpdate` (whatever the receiver). */

/** A row's member as written in its library's file → its id; `.` is the module itself, `*#name` stays. */
export function qualify(name: string, library: string): string {
  if (name === '.') return library;
  return name.startsWith('*') ? name : `${library}.${name}`;
}

/** A type or alias target: one with a dot is complete, one without belongs to the file's library. */
export function qualifyType(name: string, library: string): string {
  return name !== '.' && name.includes('.') ? name : qualify(name, library);
}

/** `pg.Client#query` → `query`, `fs.promises.readFile` → `readFile`. */
export function memberOf(api: string): string {
  return api.slice(Math.max(api.lastIndexOf('#'), api.lastIndexOf('.')) + 1);
}
