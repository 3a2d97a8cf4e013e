/** javascript: runs. */
export function asItIs(): void {
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  // anchor: navigate
  window.location.href = next;
}

/** Other sites begin with https: as well. */
export function httpOnly(): void {
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  if (!next.startsWith('https://')) return;
  // anchor: navigate
  window.location.assign(next);
}
