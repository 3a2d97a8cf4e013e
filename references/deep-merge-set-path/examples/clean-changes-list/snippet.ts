interface Change {
  path: string;
  value: unknown;
}

const SEGMENT = /^(?!__proto__$|constructor$|prototype$)[A-Za-z_][A-Za-z0-9_]{0,63}$/;

export class DocumentPatcher {
  constructor(private readonly doc: Record<string, any>) {}

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.set(change.path, change.value);
  }

  private set(path: string, value: unknown): void {
    const segments = path.split('.');
    if (segments.length > 10) {
      throw new Error('Path is too deep');
    }
    let node = this.doc;
    for (const segment of segments.slice(0, -1)) {
      if (!SEGMENT.test(segment)) {
        throw new Error(`Invalid path ${path}`);
      }
      node = node[segment] ??= {};
    }
    const last = segments[segments.length - 1];
    if (last === undefined || !SEGMENT.test(last)) {
      throw new Error(`Invalid path ${path}`);
    }
    node[last] = value;
  }
}
