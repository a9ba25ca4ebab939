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
    'action-without-due/counted': {
      message: {
        fr: '{text:quoted} : aucune échéance entre parenthèses. Compté depuis la réunion, « {words} » est le {date:full}.',
        nl: '{text:quoted}: geen termijn tussen haakjes. Geteld vanaf de vergadering is “{words}” {date:full}.',
        en: '{text:quoted}: no due date in a bracket. Counted from the meeting, “{words}” is {date:full}.',
      },
      remedy: {
        fr: 'Si ce jour est le bon, écrire « Action (pour le {date:numeric}) : … ».',
        nl: 'Is dat de bedoelde dag, schrijf dan “Actie (tegen {date:numeric}): …”.',
        en: 'If that is the day, write “Action (by {date:long}): …”.',
      },
    },
  },
  page: [
    {
      fr: 'Une action encore ouverte et sans date : personne n’en recevra de rappel. Ce n’est qu’une remarque, car certaines choses n’ont pas de jour. Un jour que son texte compte (« dans deux semaines ») est proposé : le registre le trouve entre les parenthèses.',
      nl: 'Een actie die nog openstaat en geen termijn heeft: niemand zal eraan herinnerd worden. Dit is enkel een opmerking, want niet alles is aan een dag gebonden. Telt de tekst een dag (“binnen twee weken”), dan wordt die voorgesteld: het register vindt hem tussen de haakjes.',
    },
    {
      fr: 'Le constat porte sur le dernier PV qui parle de l’action, et seulement tant que ce PV est un projet : ce qui est approuvé ne change plus, et ce qui est fait n’a pas besoin de date.',
      nl: 'Dit wordt gemeld bij het laatste verslag dat de actie vermeldt, en alleen zolang dat een ontwerp is: wat goedgekeurd is, verandert niet meer, en wat gedaan is, heeft geen termijn nodig.',
    },
  ],
} satisfies RuleSentences;
