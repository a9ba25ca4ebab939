import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une exception (czs-ignore) sans raison',
    nl: 'Een uitzondering (czs-ignore) zonder reden',
    en: 'An exception (czs-ignore) without a reason',
  },
  findings: {
    'ignore-without-reason': {
      message: {
        fr: 'Une exception sans raison ne compte pas.',
        nl: 'Een uitzondering zonder reden telt niet.',
        en: 'An exception without a reason does not count.',
      },
      remedy: {
        fr: 'Écrire <!-- czs-ignore {rule}: la raison -->.',
        nl: 'Schrijf: <!-- czs-ignore {rule}: de reden -->.',
        en: 'Write <!-- czs-ignore {rule}: the reason -->.',
      },
    },
  },
  page: [
    {
      fr: 'Une exception dit pourquoi : qui lira le PV l’an prochain doit savoir si elle vaut encore. Sans raison, elle ne tait rien.',
      nl: 'Een uitzondering zegt waarom: wie het verslag volgend jaar leest, moet weten of ze nog geldt. Zonder reden verzwijgt ze niets.',
    },
    {
      fr: 'Aucune exception ne peut taire la présente règle.',
      nl: 'Deze regel kan zelf niet verzwegen worden.',
    },
  ],
} satisfies RuleSentences;
