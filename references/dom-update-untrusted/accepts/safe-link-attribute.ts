/** Parsed, compared, set. */
export function compared(link: HTMLAnchorElement) {
  const to = new URLSearchParams(location.search).get('to') ?? '';
  // anchor: update
  link.textContent = to;
  if (new URL(to, location.href).protocol === 'https:') link.setAttribute('href', to);
}
