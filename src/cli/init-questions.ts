/** The questions of `czs init`, on a terminal. */
import { type ArchiveWishes, folderName } from '../draft/new-archive.ts';
import { spoken } from '../language/spoken.ts';
import { type Language, languages } from '../model/minutes.ts';
import { splitList } from '../names/person-text.ts';
import type { Messenger } from './messenger.ts';
import { askOne, askText, Cancelled } from './prompts.ts';

const names = languages.map((value) => ({ value, label: spoken[value].name }));

/**
 * Asks what a new archive is to be; its language only where none is given.
 * @returns null where it is broken off
 */
export async function askArchive(
  say: Messenger,
  speaking: Language,
  given: Language | null,
): Promise<ArchiveWishes | null> {
  const { init } = say.says;
  const plain = (sentence: string) => say.text(sentence);
  const optional = { placeholder: plain(init.optional) };
  const commas = { placeholder: plain(init.commas) };
  try {
    const organisation = await askText(plain(init.askOrganisation), {
      wrong: (answer) => (answer === '' ? plain(init.needed) : null),
    });
    const acronym = await askText(plain(init.askAcronym), optional);
    const first = names.filter((one) => one.value === speaking);
    const language = given ?? ((await askOne(plain(init.askLanguage), [...new Set([...first, ...names])])) as Language);
    const minutes = await askText(plain(init.askFolder), {
      fallback: spoken[language].folder,
      wrong: (answer) => (folderName(answer) === null ? plain(init.badFolder) : null),
    });
    const items = await askText(plain(init.askItems), commas);
    const members = await askText(plain(init.askMembers), commas);
    const git = await askOne(plain(init.askGit), [
      { value: 'no', label: plain(init.gitNo) },
      { value: 'yes', label: plain(init.gitYes) },
    ]);
    return {
      organisation,
      acronym: acronym === '' ? null : acronym,
      language,
      minutes: folderName(minutes) ?? spoken[language].folder,
      standingItems: splitList(items),
      members: splitList(members),
      git: git === 'yes',
    };
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}
