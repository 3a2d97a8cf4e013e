/** The state in a signature that src/sign.ts made; null when nothing stood there. */
export function stateOf(signature: string): string | null {
  return signature === '' ? null : (JSON.parse(signature) as { readonly state: string }).state;
}
