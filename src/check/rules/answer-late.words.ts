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
        fr: "Elle est comptée. Vérifier la date ; si tous ne l'acceptent pas, la mettre sur une ligne à part : « N'a pas voté : {name} ».",
        nl: 'Het telt mee. Kijk de datum na; aanvaardt niet iedereen het, zet het dan op een eigen regel: “Nam niet deel aan de stemming: {name}”.',
        en: 'It counts. Check the date; unless all accept it, put it on a line of its own: “Did not vote: {name}”.',
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
