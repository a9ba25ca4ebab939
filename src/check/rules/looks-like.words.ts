import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un début de ligne qui ressemble à un intitulé',
    nl: 'Een begin van een regel dat op een label lijkt',
    en: 'The beginning of a line that looks like a label',
  },
  findings: {
    'looks-like': {
      message: {
        fr: "« {written} : » n'est pas lu comme une entrée {label:quoted} : des mots qui précèdent le deux-points ne sont pas compris.",
        nl: '“{written}:” wordt niet gelezen als {label:quoted}: niet alle woorden voor de dubbelepunt worden begrepen.',
        en: '“{written}:” is not read as {label:quoted}: not all the words before the colon are understood.',
      },
      remedy: {
        fr: "Si c'en est une, écrire « {meant} : … ».",
        nl: 'Is het er wel een, schrijf dan “{meant}: …”.',
        en: 'If it is one, write “{meant}: …”.',
      },
    },
  },
  page: [
    {
      fr: 'Une ligne qui commence par un intitulé, et dont les mots qui précèdent le deux-points ne disent pas tous qui, quand ou comment. C’est le plus souvent la décision ou l’action de quelqu’un d’autre : elle reste du texte, et n’entre dans aucun registre. Une remarque seulement, pour que rien ne se perde sans bruit.',
      nl: 'Een regel die met een label begint, en waarvan niet alle woorden voor de dubbelepunt zeggen wie, wanneer of hoe. Meestal is het de beslissing of de actie van iemand anders: het blijft tekst, en komt in geen register. Alleen een opmerking, zodat er niets stil verloren gaat.',
    },
    {
      fr: 'Un nom connu, une échéance, un mode de décision ou l’organe qui se réunit sont lus à cet endroit, avec ou sans parenthèse. D’une phrase plus longue, rien n’est dit.',
      nl: 'Een bekende naam, een termijn, een wijze van beslissen of het orgaan dat vergadert, worden op die plaats gelezen, met of zonder haakjes. Over een langere zin wordt niets gezegd.',
    },
  ],
} satisfies RuleSentences;
