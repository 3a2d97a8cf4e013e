interface User {
  role: string;
  roles: string[];
  scope: string;
  isAdmin: boolean;
}

/** A list is searched for the whole name. */
export const inList = (user: User): boolean =>
  // anchor: check
  ['editor', 'admin'].includes(user.role);

/** A list of what the user has is searched for what is needed. */
export const held = (user: User): boolean =>
  // anchor: check
  user.roles.includes('admin');

/** The text is taken apart first. */
export const scopes = (user: User): boolean =>
  // anchor: check
  user.scope.split(' ').includes('articles:write');

/** The pattern covers all of the name. */
export const wholePattern = (user: User): boolean =>
  // anchor: check
  /^(editor|admin)$/.test(user.role);
