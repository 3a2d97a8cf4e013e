/** A quote in the value ends the string. */
export function quoted(out: HTMLElement) {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  // anchor: update
  out.textContent = id;
  out.setAttribute('onclick', `openItem('${id}')`);
}
