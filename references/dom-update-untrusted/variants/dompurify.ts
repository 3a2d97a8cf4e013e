import DOMPurify from 'dompurify';

// not here: safe-link, safe-link-attribute, fixed-attribute-names, handlers-are-functions -- no attribute is set
// not here: no-string-code, fixed-scripts -- nothing is run or loaded
/** HTML is meant: the server sends formatted text. Sanitizing is the last step before it is parsed. */
export async function showArticle(target: HTMLElement, id: number): Promise<void> {
  const reply = await fetch(`/api/articles/${id}`);
  if (!reply.ok) throw new Error(`The article could not be loaded: ${reply.status}`);
  const { html } = (await reply.json()) as { html: string };
  // anchor: update
  target.innerHTML = /* safeguard: text-not-html */ DOMPurify.sanitize(html, { USE_PROFILES: { html: true } });
}
