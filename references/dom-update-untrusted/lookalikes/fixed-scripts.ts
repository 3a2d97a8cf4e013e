/** Whoever makes the link chooses the script. */
export function fromAddress(out: HTMLElement, script: HTMLScriptElement) {
  // anchor: update
  out.textContent = 'Loading';
  script.src = new URLSearchParams(location.search).get('widget') ?? '';
}
