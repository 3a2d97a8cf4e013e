export interface Profile {
  id: string;
  name: string;
  bio: string;
  site?: string;
}

/** An address that only opens a page; undefined for every other, and React leaves the attribute out. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

// not here: sanitized-html -- everything is rendered as text
export function ProfileCard({ profile }: { profile: Profile }) {
  const href = webAddress(profile.site);
  return (
    <section>
      <h2>{profile.name}</h2>
      <p>{profile.bio}</p>
      {/* anchor: link */}
      <a /* safeguard: checked-urls */ href={href} target="_blank" rel="noopener noreferrer nofollow">
        {href === undefined ? 'No website' : new URL(href).hostname}
      </a>
      <a href={`/people/${encodeURIComponent(profile.id)}`}>More</a>
    </section>
  );
}
