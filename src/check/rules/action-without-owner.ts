import { problem } from '../../model/finding.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isHandle, takeHandle } from '../../names/handle.ts';
import { normalize } from '../../text/normalize.ts';
import { openActions, walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

/** An open action that nobody is to do. */
export const rule: ArchiveRule = {
  id: 'action-without-owner',
  severity: 'warning',
  scope: 'archive',
  alone: true,
  walk: ({ archive }) =>
    walkSpoken(archive, function* (spoken) {
      for (const { action, meeting, entry } of openActions(archive, spoken)) {
        if (action.owners.length > 0) continue;
        const { text } = action;
        const name = nameAtStart(entry.text, meeting.minutes) ?? nameAtEnd(entry.text);
        const found =
          name === null
            ? problem('action-without-owner', entry.place, { text })
            : problem('action-without-owner/named', entry.place, { text, name });
        yield { file: meeting.file, problem: found };
      }
    }),
};

/**
 * The person of the meeting's lists with whose name, or first name, a text begins, or the handle that it begins with; null where it may be
 * none or several.
 */
function nameAtStart(text: string, { people }: Minutes): string | null {
  const start = text.slice(0, 120);
  const first = /^[^ :,]{0,40}/.exec(start)?.[0] ?? '';
  if (isHandle(first)) return first;
  const normalized = normalize(start);
  const named = people.flatMap(({ name, organisation }) => {
    const own = takeHandle(name, organisation)?.name ?? name;
    return own === null ? [] : [own];
  });
  const begins = (words: string) => {
    const own = normalize(words);
    return normalized.startsWith(own) && ' :,'.includes(normalized[own.length] ?? '?');
  };
  const whole = named.find(begins);
  if (whole !== undefined) return whole;
  const byFirst = named.filter((name) => begins(name.split(' ')[0] as string));
  return byFirst.length === 1 ? (byFirst[0] as string) : null;
}

/** A name alone in a bracket at the end: two or more letters a word, each with a capital, but for particles. */
const bracketed =
  /\(([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’-]{1,20}(?: (?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’-]{1,20}|van|de|den|der|du|von)){0,3})\)\.?$/;

/** Who may be meant, of no list; null where nobody is. */
function nameAtEnd(text: string): string | null {
  return text.includes('(') ? (bracketed.exec(text.slice(-80))?.[1] ?? null) : null;
}
