/** Letters of other scripts that look Latin, and what stands within a word unseen: a word reads right and is another. */

/** Nothing below U+0250 but the soft hyphen, nor what prose has beyond: dashes, quotes, the kinds of blanks. */
const mayHide = /[\u00ad\u0250-\u200f\u2028-\u202e\u2060-\uffff]/;

const unseen = /\u00ad|\u034f|[\u200b-\u200f]|[\u2028-\u202e]|[\u2060-\u2064]|[\ufe00-\ufe0f]|\ufeff/g;

const others = /[\u0250-\u02af\u0370-\u052f\u1d00-\u1d2b\ua730\ua731]/g;

/** Small and capital letters of Cyrillic and Greek, and small capitals, each before the Latin letter that it looks like. */
const pairs =
  'ᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzаaеeоoрpсcуyхxіiјjѕsԁdһhӏlԛqԝwοoαaνvρpιiκkυuАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

let known: ReadonlyMap<string, string> | null = null;

/** Cyrillic or Greek letters among Latin ones. */
export function hasLookalikes(text: string): boolean {
  return /[\u0370-\u03ff\u0400-\u04ff]/.test(text) && /[a-z]/i.test(text);
}

/** A text as it looks: wide letters are narrow, those of other scripts Latin, and what is not seen is gone. */
export function revealed(text: string): string {
  if (!mayHide.test(text)) return text;
  if (known === null) {
    const map = new Map<string, string>();
    for (let at = 0; at < pairs.length; at += 2) map.set(pairs.charAt(at), pairs.charAt(at + 1));
    known = map;
  }
  const letters = known;
  return text
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(others, (letter) => letters.get(letter) ?? letter);
}
