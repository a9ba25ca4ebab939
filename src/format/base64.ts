const letters = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const filling = 61;

/** Bytes in base64 (RFC 4648), without the machine's own. */
export function base64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(filling);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const left = bytes.length - at;
    const group = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    out[to] = letters[group >> 18] as number;
    out[to + 1] = letters[(group >> 12) & 63] as number;
    if (left > 1) out[to + 2] = letters[(group >> 6) & 63] as number;
    if (left > 2) out[to + 3] = letters[group & 63] as number;
  }
  return new TextDecoder().decode(out);
}
