import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** `+32 2 123 45 67`, `0032 470 12 34 56`, `02/123.45.67`, `0470 12 34 56`: numbers that are dialled from Belgium. */
const number = (): RegExp =>
  /(?<![\p{L}\p{N}/.+-])(?:(?:\+|00)[1-9]\d{0,2}[ \u00a0./()-]{0,3}(?:\(0\)[ \u00a0]?)?|0)\d{1,3}(?:[ \u00a0./-]{0,3}\d{2,3}){2,4}(?![\p{L}\p{N}]|[/-]\d)/gu;

/** A telephone number in the text, which a public archive shows. */
export const rule: MeetingRule = {
  id: 'phone-in-body',
  severity: 'warning',
  scope: 'meeting',
  optIn: true,
  *run({ text, body, blocks }) {
    const code = blocks.filter(({ kind }) => kind === 'code');
    for (const found of text.slice(body).matchAll(number())) {
      const digits = found[0].replace(/\D/g, '').length;
      // Nine digits for a line in a house, ten for a mobile one, more with a country's; fewer are a date or an amount.
      if (digits < 9 || digits > 13) continue;
      const start = body + found.index;
      const place = { start, end: start + found[0].length };
      if (code.some((one) => place.start >= one.start && place.end <= one.end)) continue;
      // A date and what follows it; the number of an enterprise (`0123.456.789`).
      if (/^\d{2}[/.]\d{2}[/.](?:19|20)\d{2}/.test(found[0]) || /^0[0-35-9]\d{2}[. ]\d{3}[. ]\d{3}/.test(found[0]))
        continue;
      yield problem('phone-in-body', place, { text: found[0] });
    }
  },
};
