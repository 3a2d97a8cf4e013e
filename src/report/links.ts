/** Links of weakness and risk lists; https only, built from numbers, never from free text. */

export interface Link {
  readonly text: string;
  /** Null when the text is not of the form that a link can be built from. */
  readonly href: string | null;
}

const OWASP_2021: Readonly<Record<string, string>> = {
  A01: 'Broken_Access_Control',
  A02: 'Cryptographic_Failures',
  A03: 'Injection',
  A04: 'Insecure_Design',
  A05: 'Security_Misconfiguration',
  A06: 'Vulnerable_and_Outdated_Components',
  A07: 'Identification_and_Authentication_Failures',
  A08: 'Software_and_Data_Integrity_Failures',
  A09: 'Security_Logging_and_Monitoring_Failures',
  A10: 'Server-Side_Request_Forgery_%28SSRF%29',
};

/** `CWE-89` with its page; any other text stays text. */
export function cweLink(text: string): Link {
  const number = /^CWE-(\d{1,5})$/.exec(text)?.[1];
  return { text, href: number === undefined ? null : `https://cwe.mitre.org/data/definitions/${number}.html` };
}

/** `A03:2021 Injection` with its page, `A05:2025 …` with its edition's page; any other text stays text. */
export function owaspLink(text: string): Link {
  const match = /^(A\d\d):(2021|2025)\b/.exec(text);
  if (match?.[1] === undefined) return { text, href: null };
  if (match[2] === '2025') return { text, href: 'https://owasp.org/Top10/2025/' };
  const name = OWASP_2021[match[1]];
  return { text, href: name === undefined ? null : `https://owasp.org/Top10/${match[1]}_2021-${name}/` };
}
