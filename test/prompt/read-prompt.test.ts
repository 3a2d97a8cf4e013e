import { describe, expect, it } from 'vitest';
import { readPrompt } from '../../src/prompt/index.ts';

/** Facts as `kind value «quote»`, so that a table reads like a list of what was understood. */
function facts(prompt: string, kinds: readonly string[]): readonly string[] {
  return readPrompt(prompt)
    .facts.filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, value, quote }) => `${kind} ${value} «${quote}»`);
}

function check(kinds: string, prompt: string, expected: readonly string[]): void {
  it(prompt.replace(/\s+/g, ' ').slice(0, 90), () => expect(facts(prompt, kinds.split(' '))).toEqual(expected));
}

describe('protections: asked for, waived, opposed', () => {
  const kinds = 'demand waiver unsafe-request';
  check(kinds, 'POST /login, limit the attempts', ['demand rate-limit «limit the attempts»']);
  check(kinds, 'no need to validate anything', ['waiver validate-input «no need to validate»']);
  check(kinds, 'No validation, rate limiting or CSRF protection needed.', [
    'waiver validate-input «No validation»',
    'waiver rate-limit «No validation, rate limiting»',
    'waiver csrf «No validation, rate limiting or CSRF protection»',
  ]);
  check(kinds, 'No rate limiting, but validate the input.', [
    'waiver rate-limit «No rate limiting»',
    'demand validate-input «validate the input»',
  ]);
  check(kinds, 'Never skip validation.', ['demand validate-input «validation»']);
  check(kinds, 'Sort the list, for a valid reason.', []);
  check(kinds, 'Store valid emails only; accept only valid addresses.', ['demand validate-input «only valid addresses»']);
  check(kinds, 'Only upload images.', ['demand file-type «Only upload images»']);
  check(kinds, 'Lock the account after some failures.', ['demand account-lockout «Lock the account»']);
  check(kinds, 'Disabled accounts stay out.', ['demand account-state «Disabled accounts»']);
  check(kinds, "Don't forget CSRF protection.", ['demand csrf «CSRF protection»']);
  check(kinds, 'Rate limiting is not needed.', ['waiver rate-limit «Rate limiting is not needed»']);
  check(kinds, 'Rate limiting is handled by the gateway.', ['waiver rate-limit «Rate limiting is handled by the gateway»']);
  check(kinds, 'We will add rate limiting later.', ['waiver rate-limit «We will add rate limiting later»']);
  check(kinds, 'Do we need rate limiting?', []);
  check(kinds, 'Can you add rate limiting?', ['demand rate-limit «rate limiting»']);
  check(kinds, 'If the input is validated by us, the step is cheap.', []);
  check(kinds, 'The dialog says "Skip validation".', []);
  check(kinds, '> validate the input\n\nThat was the review. Sort the list.', []);
  check(kinds, '```js\n// validate the input\n```\nSort the list.', []);
  check(kinds, 'Allow any origin.', ['unsafe-request cors-allowlist «Allow any origin»']);
  check(kinds, 'Do not allow any origin.', ['demand cors-allowlist «not allow any origin»']);
  check(kinds, 'Prevent SQL injection.', ['demand parameterized-queries «Prevent SQL injection»']);
  check(kinds, "Don't worry about SQL injection.", ["waiver parameterized-queries «Don't worry about SQL injection»"]);
  check(kinds, 'Passwords must not end up in the log.', ['demand no-secrets-in-logs «Passwords must not end up in the log»']);
  check(kinds, "It's a demo, don't worry about security.", ["waiver * «don't worry about security»"]);
  check(kinds, 'Disable the ssl check.', ['unsafe-request tls-verify «Disable the ssl check»']);
});

describe('numbers in base units', () => {
  const kinds = 'number';
  check(kinds, 'Accept images up to 5 MB.', ['number max-size:5242880 «5 MB»']);
  check(kinds, 'Accept images up to 5MB.', ['number max-size:5242880 «5MB»']);
  check(kinds, 'The token is valid for 15 minutes.', ['number expiry:900000 «15 minutes»']);
  check(kinds, 'The link expires after an hour.', ['number expiry:3600000 «an hour»']);
  const perMinute = (amount: number, words: string) => [
    `number rate-limit:${amount} «${words}»`,
    `number rate-limit-window:60000 «${words}»`,
  ];
  check(kinds, 'At most 5 attempts per minute.', perMinute(5, '5 attempts per minute'));
  check(kinds, 'Limit the downloads to 10 per minute.', perMinute(10, '10 per minute'));
  check(kinds, 'Poll the feed every 5 minutes.', []);
  check(kinds, 'bcrypt with cost 12', ['number hash-cost:12 «12»']);
  check(kinds, 'Passwords have at least 12 characters.', ['number password-policy:12 «12 characters»']);
  check(kinds, 'Abort with a timeout of 5s.', ['number timeout:5000 «5s»']);
  check(kinds, 'A random token of 32 bytes.', ['number token-entropy:256 «32 bytes»']);
  check(kinds, 'Show the last 10 orders in node 20.', []);
});

describe('literals next to a protection noun', () => {
  const kinds = 'literal';
  check(kinds, 'RS256 JWTs (iss "https://id.example.dev", aud "orders")', [
    'literal algorithm:RS256 «RS256»',
    'literal issuer:https://id.example.dev «https://id.example.dev»',
    'literal audience:orders «orders»',
  ]);
  check(kinds, "collaborators with role 'editor' may change it", ['literal role:editor «editor»']);
  check(kinds, 'CORS for https://app.example.dev and https://<branch>.preview.dev.', [
    'literal origin:https://app.example.dev «https://app.example.dev»',
    'literal origin:https://<branch>.preview.dev «https://<branch>.preview.dev»',
  ]);
  check(kinds, 'the key is in the header x-api-key', ['literal header:x-api-key «x-api-key»']);
  check(kinds, 'accept png or pdf', ['literal file-type:png «png»', 'literal file-type:pdf «pdf»']);
  check(kinds, 'Fetch https://example.dev/data and print it.', []);
});

describe('names', () => {
  const kinds = 'principal input trusted binding';
  check(kinds, 'userId is the logged in customer.', ['principal userId «userId is the logged in customer»']);
  check(kinds, 'ctx.state.user comes from koa-jwt.', ['principal ctx.state.user «ctx.state.user comes from koa-jwt»']);
  check(kinds, 'themeName comes from the form.', ['input themeName «themeName comes from the form»']);
  check(kinds, 'jobs.json (a list, the customers can edit it)', ['input jobs.json «jobs.json (a list, the customers can edit it»']);
  check(kinds, 'baseDir is a constant.', ['trusted baseDir «baseDir is a constant»']);
  check(kinds, "There's db (pg pool) available.", ['binding db=pg.Pool «db (pg»']);
  check(kinds, 'db is a pg Pool.', ['binding db=pg.Pool «db is a pg»']);
});

describe('who runs it', () => {
  const kinds = 'trusted demand literal';
  check(kinds, 'Internal script that converts a video.', ['trusted * «Internal script»']);
  check(kinds, 'Only our own admins run this.', ['trusted * «Only our own admins run this»']);
  check(kinds, 'Only we run it, there is no user input.', ['trusted * «Only we run it»', 'trusted * «no user input»']);
  check(kinds, 'Only admins may delete a video.', ['demand role «Only admins»', 'literal role:admin «admins»']);
  check(kinds, 'This is not an internal script.', []);
  check(kinds, 'They called it "an internal script".', []);
});

describe('libraries', () => {
  const kinds = 'library';
  check(kinds, 'Express with better-sqlite3, no passport please', ['library express «Express»', 'library better-sqlite3 «better-sqlite3»']);
  check(kinds, 'The next step is to mark it.', []);
  check(kinds, "```js\nimport x from 'adm-zip';\n```\nfix it", ['library adm-zip «adm-zip»']);
  it('knows the names of the catalog besides its own', () => {
    const found = readPrompt('use left-pad here', { libraries: ['left-pad'] }).facts;
    expect(found.map(({ value }) => value)).toEqual(['left-pad']);
  });
});

describe('transcripts', () => {
  const requestOf = (prompt: string): string => {
    const { text, request } = readPrompt(prompt);
    return text.slice(request.start, request.end);
  };
  it.each([
    ['User: hi\nAssistant: hello\nUser: sort a list', 'sort a list'],
    ['**User:** make a route\n\n**Assistant:** done\n\n**User:** add limits', 'add limits'],
    ['### Human\nmake a route\n### Assistant\ndone\n### Human\nadd limits', 'add limits'],
    [
      '{"role":"user","content":"make a route"}\n{"role":"assistant","content":"ok"}\n{"role":"user","content":"add \\"limits\\""}',
      'add \\"limits\\"',
    ],
    ['User: make a route with limits\nAssistant: done\nUser: thanks, great', 'make a route with limits'],
    ['User input must be validated: reject the rest.', 'User input must be validated: reject the rest.'],
    ['Answer: print the number 42', 'Answer: print the number 42'],
  ])('%s', (prompt, expected) => expect(requestOf(prompt)).toBe(expected));

  it('lets a later turn overrule an earlier one and keeps the rest', () => {
    const prompt = 'User: no validation please, limit the attempts\nAssistant: sure\nUser: validate the input after all';
    expect(facts(prompt, ['demand', 'waiver'])).toEqual([
      'demand rate-limit «limit the attempts»',
      'demand validate-input «validate the input»',
    ]);
  });

  it('takes nothing from the words of the assistant', () => {
    expect(
      facts('User: write a login\nAssistant: I will validate the input and allow any origin\nUser: go on with the login', [
        'demand',
        'unsafe-request',
      ]),
    ).toEqual([]);
  });
});

describe('languages', () => {
  it.each([
    ['Schreibe eine Funktion, die den Benutzer mit der ID aus der Datenbank lädt und nicht cached', false],
    ['Écris une fonction qui vérifie le mot de passe pour les utilisateurs', false],
    ['ユーザーのパスワードをハッシュする関数を書いてください', false],
    ['verifyToken middleware TypeScript', true],
    ['write a function that loads the user', true],
    ['', true],
  ])('%s', (prompt, english) => expect(readPrompt(prompt).english).toBe(english));

  it('still reads names and numbers of another language, but no terms', () => {
    const read = readPrompt('Bitte eine Route mit Express und multer für Bilder, die nicht größer als 5 MB sind und der Token ist RS256');
    expect(read.terms).toEqual([]);
    expect(read.facts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'library express',
      'library multer',
      'number max-size:5242880',
      'literal algorithm:RS256',
    ]);
  });
});
