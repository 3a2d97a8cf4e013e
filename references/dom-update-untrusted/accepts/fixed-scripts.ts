/** A constant address with a digest of its content. */
export function constant(out: HTMLElement, script: HTMLScriptElement) {
  // anchor: update
  out.textContent = location.hash;
  script.src = 'https://cdn.example.org/chart-4.4.1.min.js';
  script.integrity = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
}
