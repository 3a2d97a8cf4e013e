import React from 'react';

const escapeRegExp = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function Highlight({ text, query }) {
  if (!query) return <>{text}</>;
  const parts = text.split(new RegExp(`(${escapeRegExp(query)})`, 'gi'));
  return (
    <>
      {parts.map((part, i) =>
        part.toLowerCase() === query.toLowerCase() ? <mark key={i}>{part}</mark> : <span key={i}>{part}</span>,
      )}
    </>
  );
}

function safeHref(value) {
  try {
    const url = new URL(value);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.toString() : undefined;
  } catch {
    return undefined;
  }
}

export function SearchResult({ result, query }) {
  const href = safeHref(result.source);
  return (
    <li>
      <h4>
        <Highlight text={result.title} query={query} />
      </h4>
      <p>
        <Highlight text={result.excerpt} query={query} />
      </p>
      {href && (
        <a href={href} target="_blank" rel="noopener noreferrer">
          Source
        </a>
      )}
    </li>
  );
}
