import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un point sans contenu',
    nl: 'Een punt zonder inhoud',
    en: 'An item without content',
  },
  findings: {
    'item-empty': {
      message: {
        fr: '{title:quoted} est vide : le point passe pour non traité.',
        nl: '{title:quoted} is leeg: het punt geldt als niet behandeld.',
        en: '{title:quoted} is empty: the item counts as not treated.',
      },
      remedy: {
        fr: "Écrire ce qui s'est dit, ou « Non abordé ».",
        nl: 'Schrijf wat er gezegd is, of “Niet besproken”.',
        en: 'Write what was said, or “Not discussed”.',
      },
    },
    'item-empty/several': {
      message: {
        fr: '{n} points sont vides et passent pour non traités : {titles}.',
        nl: '{n} punten zijn leeg en gelden als niet behandeld: {titles}.',
        en: '{n} items are empty and count as not treated: {titles}.',
      },
      remedy: {
        fr: "Écrire sous chacun ce qui s'est dit, ou « Non abordé ».",
        nl: 'Schrijf onder elk wat er gezegd is, of “Niet besproken”.',
        en: 'Write under each what was said, or “Not discussed”.',
      },
    },
  },
  page: [
    {
      fr: 'Un point d’une réunion tenue, sous lequel rien n’est écrit. Il passe pour non traité, et `czs nouvelle-réunion` le met au prochain ordre du jour : écrire ce qui s’est dit, ou *Non abordé*.',
      nl: 'Een punt van een gehouden vergadering, met niets eronder. Het geldt als niet behandeld, en `czs nieuwe-vergadering` zet het op de volgende agenda: schrijf wat er gezegd is, of *Niet besproken*.',
    },
    {
      fr: 'Plus de trois points vides font un seul constat, au premier : le PV reste à écrire.',
      nl: 'Meer dan drie zijn één bevinding, bij het eerste: het verslag moet nog geschreven worden.',
    },
  ],
} satisfies RuleSentences;
