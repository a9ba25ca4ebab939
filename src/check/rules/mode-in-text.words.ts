import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un mode de décision écrit dans le texte',
    nl: 'Een wijze van beslissen in de tekst',
    en: 'A mode of decision in the text',
  },
  findings: {
    'mode-in-text': {
      message: {
        fr: "« {mode} » est dans le texte de la décision, et le registre ne l'a pas.",
        nl: '“{mode}” staat in de tekst van de beslissing, en niet in het register.',
        en: '“{mode}” is in the text of the decision, and the register does not have it.',
      },
      remedy: {
        fr: "Si c'est ainsi qu'elle a été prise, écrire « {label} ({mode}) : … ».",
        nl: 'Is ze zo genomen, schrijf dan “{label} ({mode}): …”.',
        en: 'If it was taken so, write “{label} ({mode}): …”.',
      },
    },
  },
  page: [
    {
      fr: 'Une décision dont le texte dit comment elle a été prise, et dont la parenthèse ne le dit pas : le registre a une colonne pour cela, qui reste vide. Ce n’est qu’une remarque : ces mots peuvent faire partie de ce qui est décidé.',
      nl: 'Een beslissing waarvan de tekst zegt hoe ze genomen is, en de haakjes niet: het register heeft daar een kolom voor, die leeg blijft. Dit is enkel een opmerking: die woorden kunnen deel zijn van wat beslist is.',
    },
  ],
} satisfies RuleSentences;
