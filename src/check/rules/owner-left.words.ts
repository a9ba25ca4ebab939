import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une action ouverte, ou une convocation, de quelqu'un qui n'en est plus",
    nl: 'Een open actie, of een uitnodiging, van iemand die er niet meer bij is',
    en: 'An open action, or an agenda, of somebody who has left',
  },
  findings: {
    'owner-left': {
      message: {
        fr: "{ref} ({text:quoted}) est encore à charge {name:de}, qui n'en est plus depuis le {until:numeric}.",
        nl: '{ref} ({text:quoted}) staat nog op naam van {name}, die er sinds {until:numeric} niet meer bij is.',
        en: '{ref} ({text:quoted}) is still owned by {name}, who left on {until:numeric}.',
      },
      remedy: {
        fr: "La confier à quelqu'un d'autre à la prochaine réunion : « Action {ref} (Prénom Nom) : … » ; ou la clôturer : czs fait {ref}",
        nl: 'Geef ze op de volgende vergadering aan iemand anders: “Actie {ref} (Voornaam Naam): …”; of sluit ze af: czs gedaan {ref}',
        en: 'Give it to somebody else at the next meeting: “Action {ref} (First Last): …”; or close it: czs done {ref}',
      },
    },
    'owner-left/invited': {
      message: {
        fr: "La réunion du {date:numeric} convoque encore {name}, qui n'en est plus depuis le {until:numeric}.",
        nl: '{name} is uitgenodigd op {date:numeric} en is er sinds {until:numeric} niet meer bij.',
        en: '{name} is called to {date:numeric}, and left on {until:numeric}.',
      },
      remedy: {
        fr: "L'enlever de la liste, ou y mettre qui vient à sa place.",
        nl: 'Haal de naam uit de lijst, of zet er wie in de plaats komt.',
        en: 'Take the name off the list, or put there who comes instead.',
      },
    },
  },
  page: [
    {
      fr: 'Une action ouverte dont la personne responsable est partie, selon `until` dans `people.yaml` (`czs personnes --left NOM --on JOUR` l’y écrit). Le constat dépend du jour : il n’est donc jamais une erreur, et `--changed` le laisse de côté.',
      nl: 'Een open actie waarvan de verantwoordelijke vertrokken is, volgens `until` in `people.yaml` (`czs personen --left NAAM --on DAG` schrijft dat). Dit hangt af van de dag: het is dus nooit een fout, en met `--changed` wordt het niet gemeld.',
    },
    {
      fr: 'Ne comptent ni ce qui est clos, ni ce que quelqu’un d’autre a repris.',
      nl: 'Wat afgesloten is, of door iemand anders overgenomen werd, telt niet.',
    },
    {
      fr: 'Une convocation qui appelle encore quelqu’un après son dernier jour : elle a été préparée avant que son départ soit connu.',
      nl: 'Een uitnodiging die iemand na de laatste dag nog oproept: ze werd klaargemaakt voor het vertrek bekend was.',
    },
  ],
} satisfies RuleSentences;
