/** The checklist of `czs roll-call`. Loaded only on a terminal: clack takes its time to load. */
import type { Attendee, Minutes, Presence } from '../model/minutes.ts';
import { escapeControls } from '../text/controls.ts';
import { squeeze } from '../text/normalize.ts';
import { askMany, type Choice } from './checklist.ts';
import type { Messenger } from './messenger.ts';
import { askOne, askText, Cancelled } from './prompts.ts';

export interface Ticked {
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly absent: readonly string[];
  readonly represented: readonly string[];
  readonly guest: readonly string[];
}

const nobody: Ticked = { present: [], excused: [], absent: [], represented: [], guest: [] };

/**
 * Asks who is present, then of the others who is excused, absent, represented, and for guests. Nobody is ticked who is not in that list
 * already. `toCome`: only excuses can be noted yet; `wrong`: what keeps some answers from being written, so that it is asked again.
 * @returns null where it is broken off
 */
export async function askRollCall(
  minutes: Minutes,
  say: Messenger,
  { toCome, wrong }: { readonly toCome: boolean; readonly wrong: (answers: Ticked) => string | null },
): Promise<Ticked | null> {
  const { rollCall } = say.says;
  const people = minutes.people.filter(({ presence }) => presence !== 'guest');
  const ask = (question: string, of: readonly Attendee[], ...presences: Presence[]): Promise<string[]> => {
    const ticked = of.filter(({ presence }) => presences.includes(presence)).map(nameOf);
    return askMany(plain(question), of.map(choiceOf), ticked, {
      filter: plain(rollCall.filter),
      keys: plain(rollCall.keys),
      none: plain(rollCall.none),
      ticked: (n) => say.text(rollCall.ticked, { n }),
    });
  };
  const plain = (sentence: string) => say.text(sentence);
  try {
    const present = toCome ? [] : await ask(rollCall.askPresent, people, 'present');
    const others = without(people, present);
    const excused = others.length === 0 ? [] : await ask(rollCall.askExcused, others, 'excused', 'represented');
    const rest = without(others, excused);
    const absent = toCome || rest.length === 0 ? [] : await ask(rollCall.askAbsent, rest, 'absent');
    const away = people.filter((one) => excused.includes(nameOf(one)));
    const represented = away.length === 0 ? [] : await ask(rollCall.askRepresented, away, 'represented');
    const proxies: string[] = [];
    for (const name of represented) {
      const known = people.find((one) => nameOf(one) === name)?.representedBy ?? undefined;
      const proxyOf = (by: string): Ticked => ({ ...nobody, represented: [`${name} = ${by}`] });
      const by = await askText(say.text(rollCall.askProxy, { name }), {
        ...(known === undefined ? {} : { fallback: known }),
        wrong: (answer) => (answer === '' ? null : wrong(proxyOf(answer))),
      });
      if (by !== '') proxies.push(`${name} = ${by}`);
    }
    const byProxy = new Set(proxies.map((one) => one.slice(0, one.lastIndexOf(' = '))));
    const answers = (guests: string): Ticked => ({
      present,
      excused: excused.filter((name) => !byProxy.has(name)),
      absent,
      represented: proxies,
      guest: guests === '' ? [] : [guests],
    });
    const guests = toCome
      ? ''
      : await askText(plain(rollCall.askGuests), {
          placeholder: plain(rollCall.guestForm),
          wrong: (answer) => wrong(answers(answer)),
        });
    return answers(guests);
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

/** What becomes of those who were called and of whom nothing was said. */
export type OfSilent = 'excused' | 'absent' | 'leave';

/**
 * Asks it of all of them at once.
 * @returns null where it is broken off
 */
export async function askSilent(silent: readonly Attendee[], say: Messenger): Promise<OfSilent | null> {
  const { silentAs } = say.says.rollCall;
  const answer = (value: OfSilent) => ({ value, label: say.text(silentAs[value]) });
  try {
    const question = say.text(say.says.rollCall.askSilent, { n: silent.length, names: silent.map(nameOf) });
    return await askOne(question, [answer('absent'), answer('excused'), answer('leave')]);
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

function nameOf(attendee: Attendee): string {
  return choiceOf(attendee).value;
}

function without(people: readonly Attendee[], names: readonly string[]): Attendee[] {
  return people.filter((one) => !names.includes(nameOf(one)));
}

function choiceOf({ name, organisation }: Attendee): Choice {
  const shown = (words: string) => escapeControls(squeeze(words));
  return {
    value: shown(name ?? organisation ?? ''),
    hint: name === null || organisation === null ? null : shown(organisation),
  };
}
