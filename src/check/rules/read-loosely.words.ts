import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Qui, quand ou comment, écrit hors des parenthèses',
    nl: 'Wie, wanneer of hoe, buiten de haakjes geschreven',
    en: 'Who, when or how, written outside the bracket',
  },
  findings: {
    'read-loosely': {
      message: {
        fr: 'Lu comme « {label} ({said}) ».',
        nl: 'Gelezen als “{label} ({said})”.',
        en: 'Read as “{label} ({said})”.',
      },
      remedy: {
        fr: 'Rien à faire si c’est cela ; `czs check --fix` l’écrit ainsi.',
        nl: 'Klopt dat, dan hoeft er niets te gebeuren; `czs check --fix` schrijft het zo.',
        en: 'Nothing to do if that is right; `czs check --fix` writes it so.',
      },
    },
    'read-loosely/meeting': {
      message: {
        fr: '{n} {n|intitulé est lu|intitulés sont lus} avec ce qui est écrit hors des parenthèses.',
        nl: '{n} {n|label wordt|labels worden} gelezen met wat buiten de haakjes staat.',
        en: '{n} {n|label is|labels are} read with what stands outside the bracket.',
      },
      remedy: {
        fr: '`czs show {meeting} --as-read` montre ce qui est lu ; `czs check --fix` l’écrit entre parenthèses.',
        nl: '`czs show {meeting} --as-read` toont wat gelezen is; `czs check --fix` schrijft het tussen haakjes.',
        en: '`czs show {meeting} --as-read` shows what is read; `czs check --fix` writes it in brackets.',
      },
    },
  },
  page: [
    {
      fr: 'czs lit qui, quand et comment où qu’ils se trouvent sur la ligne. Ce constat dit ce qui a été compris, avec les mots du PV ; la correction le met entre les parenthèses de l’intitulé, sans en perdre un mot.',
      nl: 'czs leest wie, wanneer en hoe waar ze ook op de regel staan. Deze melding zegt wat begrepen is, met de woorden van het verslag; de verbetering zet het tussen de haakjes van het label, zonder een woord te verliezen.',
    },
    {
      fr: 'Un PV approuvé ne change plus : rien n’en est dit.',
      nl: 'Een goedgekeurd verslag verandert niet meer: daarover wordt niets gezegd.',
    },
  ],
} satisfies RuleSentences;
