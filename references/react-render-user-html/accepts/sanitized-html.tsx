import DOMPurify from 'dompurify';

/** In the prop itself. */
export function inProp({ html }: { html: string }) {
  // anchor: html
  return <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(html) }} />;
}

const clean = (html: string) => ({ __html: DOMPurify.sanitize(html) });

/** A helper makes the object. */
export function inHelper({ html }: { html: string }) {
  // anchor: html
  return <div dangerouslySetInnerHTML={clean(html)} />;
}

/** The code's own markup. */
export function own() {
  // anchor: html
  return <style dangerouslySetInnerHTML={{ __html: 'body { margin: 0 }' }} />;
}

/** Escaped before the line breaks are added. */
export function lineBreaks({ text }: { text: string }) {
  const html = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
  // anchor: html
  return <p dangerouslySetInnerHTML={{ __html: html }} />;
}
