export function unflatten(flat: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, any> = {};

  for (const [path, value] of Object.entries(flat)) {
    const parts = path.split('.');
    const last = parts.pop()!;
    let current = result;
    for (const part of parts) {
      // expect: forbidden-keys#protoOnly
      if (part === '__proto__') continue;
      if (typeof current[part] !== 'object' || current[part] === null) {
        current[part] = {};
      }
      current = current[part];
    }
    current[last] = value;
  }

  return result;
}
