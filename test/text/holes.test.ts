import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hazard, holesIn, isPosition, isText, type Piece, POSITIONS, type Position, type TextKind } from '../../src/text/index.ts';

/** `${}` in the text is a hole. */
function template(text: string): readonly Piece[] {
  return text
    .split('${}')
    .flatMap((part, index): Piece[] => (index === 0 ? [{ text: part }] : [{ hole: index, repeat: false }, { text: part }]))
    .filter((piece) => !isText(piece) || piece.text !== '');
}

const check = (kind: TextKind, rows: readonly (readonly [string, ...Position[]])[]): void =>
  it.each(rows)(`${kind}: %s`, (text, ...positions) => {
    expect(holesIn(kind, template(text)).map(({ position }) => position)).toEqual(positions);
  });

describe('holes land', () => {
  check('sql', [
    ['${}', 'sql-text'],
    ['SELECT * FROM users WHERE id = ${}', 'sql-value'],
    ["SELECT * FROM users WHERE name = '${}' AND x = ${}", 'sql-quoted', 'sql-value'],
    ["SELECT * FROM t WHERE name LIKE '%${}%'", 'sql-like'],
    ["SELECT * FROM t WHERE name LIKE '%' || '${}'", 'sql-like'],
    ['SELECT * FROM ${} WHERE ${} = 1', 'sql-identifier', 'sql-identifier'],
    ['SELECT a FROM t WHERE ${}', 'sql-text'],
    ['SELECT a FROM t ORDER BY ${} ${} LIMIT ${} OFFSET ${}', 'sql-identifier', 'sql-identifier', 'sql-number', 'sql-number'],
    ['SELECT a FROM t ORDER BY "${}"', 'sql-quoted-identifier'],
    ['SELECT a FROM t ORDER BY `${}`, ${} DESC', 'sql-quoted-identifier', 'sql-identifier'],
    ['SELECT a FROM logs_${} WHERE b', 'sql-identifier'],
    ['SELECT a FROM ${}.t', 'sql-identifier'],
    ['INSERT INTO t (${}) VALUES (${}, ${})', 'sql-identifier', 'sql-value', 'sql-value'],
    ['UPDATE t SET ${} = ${}, b = ${} WHERE id IN (${})', 'sql-identifier', 'sql-value', 'sql-value', 'sql-value'],
    ['UPDATE t SET ${}', 'sql-identifier'],
    ["SELECT 'it''s ${}', lower(${})", 'sql-quoted', 'sql-value'],
    ['SELECT 1 -- ${}\n WHERE a = ${}', 'sql-comment', 'sql-value'],
    ['SELECT a /* ${} */ FROM t', 'sql-comment'],
    ['SELECT a FROM t WHERE d BETWEEN ${} AND ${} AND ${}', 'sql-value', 'sql-value', 'sql-text'],
    ['SELECT a FROM t ${}', 'sql-text'],
    ['SELECT a FROM t WHERE (a = ${} OR ${} > 3)', 'sql-value', 'sql-identifier'],
  ]);
  check('html', [
    ['${}', 'html-text'],
    ['<p>${}</p><p class="${}" id=\'${}\' data-x=${}>', 'html-text', 'html-attribute', 'html-attribute-single', 'html-attribute-unquoted'],
    ['<a href="${}">', 'html-url'],
    ["<a href='${}'>", 'html-url-single'],
    ['<a href="/users/${}?q=${}">', 'html-url-tail', 'html-url-tail'],
    ['<a href="https://x.test/${}">', 'html-url-tail'],
    ['<a href="https://${}/x">', 'html-url'],
    ['<a href="javascript:go(${})">', 'html-event'],
    ['<img src=${} onerror="${}">', 'html-attribute-unquoted', 'html-event'],
    ['<div style="color:${}" title="x">${}', 'html-style', 'html-text'],
    ['<script>var a = ${}; var b = "${}"; // it\'s\n f(${})</script>${}', 'html-script', 'html-script-string', 'html-script', 'html-text'],
    ['<style>p { color: ${} }</style>', 'html-style'],
    ['<!-- ${} --><b>${}</b>', 'html-comment', 'html-text'],
    ['<!doctype html><title>${}</title>${}', 'html-rcdata', 'html-text'],
    ['<textarea>${}</textarea>', 'html-rcdata'],
    ['<${} ${}>', 'html-markup', 'html-markup'],
    ['<input ${}="x" value = "${}" disabled>${}', 'html-markup', 'html-attribute', 'html-text'],
    ['<iframe srcdoc="${}">', 'html-srcdoc'],
    ['1 < 2 ${}', 'html-text'],
    ['<br/>${}', 'html-text'],
  ]);
  check('shell', [
    ['${}', 'shell-text'],
    ['convert ${} -resize 10 out-${}.png', 'shell-word', 'shell-word-tail'],
    ['git log -- ${}', 'shell-operand'],
    ['echo "${}" \'${}\'', 'shell-double-quoted', 'shell-single-quoted'],
    ['${} --version', 'shell-program'],
    ['cd /tmp && ${} x', 'shell-program'],
    ['A=1 sudo ${}', 'shell-program'],
    ['sh -c "ls ${}"', 'shell-text'],
    ['cat < ${} > ${}', 'shell-word', 'shell-word'],
    ['--name=${}', 'shell-program'],
    ['tool --name=${}', 'shell-word-tail'],
  ]);
  check('url', [
    ['${}', 'url-whole'],
    ['${}/users/${}', 'url-base', 'url-path'],
    ['https://${}/x', 'url-host'],
    ['${}://${}/x', 'url-base', 'url-host'],
    ['https://api.test/a/${}?q=${}&r=${}#${}', 'url-path', 'url-query', 'url-query', 'url-fragment'],
    ['https://api.test${}', 'url-host'],
    ['/a/${}', 'url-path'],
    ['//${}', 'url-host'],
    ['users/${}?x=${}', 'url-path', 'url-query'],
    ['?next=${}', 'url-query'],
    ['/${}', 'url-path'],
  ]);
  check('xpath', [
    ['//user[name=\'${}\' and pass="${}"]/${}', 'xpath-string', 'xpath-string-double', 'xpath-text'],
    ['//user[id=${}]', 'xpath-value'],
  ]);
  check('ldap', [
    ['(&(uid=${})(${}=x))', 'ldap-value', 'ldap-attribute'],
    ['(&(a=b)${})', 'ldap-text'],
    ['cn=${}', 'ldap-value'],
  ]);
  check('csv', [['${},x${},"${}","a ${}"\n${}', 'csv-cell', 'csv-tail', 'csv-quoted', 'csv-quoted', 'csv-cell']]);
  check('regex', [['^${}[a${}]\\[${}', 'regex', 'regex-class', 'regex']]);
  check('code', [['f(${}, "${}", `a${}`)', 'code', 'code-string', 'code-string']]);
  check('header', [['attachment; filename="${}"', 'header']]);
});

const kinds: readonly TextKind[] = ['sql', 'html', 'shell', 'url', 'header', 'log', 'regex', 'xpath', 'ldap', 'csv', 'code'];
const pieces = fc.array(
  fc.oneof(
    fc.record({ text: fc.string({ unit: fc.constantFrom(...'<>"\'`=/ \\-;:&?#[](){}$,ab1!\n@*') }) }),
    fc.record({ hole: fc.nat(9), repeat: fc.boolean() }),
  ),
);

it('every hole of any text is placed once, in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), pieces, (kind, text) => {
      const holes = text.flatMap((piece, index) => (isText(piece) ? [] : [index]));
      expect(holesIn(kind, text).map(({ piece }) => piece)).toEqual(holes);
    }),
    { seed: 7, numRuns: 500 },
  );
});

describe('hazards', () => {
  it.each<readonly [Position, harmless: string, escapes: string]>([
    ['sql-value', '-12.5', '1 OR 1=1'],
    ['sql-value', "'it''s'", "''; DROP TABLE t; --'"],
    ['sql-quoted', "O''Brien", "' OR '1'='1"],
    ['sql-quoted', "O\\'Brien", "\\\\' OR 1=1 -- "],
    ['sql-like', 'a\\%b', 'a%'],
    ['sql-identifier', 'users.name', 'name; DROP'],
    ['sql-identifier', '"odd "" name"', '"a" b'],
    ['sql-quoted-identifier', 'a b', 'a" b'],
    ['sql-number', '10', '10; DROP'],
    ['sql-comment', 'note', 'a */ DROP'],
    ['sql-text', 'name', 'name = 1'],
    ['html-text', 'a &lt;b&gt; < 3', '<img src=x onerror=alert(1)>'],
    ['html-attribute', "a'b<i>", '" onmouseover="x'],
    ['html-attribute-single', 'a"b', "' onmouseover='x"],
    ['html-attribute-unquoted', 'a-b', 'a onclick'],
    ['html-url', 'https://x.test/', ' java\nscript:alert(1)'],
    ['html-event', 'abc', "'); alert('"],
    ['html-script', '12', '1;alert(1)'],
    ['html-script', '"a\\"b"', '"</script><script>"'],
    ['html-script-string', 'abc', '</script>'],
    ['html-style', '#fff', 'red;background:url(x)'],
    ['html-rcdata', '<b>', '</textarea>'],
    ['html-comment', '<b>', '--><b>'],
    ['html-markup', 'section', 'onclick'],
    ['html-srcdoc', 'abc', '&lt;script&gt;'],
    ['shell-word', 'a.txt', '--output=x'],
    ['shell-word', "'a b; c'", "'a'; b"],
    ['shell-word-tail', '-a', 'a;b'],
    ['shell-double-quoted', 'a b; c\\$', '$(id)'],
    ['shell-single-quoted', "a'\\''b$(x)", "a'; id"],
    ['shell-program', '/bin/ls', 'ls -l'],
    ['shell-text', 'ls', 'ls; id'],
    ['url-whole', 'https://a.test/', 'file:///etc/passwd'],
    ['url-host', 'a.test', 'a.test@evil.test'],
    ['url-path', 'a%2Fb', '../admin'],
    ['url-path', 'a', '%2e%2E'],
    ['url-query', 'a%26b', 'a&admin=1'],
    ['header', 'a', 'a\r\nSet-Cookie: x'],
    ['log', 'a', 'a\nINFO ok'],
    ['regex', 'a\\.b', 'a.b'],
    ['regex-class', 'a\\]', ']'],
    ['xpath-string', 'a"b', "' or '1'='1"],
    ['xpath-value', '12', '1 or 1=1'],
    ['ldap-value', 'a\\2ab', '*)(uid=*'],
    ['ldap-attribute', 'uid', 'uid=*)(x'],
    ['csv-cell', "'=1+1", '=1+1'],
    ['csv-cell', '"a,b"', '"=1"'],
    ['csv-quoted', 'a""b', 'a"b'],
    ['csv-tail', '=1', 'a,b'],
    ['code', '12', 'process.exit()'],
    ['code-string', 'abc', "'+x+'"],
    ['path', 'a/b', 'a/../../b'],
    ['path', 'a..b', '/etc/passwd'],
    ['path-segment', 'a..b', 'a/b'],
    ['path-segment', 'a', '..'],
  ])('%s: %j stays, %j escapes', (position, harmless, escapes) => {
    expect(hazard(position, harmless)).toBeNull();
    expect(hazard(position, escapes)).toEqual(expect.any(String));
  });

  it('never throws', () => {
    const positions = Object.keys(POSITIONS).filter(isPosition);
    fc.assert(
      fc.property(fc.constantFrom(...positions), fc.string({ unit: 'binary' }), (position, text) => {
        expect(hazard(position, text)).toSatisfy((found: unknown) => found === null || typeof found === 'string');
      }),
      { seed: 7 },
    );
  });
});
