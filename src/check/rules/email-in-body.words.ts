import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une adresse électronique dans le texte',
    nl: 'Een e-mailadres in de tekst',
    en: 'An e-mail address in the text',
  },
  findings: {
    'email-in-body': {
      message: {
        fr: "Quiconque voit l'archive lit l'adresse {text}.",
        nl: 'Het adres {text} kan gelezen worden door wie het archief ziet.',
        en: 'The address {text} is read by whoever sees the archive.',
      },
      remedy: {
        fr: "L'effacer, ou la déplacer dans l'en-tête si l'archive n'est pas publique.",
        nl: 'Wis het, of verplaats het naar de hoofding als het archief niet openbaar is.',
        en: 'Delete it, or move it to the front matter if the archive is not public.',
      },
    },
  },
  page: [
    {
      fr: 'Une adresse électronique qui figure dans le texte. Les copies publiques taisent les adresses, mais le PV lui-même ne change pas : dans une archive publique, tout le monde lit celle-ci. La règle est désactivée, sauf si `czs.yaml` la demande :',
      nl: 'Een e-mailadres dat in de tekst staat. Kopieën voor het publiek laten adressen weg, maar het verslag zelf verandert niet: in een openbaar archief leest iedereen dit adres. De regel is uitgeschakeld, tenzij `czs.yaml` erom vraagt:',
    },
  ],
} satisfies RuleSentences;
