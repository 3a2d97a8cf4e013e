const SCHEMES = ['https:', 'http:', 'mailto:'];

/** Only rendered as a link when the scheme is in a list. */
export function Conditional({ site }: { site: string }) {
  let scheme = '';
  try {
    scheme = new URL(site).protocol;
  } catch {
    return <span>{site}</span>;
  }
  if (!SCHEMES.includes(scheme)) return <span>{site}</span>;
  // anchor: link
  return <a href={site}>website</a>;
}

/** A pattern with the scheme in front. */
export function Pattern({ site }: { site: string }) {
  // anchor: link
  return <a href={/^https?:\/\//i.test(site) ? site : '#'}>website</a>;
}

/** A fixed scheme in front. */
export function Prefixed({ domain }: { domain: string }) {
  // anchor: link
  return <a href={`https://${domain}`}>website</a>;
}
