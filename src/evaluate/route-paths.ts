/** Which requests a link of a chain sees, by the paths that it and a route were registered with. */

export interface Reach {
  /** null = all paths, or none that the text shows. */
  readonly path: string | null;
  /** Registered as a route: it sees this path only, not those below it. */
  readonly exact: boolean;
}

/**
 * Whether whatever the route answers passes the link first.
 *
 * ```
 * use('/admin', link)    /admin, /admin/users     not /, not /:page
 * all('/admin/*', link)  /admin/users             not /admins
 * ```
 */
export function isBefore({ path, exact }: Reach, route: string | null): boolean {
  if (path === null || route === null || /[()?+|{}[\]\\]/.test(path)) return true;
  const [own, other] = [segmentsOf(path), segmentsOf(route)];
  const open = own.findIndex((segment) => segment.includes('*'));
  const fixed = open < 0 ? own : own.slice(0, open);
  if (fixed.length > other.length || (exact && open < 0 && fixed.length !== other.length)) return false;
  return fixed.every((segment, i) => segment.startsWith(':') || segment === other[i]);
}

/** The path of a route below the path that its router is mounted on. */
export const below = (mount: string | null, route: string | null): string | null =>
  mount === null || route === null ? route : `${mount}/${route}`;

const segmentsOf = (path: string): readonly string[] =>
  path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
