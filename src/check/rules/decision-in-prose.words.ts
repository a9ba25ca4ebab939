import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une décision racontée dans une phrase, sans intitulé',
    nl: 'Een beslissing in een zin, zonder label',
    en: 'A decision told in a sentence, without a label',
  },
  findings: {
    'decision-in-prose': {
      message: {
        fr: "{text:quoted} se lit comme une décision et n'est dans aucun registre.",
        nl: '{text:quoted} leest als een beslissing en staat in geen register.',
        en: '{text:quoted} reads like a decision and is in no register.',
      },
      remedy: {
        fr: "Si c'en est une, écrire sur une nouvelle ligne « Décision : … ».",
        nl: 'Is het er een, schrijf dan op een nieuwe regel “Beslissing: …”.',
        en: 'If it is one, write “Decision: …” on a new line.',
      },
    },
  },
  page: [
    {
      fr: 'Une phrase qui raconte ce qui a été décidé, dans un point sans aucune décision : aucun registre ne la montrera. Une simple remarque, puisque personne ne sait mieux que le ou la secrétaire ce qui a été décidé.',
      nl: 'Een zin die vertelt wat er beslist is, in een punt zonder enige beslissing: geen register zal hem tonen. Alleen een opmerking, want niemand weet beter dan de verslaggever wat er beslist is.',
    },
    {
      fr: "Un point qui a une décision peut raconter autour d'elle comment on y est arrivé. Ce qui est dit d'un autre jour, de PV antérieurs, d'une seule personne, ou comme une question ou un souhait n'est pas une décision de cette réunion ; et rien n'est dit d'un PV approuvé, qui reste tel qu'il est.",
      nl: 'Een punt met een beslissing mag eromheen vertellen hoe ze er kwam. Wat over een andere dag, over vroegere verslagen of over één persoon gezegd wordt, of als vraag of wens, is geen beslissing van deze vergadering; en over een goedgekeurd verslag wordt niets gezegd, want dat blijft zoals het is.',
    },
  ],
} satisfies RuleSentences;
