import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Des marques de conflit laissées par git',
    nl: 'Conflictmarkeringen die git achterliet',
    en: 'Conflict marks left by git',
  },
  findings: {
    'conflict-marker': {
      message: {
        fr: 'Deux versions de ce passage se contredisent.',
        nl: 'Twee versies van deze passage spreken elkaar tegen.',
        en: 'Two versions of this passage contradict each other.',
      },
      remedy: {
        fr: 'Garder le bon texte et effacer les lignes <<<<<<<, ======= et >>>>>>>.',
        nl: 'Houd de juiste tekst en wis de regels <<<<<<<, ======= en >>>>>>>.',
        en: 'Keep the right text and delete the lines <<<<<<<, ======= and >>>>>>>.',
      },
    },
    'conflict-marker/half': {
      message: {
        fr: 'Une marque de conflit de git est restée seule.',
        nl: 'Een conflictmarkering van git bleef alleen achter.',
        en: 'A conflict mark of git was left alone.',
      },
      remedy: {
        fr: 'Vérifier le passage et effacer la ligne.',
        nl: 'Kijk de passage na en wis de regel.',
        en: 'Look at the passage and delete the line.',
      },
    },
  },
  page: [
    {
      fr: 'Ce que git laisse quand deux personnes ont modifié le même passage : les deux versions, entre des lignes de marques. Tout ce qui est entre ces lignes est lu deux fois : c’est donc une erreur.',
      nl: 'Wat git achterlaat waar twee personen dezelfde passage wijzigden: beide versies, tussen regels met markeringen. Alles daartussen wordt twee keer gelezen; daarom is het een fout.',
    },
  ],
} satisfies RuleSentences;
