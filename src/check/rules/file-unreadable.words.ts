import type { RuleSentences } from '../../language/findings.ts';

const otherEncoding = {
  message: {
    fr: 'Ce fichier est en {from}, pas en UTF-8.',
    nl: 'Dit bestand is {from}, geen UTF-8.',
    en: 'This file is {from}, not UTF-8.',
  },
  remedy: {
    fr: "L'enregistrer en UTF-8 (dans l'éditeur : « Enregistrer avec l'encodage »).",
    nl: 'Bewaar het als UTF-8 (in de editor: “Opslaan met codering”).',
    en: 'Save it as UTF-8 (in the editor: “Save with encoding”).',
  },
};

export const words = {
  title: {
    fr: 'Un fichier qui ne peut pas être lu',
    nl: 'Een bestand dat niet gelezen kan worden',
    en: 'A file that cannot be read',
  },
  findings: {
    'file-unreadable': {
      message: {
        fr: "Ce fichier n'a pas pu être lu{detail? (#)}.",
        nl: 'Dit bestand kon niet gelezen worden{detail? (#)}.',
        en: 'This file could not be read{detail? (#)}.',
      },
      remedy: {
        fr: "Vérifier le fichier ; d'ici là, il n'entre pas dans les registres.",
        nl: 'Kijk het bestand na; tot dan staat het in geen register.',
        en: 'Look at the file; until then it is in no register.',
      },
    },
    'file-unreadable/bad-name': {
      message: {
        fr: "Le nom de ce fichier n'est pas de l'UTF-8.",
        nl: 'De naam van dit bestand is geen UTF-8.',
        en: 'The name of this file is not UTF-8.',
      },
      remedy: {
        fr: 'Le renommer, par exemple 2020-03-05.md.',
        nl: 'Hernoem het, bijvoorbeeld 2020-03-05.md.',
        en: 'Rename it, for example 2020-03-05.md.',
      },
    },
    'file-unreadable/binary': {
      message: {
        fr: "Ceci n'est pas un texte (ligne {line}).",
        nl: 'Dit is geen tekst (regel {line}).',
        en: 'This is not a text file (line {line}).',
      },
      remedy: {
        fr: "S'il vient d'un traitement de texte : czs importer.",
        nl: 'Komt het uit een tekstverwerker: czs importeren.',
        en: 'If it comes from a word processor: czs import.',
      },
    },
    'file-unreadable/broken-utf-8': {
      message: {
        fr: "Un caractère n'est pas lisible (ligne {line}, colonne {column}).",
        nl: 'Een teken is onleesbaar (regel {line}, kolom {column}).',
        en: 'A character cannot be read (line {line}, column {column}).',
      },
      remedy: {
        fr: "Ouvrir le fichier, corriger ce caractère et l'enregistrer en UTF-8.",
        nl: 'Open het bestand, verbeter dat teken en bewaar het als UTF-8.',
        en: 'Open the file, correct that character and save it as UTF-8.',
      },
    },
    'file-unreadable/changed': {
      message: {
        fr: 'Ce fichier a changé pendant la lecture.',
        nl: 'Dit bestand veranderde tijdens het lezen.',
        en: 'This file changed while it was read.',
      },
      remedy: {
        fr: 'Recommencer.',
        nl: 'Begin opnieuw.',
        en: 'Run it again.',
      },
    },
    'file-unreadable/denied': {
      message: {
        fr: 'La lecture de ce fichier est refusée.',
        nl: 'Dit bestand mag niet gelezen worden.',
        en: 'This file may not be read.',
      },
      remedy: {
        fr: "Vérifier ses droits d'accès.",
        nl: 'Kijk de toegangsrechten na.',
        en: 'Look at its permissions.',
      },
    },
    'file-unreadable/link': {
      message: {
        fr: 'Ceci est un lien vers un autre fichier, que czs ne suit pas.',
        nl: 'Dit is een koppeling naar een ander bestand, die czs niet volgt.',
        en: 'This is a link to another file, which czs does not follow.',
      },
      remedy: {
        fr: 'Mettre le fichier lui-même à cet endroit.',
        nl: 'Zet hier het bestand zelf.',
        en: 'Put the file itself here.',
      },
    },
    'file-unreadable/too-deep': {
      message: {
        fr: 'Ce dossier est à plus de 32 niveaux.',
        nl: 'Deze map zit meer dan 32 niveaus diep.',
        en: 'This folder is more than 32 levels down.',
      },
      remedy: {
        fr: 'Le rapprocher de minutes/.',
        nl: 'Zet ze dichter bij minutes/.',
        en: 'Move it nearer to minutes/.',
      },
    },
    'file-unreadable/too-large': {
      message: {
        fr: 'Ce fichier dépasse {limit} octets.',
        nl: 'Dit bestand is groter dan {limit} bytes.',
        en: 'This file is larger than {limit} bytes.',
      },
      remedy: {
        fr: "Déplacer les annexes et les images dans d'autres fichiers.",
        nl: 'Verplaats bijlagen en beelden naar andere bestanden.',
        en: 'Move appendices and images to other files.',
      },
    },
    'file-unreadable/utf-16be': otherEncoding,
    'file-unreadable/utf-16le': otherEncoding,
    'file-unreadable/windows-1252': otherEncoding,
  },
  page: [
    {
      fr: 'Un fichier, parmi les PV, qui ne peut pas être lu du tout : il n’est pas en UTF-8, il est trop grand, sa lecture est refusée, ou c’est un lien. Il n’entre dans aucun registre ; les autres fichiers y entrent.',
      nl: 'Een bestand tussen de verslagen waar czs niets van kan lezen: het is geen UTF-8, het is te groot, het mag niet gelezen worden, of het is een koppeling. Het staat in geen register; de andere bestanden wel.',
    },
    {
      fr: 'Le fichier se convertit dans l’éditeur (« Enregistrer avec l’encodage : UTF-8 »), ou avec un convertisseur tel que `iconv`. Un document de traitement de texte entre dans l’archive par `czs importer`.',
      nl: 'Het bestand wordt omgezet in de editor (“Opslaan met codering: UTF-8”), of met een omzetter zoals `iconv`. Een document van een tekstverwerker komt binnen met `czs importeren`.',
    },
  ],
} satisfies RuleSentences;
