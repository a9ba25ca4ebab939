/** Which language czs speaks, and its words: one language is loaded, when something is to be said. */
import { join } from 'node:path';
import type { Findings } from '../language/findings.ts';
import type { Help } from '../language/help.ts';
import type { Messages } from '../language/messages.ts';
import { spoken } from '../language/spoken.ts';
import { type Language, languages } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { findArchive } from './archive.ts';

/** The words of help and of wrong usage. */
export function loadHelp(language: Language): Promise<Help> {
  return spoken[language].help();
}

/** The words of everything else. */
export function loadMessages(language: Language): Promise<Messages> {
  return spoken[language].messages();
}

/** What `check` says; loaded by commands that show findings. */
export async function loadFindings(language: Language): Promise<Findings> {
  const [around, { findingsIn }] = await Promise.all([
    spoken[language].findings(),
    import('../check/rule-sentences.ts'),
  ]);
  return findingsIn(language, around);
}

/** The language to speak: `--lang`, else that of `czs.yaml`, else the environment's, else French. */
export function chooseLanguage(world: World, lang: string | null, dir: string | null): Language {
  return known(lang) ?? fromConfiguration(world, dir) ?? fromEnvironment(world.env) ?? 'fr';
}

function known(word: string | null | undefined): Language | null {
  const code = word?.toLowerCase() ?? '';
  return languages.find((language) => language === code) ?? null;
}

/** A look at one line: the configuration is read in full, and its mistakes reported, by the commands that use it. */
function fromConfiguration(world: World, dir: string | null): Language | null {
  const root = findArchive(world, dir);
  const file = root === null ? null : world.files.read(join(root, 'czs.yaml'), 65536);
  if (!file?.ok) return null;
  return known(
    /^(?:language|langue|taal)[ \t]{0,9}:[ \t]{1,9}["']?([a-z]{2})\b/im.exec(new TextDecoder().decode(file.value))?.[1],
  );
}

/** POSIX: the first of these that is set counts, and no other. */
function fromEnvironment(env: World['env']): Language | null {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return known(/^([a-z]{2})(?![a-z])/i.exec(locale)?.[1]);
}
