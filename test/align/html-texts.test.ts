/** How the parts of built HTML are judged: what was decided for them, items of lists, parameters of URLs, the reply's type. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (body: string): readonly string[] => {
  const text = `import type { Request, Response } from 'express';
const esc = (text: unknown) => String(text).replace(/[&<>"']/g, (c) => \`&#\${c.charCodeAt(0)};\`);
function web(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' ? url.href : null;
}
export function f(req: Request, res: Response) {
${body}
}
`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ confidence }) => confidence !== 'possible').map(({ safeguard }) => safeguard);
};

const XSS = ['escaped-per-context'];

test.each([
  ['const href = web(String(req.query.x)); res.send(href === null ? "none" : `<a href="${esc(href)}">x</a>`);', []],
  ['const href = String(req.query.x); res.send(href === "" ? "none" : `<a href="${esc(href)}">x</a>`);', XSS],
  ['res.send(`<ul>${(req.body.tags as string[]).map((tag) => `<li>${esc(tag)}</li>`).join("")}</ul>`);', []],
  ['res.send(`<ul>${(req.body.tags as string[]).map((tag) => `<li>${tag}</li>`).join("")}</ul>`);', XSS],
  ['const q = new URL(req.url, "http://x").searchParams.get("q"); res.send(`<b>${q}</b>`);', XSS],
  ['const q = new URL(req.url, "http://x").searchParams.get("q"); res.send(`<b>${esc(q)}</b>`);', []],
  ['const q = String(req.query.q).replace(/</g, "&lt;"); res.send(`<p>${q}</p>`);', []],
  [
    'const q = String(req.query.q).replace(/</g, "&lt;"); res.send(`<p>${q.replace(/(https?:\\/\\/\\S+)/g, \'<a href="$1">$1</a>\')}</p>`);',
    XSS,
  ],
  ['res.send(`<p>${esc(req.query.q).replace(/(https?:\\/\\/[^\\s&]+)/g, \'<a href="$1">$1</a>\')}</p>`);', []],
  ['const q = req.query.q; res.type("text/plain").send(`Hello ${q}`);', []],
  ['const q = req.query.q; res.set("Content-Type", "text/plain"); res.send(`Hello ${q}`);', []],
  ['const q = req.query.q; res.writeHead(200, { "content-type": "text/html" }); res.end(`Hello ${q}`);', XSS],
  ['const q = req.query.q; if (q) { res.type("text"); } res.send(`Hello ${q}`);', XSS],
])('%s → %j', (body, expected) => {
  expect(findings(body)).toEqual(expected);
});

const inPage = (body: string): readonly string[] => {
  const [file] = review(
    { prompt: null, files: [{ path: 'f.js', text: `export function f(out) {\n${body}\n}\n` }], options: { promptInReport: 'none' } },
    catalog,
  ).files;
  return (file?.deviations ?? []).filter(({ confidence }) => confidence !== 'possible').map(({ safeguard }) => safeguard);
};

test.each([
  ["$('#row-' + location.hash).hide();", []],
  ["out.innerHTML = '<a href=\"' + encodeURI(document.referrer) + '\">back</a>';", []],
  ['out.innerHTML = "<a href=\'" + encodeURI(document.referrer) + "\'>back</a>";', ['text-not-html']],
  ["out.innerHTML = '<a href=\"' + encodeURI(location.hash.slice(1)) + '\">go</a>';", ['text-not-html']],
  ["out.querySelector('a').href = location.href;", []],
  ["out.querySelector('a').href = location.hash.slice(1);", ['extra/html.url']],
  ["const img = document.createElement('img'); img.src = location.hash;", []],
  ["$('#list').append([location.hash].map((text) => $('<li>').text(text)));", []],
  ["const box = document.createElement('i'); box.textContent = location.hash; out.innerHTML = box.innerHTML;", []],
  ["const line = (text) => `<li>${text}</li>`; document.body.innerHTML = '<ul>' + line(location.hash) + '</ul>';", ['text-not-html']],
])('in a page: %s → %j', (body, expected) => {
  expect(inPage(body)).toEqual(expected);
});

const withConfidence = (body: string): readonly string[] => {
  const [file] = review({ prompt: null, files: [{ path: 'f.jsx', text: body }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).map(({ safeguard, confidence }) => `${safeguard} ${confidence}`);
};

test.each([
  ["$('#result').html('<p>No match for <code>' + query + '</code></p>');", ['text-not-html possible']],
  ["$('#result').html('<p>No match for <code>' + escapeHtml(query) + '</code></p>');", []],
  [
    "const socket = new WebSocket('wss://a.example'); socket.addEventListener('message', (event) => { document.body.innerHTML = '<b>' + JSON.parse(event.data).text + '</b>'; });",
    ['text-not-html certain'],
  ],
  ['function Tip(element) { this.$element = $(element); }', []],
  ['$(decodeURIComponent(location.search.slice(1))).hide();', ['extra/html.select possible']],
  ["$('#title').html($.trim($(this).attr('title')));", ['text-not-html likely']],
  ["$('#result').append(row);", []],
  ["$('#result').before(createRow(this));", []],
  ["$('#title').html($(this).attr('title'));", ['text-not-html likely']],
  ["$('#title').append($('<td/>').text(location.hash));", []],
  ["$($(this).attr('data-target')).hide();", []],
  ["const row = $('<li>' + $('#q').val() + '</li>'); $('#list').append(row);", ['text-not-html certain']],
  ["const page = _.template($('#page-template').html());", []],
  ["$('.modal-body').load($(this).attr('href'));", []],
  [
    "import { marked } from 'marked'; import DOMPurify from 'dompurify'; document.body.innerHTML = marked.parse(DOMPurify.sanitize(location.hash));",
    ['text-not-html certain'],
  ],
  [
    "import { marked } from 'marked'; import DOMPurify from 'dompurify'; document.body.innerHTML = DOMPurify.sanitize(marked.parse(location.hash));",
    [],
  ],
  [
    "import { useMemo } from 'react'; function f() { const html = useMemo(() => '<b>' + location.hash + '</b>', []); document.body.innerHTML = html; }",
    ['text-not-html certain'],
  ],
  ["export function toast(text) { $('#toasts').append('<li>' + text + '</li>'); }", ['text-not-html possible']],
  [
    'import { useMemo } from \'react\'; export function F({ site }) { const url = useMemo(() => new URL(site), [site]); return url.protocol === \'https:\' ? <a href={url.href} target="_blank" rel="noopener">x</a> : null; }',
    [],
  ],
])('of unknown origin: %s → %j', (body, expected) => {
  expect(withConfidence(body)).toEqual(expected);
});
