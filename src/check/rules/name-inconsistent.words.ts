import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un nom écrit de deux façons d'un PV à l'autre",
    nl: 'Een naam die in verslagen verschillend geschreven is',
    en: 'A name written in two ways across minutes',
  },
  findings: {
    'name-inconsistent': {
      message: {
        fr: "{written:quoted} ressemble à {listed:quoted}, d'un autre PV.",
        nl: '{written:quoted} lijkt op {listed:quoted}, uit een ander verslag.',
        en: '{written:quoted} looks like {listed:quoted} of other minutes.',
      },
      remedy: {
        fr: "Si c'est la même personne, corriger une graphie ou ajouter un alias dans people.yaml.",
        nl: 'Is het dezelfde persoon, verbeter een schrijfwijze of voeg in people.yaml een alias toe.',
        en: 'If it is the same person, correct one spelling or add an alias to people.yaml.',
      },
    },
    'name-inconsistent/owner': {
      message: {
        fr: "{written:quoted} est lu comme {listed:quoted}, de people.yaml ou d'un autre PV.",
        nl: '{written:quoted} wordt gelezen als {listed:quoted}, uit people.yaml of een ander verslag.',
        en: '{written:quoted} is read as {listed:quoted} of people.yaml or other minutes.',
      },
      remedy: {
        fr: 'Choisir une graphie, ou ajouter un alias dans people.yaml.',
        nl: 'Kies een schrijfwijze, of voeg in people.yaml een alias toe.',
        en: 'Choose one spelling, or add an alias to people.yaml.',
      },
    },
    'name-inconsistent/short': {
      message: {
        fr: '{written:quoted} et {listed:quoted} sont peut-être une même personne{more? (# de plus dans ce cas)} ; les registres en font deux.',
        nl: '{written:quoted} en {listed:quoted} zijn misschien dezelfde persoon{more? (en zo zijn er nog #)}; de registers maken er twee van.',
        en: '{written:quoted} and {listed:quoted} may be one person{more? (and # more like it)}; the registers have two.',
      },
      remedy: {
        fr: 'Pour trancher : czs personnes --write',
        nl: 'Om dat vast te leggen: czs personen --write',
        en: 'To settle it: czs people --write',
      },
    },
    'name-inconsistent/variant': {
      message: {
        fr: "{written:quoted} s'écrit {listed:quoted} dans un autre PV.",
        nl: '{written:quoted} heet in een ander verslag {listed:quoted}.',
        en: '{written:quoted} is written {listed:quoted} in other minutes.',
      },
      remedy: {
        fr: 'Choisir une graphie, ou ajouter un alias dans people.yaml.',
        nl: 'Kies een schrijfwijze, of voeg in people.yaml een alias toe.',
        en: 'Choose one spelling, or add an alias to people.yaml.',
      },
    },
  },
  page: [
    {
      fr: 'Un nom que les listes de plusieurs PV écrivent de deux façons : dans les registres des présences, ce sont deux personnes. Il est signalé une seule fois, au dernier endroit où figure la graphie la plus rare. Un responsable qui n’est dans aucune liste de la réunion, et que d’autres écrivent avec une autre particule, un autre trait d’union ou dans un autre ordre, est signalé là où se trouve l’action.',
      nl: 'Een naam die de lijsten van meerdere verslagen op twee manieren schrijven: in de registers van de aanwezigheden zijn dat twee personen. Het wordt één keer gemeld, waar de zeldzaamste schrijfwijze het laatst staat. Een verantwoordelijke die in geen lijst van de vergadering staat, en die andere lijsten met een ander voorvoegsel, koppelteken of in een andere volgorde schrijven, wordt gemeld waar de actie staat.',
    },
    {
      fr: 'Qui est appelé par un seul mot du nom de quelqu’un, ou par ses initiales, est une autre personne dans les registres tant que `people.yaml` ne dit rien : c’est signalé une fois pour toute l’archive.',
      nl: 'Wie met één woord van iemands naam of met initialen genoemd wordt, is in de registers een andere persoon zolang `people.yaml` niets zegt: het wordt één keer voor het hele archief gemeld.',
    },
    {
      fr: 'Un nom presque écrit comme un nom de `people.yaml` n’est signalé qu’une fois, par `attendee-unknown`.',
      nl: 'Een naam die bijna geschreven is als een naam in `people.yaml`, wordt maar één keer gemeld, door `attendee-unknown`.',
    },
    {
      fr: 'Un alias dans `people.yaml` tranche la question ; deux personnes de deux organisations sont deux personnes.',
      nl: 'Een alias in `people.yaml` legt het vast; twee personen van twee organisaties zijn twee personen.',
    },
  ],
} satisfies RuleSentences;
