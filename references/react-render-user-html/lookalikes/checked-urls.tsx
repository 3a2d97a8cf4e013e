/** Nothing looks at the scheme. */
export function asItIs({ user }: { user: { site: string } }) {
  // anchor: link
  return <a href={user.site}>website</a>;
}

/** javascript:'http' has it too. */
export function contains({ site }: { site: string }) {
  if (!site.includes('http')) return null;
  // anchor: link
  return <a href={site}>website</a>;
}

/** Other spellings get by. */
export function oneSpelling({ site }: { site: string }) {
  if (site.startsWith('javascript:')) return null;
  // anchor: link
  return <a href={site.trim()}>website</a>;
}
