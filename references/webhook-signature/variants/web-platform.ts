import { createHmac, timingSafeEqual } from 'node:crypto';

interface Push {
  repository: string;
  ref: string;
}

const PREFIX = 'sha256=';

// not here: webhook-verified -- what an event sets off is handed in
// not here: webhook-check-decides -- what an event sets off is handed in
// not here: webhook-library-decides -- no library checks
// not here: webhook-fresh -- GitHub signs no time; its deliveries have an id to remember
export function pushHandler(secret: string, onPush: (delivery: string, push: Push) => Promise<void>) {
  if (secret.length < 32) throw new Error('The webhook secret needs 32 characters or more');
  return async (request: Request): Promise<Response> => {
    const body = Buffer.from(await request.arrayBuffer());
    const signature = request.headers.get('x-hub-signature-256') ?? '';
    // anchor: keyed
    const expected = createHmac('sha256', /* safeguard: webhook-secret-external */ secret).update(body).digest();
    const given = Buffer.from(signature.slice(PREFIX.length), 'hex');
    // safeguard: webhook-constant-time
    const genuine = signature.startsWith(PREFIX) && given.length === expected.length && timingSafeEqual(given, expected);
    const delivery = request.headers.get('x-github-delivery');
    if (!genuine || delivery === null) return new Response(null, { status: 401 });

    const { repository, ref } = JSON.parse(body.toString('utf8')) as { repository?: { full_name?: unknown }; ref?: unknown };
    if (typeof repository?.full_name !== 'string' || typeof ref !== 'string') return new Response(null, { status: 422 });
    await onPush(delivery, { repository: repository.full_name, ref });
    return new Response(null, { status: 202 });
  };
}
