import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un PV approuvé qui a été modifié',
    nl: 'Een goedgekeurd verslag dat gewijzigd is',
    en: 'Approved minutes that were changed',
  },
  findings: {
    'approved-changed': {
      message: {
        fr: 'Ce PV approuvé a été modifié.',
        nl: 'Dit goedgekeurde verslag is gewijzigd.',
        en: 'These approved minutes were changed.',
      },
      remedy: {
        fr: 'Rétablir la version approuvée, puis noter une « Correction » dans le prochain PV.',
        nl: 'Herstel de goedgekeurde versie en noteer een “Verbetering” in het volgende verslag.',
        en: 'Restore the approved version, then note a correction in the next minutes.',
      },
    },
  },
  page: [
    {
      fr: 'Le texte d’un PV a changé après son approbation. L’approbation a noté une empreinte du texte (`digest:`) ; le texte ne donne plus cette empreinte. Ne comptent pas les fins de ligne, les espaces qui les précèdent, ni les lignes de `approuvé` elles-mêmes.',
      nl: 'Een verslag is na zijn goedkeuring gewijzigd. Bij de goedkeuring is een controlegetal van de tekst genoteerd (`vingerafdruk:`); de tekst geeft dat getal niet meer. Regeleinden, spaties aan het einde van een regel en de regels van `goedgekeurd` zelf tellen niet mee.',
    },
    {
      fr: 'Un PV approuvé se corrige par une entrée d’une réunion ultérieure, jamais sur place ; `--fix` n’y touche pas.',
      nl: 'Een goedgekeurd verslag wordt verbeterd met een vermelding in het verslag van een latere vergadering, nooit in het goedgekeurde verslag zelf; `--fix` laat het ongemoeid.',
    },
  ],
} satisfies RuleSentences;
