import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une présidence, un secrétaire, un auteur de proposition ou quelqu’un du texte absent des listes',
    nl: 'Een voorzitter, verslaggever, indiener of iemand van de tekst die in geen lijst staat',
    en: 'A chair, a secretary, a proposer or somebody of the text who is not in any list',
  },
  findings: {
    'mentioned-not-listed/attendee': {
      message: {
        fr: "Une liste du texte nomme {names}, et l'en-tête, qui seul compte, non.",
        nl: 'Een lijst in de tekst noemt {names}, en de hoofding, die alleen telt, niet.',
        en: 'A list in the text names {names}, and the front matter, which alone counts, does not.',
      },
      remedy: {
        fr: "Compléter l'en-tête, ou corriger le texte.",
        nl: 'Vul de hoofding aan, of verbeter de tekst.',
        en: 'Complete the front matter, or correct the text.',
      },
    },
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
    'mentioned-not-listed/presence': {
      message: {
        fr: "Le texte et l'en-tête, qui seul compte, ne disent pas la même chose de la présence de {names}.",
        nl: 'De tekst en de hoofding, die alleen telt, zeggen niet hetzelfde over de aanwezigheid van {names}.',
        en: 'The text and the front matter, which alone counts, do not say the same of the presence of {names}.',
      },
      remedy: {
        fr: "Corriger l'un ou l'autre.",
        nl: 'Verbeter het ene of het andere.',
        en: 'Correct one or the other.',
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
      fr: 'Là où l’en-tête a des présents, une liste `Présents : …` du texte ne compte pas. Ce qu’elle dit d’autre est signalé : quelqu’un qui n’est dans aucune liste de l’en-tête, ou qui y est excusé.',
      nl: 'Waar de hoofding aanwezigen heeft, telt een lijst `Présents : …` in de tekst niet mee. Wat ze anders zegt, wordt gemeld: iemand die in geen lijst van de hoofding staat, of die daar verontschuldigd is.',
    },
    {
      fr: 'Rien n’est signalé quand aucun présent n’est noté : c’est `nobody-present` qui le dit.',
      nl: 'Waar niemand als aanwezig genoteerd is, wordt er niets gemeld: dat doet `nobody-present`.',
    },
  ],
} satisfies RuleSentences;
