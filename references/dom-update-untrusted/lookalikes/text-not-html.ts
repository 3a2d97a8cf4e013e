import $ from 'jquery';

const term = () => new URLSearchParams(location.search).get('q') ?? '';

/** It is parsed, with all its tags. */
export function assigned(out: HTMLElement) {
  // anchor: update
  out.innerHTML = decodeURIComponent(location.hash);
}

/** The template is parsed as a whole. */
export function inTemplate(list: HTMLElement) {
  // anchor: update
  list.innerHTML += `<li class="message">${term()}</li>`;
}

/** The same parser under another name. */
export function adjacent(list: HTMLElement) {
  // anchor: update
  list.insertAdjacentHTML('beforeend', '<p>' + term() + '</p>');
}

/** What textContent reads is no longer escaped. */
export function readAsText(out: HTMLElement) {
  const box = document.createElement('div');
  box.textContent = term();
  // anchor: update
  out.innerHTML = `<em>${box.textContent}</em>`;
}

/** jQuery parses text that looks like HTML. */
export function appended(list: HTMLElement) {
  // anchor: update
  $(list).append('<li>' + term() + '</li>');
}

/** Handlers need no script tag. */
export function scriptRemoved(out: HTMLElement) {
  // anchor: update
  out.innerHTML = term().replace(/<script.*?<\/script>/gi, '');
}

/** The mark is meant, the rest of the text is parsed too. */
export function highlighted(out: HTMLElement, text: string) {
  // anchor: update
  out.innerHTML = text.replace(term(), '<mark>' + term() + '</mark>');
}

/** Inside an attribute it is the quote that counts. */
export function bracketsOnly(out: HTMLElement) {
  const escaped = term().replace(/</g, '&lt;').replace(/>/g, '&gt;');
  // anchor: update
  out.innerHTML = `<input name="q" value="${escaped}">`;
}

/** The whole page is written with it. */
export function written() {
  // anchor: update
  document.write('<h1>' + decodeURIComponent(location.hash.slice(1)) + '</h1>');
}
