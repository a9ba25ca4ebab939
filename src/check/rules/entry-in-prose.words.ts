import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une phrase qui ressemble à une entrée et n'a pas d'intitulé",
    nl: 'Een zin die op een vermelding lijkt en geen label heeft',
    en: 'A sentence that reads like an entry and has no label',
  },
  findings: {
    'entry-in-prose': {
      message: {
        fr: "{text:quoted} se lit comme ceci et n'est dans aucun registre : {role:state}{owners?, de #}{due?, #}.",
        nl: '{text:quoted} leest als dit en staat in geen register: {role:state}{owners?, van #}{due?, #}.',
        en: '{text:quoted} reads like this and is in no register: {role:state}{owners?, of #}{due?, #}.',
      },
      remedy: {
        fr: "La noter ou l'écarter : czs relire {meeting}.",
        nl: 'Noteer of schrap hem: czs nalezen {meeting}.',
        en: 'Note or dismiss it: czs review {meeting}.',
      },
    },
    'entry-in-prose/series': {
      message: {
        fr: '{n} {n|phrase|phrases} à relire dans {files} PV ({parts}).',
        nl: '{n} {n|zin|zinnen} na te lezen in {files} verslagen ({parts}).',
        en: '{n} {n|sentence|sentences} to review in the minutes of {files} meetings ({parts}).',
      },
      remedy: {
        fr: "Le dernier PV d'abord : czs relire {meeting} ; la liste : czs relire --all",
        nl: 'Eerst het laatste verslag: czs nalezen {meeting}; de lijst: czs nalezen --all',
        en: 'The latest first: czs review {meeting}; the list: czs review --all',
      },
    },
    'entry-in-prose/meeting': {
      message: {
        fr: '{n} {n|phrase|phrases} à relire ({parts}).',
        nl: '{n} {n|zin|zinnen} na te lezen ({parts}).',
        en: '{n} {n|sentence|sentences} to review ({parts}).',
      },
      remedy: {
        fr: 'czs relire {meeting}',
        nl: 'czs nalezen {meeting}',
        en: 'czs review {meeting}',
      },
    },
  },
  page: [
    {
      fr: "Une phrase qui ressemble à une décision, à une action ou à une autre entrée, sans intitulé : aucun registre ne la montrera. Une simple remarque, puisque personne ne sait mieux que le ou la secrétaire ce qui a été décidé. `czs relire` passe les phrases en revue, une à une : l'intitulé se met devant, ou la phrase est écartée et personne ne la demandera plus.",
      nl: 'Een zin die op een beslissing, een actie of een andere vermelding lijkt, zonder label: geen register zal hem tonen. Alleen een opmerking, want niemand weet beter dan de verslaggever wat er beslist is. `czs nalezen` overloopt de zinnen een voor een: het label komt ervoor, of de zin wordt geschrapt en niemand vraagt er nog naar.',
    },
    {
      fr: "Pour les personnes, c'est une ligne par réunion ; les machines reçoivent chaque phrase. Ce qu'on raconte d'un autre organe, d'un autre jour, comme question, souhait ou citation n'est pas une entrée ; et rien n'est dit d'un PV approuvé, qui reste tel qu'il est.",
      nl: 'Mensen krijgen één regel per vergadering; machines krijgen elke zin. Wat over een ander orgaan of een andere dag gezegd wordt, of als vraag, wens of citaat, is geen vermelding; en over een goedgekeurd verslag wordt niets gezegd, want dat blijft zoals het is.',
    },
  ],
} satisfies RuleSentences;
