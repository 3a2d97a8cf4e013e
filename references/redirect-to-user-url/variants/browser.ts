// not here: same-origin-or-listed -- the page goes on by itself
export function goOn(): void {
  const next = new URLSearchParams(location.search).get('next') ?? '/';
  const url = URL.canParse(next, location.origin) ? new URL(next, location.origin) : null;
  // safeguard: scheme-checked-in-browser
  if (url?.origin !== location.origin) return location.assign('/');
  // anchor: navigate
  location.assign(url.href);
}
