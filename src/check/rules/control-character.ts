import { problem } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { controlPlaces } from '../../text/controls.ts';
import type { MeetingRule } from '../rule.ts';

const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** What word processors and web pages leave behind: it hides nothing, and parts words for a search. */
const pasted = /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]|\u034f|[\u2028\u2029]|[\ufe00-\ufe0f]/;

/** Characters that nobody sees: one finding a PV for each kind. */
export const rule: MeetingRule = {
  id: 'control-character',
  // A vote can be turned round on a screen, and a line wiped from it: whoever reads it is to know, approved or not.
  severity: 'error',
  variants: { invisible: 'info' },
  scope: 'meeting',
  *run({ text, minutes }) {
    const isInTheMaking = minutes.status === 'planned' || minutes.status === 'draft';
    const found = new Map<string, { first: Place; n: number }>();
    for (const place of controlPlaces(text)) {
      const character = text.slice(place.start, place.end);
      const code = direction.test(character)
        ? 'control-character/direction'
        : '\v\f'.includes(character) || pasted.test(character)
          ? 'control-character/invisible'
          : 'control-character';
      if (code === 'control-character/invisible' && !isInTheMaking) continue;
      const known = found.get(code);
      if (known) known.n++;
      else found.set(code, { first: place, n: 1 });
    }
    for (const [code, { first, n }] of found)
      yield problem(code, first, { text: text.slice(first.start, first.end), n });
  },
};
