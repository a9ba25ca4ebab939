/** The checklist of `czs roll-call`. Loaded only on a terminal: clack takes its time to load. */
import { autocompleteMultiselect, isCancel } from '@clack/prompts';
import type { Attendee, Minutes, Presence } from '../model/minutes.ts';
import { fold } from '../text/fold.ts';
import type { Teller } from './life.ts';
import { askText, Cancelled } from './prompts.ts';

interface Ticked {
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly absent: readonly string[];
  readonly represented: readonly string[];
  readonly guest: readonly string[];
}

/**
 * Asks who is present, then of the others who is excused, absent, represented, and for guests. Nobody is ticked who is not in that list
 * already. `toCome`: only excuses can be noted yet.
 * @returns null where it is broken off
 */
export async function askRollCall(minutes: Minutes, say: Teller, toCome: boolean): Promise<Ticked | null> {
  const { rollCall } = say.says;
  const people = minutes.people.filter(({ presence }) => presence !== 'guest');
  const ask = (question: string, of: readonly Attendee[], ...presences: Presence[]): Promise<string[]> => {
    const names = of.map(nameOf);
    const ticked = of.filter(({ presence }) => presences.includes(presence)).map(nameOf);
    return askMany(plain(question), names, ticked, plain(rollCall.filter), hintsOf(of));
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
      const by = await askText(say.text(rollCall.askProxy, { name }), known === undefined ? {} : { initial: known });
      if (by !== '') proxies.push(`${name} = ${by}`);
    }
    const guests = toCome ? '' : await askText(plain(rollCall.askGuests), { placeholder: plain(rollCall.guestForm) });
    const byProxy = new Set(proxies.map((one) => one.slice(0, one.lastIndexOf(' = '))));
    return {
      present,
      excused: excused.filter((name) => !byProxy.has(name)),
      absent,
      represented: proxies,
      guest: guests === '' ? [] : [guests],
    };
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

function nameOf({ name, organisation }: Attendee): string {
  return name ?? organisation ?? '';
}

function without(people: readonly Attendee[], names: readonly string[]): Attendee[] {
  return people.filter((one) => !names.includes(nameOf(one)));
}

function hintsOf(people: readonly Attendee[]): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap((one) => (one.name !== null && one.organisation ? [[one.name, one.organisation]] : [])),
  );
}

/** A checklist that narrows as one types; accents and capitals do not count, and organisations are looked at too. */
async function askMany(
  message: string,
  names: readonly string[],
  ticked: readonly string[],
  placeholder: string,
  hints: ReadonlyMap<string, string>,
): Promise<string[]> {
  const answer = await autocompleteMultiselect({
    message,
    placeholder,
    options: [...new Set(names)].map((value) => {
      const hint = hints.get(value);
      return hint === undefined ? { value, label: value } : { value, label: value, hint };
    }),
    initialValues: [...ticked],
    required: false,
    maxItems: 12,
    filter: (search, { value, hint }) => fold(`${value} ${hint ?? ''}`).includes(fold(search)),
  });
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}
