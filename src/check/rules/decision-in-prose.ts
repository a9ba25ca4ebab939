import { problem } from '../../model/finding.ts';
import type { Entry, Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import type { MeetingRule } from '../rule.ts';

/** Stems without which a text holds none of the sentences below. */
const stems =
  /décid|décision est prise|écide|onven|onvient|dopt|pprou|valid|vot[eé]|act[eé]|ejet|élu|nanim|accor|kkoord|eslis|eslo|eslui|slis|eens|keur|enomen|worpen|stemd|kozen|proken|ecide|greed|esolved|ESOLVED|pprov|ccepted|arrie|assed|oved by/;

const body = {
  fr: "(?:[Ll]['’]|[Ll]e |[Ll]a |[Ll]es )(?:assemblée(?: générale)?|AG|conseil(?: d['’]administration)?|CA|bureau|comité|collège|groupe(?: de travail)?|GT|commission|coordination|équipe|membres(?: présents)?|participants|administrateurs)(?: [A-ZÉÀ][^ ,.;:!?]{1,30}){0,3}",
  nl: '(?:het|de|Het|De) (?:bestuur|vergadering|algemene vergadering|ledenvergadering|ALV|AV|raad|comité|commissie|werkgroep|kerngroep|stuurgroep|leden|aanwezigen)',
  en: '(?:[Tt]he )?(?:[Cc]ommittee|[Bb]oard|[Cc]ouncil|[Mm]eeting|[Mm]embers|[Aa]ssembly|[Tt]rustees|[Ww]orking [Gg]roup|TSC|TAC)',
};

/** Words that may stand between a verb and its participle. */
const between = {
  fr: "(?:(?:donc|ainsi|également|aussi|alors|enfin|ensuite|finalement|unanimement|à l['’]unanimité|par consensus) ){0,2}",
  nl: '(?:(?:dan|dus|ook|daarom|alsnog|verder|toch|unaniem|eenparig|met eenparigheid van stemmen|zonder te stemmen|na stemming) ){0,2}',
  en: '(?:(?:also|then|therefore|further|unanimously) ){0,2}',
};

/** How a sentence begins that tells what a meeting decided there and then, in one of the languages. */
const sentences = [
  // « Il est décidé de … », « On décide que … », « La décision est prise de … »
  `(?:[Ii]l (?:est|a été) ${between.fr}(?:décidé|convenu|acté)|[Oo]n (?:décide|convient)|[Nn]ous (?:décidons|convenons)|[Ll]a décision est prise) (?:de |d['’]|que |qu['’]|à )`,
  // « L’assemblée décide de … », « Le CA a voté … »
  `${body.fr} (?:(?:décide|convient|décident|conviennent|a décidé|ont décidé) (?:à l['’]unanimité )?(?:de |d['’]|que |qu['’])|(?:adopte|approuve|valide|vote|acte|rejette|adoptent|approuvent|valident|votent|actent|rejettent|a adopté|a approuvé|a voté) )`,
  // « La proposition est adoptée à l’unanimité. »
  `(?:[Ll]a |[Ll]e |[Ll]es |[Ll]['’]|[Cc]ette |[Cc]e |[Cc]es )[^.;:!?\\n]{2,80}? (?:est|sont) ${between.fr}(?:adopté|approuvé|validé|rejeté|voté|élu)(?:e|es|s)?(?=[.,;!]|$| et | à l['’]unanimité| à la majorité| par consensus| moins )`,
  "[ÀA] l['’]unanimité(?: des [^,.;:]{3,30})?, ",
  // « Besloten wordt dat … », « Er wordt beslist om … », « Daarom wordt besloten … »
  '(?:[Bb]esloten|[Bb]eslist|[Aa]fgesproken) (?:wordt|werd|is) ',
  `(?:[Ee]r (?:wordt|werd|is)|(?:Daarom|Dus|Ook|Verder|Vervolgens|Uiteindelijk|Hierop|Daarop|Na [^.;:!?\\n]{3,60}?) (?:wordt|werd|is)(?: er)?) ${between.nl}(?:besloten|beslist|afgesproken|overeengekomen)(?= |:|,)`,
  // « Het bestuur gaat akkoord. », « Na discussie besluit het bestuur … », « We besluiten … »
  `(?:Na [^.;:!?\\n]{3,60}? (?:gaat|gaan) )?${body.nl} (?:(?:gaat|gaan) )?(?:[a-z]+ ){0,3}akkoord`,
  `${body.nl} (?:besluit|beslist|besluiten|beslissen)(?= |:)|${body.nl} (?:keurt|keuren) `,
  `(?:Na [^.;:!?\\n]{3,60}?|Daarom|Ook|Vervolgens|Uiteindelijk|Hierop|Daarop) (?:besluit|beslist|besluiten|beslissen) (?:${body.nl}|we|wij) `,
  '[Ww]e (?:besluiten|beslissen|spreken af)(?= |:)|(?:[Aa]llen|[Ii]edereen) (?:zijn|is) het er ?over eens (?:dat|om) ',
  // « Het voorstel wordt aangenomen. », « An en Bo worden verkozen. »
  `(?:[Hh]et |[Dd]e |[Dd]it |[Dd]eze |Vervolgens wordt (?:het|de) )[^.;:!?\\n]{2,80}? (?:(?:wordt|worden|werd|werden) )?${between.nl}(?:aangenomen|goedgekeurd|verworpen|weggestemd)(?=[.,;:!]|$| en | met | bij )`,
  `[A-Z][^.;:!?\\n]{2,80}? (?:wordt|worden) ${between.nl}(?:gekozen|verkozen|herkozen)(?=[.,;!]|$| als | tot )`,
  // “It was agreed that …”, “The board approved the plan.”, “The motion was carried.”
  `[Ii]t (?:was|is) ${between.en}(?:agreed|decided|resolved)(?: (?:that|to) |:|,)`,
  `${body.en} (?:has |have )?${between.en}(?:(?:agreed|decided|resolved|voted) (?:unanimously )?(?:that|to) |(?:approved|adopted) (?:the|a|an|this) )`,
  `[Ww]e ${between.en}(?:agreed|decided|resolved) (?:that|to) |(?:Agreed|Decided|Resolved|RESOLVED),? (?:that|to|unanimously) `,
  `(?:The )?(?:[Mm]otion|[Pp]roposal|[Pp]roject|[Rr]esolution|[Bb]udget|[Aa]mendment|[Pp]olicy|[Pp]lan|[Aa]pplication|[Rr]ecommendation|[Aa]ccounts)[^.;:!?\\n]{0,60} (?:was|were|is|are) ${between.en}(?:carried|passed|approved|adopted|accepted|rejected|defeated)(?=[.,;:!]|$| by | with | unanimously)`,
  // « Approuvé à l’unanimité. », “Unaniem goedgekeurd.”
  "(?:Approuvé|Adopté|Accepté|Validé)(?:e|es|s)? (?:à l['’]unanimité|à la majorité|par consensus)|(?:Unaniem|Eenparig) (?:goedgekeurd|aangenomen|beslist|besloten)",
  '(?:[Tt]he )?[Mm]otion (?:carried|passed|approved|carries|passes|failed|defeated)(?=[.,;:! ]|$)|Moved by [^.;!?\\n]{2,80} seconded by |(?:Carried|Passed|Approved) unanimously(?=[.,;:! ]|$)',
];

/** Made when a file may have one of them. */
let pattern: RegExp | null = null;

/** What is said of earlier minutes and of the agenda, of other days, or on a condition, decides nothing that a register would hold. */
const elsewhere =
  /(?:compte[s]?[- ]rendu|procès-verba|PV|ordre du jour|notulen|verslag|agenda|minutes|vorige? |eerder|destijds|geleden|last (?:year|month|week|meeting)|previous)/;

/**
 * A sentence that tells a decision, and no label that would put it in the register. Said only of items without a decision: where there is one,
 * the text around it tells how it came about.
 */
export const rule: MeetingRule = {
  id: 'decision-in-prose',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  mayFind: ({ minutes }) => undecided(minutes).length > 0,
  *run({ text, minutes, blocks, body: from }) {
    const open = new Set(undecided(minutes));
    const { items, entries, agenda } = minutes;
    const listEnd = agenda?.at(-1)?.place.end ?? 0;
    let item = -1;
    let entry = 0;
    /** Where the entries end that began before here. */
    let covered = Math.max(from, listEnd);
    for (const { kind, start, lines } of blocks) {
      while (start >= (items[item + 1]?.place.start ?? Number.POSITIVE_INFINITY)) item++;
      if (!open.has(item) || (kind !== 'paragraph' && kind !== 'item') || lines.length === 0) continue;
      const first = lines[0] as number;
      for (; first >= (entries[entry]?.extent.start ?? Number.POSITIVE_INFINITY); entry++)
        covered = Math.max(covered, (entries[entry] as Entry).extent.end);
      if (first < covered) continue;
      const end = lines[lines.length - 1] as number;
      if (!stems.test(text.slice(first, end))) continue;
      for (const place of told(text, first, end))
        yield problem('decision-in-prose', place, { text: text.slice(place.start, place.end) });
    }
  },
};

/** The ordinary items without a decision, by their places; -1 for a PV without items. */
function undecided({ items, entries }: Minutes): number[] {
  const isOpen = items.map(({ role, state }) => (role === null || role === 'any-other-business') && state !== 'empty');
  let decided = false;
  for (const { role, item } of entries) {
    if (role !== 'decision' && role !== 'rejected' && role !== 'pending') continue;
    decided = true;
    if (item >= 0) isOpen[item] = false;
  }
  if (items.length === 0 && !decided) return [-1];
  return isOpen.flatMap((open, item) => (open ? [item] : []));
}

/** How a question ends, in quotes or bold, too. */
const question = /\?[*_\s\u00a0«»“"”’')]{0,6}$/;

/** Where sentences that tell a decision stand between two places. */
function* told(text: string, from: number, to: number): Iterable<Place> {
  pattern ??= new RegExp(`^(?:${sentences.join('|')})`);
  for (let start = from; start < to; ) {
    const end = sentenceEnd(text, start, to);
    const lead = /^[*_~\s«“"»”’)]{0,6}/.exec(text.slice(start, start + 6))?.[0].length ?? 0;
    const sentence = text.slice(start + lead, Math.min(end, start + 300));
    if (pattern.test(sentence) && !question.test(sentence) && !elsewhere.test(sentence.slice(0, 120)))
      yield { start: start + lead, end };
    start = end;
    while (
      start < to &&
      (text[start] === ' ' || text[start] === '\n' || text[start] === '\r' || text[start] === '\u00a0')
    )
      start++;
  }
}

const nextSentence = /^[*_»”"’)\]]{0,3}[\s\u00a0]{1,3}[«“"*_]{0,3}[A-ZÀ-ÖØ-Þ]/;

/** Where a sentence ends: after a mark that a blank and a capital follow, unless the mark is that of an initial. */
function sentenceEnd(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const mark = text[at];
    if (mark !== '.' && mark !== '!' && mark !== '?') continue;
    if (nextSentence.test(text.slice(at + 1, Math.min(at + 12, to))) && !/[ .(][A-Z]$/.test(text.slice(at - 2, at)))
      return at + 1;
  }
  return to;
}
