/** An attribute is followed like the property. */
export function attribute(link: HTMLAnchorElement) {
  const to = new URLSearchParams(location.search).get('to') ?? '';
  // anchor: update
  link.textContent = to;
  link.setAttribute('href', to);
}
