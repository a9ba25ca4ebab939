import type { Language } from '../model/minutes.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { nl } from './nl/index.ts';
import type { SpokenLanguage } from './spoken-language.ts';

/** The languages that czs speaks, the first by default. */
export const spoken: Readonly<Record<Language, SpokenLanguage>> = { fr, nl, en };
