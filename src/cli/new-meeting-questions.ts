import { type MeetingPlan, type MeetingWishes, meetingsToPrepare, withoutParts } from '../draft/new-meeting.ts';
import type { NewMeetingWords } from '../language/new-meeting.ts';
import { type Announced, oftenCarried, timesCarried } from '../model/archive.ts';
import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import { formatDate, formatTime } from '../text/wording.ts';
import type { Loaded } from './load.ts';
import type { Messenger } from './messenger.ts';
import type { Wishes } from './new-meeting-wishes.ts';
import { askOne, askText, askWhich, Cancelled } from './prompts.ts';
import { readTime } from './values.ts';

/** What the questions need of the command. */
export interface Questions {
  readonly loaded: Loaded;
  readonly say: Messenger<NewMeetingWords>;
  /** Of the terminal. */
  readonly columns: number;
  /** A day as somebody types it; null where the words are none. */
  readDay(words: string): IsoDate | null;
  /** The file that is in the way of a meeting on that day. */
  takenBy(date: IsoDate): string | null;
  announcedOn(date: IsoDate): readonly Announced[];
  plan(wishes: MeetingWishes): MeetingPlan;
}

/**
 * Asks for the day, the hour, the place, and shows what will be carried over, so that parts can be left out.
 * @returns null where somebody stopped
 */
export async function askForPlan(wished: Wishes, questions: Questions): Promise<MeetingPlan | null> {
  try {
    const date = await askDay(wished.date, questions);
    const { says, words } = questions.say;
    const plan = questions.plan({ ...wished, date, start: await askHour(date, questions) });
    const start = await askText(says.ask.start, {
      ...(plan.start === null ? {} : { fallback: formatTime(plan.start, words) }),
      placeholder: says.ask.optional,
      wrong: (answer) => (answer === '' || readTime(answer) !== null ? null : questions.say.text(says.ask.badTime)),
    });
    const place = await askText(says.ask.place, {
      ...(plan.place === null ? {} : { fallback: plan.place }),
      placeholder: says.ask.optional,
    });
    const settled = { ...plan, start: readTime(start), place: place === '' ? null : place };
    return await leaveOut(settled, questions);
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

/** Which of two meetings of that day it is; null where there are no two. */
async function askHour(date: IsoDate, { announcedOn, say }: Questions): Promise<IsoTime | null> {
  const same = announcedOn(date);
  if (same.length < 2) return null;
  const labelOf = ({ next }: Announced) =>
    [next.start === null ? '–' : formatTime(next.start, say.words), next.meetingPlace ?? ''].filter(
      (one) => one !== '',
    );
  const at = await askOne(
    say.text(say.says.ask.which),
    same.map((one, index) => ({
      value: String(index),
      label: say.text('{label}', { label: labelOf(one).join(', ') }),
    })),
  );
  return same[Number(at)]?.next.start ?? null;
}

async function askDay(wished: IsoDate | null, questions: Questions): Promise<IsoDate> {
  const { say, loaded } = questions;
  const { ask } = say.says;
  const next = meetingsToPrepare(loaded.archive).find((one) => one.date === wished)?.next;
  const announced = next
    ? ` (${say.text(ask.announced, {
        date: wished,
        start: next.start === null ? null : formatTime(next.start, say.words),
        place: next.meetingPlace,
      })})`
    : '';
  const answer = await askText(`${ask.date}${announced}`, {
    ...(wished === null ? {} : { fallback: formatDate(wished, say.words, 'numeric') }),
    wrong: (typed) => {
      const date = questions.readDay(typed);
      if (date === null) return say.text(ask.badDate);
      if (date < loaded.archive.today) return say.text(ask.pastDate);
      const taken = questions.takenBy(date);
      return taken === null ? null : say.text(ask.takenDate, { file: taken });
    },
  });
  return questions.readDay(answer) as IsoDate;
}

/** Shows what the plan carries over, all of it chosen; what is not kept is left out. */
async function leaveOut(plan: MeetingPlan, { say, columns }: Questions): Promise<MeetingPlan> {
  const { ask } = say.says;
  // One line each, its kind at the end; clack sets five characters before it, and counts its colours as ten more.
  const choice = (value: string, text: string, kind: string) => {
    const end = ` (${kind})`;
    return { value, label: short(say.text('{text}', { text }), columns - end.length - 16) + end };
  };
  const choices = [
    ...plan.items.map((item, at) =>
      choice(`item/${at}`, item.title, item.decisions.length > 0 ? ask.decision : ask.item),
    ),
    ...plan.actions.map((one) => choice(one.ref, one.text, ask.action)),
    ...plan.proposals.map((one) => {
      const times = timesCarried(one);
      return choice(one.ref, one.text, times >= oftenCarried ? say.text(ask.carried, { n: times }) : ask.proposal);
    }),
  ];
  if (choices.length === 0) return plan;
  const kept = await askWhich(say.text(ask.keep), choices, say.text(ask.none));
  return withoutParts(plan, new Set(choices.map(({ value }) => value).filter((value) => !kept.has(value))));
}

function short(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, Math.max(limit, 2) - 1).trimEnd()}…`;
}
