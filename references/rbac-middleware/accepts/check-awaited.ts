interface Grants {
  has(user: string, permission: string): Promise<boolean>;
}

const mayPublish = async (user: { id: string }, grants: Grants): Promise<boolean> => grants.has(user.id, 'article:publish');

/** The answer is waited for. */
export async function awaited(user: { id: string; role: string }, grants: Grants): Promise<string> {
  // anchor: check
  if (user.role !== 'admin' && !(await mayPublish(user, grants))) throw new Error('Forbidden');
  return 'published';
}
