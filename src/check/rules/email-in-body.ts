import { problem } from '../../model/finding.ts';
import { addressesIn } from '../../text/addresses.ts';
import type { MeetingRule } from '../rule.ts';

/** An e-mail address in the text, which a public archive shows; copies leave out those of the front matter, not these. */
export const rule: MeetingRule = {
  id: 'email-in-body',
  severity: 'warning',
  scope: 'meeting',
  optIn: true,
  *run({ text, body }) {
    for (const found of addressesIn(text.slice(body))) {
      const [start, end] = [body + found.start, body + found.end];
      yield problem('email-in-body', { start, end }, { text: text.slice(start, end) });
    }
  },
};
