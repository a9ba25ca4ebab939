import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un PV sans en-tête',
    nl: 'Een verslag zonder hoofding',
    en: 'Minutes without front matter',
  },
  findings: {
    'front-matter-missing': {
      message: {
        fr: "Ce PV n'a pas d'en-tête : il n'entre pas dans les registres.",
        nl: 'Dit verslag heeft geen hoofding: het staat in geen register.',
        en: 'These minutes have no front matter: they are in no register.',
      },
      remedy: {
        fr: "Commencer le fichier par les lignes « --- », « date: {date} » et « --- » ; ou laisser czs l'écrire d'après le texte, qui ne change pas : czs importer --force {file}",
        nl: 'Begin het bestand met de regels “---”, “datum: {date}” en “---”; of laat czs ze schrijven naar de tekst, die niet verandert: czs importeren --force {file}',
        en: 'Begin the file with the lines “---”, “date: {date}” and “---”; or let czs write them from the text, which does not change: czs import --force {file}',
      },
    },
  },
  page: [
    {
      fr: 'Un fichier nommé comme une réunion, et qui ne commence pas par un en-tête. Sans sa date, il n’entre dans aucun registre : rien n’en est compté.',
      nl: 'Een bestand met de naam van een vergadering dat niet met een hoofding begint. Zonder datum staat het in geen register: niets ervan wordt geteld.',
    },
    {
      fr: 'Trois lignes suffisent, et `czs importer --force` les écrit avec ce que dit le texte ; le texte n’est jamais ce qui tient une réunion hors des registres.',
      nl: 'Drie regels volstaan, en `czs importeren --force` schrijft ze met wat de tekst zegt; de tekst is nooit wat een vergadering buiten de registers houdt.',
    },
  ],
} satisfies RuleSentences;
