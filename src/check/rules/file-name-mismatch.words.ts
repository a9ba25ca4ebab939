import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un fichier, un en-tête et un titre qui ne disent pas la même date',
    nl: 'Een bestand, een hoofding en een titel met verschillende datums',
    en: 'A file, a front matter and a title with different dates',
  },
  findings: {
    'file-name-mismatch': {
      message: {
        fr: "Le fichier s'appelle {name}, et la réunion est du {date:numeric}.",
        nl: 'Het bestand heet {name}, en de vergadering is van {date:numeric}.',
        en: 'The file is called {name}, and the meeting is of {date:numeric}.',
      },
      remedy: {
        fr: 'Renommer le fichier {rename}, ou corriger la date.',
        nl: 'Hernoem het bestand tot {rename}, of verbeter de datum.',
        en: 'Rename the file {rename}, or correct the date.',
      },
    },
    'file-name-mismatch/name': {
      message: {
        fr: '{name} ne se nomme pas par sa date.',
        nl: '{name} is niet naar zijn datum genoemd.',
        en: '{name} is not named by its date.',
      },
      remedy: {
        fr: 'Le renommer {date}.md, ou {date}-mot.md si ce jour a deux réunions.',
        nl: 'Hernoem het tot {date}.md, of {date}-woord.md als die dag twee vergaderingen heeft.',
        en: 'Rename it {date}.md, or {date}-word.md if that day has two meetings.',
      },
    },
    'file-name-mismatch/title': {
      message: {
        fr: "Le titre dit le {title:numeric}, l'en-tête le {date:numeric}.",
        nl: 'De titel zegt {title:numeric}, de hoofding {date:numeric}.',
        en: 'The title says {title:numeric}, the front matter {date:numeric}.',
      },
      remedy: {
        fr: "Corriger l'un des deux.",
        nl: 'Verbeter een van beide.',
        en: 'Correct one of the two.',
      },
    },
  },
  page: [
    {
      fr: 'Le nom du fichier, l’en-tête et le titre ne donnent pas la même date. Les registres suivent l’en-tête ; les références suivent le nom du fichier.',
      nl: 'De naam van het bestand, de hoofding en de titel geven niet dezelfde datum. De registers volgen de hoofding, de verwijzingen de naam van het bestand.',
    },
    {
      fr: 'Un titre qui porte plusieurs dates, ou une date sans année, ne dit rien de certain et n’est pas examiné.',
      nl: 'Een titel met meerdere datums, of zonder jaar, zegt niets met zekerheid en wordt niet bekeken.',
    },
  ],
} satisfies RuleSentences;
