import DOMPurify from 'dompurify';
import { useMemo } from 'react';

export interface Article {
  title: string;
  html: string;
}

const PROFILE = { USE_PROFILES: { html: true }, FORBID_TAGS: ['style', 'form'], FORBID_ATTR: ['style'] };

// not here: checked-urls -- the sanitizer checks the links inside the article
export function ArticleView({ article }: { article: Article }) {
  const clean = useMemo(() => DOMPurify.sanitize(article.html, PROFILE), [article.html]);
  return (
    <article>
      <h1>{article.title}</h1>
      {/* anchor: html */}
      <div dangerouslySetInnerHTML={{ /* safeguard: sanitized-html */ __html: clean }} />
    </article>
  );
}
