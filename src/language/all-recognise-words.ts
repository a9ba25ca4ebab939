import { recogniseWords as en } from './en/recognise.ts';
import { recogniseWords as fr } from './fr/recognise.ts';
import { recogniseWords as nl } from './nl/recognise.ts';
import type { AllRecogniseWords } from './recognise.ts';

export const allRecogniseWords: AllRecogniseWords = { fr, nl, en };
