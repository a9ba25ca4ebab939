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
        fr: "Ce PV n'a pas d'en-tête : il est lu à la date de son nom, le {date:numeric}.",
        nl: 'Dit verslag heeft geen hoofding: het wordt gelezen met de datum van zijn naam, {date:numeric}.',
        en: 'These minutes have no front matter: they are read with the date of their name, {date:numeric}.',
      },
      remedy: {
        fr: 'Écrire cette date en tête : czs vérifier --fix ; ou aussi ce que le texte dit des présents et des heures : czs importer --force {file:word}',
        nl: 'Schrijf deze datum bovenaan: czs nakijken --fix; of ook wat de tekst zegt van aanwezigen en uren: czs importeren --force {file:word}',
        en: 'Write that date at the top: czs check --fix; or also what the text says of people and hours: czs import --force {file:word}',
      },
    },
    'front-matter-missing/undated': {
      message: {
        fr: "Ce texte se lit comme un PV, et ni son nom ni un en-tête ne disent son jour : il n'entre pas dans les registres.",
        nl: 'Deze tekst leest als een verslag, maar noch zijn naam noch een hoofding zegt van welke dag: hij staat in geen register.',
        en: 'This text reads like minutes, and neither its name nor front matter says their day: they are in no register.',
      },
      remedy: {
        fr: 'Lui donner le nom de son jour, comme {date}.md ; ou laisser czs chercher le jour dans le texte, qui ne change pas : czs importer --force {file:word}',
        nl: 'Geef het bestand de naam van zijn dag, zoals {date}.md; of laat czs de dag zoeken in de tekst, die niet verandert: czs importeren --force {file:word}',
        en: 'Name it by its day, like {date}.md; or let czs look for the day in the text, which does not change: czs import --force {file:word}',
      },
    },
  },
  page: [
    {
      fr: 'Un PV qui ne commence pas par un en-tête. Son jour est celui de son nom, `2020-03-05.md` ou `PV 5 mars 2020.md` ; si le nom n’en dit aucun, le PV n’entre dans aucun registre : rien n’en est compté.',
      nl: 'Een verslag dat niet met een hoofding begint. Zijn dag is die van zijn naam, `2020-03-05.md` of `verslag 5 maart 2020.md`; zegt de naam er geen, dan staat het in geen register: niets ervan wordt geteld.',
    },
    {
      fr: 'Trois lignes suffisent : `czs vérifier --fix` les écrit, et `czs importer --force` y ajoute ce que dit le texte, présents, heures, lieu. Un fichier sans jour dans son nom n’est pris pour un PV que s’il dit qui était là ou ce qui fut décidé : un README n’en est pas un.',
      nl: 'Drie regels volstaan: `czs nakijken --fix` schrijft ze, en `czs importeren --force` voegt eraan toe wat de tekst zegt: aanwezigen, uren, plaats. Een bestand zonder dag in zijn naam is alleen een verslag als het zegt wie er was of wat beslist werd: een README is er geen.',
    },
  ],
} satisfies RuleSentences;
