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
        fr: 'Rétablir la version approuvée (par git, ou une sauvegarde), puis : czs rectifier {meeting}',
        nl: 'Herstel de goedgekeurde versie (met git, of een reservekopie), en dan: czs rechtzetten {meeting}',
        en: 'Restore the approved version (from git, or a backup), then: czs correct {meeting}',
      },
    },
    'approved-changed/line': {
      message: {
        fr: 'Ce PV approuvé a été modifié ici.',
        nl: 'Dit goedgekeurde verslag is hier gewijzigd.',
        en: 'These approved minutes were changed here.',
      },
      remedy: {
        fr: 'Voir ce qui a été approuvé, et le rétablir : czs approuver {meeting} --restore (--dry-run) ; noter ensuite la correction : czs rectifier {meeting}',
        nl: 'Bekijk wat goedgekeurd is, en herstel het: czs goedkeuren {meeting} --restore (--dry-run); noteer daarna de verbetering: czs rechtzetten {meeting}',
        en: 'See what was approved, and restore it: czs approve {meeting} --restore (--dry-run); then note the correction: czs correct {meeting}',
      },
    },
    'approved-changed/gone': {
      message: {
        fr: 'Des lignes de ce PV approuvé ont été enlevées ici.',
        nl: 'Uit dit goedgekeurde verslag zijn hier regels verdwenen.',
        en: 'Lines of these approved minutes were taken out here.',
      },
      remedy: {
        fr: 'Voir ce qui a été approuvé, et le rétablir : czs approuver {meeting} --restore (--dry-run) ; noter ensuite la correction : czs rectifier {meeting}',
        nl: 'Bekijk wat goedgekeurd is, en herstel het: czs goedkeuren {meeting} --restore (--dry-run); noteer daarna de verbetering: czs rechtzetten {meeting}',
        en: 'See what was approved, and restore it: czs approve {meeting} --restore (--dry-run); then note the correction: czs correct {meeting}',
      },
    },
  },
  page: [
    {
      fr: 'Le texte d’un PV a changé après son approbation. L’approbation a noté une empreinte du texte (`digest:`) ; le texte ne donne plus cette empreinte. Ne comptent pas les fins de ligne, les espaces qui les précèdent, ni les lignes de `approuvé` elles-mêmes.',
      nl: 'Een verslag is na zijn goedkeuring gewijzigd. Bij de goedkeuring is een controlegetal van de tekst genoteerd (`vingerafdruk:`); de tekst geeft dat getal niet meer. Regeleinden, spaties aan het einde van een regel en de regels van `goedgekeurd` zelf tellen niet mee.',
    },
    {
      fr: '`czs approuver` garde ce qui a été approuvé dans `.czs/approved` ; ce qui en diffère est signalé ligne par ligne, et `czs approuver 2020-03-05 --restore` le rétablit.',
      nl: '`czs goedkeuren` bewaart wat goedgekeurd is in `.czs/approved`; wat daarvan afwijkt, wordt regel per regel gemeld, en `czs goedkeuren 2020-03-05 --restore` herstelt het.',
    },
    {
      fr: 'Un PV approuvé se corrige par une entrée d’une réunion ultérieure, jamais sur place ; `--fix` n’y touche pas.',
      nl: 'Een goedgekeurd verslag wordt verbeterd met een vermelding in het verslag van een latere vergadering, nooit in het goedgekeurde verslag zelf; `--fix` laat het ongemoeid.',
    },
  ],
} satisfies RuleSentences;
