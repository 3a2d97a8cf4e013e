const IV_BYTES = 12;

/** A key that scripts can use and not read. */
export function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  if (bytes.length !== 32) throw new RangeError('A key has 32 bytes');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

// not here: full-tag -- Web Crypto takes whole tags unless told otherwise
// not here: decryption-finished -- decrypt gives nothing before it has compared the tag
export async function encrypt(key: CryptoKey, text: string): Promise<Uint8Array<ArrayBuffer>> {
  // safeguard: fresh-nonce
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  // anchor: cipher
  const sealed = await crypto.subtle.encrypt({ /* safeguard: authenticated-mode, sound-cipher */ name: 'AES-GCM', iv }, /* safeguard: key-from-outside */ key, new TextEncoder().encode(text));
  const message = new Uint8Array(IV_BYTES + sealed.byteLength);
  message.set(iv);
  message.set(new Uint8Array(sealed), IV_BYTES);
  return message;
}

export async function decrypt(key: CryptoKey, message: Uint8Array<ArrayBuffer>): Promise<string> {
  const iv = message.subarray(0, IV_BYTES);
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, message.subarray(IV_BYTES));
  return new TextDecoder().decode(text);
}
