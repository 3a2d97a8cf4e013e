import DOMPurify from 'dompurify';

export function ProfileCard({ user }) {
  const bio = DOMPurify.sanitize(user.bio);

  return (
    <div className="card">
      <img src={user.avatarUrl} alt={user.name} />
      <h3>{user.name}</h3>
      <div dangerouslySetInnerHTML={{ __html: bio }} />
      {user.website && (
        // expect: checked-urls
        <a href={user.website} target="_blank" rel="noopener noreferrer">
          {user.website}
        </a>
      )}
    </div>
  );
}
