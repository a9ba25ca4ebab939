import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Le vote de quelqu'un qui n'était pas là",
    nl: 'De stem van iemand die er niet was',
    en: 'A vote of somebody who was not there',
  },
  findings: {
    'voter-not-there': {
      message: {
        fr: "{name} vote et n'est pas là à ce moment, d'après les listes, les arrivées et les départs.",
        nl: '{name} stemt en is er op dat ogenblik niet, volgens de lijsten, de aankomsten en het vertrek.',
        en: '{name} votes and is not there at that time, by the lists, the arrivals and the departures.',
      },
      remedy: {
        fr: "Vérifier le vote ; ou noter l'arrivée, ou la procuration.",
        nl: 'Kijk de stem na; of noteer de aankomst, of de volmacht.',
        en: 'Check the vote; or note the arrival, or the proxy.',
      },
    },
    'voter-not-there/unlisted': {
      message: {
        fr: "{name} vote et n'est dans aucune liste de la réunion.",
        nl: '{name} stemt en staat op geen lijst van de vergadering.',
        en: '{name} votes and is in no list of the meeting.',
      },
      remedy: {
        fr: "Vérifier le nom ; ou l'ajouter à la liste des présents.",
        nl: 'Kijk de naam na; of voeg hem toe aan de lijst van aanwezigen.',
        en: 'Check the name; or add it to the list of attendees.',
      },
    },
    'voter-not-there/guest': {
      message: {
        fr: "{name} vote et est dans la liste des invités, qui n'ont pas de voix.",
        nl: '{name} stemt en staat bij de gasten, die geen stem hebben.',
        en: '{name} votes and is in the list of guests, who have no vote.',
      },
      remedy: {
        fr: 'Vérifier le vote, ou la liste.',
        nl: 'Kijk de stem na, of de lijst.',
        en: 'Check the vote, or the list.',
      },
    },
  },
  page: [
    {
      fr: 'Sous une décision, les votes nominatifs nomment quelqu’un qui est excusé, absent, parti avant, invité, ou dans aucune liste. Le vote reste dans le registre tel qu’il est écrit.',
      nl: 'Onder een beslissing noemen de stemmen op naam iemand die verontschuldigd, afwezig, al vertrokken of gast is, of op geen lijst staat. De stem blijft in het register zoals ze geschreven is.',
    },
    {
      fr: 'Qui part pendant le point n’est pas signalé : nul ne sait si le vote était avant. Dans une consultation écrite, personne n’est présent.',
      nl: 'Wie tijdens het punt vertrekt, wordt niet gemeld: niemand weet of de stemming ervoor was. Bij een schriftelijke raadpleging is niemand aanwezig.',
    },
  ],
} satisfies RuleSentences;
