import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Trop de procurations',
    nl: 'Te veel volmachten',
    en: 'Too many proxies',
  },
  findings: {
    'proxies-exceeded': {
      message: {
        fr: '{name} vote pour {n} autres ({people}), et czs.yaml en admet {most}.',
        nl: '{name} stemt voor {n} anderen ({people}), en czs.yaml laat er {most} toe.',
        en: '{name} votes for {n} others ({people}), and czs.yaml allows {most}.',
      },
      remedy: {
        fr: 'Vérifier qui représente qui ; une procuration de trop ne compte pas.',
        nl: 'Kijk na wie wie vertegenwoordigt; een volmacht te veel telt niet.',
        en: 'Check who represents whom; a proxy too many does not count.',
      },
    },
  },
  page: [
    {
      fr: 'Quelqu’un a plus de procurations que `votes: proxies` de czs.yaml n’en admet, d’après les listes, les départs et les votes. Sans ce réglage, rien n’est signalé.',
      nl: 'Iemand heeft meer volmachten dan `votes: proxies` van czs.yaml toelaat, volgens de lijsten, het vertrek en de stemmen. Zonder die instelling wordt er niets gemeld.',
    },
  ],
} satisfies RuleSentences;
