const target = () => new URLSearchParams(location.search).get('to') ?? '';

/** Nothing looks at the scheme. */
export function assigned(link: HTMLAnchorElement) {
  // anchor: update
  link.textContent = location.hash;
  link.href = location.hash.slice(1);
}

/** "JavaScript:" and a tab in the middle get by. */
export function oneSpelling(link: HTMLAnchorElement) {
  const to = target();
  // anchor: update
  link.textContent = to;
  if (!to.startsWith('javascript:')) link.href = to.trim();
}

/** It parses: javascript: is a scheme like any other. */
export function parses(link: HTMLAnchorElement) {
  const to = target();
  // anchor: update
  link.textContent = to;
  if (URL.canParse(to)) link.href = new URL(to).href;
}
