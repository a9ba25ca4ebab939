import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un mot qui ressemble à un intitulé, et n'a pas de registre",
    nl: 'Een woord dat op een label lijkt, en geen register heeft',
    en: 'A word that reads like a label, and has no register',
  },
  findings: {
    'label-without-role': {
      message: {
        fr: "« {label} : » n'est l'intitulé d'aucun registre.",
        nl: '“{label}:” is geen label van een register.',
        en: '“{label}:” is the label of no register.',
      },
      remedy: {
        fr: "Si c'est une décision, écrire « Décision : … » ; si quelqu'un doit agir, « Action (Prénom Nom) : … ».",
        nl: 'Is het een beslissing, schrijf dan “Beslissing: …”; moet iemand iets doen, “Actie (Voornaam Naam): …”.',
        en: 'If it is a decision, write “Decision: …”; if somebody is to act, “Action (First Last): …”.',
      },
    },
    'label-without-role/vote': {
      message: {
        fr: "« {label} : » n'est l'intitulé d'aucun registre : le vote n'y est pas.",
        nl: '“{label}:” is geen label van een register: de stemming staat er niet in.',
        en: '“{label}:” is the label of no register: the vote is in none.',
      },
      remedy: {
        fr: "Le mettre entre parenthèses après l'intitulé : « Décision (5 pour, 2 contre) : … ».",
        nl: 'Zet ze tussen haakjes na het label: “Beslissing (5 voor, 2 tegen): …”.',
        en: 'Put it in brackets after the label: “Decision (5 for, 2 against): …”.',
      },
    },
  },
  page: [
    {
      fr: 'Un mot qui se lit comme un intitulé et n’en est pas un : ce qui le suit n’est dans aucun registre. Ce qui est convenu peut être une décision ou une action ; seul le secrétaire le sait. Un vote se met dans la parenthèse de ce qui a été voté.',
      nl: 'Een woord dat als een label leest en er geen is: wat erop volgt, staat in geen register. Wat afgesproken is, kan een beslissing of een actie zijn; alleen de verslaggever weet het. Een stemming staat tussen de haakjes van waarover gestemd is.',
    },
  ],
} satisfies RuleSentences;
