import type { Database } from 'better-sqlite3';

export interface Note {
  id: number;
  title: string;
}

/** Wildcards of the search text stand for themselves. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');

// not here: identifiers-from-list -- every name is part of the constant text
// not here: one-statement -- prepare takes one statement
// not here: typed-filters -- the query is text
// not here: typed-values -- the driver refuses objects and arrays by itself
export function notes(db: Database) {
  return {
    add(userId: number, title: string): Note {
      // anchor: query
      const insert = db.prepare<[number, string], Note>(/* safeguard: bound-values */ 'INSERT INTO note (user_id, title) VALUES (?, ?) RETURNING id, title');
      const row = insert.get(userId, title);
      if (!row) throw new Error('The insert returned no row');
      return row;
    },

    search(userId: number, words: string): Note[] {
      // anchor: query
      const select = db.prepare<{ userId: number; pattern: string }, Note>(
        /* safeguard: bound-values */
        `SELECT id, title FROM note WHERE user_id = @userId AND title LIKE @pattern ESCAPE '\\' LIMIT 50`,
      );
      return select.all({ userId, pattern: `%${literal(words)}%` });
    },
  };
}
