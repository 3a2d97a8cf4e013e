interface Grants {
  has(user: string, permission: string): Promise<boolean>;
}

const mayPublish = async (user: { id: string }, grants: Grants): Promise<boolean> => grants.has(user.id, 'article:publish');

/** A promise is always true, so nobody is refused. */
export async function notAwaited(user: { id: string; role: string }, grants: Grants): Promise<string> {
  // anchor: check
  if (user.role !== 'admin' && !mayPublish(user, grants)) throw new Error('Forbidden');
  return 'published';
}

/** Neither does it help to keep the promise in a variable. */
export async function inVariable(user: { id: string; role: string }, grants: Grants): Promise<string> {
  const mayEdit = mayPublish(user, grants);
  // anchor: check
  // @ts-expect-error -- the compiler finds it in strict mode; JavaScript runs it
  if (user.role === 'admin' || mayEdit) return 'published';
  throw new Error('Forbidden');
}
