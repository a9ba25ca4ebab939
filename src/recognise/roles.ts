import type { Attendee, Office } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import { withoutNow, writesAt } from './officers.ts';
import type { Words } from './words.ts';

/** What says which words are offices. */
type OfficeWords = Pick<
  Words,
  | 'offices'
  | 'roles'
  | 'proxyTo'
  | 'besideName'
  | 'noteVerbs'
  | 'noteNouns'
  | 'meetingNouns'
  | 'functionWords'
  | 'thisTime'
>;

/** The offices that a function is, for a meeting: « présidence / voorzitter » is one, « host, notes » are two. */
export function officesOf(role: string, words: OfficeWords): readonly Office[] {
  return [...new Set(role.split(betweenFunctions).flatMap((one) => officeOf(one, words) ?? []))];
}

/** A function with the offices that it is, and what else: « échevine, présidente » is an alderwoman, too. */
export function readRole(
  role: string | null,
  words: OfficeWords,
): Pick<Attendee, 'role' | 'offices' | 'roleBesideOffice'> {
  const offices = role === null ? noOffices : officesOf(role, words);
  if (role === null || offices.length === 0) return { role, offices: noOffices, roleBesideOffice: role };
  const pieces = role.split(betweenFunctions);
  const others: string[] = [];
  let goesOn = false;
  for (let at = 0; at < pieces.length; at += 2) {
    const one = pieces[at] as string;
    const isOther = officeOf(one, words) === null;
    // « conseillère en mobilité » stays one.
    if (isOther) others.push(goesOn ? `${others.pop()}${pieces[at - 1]}${one}` : one);
    goesOn = isOther;
  }
  return { role, offices, roleBesideOffice: others.join(', ') || null };
}

const noOffices: readonly Office[] = [];

/** What stands between two functions, kept by a split. */
const betweenFunctions = /( ?[/,&] ?|\s(?:et|en|and)\s)/;

function officeOf(typed: string, words: OfficeWords): Office | null {
  const { besideName, offices } = words;
  const written = withoutNow(normalize(typed.trim()), words);
  const said = besideName.has(written) ? written : unabbreviated(written, words);
  const own = besideName.get(said) ?? offices.get(said) ?? (writesAt(said, words)?.start === 0 ? 'secretary' : null);
  if (own !== null || !isOfBoth(said, words)) return own;
  return said.split('-').flatMap((one) => besideName.get(one) ?? offices.get(one) ?? [])[0] ?? null;
}

/** « secrétaire-trésorier », `secretaris-penningmeester`: two functions in one word. */
export function isOfBoth(role: string, { offices, roles }: Pick<Words, 'offices' | 'roles'>): boolean {
  const parts = role.split('-');
  return parts.length > 1 && parts.every((one) => offices.has(one) || roles.has(one));
}

/** `voorz.`, « trés. », « proc. à Anne »: words of which the first is the start of a function or of a proxy, with all of it; else as they are. */
export function unabbreviated(
  words: string,
  { roles, offices, proxyTo }: Pick<Words, 'roles' | 'offices' | 'proxyTo'>,
): string {
  const [short] = /^\p{L}[\p{L}-]{2,14}\.(?=$|\s)/u.exec(words) ?? [];
  if (short === undefined) return words;
  const start = normalize(short).slice(0, -1);
  const rest = words.slice(short.length);
  const known =
    rest.trim() === '' ? [...offices.keys(), ...roles] : proxyTo.map((one) => one.split(' ', 1)[0] as string);
  const whole = known.find((one) => one.startsWith(start) && one.length > start.length && !one.includes(' '));
  return whole === undefined ? words : `${whole}${rest}`;
}
