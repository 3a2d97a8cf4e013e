const http = require('http');
const { escape } = require('html-escaper');

const FORM = `<form method="post"><input name="name"><textarea name="message"></textarea><button>Send</button></form>`;

async function readBody(req) {
  const chunks = [];
  let size = 0;
  for await (const chunk of req) {
    size += chunk.length;
    if (size > 100_000) throw new Error('body too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const server = http.createServer(async (req, res) => {
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (req.method !== 'POST') {
    res.end(`<h1>${escape(req.url)}</h1>${FORM}`);
    return;
  }

  const params = new URLSearchParams(await readBody(req));
  let rows = '';
  for (const [key, value] of params) {
    rows += `<tr><th>${escape(key)}</th><td>${escape(value)}</td></tr>`;
  }
  res.end(`<h1>Submitted form</h1><table>${rows}</table>`);
});

server.listen(8000);
