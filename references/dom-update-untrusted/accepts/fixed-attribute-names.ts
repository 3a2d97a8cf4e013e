/** The name is one of a list. */
export function listed(out: HTMLElement) {
  const [name = '', value = ''] = location.hash.slice(1).split('=');
  // anchor: update
  out.textContent = value;
  if (name === 'title' || name === 'lang') out.setAttribute(name, value);
}
