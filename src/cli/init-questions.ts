/** The questions of `czs init`, on a terminal. */
import { type ArchiveWishes, folderName } from '../draft/new-archive.ts';
import type { Language } from '../model/minutes.ts';
import { splitList } from '../text/person-text.ts';
import type { Teller } from './life.ts';
import { askOne, askText, Cancelled } from './prompts.ts';

/** What a new archive calls its folder, where nobody says otherwise. */
const folders: Readonly<Record<Language, string>> = { fr: 'pv', nl: 'minutes', en: 'minutes' };

const names: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'fr', label: 'français' },
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
];

/**
 * Asks what a new archive is to be.
 * @returns null where it is broken off
 */
export async function askArchive(say: Teller, spoken: Language): Promise<ArchiveWishes | null> {
  const { init } = say.says;
  const plain = (sentence: string) => say.text(sentence);
  const optional = { placeholder: plain(init.optional) };
  const commas = { placeholder: plain(init.commas) };
  try {
    const organisation = await askText(plain(init.askOrganisation), {
      wrong: (answer) => (answer === '' ? plain(init.needed) : null),
    });
    const acronym = await askText(plain(init.askAcronym), optional);
    const first = names.filter((one) => one.value === spoken);
    const language = (await askOne(plain(init.askLanguage), [...new Set([...first, ...names])])) as Language;
    const minutes = await askText(plain(init.askFolder), {
      initial: folders[language],
      wrong: (answer) => (folderName(answer) === null ? plain(init.badFolder) : null),
    });
    const items = await askText(plain(init.askItems), commas);
    const members = await askText(plain(init.askMembers), commas);
    return {
      organisation,
      acronym: acronym === '' ? null : acronym,
      language,
      minutes: folderName(minutes) ?? folders[language],
      standingItems: splitList(items),
      members: splitList(members),
    };
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}
