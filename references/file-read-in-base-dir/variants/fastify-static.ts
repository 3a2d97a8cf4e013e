import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const Params = { type: 'object', required: ['name'], properties: { name: { type: 'string', pattern: '^[\\w-]{1,64}\\.pdf$' } } } as const;

// not here: contained-in-base -- the plugin refuses with 403 what leads out of its root
// not here: fixed-root -- the root is registered with the plugin
// not here: symlink-resolved -- only the server writes to the folder
// not here: download-headers -- download sets them
export async function invoices(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  await app.register(staticFiles, { root: folder, serve: false });

  app.get<{ Params: { name: string } }>('/invoices/:name', { schema: { params: Params } }, (request, reply) => {
    const { name } = request.params;
    // anchor: read
    return reply.download(name);
  });
}
