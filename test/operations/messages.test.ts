/** Receivers of messages and of sockets that do not ask where they come from. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const told = async (text: string) =>
  (await reviewed(null, text, 'page.ts')).deviations.flatMap(({ safeguard, severity, confidence }) =>
    safeguard === 'extra/message.receive' || safeguard === 'extra/socket.accept' ? [`${safeguard.slice(6)} ${severity} ${confidence}`] : [],
  );

const listen = (body: string, head = '') =>
  `${head}
const box = document.querySelector('#box')!;
window.addEventListener('message', (event) => {
  ${body}
});
`;
const SHOW = 'box.textContent = event.data.text;';

test.each([
  ['shown whoever sends it', listen(SHOW), ['message.receive medium likely']],
  ['followed whoever sends it', listen('window.location.href = event.data.url;'), ['message.receive high likely']],
  [
    'begins like the origin',
    listen(`if (!event.origin.startsWith('https://shop.test')) return;\n${SHOW}`),
    ['message.receive medium likely'],
  ],
  ['has the host in it', listen(`if (event.origin.includes('shop.test')) {\n${SHOW}\n}`), ['message.receive medium likely']],
  ['has an origin', listen(`if (!event.origin) return;\n${SHOW}`), ['message.receive medium likely']],
  [
    'a pattern without an end',
    listen(`if (!/^https:\\/\\/shop\\.test/.test(event.origin)) return;\n${SHOW}`),
    ['message.receive medium likely'],
  ],
  [
    'begins like one of a list',
    listen(`if (!ORIGINS.some((one) => event.origin.startsWith(one))) return;\n${SHOW}`, 'const ORIGINS: string[] = window.ORIGINS;'),
    ['message.receive medium likely'],
  ],
  ['of one origin', listen(`if (event.origin !== 'https://shop.test') return;\n${SHOW}`), []],
  ['of a list', listen(`if (!ORIGINS.includes(event.origin)) return;\n${SHOW}`, "const ORIGINS = ['https://shop.test'];"), []],
  [
    'of one window',
    listen(`if (event.source !== frame.contentWindow) return;\n${SHOW}`, "const frame = document.querySelector('iframe')!;"),
    [],
  ],
  ['asked elsewhere', listen(`if (!isOurs(event.origin)) return;\n${SHOW}`, "import { isOurs } from './origins';"), []],
  ['handed on', listen('handle(event);', "import { handle } from './messages';"), []],
  [
    'of a worker',
    "const worker = new Worker('/w.js');\nworker.addEventListener('message', (event) => { document.title = event.data; });",
    [],
  ],
])('a message: %s', async (_case, text, expected) => {
  expect(await told(text)).toEqual(expected);
});

const serve = (options: string, body: string) =>
  `import { WebSocketServer } from 'ws';
import { parse } from 'cookie';
import { userOf } from './sessions';
const wss = new WebSocketServer(${options});
wss.on('connection', async (ws, req) => {
  ${body}
});
`;
const BY_COOKIE = "const user = await userOf(parse(req.headers.cookie ?? '').sid);\nif (!user) return ws.close();\nws.send(user.name);";

test.each([
  ['known by its cookie', serve('{ port: 1 }', BY_COOKIE), ['socket.accept high likely']],
  [
    'a part of the origin',
    serve("{ port: 1, verifyClient: ({ origin }) => origin.endsWith('shop.test') }", BY_COOKIE),
    ['socket.accept high likely'],
  ],
  ['of one origin', serve("{ port: 1, verifyClient: ({ origin }) => origin === 'https://shop.test' }", BY_COOKIE), []],
  ['asked at the connection', serve('{ port: 1 }', `if (req.headers.origin !== 'https://shop.test') return ws.close();\n${BY_COOKIE}`), []],
  [
    'known by a token',
    serve('{ port: 1 }', "const user = await userOf(new URL(req.url, 'http://x').searchParams.get('t'));\nif (!user) return ws.close();"),
    [],
  ],
])('a socket: %s', async (_case, text, expected) => {
  expect(await told(text)).toEqual(expected);
});
