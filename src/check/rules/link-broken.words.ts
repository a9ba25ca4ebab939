import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un lien vers un fichier qui n'existe pas",
    nl: 'Een link naar een bestand dat niet bestaat',
    en: 'A link to a file that does not exist',
  },
  findings: {
    'link-broken': {
      message: {
        fr: "{target:quoted} n'existe pas.",
        nl: '{target:quoted} bestaat niet.',
        en: '{target:quoted} does not exist.',
      },
      remedy: {
        fr: 'Corriger le chemin, ou ajouter le fichier.',
        nl: 'Verbeter het pad, of voeg het bestand toe.',
        en: 'Correct the path, or add the file.',
      },
    },
  },
  page: [
    {
      fr: 'Un lien vers un fichier de l’archive qui ne s’y trouve pas. Les adresses du web, les ancres et les fichiers hors de l’archive ne sont pas examinés ; les références telles que `2020-03-05/D1` relèvent de `ref-unknown`.',
      nl: 'Een link naar een bestand van het archief dat er niet is. Adressen op het web, ankers en bestanden buiten het archief worden niet bekeken; voor verwijzingen zoals `2020-03-05/D1` is er `ref-unknown`.',
    },
  ],
} satisfies RuleSentences;
