export interface Message {
  author: string;
  text: string;
  link?: string;
}

/** An address that only opens a page; null for every other. */
export function webAddress(text: string): string | null {
  const url = URL.canParse(text, location.href) ? new URL(text, location.href) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}

// not here: safe-link-attribute, fixed-attribute-names, handlers-are-functions -- no attribute is set by name
// not here: no-string-code, fixed-scripts -- nothing is run or loaded
// not here: text-not-html -- no markup is written at all
export function showMessages(list: HTMLElement, messages: readonly Message[]): void {
  list.replaceChildren(...messages.map(toItem));
}

function toItem({ author, text, link }: Message): HTMLElement {
  const item = document.createElement('li');
  const name = document.createElement('b');
  name.textContent = author;
  const words = document.createElement('p');
  // anchor: update
  words.textContent = text;
  item.append(name, words);

  const href = link === undefined ? null : webAddress(link);
  if (href !== null) {
    const anchor = document.createElement('a');
    // safeguard: safe-link
    anchor.href = href;
    anchor.rel = 'noopener';
    // The text of an append is text, whatever it looks like.
    anchor.append(new URL(href).hostname);
    item.append(anchor);
  }
  item.addEventListener('click', () => item.classList.toggle('selected'));
  return item;
}

/** The search term of the address, on the page. */
export function showTerm(target: HTMLElement): void {
  const term = new URLSearchParams(location.search).get('q') ?? '';
  // anchor: update
  target.textContent = term;
}
