import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

interface Profile {
  name: string;
  website: string;
}

function escapeHtml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function renderProfile(profile: Profile): string {
  // expect: escaped-per-context
  return `<!doctype html>
<html lang="en">
  <body>
    <h1>${escapeHtml(profile.name)}</h1>
    <p>Website: <a href="${escapeHtml(profile.website)}" rel="noopener">${escapeHtml(profile.website)}</a></p>
  </body>
</html>`;
}

function handle(req: IncomingMessage, res: ServerResponse): void {
  const params = new URL(req.url ?? '/', 'http://localhost').searchParams;
  const page = renderProfile({ name: params.get('name') ?? '', website: params.get('website') ?? '' });
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.end(page);
}

createServer(handle).listen(8080);
