/** `&nbsp;`, `&#233;`, `&#xE9;`. */
const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/g;
const entityHere = new RegExp(entity.source, 'y');

/** The entity that starts at an offset: what it stands for and where it ends; null where there is none of ours. */
export function entityAt(source: string, at: number): { readonly value: string; readonly end: number } | null {
  entityHere.lastIndex = at;
  const found = entityHere.exec(source);
  const value = found ? decoded(found[1], found[2], found[3]) : null;
  return value === null ? null : { value, end: entityHere.lastIndex };
}

/** A text with what its entities stand for. */
export function withoutEntities(text: string): string {
  return text.replace(entity, (typed, ...[decimal, hexadecimal, name]: (string | undefined)[]) => {
    return decoded(decimal, hexadecimal, name) ?? typed;
  });
}

/** What an entity stands for; null for a name that is none of ours. */
function decoded(decimal?: string, hexadecimal?: string, name?: string): string | null {
  if (name !== undefined) return entities().get(name) ?? null;
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal as string, 16);
  const allowed = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return allowed ? String.fromCodePoint(code) : '\ufffd';
}

/** The entities of HTML 4 that text in Latin letters is written with, and those of what parts the head of an entry. */
const entityNames =
  'amp & lt < gt > quot " apos \' nbsp \u00a0 iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ brvbar ¦ sect § uml ¨ copy © ordf ª ' +
  'laquo « not ¬ shy \u00ad reg ® macr ¯ deg ° plusmn ± sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · cedil ¸ sup1 ¹ ' +
  'ordm º raquo » frac14 ¼ frac12 ½ frac34 ¾ iquest ¿ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ ' +
  'Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó ' +
  'Ocirc Ô Otilde Õ Ouml Ö times × Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ szlig ß agrave à ' +
  'aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í ' +
  'icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö divide ÷ oslash ø ugrave ù uacute ú ' +
  'ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 ' +
  'emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ ' +
  'dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ ' +
  'larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ check ✓ star ☆ hearts ♥ colon : lpar ( rpar )';

let entityMap: Map<string, string> | null = null;

function entities(): Map<string, string> {
  if (entityMap === null) {
    entityMap = new Map();
    const words = entityNames.split(' ');
    for (let at = 0; at + 1 < words.length; at += 2) entityMap.set(words[at] as string, words[at + 1] as string);
  }
  return entityMap;
}
