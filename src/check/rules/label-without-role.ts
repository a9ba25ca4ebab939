import { problem } from '../../model/finding.ts';
import type { Entry } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** Words that lead to what was agreed, or is to be done, and are no label of a register; then those that lead to a vote. */
const words = {
  agreed: [
    'Accord|Avis|Conclusions?|Consensus|Convenu|Il (?:est|a été) convenu|Prochaines? étapes?|Suites? à donner',
    'Afspraak|Afspraken|Advies|Akkoord|Conclusies?|Vervolgstap(?:pen)?|Volgende stap(?:pen)?',
    'Agreements?|Outcomes?|Next steps?|Tabled|APs?|Recommendations?',
  ].join('|'),
  vote: 'Votes?|Voté|Résultats? du vote|Stemming|Resultaat van de stemming|Voted|Vote passed|Vote results?',
};

/** Such words, and their colon, at the start of a line. Their first letter may be small only in bold. */
const atStart = (one: string) =>
  new RegExp(
    `^[*_]{0,3}(${one}|${one.toUpperCase()})(?:[*_]{0,3}[ \\u00a0]\\([^()\\n]{0,80}\\))?[*_]{0,3}[ \\u00a0\\u202f]?:(?!\\/\\/)`,
    'u',
  );

let patterns: { readonly agreed: RegExp; readonly vote: RegExp } | null = null;

/** A quick look: what most texts have none of. */
const hints =
  /^[ \t]*(?:[-*+] |\d+[.)] )?[*_]{0,3}(?:[Aa]ccord|A(?:vis|fspra|dvies|kkoord|greement|Ps?\b)|Con(?:clu|sensus|venu)|Il |Prochaine|Suite|Vervolgst|Volgende st|Outcome|Next [Ss]|Tabled|Recomm|Vot|R[eé]sult|Stemming|ACC|A[DFGKV]|CON|NEXT|OUT|TAB|VOT|STEM|R[EÉ]S)/m;

/** « Afspraak: », « Avis : », “Vote:”: words that read like a label, and what follows them is in no register. */
export const rule: MeetingRule = {
  id: 'label-without-role',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  mayFind: ({ text, minutes }) => minutes.date !== null && hints.test(text),
  *run({ text, minutes, blocks, body }) {
    patterns ??= { agreed: atStart(words.agreed), vote: atStart(words.vote) };
    const { items, entries, agenda } = minutes;
    /** Where the entries, or the list of the agenda, end that began before here. */
    let covered = Math.max(body, agenda?.at(-1)?.place.end ?? 0);
    let item = -1;
    let entry = 0;
    for (const { kind, start, lines } of blocks) {
      while (start >= (items[item + 1]?.place.start ?? Number.POSITIVE_INFINITY)) item++;
      const role = items[item]?.role ?? null;
      if ((kind !== 'paragraph' && kind !== 'item') || role === 'appendix' || role === 'next-meetings') continue;
      for (let at = 0; at < lines.length; at += 2) {
        const first = lines[at] as number;
        for (; first >= (entries[entry]?.extent.start ?? Number.POSITIVE_INFINITY); entry++)
          covered = Math.max(covered, (entries[entry] as Entry).extent.end);
        if (first < covered) continue;
        const line = text.slice(first, Math.min(lines[at + 1] as number, first + 160));
        if (!line.includes(':')) continue;
        const vote = patterns.vote.exec(line);
        const found = vote ?? patterns.agreed.exec(line);
        if (found === null) continue;
        const [whole, label = ''] = found;
        const place = { start: first + whole.indexOf(label), end: first + whole.length };
        yield problem(vote === null ? 'label-without-role' : 'label-without-role/vote', place, { label });
      }
    }
  },
};
