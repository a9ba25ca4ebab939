import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une présidence, un secrétaire ou un auteur de proposition absent des listes',
    nl: 'Een voorzitter, verslaggever of indiener die in geen lijst staat',
    en: 'A chair, secretary or proposer who is not in any list',
  },
  findings: {
    'mentioned-not-listed/chair': {
      message: {
        fr: "{name:quoted} préside et n'est dans aucune liste.",
        nl: '{name:quoted} zit voor en staat in geen enkele lijst.',
        en: '{name:quoted} chairs and is not in any list.',
      },
      remedy: {
        fr: "L'ajouter aux présents.",
        nl: 'Voeg de persoon toe bij de aanwezigen.',
        en: 'Add the person to those present.',
      },
    },
    'mentioned-not-listed/proposer': {
      message: {
        fr: "{name:quoted} propose et n'est dans aucune liste.",
        nl: '{name:quoted} stelt voor en staat in geen enkele lijst.',
        en: '{name:quoted} proposes and is not in any list.',
      },
      remedy: {
        fr: "Vérifier le nom, ou l'ajouter aux présents.",
        nl: 'Kijk de naam na, of voeg de persoon toe bij de aanwezigen.',
        en: 'Check the name, or add the person to those present.',
      },
    },
    'mentioned-not-listed/secretary': {
      message: {
        fr: "{name:quoted} tient le PV et n'est dans aucune liste.",
        nl: '{name:quoted} maakt het verslag en staat in geen enkele lijst.',
        en: '{name:quoted} takes the minutes and is not in any list.',
      },
      remedy: {
        fr: "L'ajouter aux présents.",
        nl: 'Voeg de persoon toe bij de aanwezigen.',
        en: 'Add the person to those present.',
      },
    },
  },
  page: [
    {
      fr: 'La personne qui préside, qui tient le PV ou qui fait une proposition n’est dans aucune liste de la réunion : était-elle là ? Les responsables relèvent de `owner-unresolved`.',
      nl: 'De voorzitter, de verslaggever of een indiener staat in geen enkele lijst van de vergadering: was deze persoon er? Voor verantwoordelijken is er `owner-unresolved`.',
    },
    {
      fr: 'Rien n’est signalé quand aucun présent n’est noté : c’est `nobody-present` qui le dit.',
      nl: 'Waar niemand als aanwezig genoteerd is, wordt er niets gemeld: dat doet `nobody-present`.',
    },
  ],
} satisfies RuleSentences;
