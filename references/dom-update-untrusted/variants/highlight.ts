// not here: safe-link, safe-link-attribute, fixed-attribute-names, handlers-are-functions -- no attribute is set
// not here: no-string-code, fixed-scripts -- nothing is run or loaded
// not here: text-not-html -- no markup is written at all
/** The text with the places that match in mark elements: nodes are made, no markup is built. */
export function highlight(target: HTMLElement, text: string, term: string): void {
  const parts: Node[] = [];
  const haystack = text.toLowerCase();
  const needle = term.toLowerCase();
  let from = 0;
  for (let at = needle === '' ? -1 : haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, from)) {
    const mark = document.createElement('mark');
    // anchor: update
    mark.textContent = text.slice(at, at + needle.length);
    parts.push(document.createTextNode(text.slice(from, at)), mark);
    from = at + needle.length;
  }
  target.replaceChildren(...parts, document.createTextNode(text.slice(from)));
}
