import type { RuleSentences } from '../../language/findings.ts';

const restore = {
  fr: 'Rétablir la version approuvée, puis noter une « Correction » dans le prochain PV.',
  nl: 'Herstel de goedgekeurde versie en noteer een “Verbetering” in het volgende verslag.',
  en: 'Restore the approved version, then note a correction in the next minutes.',
};

export const words = {
  title: {
    fr: 'Une approbation défaite',
    nl: 'Een goedkeuring die ongedaan is gemaakt',
    en: 'An approval that was undone',
  },
  findings: {
    'approval-undone': {
      message: {
        fr: "Ce PV était approuvé et ne l'est plus.",
        nl: 'Dit verslag was goedgekeurd en is het niet meer.',
        en: 'These minutes were approved and are no longer.',
      },
      remedy: restore,
    },
    'approval-undone/gone': {
      message: {
        fr: "Ce PV approuvé n'est plus parmi les PV.",
        nl: 'Dit goedgekeurde verslag staat niet meer bij de verslagen.',
        en: 'These approved minutes are no longer in the archive.',
      },
      remedy: {
        fr: 'Le rétablir : un PV approuvé ne disparaît pas.',
        nl: 'Zet het terug: een goedgekeurd verslag verdwijnt niet.',
        en: 'Restore them: approved minutes do not disappear.',
      },
    },
    'approval-undone/digest': {
      message: {
        fr: "L'empreinte de ce PV approuvé n'est plus celle de son approbation.",
        nl: 'De vingerafdruk van dit goedgekeurde verslag is niet meer die van zijn goedkeuring.',
        en: 'The digest of these approved minutes is no longer that of their approval.',
      },
      remedy: restore,
    },
  },
  page: [
    {
      fr: 'Un PV était approuvé et ne l’est plus : son statut a changé, son fichier a disparu, ou l’empreinte de son approbation est une autre. Seul `czs vérifier --changed` le voit, qui compare avec une révision de git : voir [la page de check](../../../docs/check.md).',
      nl: 'Een verslag was goedgekeurd en is het niet meer: zijn status is gewijzigd, zijn bestand is weg, of de vingerafdruk van zijn goedkeuring is een andere. Alleen `czs nakijken --changed` ziet dat, want het vergelijkt met een revisie van git: zie [de pagina over check](../../../docs/check.md).',
    },
    {
      fr: 'Un PV approuvé se corrige par une entrée d’une réunion ultérieure, jamais sur place. Un fichier peut être déplacé : il est reconnu à sa date.',
      nl: 'Een goedgekeurd verslag wordt verbeterd met een vermelding in het verslag van een latere vergadering, nooit in het goedgekeurde verslag zelf. Een bestand mag verplaatst worden: het wordt herkend aan zijn datum.',
    },
  ],
} satisfies RuleSentences;
