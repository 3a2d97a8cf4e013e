import { useEffect, useState } from 'react';

interface Article {
  id: string;
  title: string;
  publishedAt: string;
  body: string;
}

interface ArticlePageProps {
  article: Article;
  related: Article[];
}

export default function ArticlePage({ article, related }: ArticlePageProps) {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    document.title = article.title;
  }, [article.title]);

  return (
    <main>
      <h1>{article.title}</h1>
      <time dateTime={article.publishedAt}>{new Date(article.publishedAt).toLocaleDateString()}</time>
      {/* expect: sanitized-html */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: article.body }} />
      <button onClick={() => setOpen(!open)}>Related</button>
      {open && (
        <ul>
          {related.map((item) => (
            <li key={item.id}>{item.title}</li>
          ))}
        </ul>
      )}
    </main>
  );
}
