/** No bracket that is looked at is longer. */
const farthest = 400;

/** Where the innermost bracket begins that is open at an offset of a text; -1 where none is. */
export function openBracket(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset - 1; at >= Math.max(0, offset - farthest); at--) {
    const code = text.charCodeAt(at);
    if (code === 41) depth++;
    else if (code === 40 && --depth < 0) return at;
  }
  return -1;
}

/** So many words of a bracket before something that it names make it speak of something else. */
const asideWords = 3;

/** « (l'échéance de leur côté est le 1er mars) » */
const deadline = /(?<!\p{L})(?:deadline|due|échéance|délai|date limite|termijn|vervaldag|einddatum)(?!\p{L})/iu;

/** Whether what stands at an offset is said by the way, in a bracket that tells of something else: « (les mandats d'Inès finissent *le 30 juin*) ». */
export function isAside(text: string, offset: number): boolean {
  const open = openBracket(text, offset);
  if (open === -1) return false;
  const part = text
    .slice(open + 1, offset)
    .split(/[,;:–—]/)
    .at(-1) as string;
  if (deadline.test(part)) return false;
  return (part.match(/\p{L}{2,}/gu)?.length ?? 0) >= asideWords;
}
