import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une décision qui en remplace une inconnue',
    nl: 'Een beslissing die iets vervangt wat niet bestaat',
    en: 'A decision that replaces an unknown one',
  },
  findings: {
    'supersedes-unknown': {
      message: {
        fr: "{ref}, qui serait remplacée, n'existe pas.",
        nl: '{ref}, dat vervangen zou worden, bestaat niet.',
        en: '{ref}, which is to be replaced, does not exist.',
      },
      remedy: {
        fr: 'Vérifier la date et le numéro : czs décisions.',
        nl: 'Controleer datum en nummer: czs beslissingen.',
        en: 'Check the date and the number: czs decisions.',
      },
    },
  },
  page: [
    {
      fr: 'Une décision dit en remplacer une qui n’est pas dans l’archive : l’ancienne reste en vigueur.',
      nl: 'Een beslissing zegt dat ze een beslissing vervangt die niet in het archief staat: de oude blijft van kracht.',
    },
  ],
} satisfies RuleSentences;
