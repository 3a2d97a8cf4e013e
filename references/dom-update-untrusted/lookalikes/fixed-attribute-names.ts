/** onclick is a name as well. */
export function anyName(out: HTMLElement) {
  const [name = '', value = ''] = location.hash.slice(1).split('=');
  // anchor: update
  out.textContent = value;
  out.setAttribute(name, value);
}
