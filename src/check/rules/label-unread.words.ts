import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un intitulé qui n'est pas lu comme il est écrit",
    nl: 'Een label dat niet gelezen wordt zoals het er staat',
    en: 'A label that is not read as it is written',
  },
  findings: {
    'label-unread/internal': {
      message: {
        fr: 'Il manque un deux-points après {label:quoted} : ce passage serait dans toutes les copies.',
        nl: 'Er ontbreekt een dubbelepunt na {label:quoted}: deze passage zou in elke kopie staan.',
        en: 'A colon is missing after {label:quoted}: this passage would be in every copy.',
      },
      remedy: {
        fr: "Écrire « {label} : … », ou commencer la phrase autrement si elle n'est pas interne.",
        nl: 'Schrijf “{label}: …”, of begin de zin anders als ze niet intern is.',
        en: 'Write “{label}: …”, or begin the sentence otherwise if it is not internal.',
      },
    },
    'label-unread/letter': {
      message: {
        fr: "« {label} {id} » compte comme {counted} : D est la lettre d'une décision, A d'une action, P d'une proposition.",
        nl: '“{label} {id}” telt als {counted}: D is de letter van een beslissing, A van een actie, P van een voorstel.',
        en: '“{label} {id}” counts as {counted}: D is the letter of a decision, A of an action, P of a proposal.',
      },
      remedy: {
        fr: "Écrire « {label} {counted} », ou changer l'intitulé pour garder {id}.",
        nl: 'Schrijf “{label} {counted}”, of kies een ander label om {id} te behouden.',
        en: 'Write “{label} {counted}”, or change the label to keep {id}.',
      },
    },
  },
  page: [
    {
      fr: 'Une lettre qui n’est pas celle de l’intitulé n’est pas lue : l’entrée compte sous la lettre de son intitulé, et qui cite ce qui est écrit en cite une autre, ou aucune.',
      nl: 'Een letter die niet die van het label is, wordt niet gelezen: wat er staat telt onder de letter van zijn label, en wie aanhaalt wat er getypt is, haalt iets anders aan, of niets.',
    },
    {
      fr: 'Un intitulé interne qu’aucun deux-points ne termine est une erreur, puisque le passage serait dans toutes les copies, et aucune n’est faite : un point-virgule, un point ou rien à sa place, d’autres mots avant lui, ou une parenthèse qui ne se ferme pas.',
      nl: 'Een intern label zonder dubbelepunt is een fout, want de passage zou in elke kopie staan, en er wordt er geen gemaakt: een puntkomma, een punt of niets op die plaats, andere woorden ervoor, of een haakje dat nooit sluit.',
    },
  ],
} satisfies RuleSentences;
