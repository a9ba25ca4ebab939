/** A mail taken apart, as the format's writer has it: headers, and each part's bytes. */
interface MailPart {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export interface ReadMail {
  readonly headers: Readonly<Record<string, string>>;
  /** Those that hold no other parts, in their order. */
  readonly parts: readonly MailPart[];
}

export function readMail(bytes: Uint8Array): ReadMail {
  const { headers, body } = cut(Buffer.from(bytes).toString('latin1'));
  return { headers, parts: partsOf(headers, body) };
}

function cut(text: string): { headers: Record<string, string>; body: string } {
  const at = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, at)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => {
    const [name = '', value = ''] = line.split(/: (.*)/s);
    return [name.toLowerCase(), words(value)] as const;
  });
  return { headers: Object.fromEntries(headers), body: text.slice(at + 4) };
}

/** Encoded words (RFC 2047) as text. */
function words(value: string): string {
  return value
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, code: string) => Buffer.from(code, 'base64').toString('latin1'))
    .replace(/[\x80-\xff]+/g, (raw) => Buffer.from(raw, 'latin1').toString('utf8'));
}

function partsOf(headers: Readonly<Record<string, string>>, body: string): MailPart[] {
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return [{ headers, bytes: decoded(headers['content-transfer-encoding'] ?? '', body) }];
  const inner = body.split(`--${boundary}`).slice(1, -1);
  return inner.flatMap((part) => {
    const own = cut(part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
    return partsOf(own.headers, own.body);
  });
}

function decoded(encoding: string, body: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  const text = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
