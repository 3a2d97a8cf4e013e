/** The timer runs the text, with the value as a part of it. */
export function textWithValue() {
  const name = new URLSearchParams(location.search).get('name');
  // anchor: timer
  setTimeout(`greet('${name}')`, 1000);
}
