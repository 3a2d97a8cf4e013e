import sanitizeHtml from 'sanitize-html';

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'b', 'i', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'a'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['https', 'mailto'],
};

// not here: checked-urls -- the sanitizer checks the links
/** For the server, where there is no document to parse with. */
export function Comment({ author, html }: { author: string; html: string }) {
  return (
    <li>
      <b>{author}</b>
      {/* anchor: html */}
      <div dangerouslySetInnerHTML={{ /* safeguard: sanitized-html */ __html: sanitizeHtml(html, OPTIONS) }} />
    </li>
  );
}
