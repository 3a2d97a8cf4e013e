/** The names under which a value is kept. */
import { expect, test } from 'vitest';
import { destinationsAt } from '../../src/evaluate/destinations.ts';
import { loadTypeScript } from '../../src/parse/index.ts';

const ts = loadTypeScript();

const destinations = (text: string): readonly string[] => {
  const start = text.indexOf('draw()');
  return destinationsAt(ts, ts.createSourceFile('f.ts', text, ts.ScriptTarget.Latest, true), { start, end: start + 'draw()'.length });
};

test.each([
  ['const token = draw();', ['token']],
  ['user.resetToken = draw().slice(2);', ['resetToken']],
  ['save({ secret: `${draw()}` });', ['secret']],
  ['const token = () => draw();', ['token']],
  ['function token() { return draw(); }', ['token']],
  ['function token() { let out = ""; for (;;) { const i = draw(); out += CHARS[i]; } return out; }', ['i', 'out', 'token']],
  ['const token = Array.from({ length: 9 }, () => draw()).join("");', ['token']],
  ['function token() { const all = []; all.push(draw()); return all.join(""); }', ['all', 'token']],
  ['class A { token() { return draw(); } }', ['token']],
  ['class A { token = draw(); }', ['token']],
  ['function token() { const delay = draw(); wait(delay); return secure(); }', ['delay']],
  ['const token = draw() as any;', ['token']],
  ['const code = newCode(); function newCode() { return `${draw()}`; }', ['newCode', 'code']],
  ['const pick = (n) => Array.from({ length: n }, () => CHARS[Math.floor(draw())]).join(""); const key = pick(9);', ['pick', 'key']],
  ['class A { next() { return String(draw()); } issue() { const code = this.next(); } }', ['next', 'code']],
  ['const token = retry(load); function retry(fn) { return wait(draw()).then(fn); }', ['retry']],
  ['const token = other.newCode(); function newCode() { return draw(); }', ['newCode']],
  ['db.invite.create({ data: { key: draw() } });', ['key', 'invite key', 'data']],
  ['const key = draw(); db.invite.create({ data: { key } });', ['key', 'invite key']],
  ['db.invite.find({ where: { key: draw() } });', ['key', 'where']],
  ['(holder as any).token = draw();', ['token']],
  ['async function token() { await wait(draw()); }', []],
  ['wait(draw());', []],
  ["store.set('reset-token', draw());", ['reset token']],
  ['async function send(phone) { const code = `${draw()}`; await redis.set(`otp:${phone}`, code); }', ['code', 'otp']],
  ['async function begin(phone) { const code = draw(); await sendSms(phone, `Your code is ${code}.`); }', ['code', 'Your code is']],
  ['mailer.sendMail({ to, text: `Your code is ${draw()}` });', ['Your code is', 'text']],
  ['console.log(`Your code is ${draw()}`);', []],
  ["store.set(draw(), 'token');", []],
  ['const id = users[draw()].id;', []],
  ['let n; n = draw(); const token = n.toString(36);', ['n', 'token']],
  ['const n = draw(); const wait = () => { const token = n; };', ['n']],
  ['const id = CHARS[draw()].toUpperCase();', ['id']],
  [
    "text.replace(/x/, (c) => { const r = draw(); const v = c === 'x' ? r : (r & 0x3) | 0x8; return v.toString(16); });",
    ['r', 'v', 'uuid'],
  ],
  ['function token(all) { const j = draw(); [all[0], all[j]] = [all[j], all[0]]; return all; }', ['j', 'all', 'token']],
])('%s → %j', (text, expected) => {
  expect(destinations(text)).toEqual(expected);
});

test.each(['fill(secret)', 'fill(secret as any)', 'fill((secret!))'])('what a call fills: %s', (call) => {
  const text = `const secret = new Uint8Array(9); ${call};`;
  const start = text.indexOf(call);
  const file = ts.createSourceFile('f.ts', text, ts.ScriptTarget.Latest, true);
  expect(destinationsAt(ts, file, { start, end: start + call.length })).toEqual(['secret']);
});
