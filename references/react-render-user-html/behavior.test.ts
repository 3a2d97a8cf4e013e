/** Components are rendered to text, and the text is parsed as a browser would parse it. */
import { JSDOM } from 'jsdom';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Comment } from './variants/sanitize-html-server.tsx';
import { ProfileCard, webAddress } from './variants/profile-link.tsx';
import { Conditional, Pattern } from './accepts/checked-urls.tsx';
import { fromData, highlighted, lineBreaks, scriptRemoved } from './lookalikes/sanitized-html.tsx';

const ATTACK = '<img src=x onerror=alert(1)>';

const { window: page } = new JSDOM('');
let article: typeof import('./variants/react-dompurify.tsx');
let accepts: typeof import('./accepts/sanitized-html.tsx');

beforeAll(async () => {
  // The sanitizer looks for the page when it is loaded.
  vi.stubGlobal('window', page);
  [article, accepts] = await Promise.all([import('./variants/react-dompurify.tsx'), import('./accepts/sanitized-html.tsx')]);
});

afterAll(() => {
  vi.unstubAllGlobals();
  page.close();
});

function rendered<P extends object>(component: FunctionComponent<P>, props: P): Document {
  return new page.DOMParser().parseFromString(renderToStaticMarkup(createElement(component, props)), 'text/html');
}

const handlers = (document: Document) => [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')));

describe('the variants', () => {
  it('keep formatting and drop what runs', () => {
    const html = `<b>kept</b>${ATTACK}<a href="javascript:alert(1)">x</a><script>alert(1)</script>`;
    for (const document of [rendered(article.ArticleView, { article: { title: ATTACK, html } }), rendered(Comment, { author: ATTACK, html })]) {
      expect(handlers(document)).toEqual([]);
      expect(document.querySelector('script')).toBeNull();
      expect([...document.querySelectorAll('b')].map((b) => b.textContent)).toContain('kept');
      expect(document.querySelector('a')?.getAttribute('href') ?? '').not.toMatch(/^javascript/);
      expect(document.body.textContent).toContain(ATTACK);
    }
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'no address', ''])('make no link of %j', (site) => {
    const document = rendered(ProfileCard, { profile: { id: 'a/b', name: ATTACK, bio: ATTACK, site } });
    expect(document.querySelector('a[target]')?.hasAttribute('href')).toBe(false);
    expect(document.querySelector('a:not([target])')?.getAttribute('href')).toBe('/people/a%2Fb');
    expect(handlers(document)).toEqual([]);
  });

  it('link to a web address', () => {
    expect(webAddress('https://example.org/a?b=c')).toBe('https://example.org/a?b=c');
  });
});

describe('accepted shapes', () => {
  it('drop handlers', () => {
    expect(handlers(rendered(accepts.inProp, { html: ATTACK }))).toEqual([]);
    expect(handlers(rendered(accepts.inHelper, { html: ATTACK }))).toEqual([]);
    const document = rendered(accepts.lineBreaks, { text: `a\n${ATTACK}` });
    expect(document.querySelectorAll('br')).toHaveLength(1);
    expect(handlers(document)).toEqual([]);
  });

  it('make no link of a script', () => {
    for (const component of [Conditional, Pattern]) {
      expect(rendered(component, { site: 'javascript:alert(1)' }).querySelector('a')?.getAttribute('href') ?? '#').toBe('#');
      expect(rendered(component, { site: 'https://example.org/' }).querySelector('a')?.getAttribute('href')).toBe('https://example.org/');
    }
  });
});

describe('look-alikes', () => {
  it('render the handler', () => {
    expect(handlers(rendered(fromData, { article: { title: '', html: ATTACK } }))).toEqual(['onerror']);
    expect(handlers(rendered(scriptRemoved, { html: ATTACK }))).toEqual(['onerror']);
    expect(handlers(rendered(highlighted, { text: `a ${ATTACK}`, term: 'a ' }))).toEqual(['onerror']);
    expect(handlers(rendered(lineBreaks, { text: ATTACK }))).toEqual(['onerror']);
  });
});
