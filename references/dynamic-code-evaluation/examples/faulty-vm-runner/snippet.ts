import vm from 'node:vm';
import Fastify from 'fastify';

const app = Fastify();

app.post<{ Body: { code: string } }>('/run', async (request, reply) => {
  const output: string[] = [];
  const sandbox = vm.createContext({ console: { log: (...values: unknown[]) => output.push(values.join(' ')) } });

  try {
    // The sandbox has no access to require or process
    // expect: isolated-runner
    const result: unknown = vm.runInContext(request.body.code, sandbox, { timeout: 1000 });
    return { result: String(result), output };
  } catch (error) {
    request.log.warn(error);
    return reply.code(422).send({ error: 'The code did not run' });
  }
});

await app.listen({ port: 3000 });
