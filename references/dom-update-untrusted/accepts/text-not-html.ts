import DOMPurify from 'dompurify';
import $ from 'jquery';

const term = () => new URLSearchParams(location.search).get('q') ?? '';

/** Sanitized as the last step. */
export function sanitized(out: HTMLElement) {
  // anchor: update
  out.innerHTML = DOMPurify.sanitize(term());
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Escaped for text and for quoted attributes. */
export function escaped(out: HTMLElement) {
  // anchor: update
  out.innerHTML = `<p title="${escape(term())}">You searched for <b>${escape(term())}</b></p>`;
}

/** The browser escapes it: text goes in, markup comes out. */
export function escapedByElement(out: HTMLElement) {
  const box = document.createElement('div');
  box.textContent = term();
  // anchor: update
  out.innerHTML = `<b>${box.innerHTML}</b>`;
}

/** jQuery's text puts in text, and what html reads is escaped. */
export function escapedByJquery(out: HTMLElement) {
  // anchor: update
  $(out).html(`<b>${$('<i>').text(term()).html()}</b>`);
}

/** Numbers have no markup. */
export function number(out: HTMLElement) {
  const page = Number(new URLSearchParams(location.search).get('page'));
  // anchor: update
  out.innerHTML = `<b>Page ${page}</b>`;
}

const NAMES: Record<string, string> = { red: '<b>Red</b>', blue: '<b>Blue</b>' };

/** One of two constants. */
export function chosen(out: HTMLElement) {
  // anchor: update
  out.innerHTML = location.hash === '#red' ? '<b>Red</b>' : '<b>Blue</b>';
  out.title = Object.keys(NAMES).join();
}
