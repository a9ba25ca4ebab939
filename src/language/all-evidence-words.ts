import { evidenceWords as en } from './en/evidence.ts';
import type { AllEvidenceWords } from './evidence.ts';
import { evidenceWords as fr } from './fr/evidence.ts';
import { evidenceWords as nl } from './nl/evidence.ts';

/** By what an unlabelled sentence reads like an entry, in all languages. */
export const allEvidenceWords: AllEvidenceWords = { fr, nl, en };
