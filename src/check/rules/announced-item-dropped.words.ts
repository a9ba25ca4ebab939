import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un point annoncé qui manque à la convocation',
    nl: 'Een aangekondigd punt dat op de agenda ontbreekt',
    en: 'An announced item that the agenda lacks',
  },
  findings: {
    'announced-item-dropped': {
      message: {
        fr: '{text:quoted}, annoncé le {by:numeric}, manque à cette convocation.',
        nl: '{text:quoted}, aangekondigd op {by:numeric}, ontbreekt op deze agenda.',
        en: '{text:quoted}, announced on {by:numeric}, is not on this agenda.',
      },
      remedy: {
        fr: 'Ajouter le point, ou noter « Reporté : » à la réunion.',
        nl: 'Voeg het punt toe, of noteer “Uitgesteld:” op de vergadering.',
        en: 'Add the item, or write “Postponed:” at the meeting.',
      },
    },
  },
  page: [
    {
      fr: 'Un PV a annoncé un point pour la prochaine réunion, et la convocation à celle-ci ne l’a pas. Le point passe pour présent si la plupart de ses mots se trouvent dans un titre, une ligne de l’ordre du jour ou une entrée ; une décision à prendre passe aussi pour présente si elle est citée.',
      nl: 'Een verslag kondigde een punt aan voor de volgende vergadering, en in de uitnodiging voor die vergadering ontbreekt het. Een punt telt als vermeld wanneer de meeste van zijn woorden in een titel, een regel van de agenda of een item staan; een te nemen beslissing ook wanneer ze aangehaald wordt.',
    },
    {
      fr: 'Une fois la réunion tenue, son PV dit ce dont il a été question : rien n’est alors signalé.',
      nl: 'Zodra de vergadering gehouden is, zegt haar verslag wat er besproken is: dan wordt er niets gemeld.',
    },
  ],
} satisfies RuleSentences;
