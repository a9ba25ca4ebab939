import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une réponse après la clôture',
    nl: 'Een antwoord na de sluiting',
    en: 'An answer after closing',
  },
  findings: {
    'answer-late': {
      message: {
        fr: '{name} répond le {on:numeric}, et la consultation était close le {closes:numeric}.',
        nl: '{name} antwoordt op {on:numeric}, en de raadpleging sloot op {closes:numeric}.',
        en: '{name} answers on {on:numeric}, and the consultation closed on {closes:numeric}.',
      },
      remedy: {
        fr: "Vérifier la date ; une réponse tardive ne compte pas, sauf si tous l'acceptent.",
        nl: 'Kijk de datum na; een laattijdig antwoord telt niet, tenzij iedereen het aanvaardt.',
        en: 'Check the date; a late answer does not count, unless all accept it.',
      },
    },
  },
  page: [
    {
      fr: 'Dans une consultation écrite, le jour d’une réponse peut être écrit à côté du nom : Pour : Camille Renard (2/3). Il doit être au plus tard celui de la clôture.',
      nl: 'Bij een schriftelijke raadpleging mag de dag van een antwoord naast de naam staan: Voor: Camille Renard (2/3). Hij moet ten laatste die van de sluiting zijn.',
    },
  ],
} satisfies RuleSentences;
