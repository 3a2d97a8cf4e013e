import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const sessions = new Map<string, { createdAt: number }>();

const server = createServer((req, res) => {
  if (req.url === '/start' && req.method === 'POST') {
    const id = randomUUID();
    sessions.set(id, { createdAt: Date.now() });
    // expect: secure-flag
    res.setHeader('Set-Cookie', [`session_id=${id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${60 * 60}`]);
    res.writeHead(204);
    res.end();
    return;
  }
  res.writeHead(404);
  res.end();
});

server.listen(8080);
