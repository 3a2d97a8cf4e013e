/** Text without a value. */
export function constant(out: HTMLElement) {
  // anchor: update
  out.textContent = location.hash;
  out.setAttribute('onclick', 'history.back()');
}
