/** A key of one's own tells the keys that come after it. */
export function newApiKey(): string {
  // anchor: created
  return `ak_${Math.random().toString(36).slice(2)}${Date.now().toString(36)}`;
}
