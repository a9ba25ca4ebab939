import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Deux PV qui annoncent la même réunion autrement',
    nl: 'Twee verslagen die dezelfde vergadering anders aankondigen',
    en: 'Two minutes that announce one meeting differently',
  },
  findings: {
    'next-conflict/place': {
      message: {
        fr: 'Le PV du {by:numeric} annonce la réunion du {date:numeric} ailleurs : {one:quoted}, et ici {other:quoted}.',
        nl: 'Het verslag van {by:numeric} kondigt de vergadering van {date:numeric} elders aan: {one:quoted}, en hier {other:quoted}.',
        en: 'The minutes of {by:numeric} announce the meeting of {date:numeric} elsewhere: {one:quoted}, and here {other:quoted}.',
      },
      remedy: {
        fr: 'Vérifier, et corriger ce qui est faux.',
        nl: 'Kijk na, en verbeter wat fout is.',
        en: 'Check, and correct what is wrong.',
      },
    },
    'next-conflict/start': {
      message: {
        fr: "Le PV du {by:numeric} annonce la réunion du {date:numeric} à {one:time}, et ici c'est {other:time}.",
        nl: 'Het verslag van {by:numeric} kondigt de vergadering van {date:numeric} om {one:time} aan, en hier is het {other:time}.',
        en: 'The minutes of {by:numeric} announce the meeting of {date:numeric} at {one:time}, and here it is {other:time}.',
      },
      remedy: {
        fr: 'Vérifier, et corriger ce qui est faux.',
        nl: 'Kijk na, en verbeter wat fout is.',
        en: 'Check, and correct what is wrong.',
      },
    },
  },
  page: [
    {
      fr: 'Deux PV, ou un PV et la convocation, donnent des heures ou des lieux différents pour une même réunion : quelqu’un trouvera porte close. Une fois la réunion tenue, rien n’est signalé.',
      nl: 'Twee verslagen, of een verslag en de uitnodiging, geven voor dezelfde vergadering een ander uur of een andere plaats: iemand zal voor een gesloten deur staan. Zodra de vergadering gehouden is, wordt er niets gemeld.',
    },
    {
      fr: 'Le même lieu dit en plus de mots, ou par un sigle, est le même lieu. Une réunion déplacée s’annonce par `déplacée au`.',
      nl: 'Dezelfde plaats in meer woorden, of met een afkorting, blijft dezelfde plaats. Een vergadering die verplaatst is, wordt aangekondigd met `verplaatst naar`.',
    },
  ],
} satisfies RuleSentences;
