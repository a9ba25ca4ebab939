/** Which language czs speaks, and its words: one language is loaded, when something is to be said. */
import { join } from 'node:path';
import type { AroundFindings, Findings } from '../language/findings.ts';
import type { Help } from '../language/help.ts';
import type { Messages } from '../language/messages.ts';
import type { Language } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { findArchive } from './archive.ts';

const helps: Readonly<Record<Language, () => Promise<{ readonly help: Help }>>> = {
  fr: () => import('../language/fr/help.ts'),
  nl: () => import('../language/nl/help.ts'),
  en: () => import('../language/en/help.ts'),
};

const messages: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  fr: () => import('../language/fr/messages.ts'),
  nl: () => import('../language/nl/messages.ts'),
  en: () => import('../language/en/messages.ts'),
};

const findings: Readonly<Record<Language, () => Promise<{ readonly aroundFindings: AroundFindings }>>> = {
  fr: () => import('../language/fr/findings.ts'),
  nl: () => import('../language/nl/findings.ts'),
  en: () => import('../language/en/findings.ts'),
};

/** The languages that czs speaks, the first by default. */
export const languages = Object.keys(helps) as readonly Language[];

/** The words of help and of wrong usage. */
export async function loadHelp(language: Language): Promise<Help> {
  return (await helps[language]()).help;
}

/** The words of everything else. */
export async function loadMessages(language: Language): Promise<Messages> {
  return (await messages[language]()).messages;
}

/** What `check` says; loaded by commands that show findings. */
export async function loadFindings(language: Language): Promise<Findings> {
  const [{ aroundFindings }, { findingsIn }] = await Promise.all([
    findings[language](),
    import('../check/rule-sentences.ts'),
  ]);
  return findingsIn(language, aroundFindings);
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
