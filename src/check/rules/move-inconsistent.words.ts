import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une arrivée ou un départ qui ne peut pas être juste',
    nl: 'Een aankomst of vertrek dat niet kan kloppen',
    en: 'An arrival or a departure that cannot be right',
  },
  findings: {
    'move-inconsistent': {
      message: {
        fr: '{name} part sans avoir été là.',
        nl: '{name} vertrekt zonder er geweest te zijn.',
        en: '{name} leaves without having been there.',
      },
      remedy: {
        fr: 'Vérifier la liste des présents, ou noter son arrivée : Arrivée (9h50) : {name}.',
        nl: 'Kijk de lijst van aanwezigen na, of noteer de aankomst: Aankomst (9u50): {name}.',
        en: 'Check the list of attendees, or note the arrival: Arrival (9:50): {name}.',
      },
    },
    'move-inconsistent/there': {
      message: {
        fr: "{name} arrive et était déjà là, d'après ce qui précède.",
        nl: '{name} komt aan en was er volgens het verslag al.',
        en: '{name} arrives and was there already, by these minutes.',
      },
      remedy: {
        fr: 'Noter entre les deux son départ, ou enlever une arrivée.',
        nl: 'Noteer ertussen het vertrek, of schrap één aankomst.',
        en: 'Note the departure between the two, or take one arrival out.',
      },
    },
    'move-inconsistent/unlisted': {
      message: {
        fr: "{name} n'est dans aucune liste de la réunion.",
        nl: '{name} staat op geen lijst van de vergadering.',
        en: '{name} is in no list of the meeting.',
      },
      remedy: {
        fr: "Ajouter son nom aux présents, aux excusés ou aux invités, tel qu'il était à l'ouverture.",
        nl: 'Voeg de naam toe bij de aanwezigen, de verontschuldigden of de gasten, zoals het bij de opening was.',
        en: 'Add the name to those present, excused or invited, as it was when the meeting opened.',
      },
    },
  },
  page: [
    {
      fr: 'Les listes disent qui était là à l’ouverture ; **Arrivée (9h50) :** et **Départ (11h10) :** disent ce qui a changé ensuite. Qui part doit avoir été là, et qui arrive ne l’était pas encore. Une arrivée pendant un point compte pour ce point, un départ compte à partir du suivant.',
      nl: 'De lijsten zeggen wie er was bij de opening; **Aankomst (9u50):** en **Vertrek (11u10):** zeggen wat daarna veranderde. Wie vertrekt moet er geweest zijn, en wie aankomt was er nog niet. Een aankomst tijdens een punt telt voor dat punt, een vertrek telt vanaf het volgende.',
    },
  ],
} satisfies RuleSentences;
