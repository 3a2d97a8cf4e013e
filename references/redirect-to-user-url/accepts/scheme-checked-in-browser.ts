/** A pattern lets own paths through. */
export function ownPath(): void {
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  if (!/^\/(?![/\\])[\w\-/?=&.%]*$/.test(next)) return;
  // anchor: navigate
  window.location.assign(next);
}
