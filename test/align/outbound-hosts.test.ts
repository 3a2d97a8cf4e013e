/** Which checks of an address keep a request out of the own network. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (body: string): readonly string[] => {
  const text = `import type { Request } from 'express';\nconst HOSTS = new Set(['a.example']);\nexport function f(req: Request) {\nconst url = String(req.query.url);\n${body}\n}\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ confidence }) => confidence !== 'possible').map(({ safeguard }) => safeguard);
};

const SSRF = ['public-or-listed-host'];

test.each([
  ['return fetch(url);', SSRF],
  ['return fetch("/api/" + url);', []],
  ['return fetch(`${process.env.API_URL}/items/${url}`);', []],
  ['return fetch(`https://${url}.a.example/status`);', SSRF],
  ['return fetch(`https://a.example${url}`);', SSRF],
  ['return fetch(`https://a.example/${url}`);', []],
  ['if (!/^[a-z0-9-]+$/.test(url)) throw new Error("url"); return fetch(`https://${url}.a.example/status`);', []],
  ['return fetch(`https://a.example/?${new URLSearchParams({ url })}`);', []],
  ['if (!HOSTS.has(new URL(url).hostname)) throw new Error("url"); return fetch(url);', []],
  ['if (HOSTS.has(new URL(url).hostname)) throw new Error("url"); return fetch(url);', SSRF],
  ['if (!url.startsWith("https://a.example/")) throw new Error("url"); return fetch(url);', []],
  ['if (!url.startsWith("https://a.example")) throw new Error("url"); return fetch(url);', SSRF],
  ['if (!url.endsWith(".png")) throw new Error("url"); return fetch(url);', SSRF],
  ['const u = new URL(url); if (!u.hostname.endsWith("a.example")) throw new Error("url"); return fetch(u);', SSRF],
  ['const u = new URL(url); if (!u.hostname.endsWith(".a.example")) throw new Error("url"); return fetch(u);', []],
  ['const u = new URL(url); if (!/^https:\\/\\/a\\.example/.test(url)) throw new Error("url"); return fetch(u);', SSRF],
  [
    'const u = new URL(url); if (u.protocol !== "https:" || /^(localhost|127\\.|10\\.|192\\.168\\.|169\\.254\\.)/.test(u.hostname)) throw new Error("url"); return fetch(u);',
    SSRF,
  ],
])('%s → %j', (body, expected) => {
  expect(findings(body)).toEqual(expected);
});
