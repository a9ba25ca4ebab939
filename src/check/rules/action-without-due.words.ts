import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une action sans échéance',
    nl: 'Een actie zonder termijn',
    en: 'An action without a due date',
  },
  findings: {
    'action-without-due': {
      message: {
        fr: '{text:quoted} : aucune échéance.',
        nl: '{text:quoted}: geen termijn.',
        en: '{text:quoted}: no due date.',
      },
      remedy: {
        fr: 'Écrire par exemple « Action (pour le 30/04) : … ».',
        nl: 'Schrijf bijvoorbeeld “Actie (tegen 30/04): …”.',
        en: 'Write for example “Action (by 30 April): …”.',
      },
    },
  },
  page: [
    {
      fr: 'Une action encore ouverte et sans date : personne n’en recevra de rappel. Ce n’est qu’une remarque, car certaines choses n’ont pas de jour.',
      nl: 'Een actie die nog openstaat en geen termijn heeft: niemand zal eraan herinnerd worden. Dit is enkel een opmerking, want niet alles is aan een dag gebonden.',
    },
    {
      fr: 'Le constat porte sur le dernier PV qui parle de l’action, et seulement tant que ce PV est un projet : ce qui est approuvé ne change plus, et ce qui est fait n’a pas besoin de date.',
      nl: 'Dit wordt gemeld bij het laatste verslag dat de actie vermeldt, en alleen zolang dat een ontwerp is: wat goedgekeurd is, verandert niet meer, en wat gedaan is, heeft geen termijn nodig.',
    },
  ],
} satisfies RuleSentences;
