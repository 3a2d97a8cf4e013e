/** It is stored, and still somebody's. */
export function fromData({ article }: { article: { title: string; html: string } }) {
  // anchor: html
  return <div dangerouslySetInnerHTML={{ __html: article.html }} />;
}

/** Handlers need no script tag, and a line break gets by. */
export function scriptRemoved({ html }: { html: string }) {
  // anchor: html
  return <div dangerouslySetInnerHTML={{ __html: html.replace(/<script.*?<\/script>/gi, '') }} />;
}

/** The mark is meant, the rest of the text is rendered too. */
export function highlighted({ text, term }: { text: string; term: string }) {
  const html = text.split(term).join(`<mark>${term}</mark>`);
  // anchor: html
  return <p dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The line breaks are added to a text that nobody escaped. */
export function lineBreaks({ text }: { text: string }) {
  // anchor: html
  return <p dangerouslySetInnerHTML={{ __html: text.replace(/\n/g, '<br>') }} />;
}
