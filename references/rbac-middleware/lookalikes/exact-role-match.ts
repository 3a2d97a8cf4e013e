interface User {
  role: string;
}

/** In a text any part of a name is found, and the empty name always. */
export const inText = (user: User): boolean =>
  // anchor: check
  'editor,admin'.includes(user.role);

/** A role that holds the word passes. */
export const partOfRole = (user: User): boolean =>
  // anchor: check
  user.role.includes('admin');

/** So does one that begins with it. */
export const prefix = (user: User): boolean =>
  // anchor: check
  user.role.startsWith('admin');

/** A pattern without anchors finds it anywhere. */
export const pattern = (user: User): boolean =>
  // anchor: check
  /admin/.test(user.role);

/** Texts are ordered by their letters, and "viewer" comes after "editor". */
export const byLetter = (user: User): boolean =>
  // anchor: check
  user.role >= 'editor';
