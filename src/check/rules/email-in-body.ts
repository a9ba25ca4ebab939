import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

const address = (): RegExp =>
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** An e-mail address in the text, which a public archive shows; copies leave out those of the front matter, not these. */
export const rule: MeetingRule = {
  id: 'email-in-body',
  severity: 'warning',
  scope: 'meeting',
  optIn: true,
  *run({ text, body }) {
    for (const found of text.slice(body).matchAll(address())) {
      const start = body + found.index;
      yield problem('email-in-body', { start, end: start + found[0].length }, { text: found[0] });
    }
  },
};
