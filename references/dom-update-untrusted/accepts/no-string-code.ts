/** A function has the value in reach. */
export function timer(out: HTMLElement) {
  const text = location.hash;
  // anchor: update
  out.textContent = text;
  setTimeout(() => out.append(text), 100);
}
