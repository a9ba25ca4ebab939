import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une personne inscrite deux fois',
    nl: 'Iemand die twee keer vermeld staat',
    en: 'Somebody listed twice',
  },
  findings: {
    'attendee-duplicate': {
      message: {
        fr: '{name:quoted} est dans les listes deux fois.',
        nl: '{name:quoted} staat twee keer in de lijsten.',
        en: '{name:quoted} is listed twice.',
      },
      remedy: {
        fr: "En garder une, ou ajouter l'organisation si ce sont deux personnes.",
        nl: 'Houd er één, of voeg de organisatie toe als het twee personen zijn.',
        en: 'Keep one, or add the organisation if they are two people.',
      },
    },
  },
  page: [
    {
      fr: 'Qui figure deux fois dans les listes est compté deux fois.',
      nl: 'Wie twee keer in de lijsten staat, wordt twee keer geteld.',
    },
    {
      fr: 'Qui a été convoqué et est venu figure dans deux listes, comme il se doit. Deux homonymes de deux organisations sont deux personnes.',
      nl: 'Wie uitgenodigd was en gekomen is, staat in twee lijsten, zoals het hoort. Naamgenoten uit twee organisaties zijn twee personen.',
    },
  ],
} satisfies RuleSentences;
