import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';

const GRANTS = {
  clerk: ['order:read'],
  manager: ['order:read', 'order:refund'],
} as const satisfies Record<string, readonly string[]>;

type Permission = (typeof GRANTS)[keyof typeof GRANTS][number];

export interface SignedIn {
  id: string;
  role: string;
}

const userOf = (request: FastifyRequest): SignedIn | null => (request as FastifyRequest & { user?: SignedIn }).user ?? null;

/** What a role may do; a role that is not listed may nothing. */
const permissionsOf = (role: string): readonly Permission[] => (Object.hasOwn(GRANTS, role) ? GRANTS[role as keyof typeof GRANTS] : []);

/** Ends the request unless whoever is logged in may do this. */
function requirePermission(permission: Permission) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const user = userOf(request);
    if (!user) return reply.code(401).send({ error: 'Not logged in' });
    // anchor: check
    // safeguard: role-from-trusted-source, exact-role-match, missing-role-denies, role-decides
    if (!permissionsOf(user.role).includes(permission)) {
      /* safeguard: denials-logged */ request.log.warn({ user: user.id, permission }, 'refused');
      return reply.code(403).send({ error: 'Not allowed' });
    }
    return undefined;
  };
}

interface ById {
  Params: { id: number };
}

const params = { type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 1 } } } as const;

export async function refunds(app: FastifyInstance, pool: Pool): Promise<void> {
  app.post<ById>('/orders/:id/refund', { schema: { params }, preHandler: requirePermission('order:refund') }, async (request, reply) => {
    // anchor: admit
    const { rowCount } = await pool.query('UPDATE orders SET refunded_at = now() WHERE id = $1 AND refunded_at IS NULL', [request.params.id]);
    return reply.code(rowCount ? 204 : 404).send();
  });
}
