const target = () => new URLSearchParams(location.search).get('to') ?? '';

/** The scheme is one of a list. */
export function listed(link: HTMLAnchorElement) {
  const url = new URL(target(), location.href);
  if (!['https:', 'http:'].includes(url.protocol)) return;
  link.textContent = url.hostname;
  // anchor: update
  link.textContent = target();
  link.href = url.href;
}

/** The value is one part of a fixed address. */
export function part(link: HTMLAnchorElement) {
  // anchor: update
  link.textContent = target();
  link.href = `/users/${encodeURIComponent(target())}`;
}

/** A pattern with the scheme in front. */
export function pattern(link: HTMLAnchorElement) {
  const to = target();
  // anchor: update
  link.textContent = to;
  if (/^https?:\/\//i.test(to)) link.href = to;
}
