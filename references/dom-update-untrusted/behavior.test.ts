/** The variants and shapes run in a page; what counts is which elements and attributes it has afterwards. */
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

// Libraries look for the page when they are loaded, so that it has to be there before.
const { window: page } = new JSDOM('', { url: 'https://app.example/page' });
let accepts: typeof import('./accepts/text-not-html.ts');
let links: typeof import('./accepts/safe-link.ts');
let lookalikes: typeof import('./lookalikes/text-not-html.ts');
let lookalikeLinks: typeof import('./lookalikes/safe-link.ts');
let names: typeof import('./lookalikes/fixed-attribute-names.ts');
let api: typeof import('./variants/dom-api.ts');
let article: typeof import('./variants/dompurify.ts');
let marks: typeof import('./variants/highlight.ts');

beforeAll(async () => {
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', page.document);
  vi.stubGlobal('location', page.location);
  vi.stubGlobal('Node', page.Node);
  [accepts, links, lookalikes, lookalikeLinks] = await Promise.all([import('./accepts/text-not-html.ts'), import('./accepts/safe-link.ts'), import('./lookalikes/text-not-html.ts'), import('./lookalikes/safe-link.ts')]);
  [names, api, article, marks] = await Promise.all([import('./lookalikes/fixed-attribute-names.ts'), import('./variants/dom-api.ts'), import('./variants/dompurify.ts'), import('./variants/highlight.ts')]);
});

afterAll(() => {
  vi.unstubAllGlobals();
  page.close();
});

const ATTACK = '<img src=x onerror=alert(1)>';

let out: HTMLElement;

function visit(query: string): void {
  window.history.replaceState(null, '', `/page${query}`);
}

beforeEach(() => {
  document.body.replaceChildren();
  out = document.createElement('div');
  document.body.append(out);
  visit('');
});

describe('the variants', () => {
  it('show markup as text', () => {
    api.showMessages(out, [{ author: ATTACK, text: `<b>bold</b> ${ATTACK}` }]);
    expect(out.querySelector('img')).toBeNull();
    expect(out.querySelector('p')?.textContent).toBe(`<b>bold</b> ${ATTACK}`);
    visit(`?q=${encodeURIComponent(ATTACK)}`);
    api.showTerm(out);
    expect(out.textContent).toBe(ATTACK);
    expect(out.children).toHaveLength(0);
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x'])('make no link of %j', (link) => {
    api.showMessages(out, [{ author: 'a', text: 'b', link }]);
    expect(out.querySelector('a')).toBeNull();
    expect(api.webAddress(link)).toBeNull();
  });

  it('make a link of a web address', () => {
    api.showMessages(out, [{ author: 'a', text: 'b', link: 'https://example.org/x' }]);
    expect(out.querySelector('a')?.href).toBe('https://example.org/x');
  });

  it('mark every match, and nothing else', () => {
    marks.highlight(out, `${ATTACK} src`, 'SRC');
    expect([...out.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['src', 'src']);
    expect(out.textContent).toBe(`${ATTACK} src`);
    expect(out.querySelector('img')).toBeNull();
    marks.highlight(out, 'plain', '');
    expect(out.innerHTML).toBe('plain');
  });

  it('keep formatting and drop handlers', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ html: `<b>kept</b>${ATTACK}` }));
    await article.showArticle(out, 1);
    expect(out.querySelector('b')?.textContent).toBe('kept');
    expect(out.innerHTML).not.toContain('onerror');
  });
});

describe('accepted shapes', () => {
  it.each(['sanitized', 'escaped', 'escapedByElement', 'escapedByJquery', 'number', 'chosen'] as const)('%s leaves nothing that runs', (name) => {
    for (const text of [ATTACK, '" onfocus="alert(1)']) {
      visit(`?q=${encodeURIComponent(text)}&page=${encodeURIComponent(text)}#${encodeURIComponent(text)}`);
      accepts[name](out);
      expect([...out.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
    }
  });

  it.each(['listed', 'part', 'pattern'] as const)('%s makes no link of a script', (name) => {
    visit(`?to=${encodeURIComponent('javascript:alert(1)')}`);
    const link = document.createElement('a');
    links[name](link);
    expect(link.getAttribute('href') ?? '').not.toMatch(/^javascript:/);
  });
});

describe('look-alikes', () => {
  it.each(['inTemplate', 'adjacent', 'readAsText', 'appended', 'scriptRemoved'] as const)('%s parses the value', (name) => {
    visit(`?q=${encodeURIComponent(ATTACK)}`);
    lookalikes[name](out);
    expect(out.querySelector('img')).not.toBeNull();
  });

  it('highlighted parses the text around the match', () => {
    visit('?q=src');
    lookalikes.highlighted(out, `x ${ATTACK.replace('src', 'alt')} src`);
    expect(out.querySelector('img')).not.toBeNull();
  });

  it('oneSpelling and parses make a link of a script', () => {
    const link = document.createElement('a');
    visit(`?to=${encodeURIComponent(' JavaScript:alert(1)')}`);
    lookalikeLinks.oneSpelling(link);
    expect(link.getAttribute('href')).toMatch(/^javascript:/i);
    lookalikeLinks.parses(link);
    expect(link.getAttribute('href')).toMatch(/^javascript:/);
  });

  it('anyName sets a handler', () => {
    visit('#onmouseover=x');
    names.anyName(out);
    expect(out.getAttribute('onmouseover')).toBe('x');
  });
});
