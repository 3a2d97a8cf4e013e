/** Takes live credentials out of a prompt before anything else reads it. */

interface SecretPattern {
  readonly kind: string;
  /** Group 1, when there is one, is kept in front of the mark; the whole match is replaced otherwise. */
  readonly pattern: RegExp;
}

/**
 * Patterns of the issuers' own formats: a prefix and a length that ordinary text does not have. Each is linear in the text: what can
 * fail late is bounded, or begins only where no name goes on.
 */
const PATTERNS: readonly SecretPattern[] = [
  {
    kind: 'private-key',
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END)[\s\S]){0,8192}(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/g,
  },
  { kind: 'jwt', pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  { kind: 'aws-access-key', pattern: /(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}/g },
  { kind: 'aws-secret-key', pattern: /(aws.{0,20}?secret.{0,20}?["'\s:=]{1,10})[A-Za-z0-9/+]{40}/gi },
  { kind: 'github-token', pattern: /gh[pousr]_\w{36,}|github_pat_\w{22,}/g },
  { kind: 'gitlab-token', pattern: /glpat-[\w-]{20,}/g },
  { kind: 'slack-token', pattern: /xox[abeoprs]-[\w-]{10,}|xapp-\d-[\w-]{10,}/g },
  { kind: 'slack-webhook', pattern: /hooks\.slack\.com\/services\/[\w/]{20,}/g },
  { kind: 'stripe-key', pattern: /(?:sk|rk)_(?:live|test)_\w{16,}|whsec_[\w+/=]{16,}/g },
  { kind: 'anthropic-key', pattern: /sk-ant-[\w-]{20,}/g },
  { kind: 'openai-key', pattern: /(?<![A-Za-z0-9])sk-(?:proj-|svcacct-|admin-)?(?=[\w-]{0,60}\d)[\w-]{20,}/g },
  { kind: 'google-key', pattern: /AIza[\w-]{35}|GOCSPX-[\w-]{20,}|ya29\.[\w-]{20,}/g },
  { kind: 'npm-token', pattern: /npm_\w{36,}/g },
  { kind: 'sendgrid-key', pattern: /SG\.[\w-]{16,}\.[\w-]{16,}/g },
  { kind: 'huggingface-token', pattern: /hf_[A-Za-z0-9]{30,}/g },
  { kind: 'digitalocean-token', pattern: /do[oprt]_v1_[a-f0-9]{32,}/g },
  { kind: 'telegram-token', pattern: /\b\d{8,10}:AA[\w-]{33}/g },
  { kind: 'password', pattern: /([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"'`<>]{0,80}:)(?![$<{%*[])[^\s@/"'`<>]{1,200}(?=@[\w[.-])/gi },
  { kind: 'bearer-token', pattern: /(\bbearer\s+)(?=[\w.~+/-]{0,200}\d)[\w.~+/-]{20,}={0,2}/gi },
  { kind: 'password', pattern: /(\bcurl\s[^\n]{0,200}?(?:-u|--user)[ =]["']?[^\s:"'$<{[]{1,80}:)(?![$<{[])[^\s"']{4,200}/gi },
  { kind: 'azure-key', pattern: /(\b(?:AccountKey|SharedAccessKey|SharedSecretValue)=)[A-Za-z0-9+/]{40,120}={0,2}/gi },
  {
    kind: 'password',
    pattern:
      /(\b(?:password|passwd|passphrase)\s{1,3}is\s{1,3}["'`]?)(?=[^\s"'`]{0,80}\d)(?=[^\s"'`]{0,80}[A-Z])(?=[^\s"'`]{0,80}[a-z])[^\s"'`]{8,80}/g,
  },
  { kind: 'basic-credentials', pattern: /(\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?basic\s+)[A-Za-z0-9+/]{8,}={0,2}/gi },
  {
    kind: 'secret',
    pattern:
      /((?:password|passwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)["']?\s{0,3}[:=]\s{0,3}["'`]?)(?=[A-Za-z0-9+/_~!@#%^&*=-]{0,100}\d)(?=[A-Za-z0-9+/_~!@#%^&*=-]{0,100}[A-Za-z])[A-Za-z0-9+/_~!@#%^&*=-]{12,400}(?![\w(.+/~!@#%^&*=-])/gi,
  },
];

/** Replaces each credential by `[REDACTED:kind]`; text without one comes back as it was. */
export function redactSecrets(text: string): { readonly text: string; readonly redacted: boolean } {
  const clean = PATTERNS.reduce(
    (before, { kind, pattern }) =>
      before.replace(pattern, (...match: readonly unknown[]) => `${typeof match[1] === 'string' ? match[1] : ''}[REDACTED:${kind}]`),
    text,
  );
  return { text: clean, redacted: clean !== text };
}
