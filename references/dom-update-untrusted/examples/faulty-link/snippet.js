document.addEventListener('DOMContentLoaded', () => {
  const params = new URLSearchParams(window.location.search);
  const returnTo = params.get('returnTo');
  const label = params.get('label') || 'Back';

  if (!returnTo) return;

  const link = document.createElement('a');
  link.className = 'back-link';
  link.textContent = `← ${label}`;
  // expect: safe-link
  link.href = returnTo;
  document.querySelector('header').appendChild(link);
});
