import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Fastify from 'fastify';

const execFileAsync = promisify(execFile);
const app = Fastify({ logger: true });

app.post<{ Body: { url: string; branch?: string } }>('/clone', async (request, reply) => {
  const { url, branch = 'main' } = request.body;

  if (!url.endsWith('.git')) {
    return reply.code(400).send({ error: 'Not a git repository' });
  }

  const target = await mkdtemp(join(tmpdir(), 'clone-'));
  // No shell, so this is safe from injection
  // expect: no-option-injection
  await execFileAsync('git', ['clone', '--branch', branch, url, target], { timeout: 60_000 });
  return reply.send({ path: target });
});

await app.listen({ port: 3000 });
