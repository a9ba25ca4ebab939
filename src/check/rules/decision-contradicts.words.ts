import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Deux décisions qui semblent porter sur la même chose',
    nl: 'Twee beslissingen die over hetzelfde lijken te gaan',
    en: 'Two decisions that seem to be about one thing',
  },
  findings: {
    'decision-contradicts': {
      message: {
        fr: '{ref} semble porter sur la même chose que {other}, qui reste en vigueur.',
        nl: '{ref} lijkt over hetzelfde te gaan als {other}, dat van kracht blijft.',
        en: '{ref} seems to be about the same as {other}, which stays in force.',
      },
      remedy: {
        fr: 'Si elle la remplace, écrire « (remplace {other}) ».',
        nl: 'Vervangt ze die, schrijf dan “(vervangt {other})”.',
        en: 'If it replaces it, write “(replaces {other})”.',
      },
    },
    'decision-contradicts/revisits': {
      message: {
        fr: '{ref} revient sur une décision, sans doute {other}, qui reste en vigueur.',
        nl: '{ref} komt terug op een beslissing, wellicht {other}, die van kracht blijft.',
        en: '{ref} goes back on a decision, probably {other}, which stays in force.',
      },
      remedy: {
        fr: 'Si elle la remplace, écrire « Décision (remplace {other}) : … ».',
        nl: 'Vervangt ze die, schrijf dan “Beslissing (vervangt {other}): …”.',
        en: 'If it replaces it, write “Decision (replaces {other}): …”.',
      },
    },
    'decision-contradicts/which': {
      message: {
        fr: '{ref} revient sur une décision, et ne dit pas laquelle : elle reste en vigueur.',
        nl: '{ref} komt terug op een beslissing en zegt niet welke: die blijft van kracht.',
        en: '{ref} goes back on a decision and does not say which: it stays in force.',
      },
      remedy: {
        fr: 'Écrire « Décision (remplace 2024-05-14/D1) : … », ou « (abroge …) » ; les numéros : czs décisions --in-force',
        nl: 'Schrijf “Beslissing (vervangt 2024-05-14/D1): …”, of “(heft … op)”; de nummers: czs decisions --in-force',
        en: 'Write “Decision (replaces 2024-05-14/D1): …”, or “(repeals …)”; the numbers: czs decisions --in-force',
      },
    },
  },
  related: {
    'related-decision': {
      fr: '{ref} se trouve ici',
      nl: '{ref} staat hier',
      en: '{ref} stands here',
    },
  },
  page: [
    {
      fr: 'Deux décisions de réunions différentes, toutes deux en vigueur, ont la plupart de leurs mots en commun, et aucune ne dit qu’elle remplace l’autre. Ce n’est qu’une remarque : elles peuvent très bien coexister.',
      nl: 'Twee beslissingen van verschillende vergaderingen, allebei van kracht, hebben de meeste van hun woorden gemeen, en geen van beide zegt dat ze de andere vervangt. Dit is enkel een opmerking: ze kunnen best naast elkaar bestaan.',
    },
    {
      fr: '`overlap`, dans `czs.yaml`, dit quelle part de leurs mots elles doivent avoir en commun, de 0 à 1 ; sans indication, 0.6. Ne sont pas comparées les décisions qui ont moins de quatre mots significatifs, ni les approbations d’un PV, ni celles qui nomment des années différentes.',
      nl: '`overlap` in `czs.yaml` zegt welk deel van hun woorden ze gemeen moeten hebben, van 0 tot 1; staat er niets, dan is het 0.6. Beslissingen van minder dan vier woorden met inhoud worden niet vergeleken, evenmin als goedkeuringen van een verslag en wat verschillende jaren noemt.',
    },
    {
      fr: 'Est aussi signalée une décision dont les mots disent qu’elle revient sur une décision antérieure, sans dire laquelle : la dernière en vigueur d’un point du même titre, du jour ou du mois qu’elle nomme.',
      nl: 'Ook gemeld wordt een beslissing waarvan de woorden zeggen dat ze terugkomt op een eerdere, en niet op welke: de laatste van kracht van een punt met dezelfde titel, van de dag of de maand die ze noemt.',
    },
  ],
} satisfies RuleSentences;
