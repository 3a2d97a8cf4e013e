const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(value: unknown): string {
  return String(value ?? '').replace(/[&<>"']/g, (char) => entities[char]!);
}

function html(strings: TemplateStringsArray, ...values: unknown[]): string {
  return strings.reduce((out, part, i) => out + part + (i < values.length ? escape(values[i]) : ''), '');
}

export default {
  async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const name = url.searchParams.get('name') || 'visitor';
    const city = url.searchParams.get('city') || 'somewhere';

    const body = html`<!doctype html>
      <html>
        <body>
          <h1>Hello, ${name}!</h1>
          <p class="city" title="${city}">Greetings to ${city}.</p>
        </body>
      </html>`;

    return new Response(body, {
      headers: {
        'content-type': 'text/html;charset=UTF-8',
        'content-security-policy': "default-src 'none'; style-src 'self'",
      },
    });
  },
};
