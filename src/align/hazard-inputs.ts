/**
 * Inputs that escape from a position when nothing stops them, several a position, so that a filter for one of them is not
 * taken for a defence.
 */
import { addedAttribute, hazard, type Position } from '../text/index.ts';

const SQL_QUOTED = ["' OR '1'='1", "\\' OR 1=1 -- ", "x'; DROP TABLE users; --", "''' OR 1=1 --"];
const SQL_BARE = ['1 OR 1=1', "' OR '1'='1", '0 UNION SELECT password FROM users', '1;DROP TABLE users'];
const SQL_NAME = ['id; DROP TABLE users', 'id" OR 1=1 --', 'id` OR 1=1 --', '(SELECT password FROM users LIMIT 1)', 'password_hash'];
const HTML = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<scr<script>ipt>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<img src=x onerror=alert(1)//',
];
/** What a page makes links of, with an attribute behind it. */
const LINKED = ['https://x.example/"onmouseover="alert(1)', "https://x.example/'onmouseover='alert(1)"];
const ATTRIBUTE = ['" onmouseover="alert(1)', "' onmouseover='alert(1)", '"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>"];
const BARE_ATTRIBUTE = ['x onmouseover=alert(1)', 'x/onmouseover=alert(1)', '><script>alert(1)</script>'];
const LINK = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];
const SCRIPT = ['";alert(1);//', "';alert(1);//", '</script><script>alert(1)</script>', '${alert(1)}', '\\";alert(1);//'];
const SHELL = ['x; id', '$(id)', '`id`', 'x && id', 'x | id', 'x\nid', "x'; id; '", 'x"; id; "', '--output=/tmp/x'];
const URLS = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  'javascript:alert(1)',
  'http://169.254.169.254/latest/meta-data/',
  'https://good.example@evil.example/',
  'https://good.example.evil.example/',
  'file:///etc/passwd',
];
const HOSTS = ['evil.example', '169.254.169.254', 'good.example.evil.example', 'evil.example/?', 'good.example@evil.example'];
const SEGMENTS = ['../admin', '..', 'a/../../admin', 'x?admin=1', 'x#y', 'a%2F..'];
const LINES = ['x\r\nSet-Cookie: a=b', 'x\nlevel=info msg=forged', 'x\r', 'x\u2028y'];

const CODE = ['process.exit()', "'];process.exit();//", 'constructor.constructor("return process")()', '1;alert(1)'];

/** Inputs to try at a position; the empty list for positions where nothing can be told by a value. */
export function hazardInputs(position: Position): readonly string[] {
  return INPUTS[position] ?? [];
}

/** Why an input does more than stand at a position; what is no tag itself may only add to one that is made of it. */
export const effectOf = (position: Position, input: string, result: string): string | null =>
  position === 'html-text' && !input.includes('<') ? addedAttribute(result) : hazard(position, result);

const INPUTS: Readonly<Partial<Record<Position, readonly string[]>>> = {
  'sql-value': SQL_BARE,
  'sql-quoted': SQL_QUOTED,
  'sql-like': SQL_QUOTED,
  'sql-identifier': SQL_NAME,
  'sql-quoted-identifier': SQL_NAME,
  'sql-number': SQL_BARE,
  'sql-comment': ['*/ DROP TABLE users', 'x\nDROP TABLE users'],
  'sql-text': SQL_BARE,
  'html-text': [...HTML, ...LINKED],
  'html-rcdata': HTML,
  'html-comment': ['--><script>alert(1)</script>'],
  'html-attribute': ATTRIBUTE,
  'html-attribute-single': ATTRIBUTE,
  'html-attribute-unquoted': BARE_ATTRIBUTE,
  'html-url': [...LINK, ...ATTRIBUTE],
  'html-url-single': [...LINK, ...ATTRIBUTE],
  'html-url-tail': ATTRIBUTE,
  'html-event': SCRIPT,
  'html-script': SCRIPT,
  'html-script-string': SCRIPT,
  'html-style': ['red;background:url(//evil.example)', '</style><script>alert(1)</script>', 'expression(alert(1))'],
  'html-srcdoc': HTML,
  'html-selector': HTML,
  'html-markup': ['img src=x onerror=alert(1)', 'script'],
  'shell-word': SHELL,
  'shell-word-tail': SHELL,
  'shell-operand': SHELL,
  'shell-double-quoted': SHELL,
  'shell-single-quoted': SHELL,
  'shell-program': SHELL,
  'shell-text': SHELL,
  'url-whole': URLS,
  'url-base': URLS,
  'url-host': HOSTS,
  'url-path': SEGMENTS,
  'url-query': ['x&admin=1', 'x#y'],
  header: LINES,
  log: LINES,
  regex: ['(a+)+$', '.*', '[', 'a|b'],
  'regex-class': [']', '^', 'a-z'],
  'xpath-string': ["' or '1'='1"],
  'xpath-string-double': ['" or "1"="1'],
  'xpath-value': ["1 or '1'='1'"],
  'xpath-text': ["//user[name='x']"],
  'ldap-value': ['*)(uid=*', '*'],
  'ldap-attribute': ['uid=*)(cn'],
  'ldap-text': ['(uid=*)'],
  'csv-cell': ['=cmd()', '@SUM(1)', '+1', '-1', 'a","=1'],
  'csv-quoted': ['=cmd()', '","=1'],
  'csv-tail': ['",=1'],
  code: CODE,
  'code-string': CODE,
};
