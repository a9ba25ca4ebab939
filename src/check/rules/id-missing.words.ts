import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Des décisions, actions ou propositions sans numéro écrit',
    nl: 'Beslissingen, acties of voorstellen zonder geschreven nummer',
    en: 'Decisions, actions or proposals without a written id',
  },
  findings: {
    'id-missing': {
      message: {
        fr: "{n|Un numéro n'est pas écrit|# numéros ne sont pas écrits} : {ids}.",
        nl: '{n|Een nummer is niet geschreven|# nummers zijn niet geschreven}: {ids}.',
        en: '{n|One id is not written|# ids are not written}: {ids}.',
      },
      remedy: {
        fr: "{n|L'écrire|Les écrire} : czs vérifier --fix",
        nl: '{n|Schrijf het|Schrijf ze}: czs nakijken --fix',
        en: '{n|Write it|Write them}: czs check --fix',
      },
    },
  },
  page: [
    {
      fr: 'Les décisions, actions et propositions d’un projet dont les numéros ne sont pas écrits. Elles en ont déjà un, à la suite du plus haut numéro écrit, mais il peut changer quand une entrée est ajoutée avant elles ; un numéro écrit ne change jamais. `czs vérifier --fix` écrit ces numéros, et `czs approuver` aussi. Un constat par PV, pour que tous soient écrits ensemble.',
      nl: 'Beslissingen, acties en voorstellen van een ontwerp waarvan de nummers niet geschreven zijn. Ze hebben wel al een nummer, dat doortelt vanaf het hoogste geschreven nummer, maar het kan veranderen als er een item vóór ingevoegd wordt; een geschreven nummer verandert nooit. `czs nakijken --fix` schrijft ze, en `czs goedkeuren` ook. Eén bevinding per verslag, zodat ze allemaal samen geschreven worden.',
    },
    {
      fr: 'Aucun mot du texte n’est modifié. Une réunion convoquée est laissée telle quelle jusqu’à ce qu’elle soit tenue ; un PV approuvé n’est plus jamais touché.',
      nl: 'Aan geen woord van de tekst wordt geraakt. Een geplande vergadering blijft ongemoeid tot ze gehouden is, en een goedgekeurd verslag voorgoed.',
    },
    {
      fr: 'Une ligne de tableau ou de liste qui est lue comme la suite d’une action d’une réunion précédente ne reçoit pas de numéro : elle en deviendrait une autre. Celle dont rien ne dit de quelle action elle parle n’en reçoit pas non plus.',
      nl: 'Een rij of regel die gelezen wordt als opvolging van een actie van een vroegere vergadering krijgt geen nummer: ze zou een andere actie worden. Ook een rij waarvan niets zegt over welke actie ze gaat, krijgt er geen.',
    },
  ],
} satisfies RuleSentences;
