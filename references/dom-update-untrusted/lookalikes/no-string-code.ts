/** Browsers run a timer's text. */
export function timerText(out: HTMLElement) {
  const id = location.hash.slice(1);
  // anchor: update
  out.textContent = id;
  setTimeout('openItem(' + id + ')', 100);
}

/** JSON that is run as code. */
export function evaluated(out: HTMLElement) {
  const text = decodeURIComponent(location.hash.slice(1));
  // anchor: update
  out.textContent = text;
  return eval('(' + text + ')');
}
