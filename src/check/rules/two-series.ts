import type { AllRuleWords, BodyName } from '../../language/rule-words.ts';
import type { Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import { memoize } from '../../text/memo.ts';
import { normalize } from '../../text/normalize.ts';
import type { ArchiveRule } from '../rule.ts';
import { madeOf, oneOf } from '../rule-words.ts';

const titlesLimit = 512;

/** How each body is named, in any language: in words, normalized, and by its initials, which are capitals (« Av. Louise » is no AV). */
const names = madeOf((all) =>
  (['assembly', 'board', 'bureau'] as const).map((body) => {
    const written = all.flatMap(({ bodies }) => bodies[body]);
    const isWord = (name: string) => name === name.toLowerCase();
    const initials = written.filter((name) => !isWord(name));
    return {
      body,
      words: asWhole(written.filter(isWord)),
      initials: initials.length === 0 ? null : asWhole(initials),
    };
  }),
);

function asWhole(names: readonly string[]): RegExp {
  return new RegExp(`(?:^| )${oneOf(names)}(?= |$)`);
}

/** Minutes of two bodies in one archive, which is one series: each would approve the other's minutes, and count in its quorum. */
export const rule: ArchiveRule = {
  id: 'two-series',
  severity: 'info',
  scope: 'archive',
  walk({ words }) {
    const found = new Map<
      BodyName,
      { readonly meeting: Meeting; count: number; readonly place: { start: number; end: number } }
    >();
    /** By titles without their figures: most of a series are alike but for the day. */
    const bodies = new Map<string, BodyName | null>();
    const body = (title: string): BodyName | null => {
      const known = bodies.get(title);
      return known === undefined ? memoize(bodies, titlesLimit, title, bodyOf(title, words)) : known;
    };
    return {
      visit(meeting, minutes) {
        if (meeting.status === 'cancelled') return;
        const slug = meeting.id.slice(11).toUpperCase().replaceAll('-', ' ');
        const named = body(`${slug} ${minutes.title ?? ''}`.replace(/\d+/g, ''));
        if (named === null) return;
        const known = found.get(named);
        if (known) known.count++;
        else found.set(named, { meeting, count: 1, place: datePlace(minutes) });
      },
      *end() {
        const [most, ...others] = [...found.values()].sort((a, b) => b.count - a.count);
        for (const { meeting, place } of others) {
          const related = [
            { code: 'related-series', args: {}, file: most?.meeting.file ?? null, place: most?.place ?? place },
          ];
          yield { file: meeting.file, problem: problem('two-series', place, {}, { related }) };
        }
      },
    };
  },
};

/** The one body that a title or a name names; null where it names none, or several. */
function bodyOf(title: string, words: AllRuleWords): BodyName | null {
  if (title === ' ') return null;
  const normalized = normalize(title).replace(/[^a-z0-9' ]/g, ' ');
  const typed = title.replace(/[^A-Za-z0-9 ]/g, ' ');
  const found = names(words).filter((one) => one.words.test(normalized) || one.initials?.test(typed));
  return found.length === 1 ? (found[0]?.body ?? null) : null;
}
