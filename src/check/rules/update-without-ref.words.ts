import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une suite sans la référence de ce qu'elle clôt",
    nl: 'Een opvolging zonder verwijzing naar wat ze afsluit',
    en: 'A closing that does not cite what it closes',
  },
  findings: {
    'update-without-ref': {
      message: {
        fr: '{text:quoted} : rien ne dit quelle action est close ; elle reste ouverte.',
        nl: '{text:quoted}: niets zegt welke actie afgesloten is; ze blijft open.',
        en: '{text:quoted}: nothing says which action is closed; it stays open.',
      },
      remedy: {
        fr: 'Écrire sa référence : « Action 2020-03-05/A1 (fait) : … ».',
        nl: 'Schrijf de verwijzing: “Actie 2020-03-05/A1 (gedaan): …”.',
        en: 'Write its ref: “Action 2020-03-05/A1 (done): …”.',
      },
    },
    'update-without-ref/about': {
      message: {
        fr: "{text:quoted} : rien ne dit de quelle action il s'agit. Est-ce {ref} ({near:quoted}) ?",
        nl: '{text:quoted}: niets zegt over welke actie het gaat. Is het {ref} ({near:quoted})?',
        en: '{text:quoted}: nothing says which action this is about. Is it {ref} ({near:quoted})?',
      },
      remedy: {
        fr: 'Écrire « {ref} : … ».',
        nl: 'Schrijf “{ref}: …”.',
        en: 'Write “{ref}: …”.',
      },
    },
    'update-without-ref/taken': {
      message: {
        fr: '{text:quoted} : lu comme la suite de {ref} ({near:quoted}).',
        nl: '{text:quoted}: gelezen als opvolging van {ref} ({near:quoted}).',
        en: '{text:quoted}: read as what became of {ref} ({near:quoted}).',
      },
      remedy: {
        fr: "Rien à faire si c'est juste ; sinon, écrire la référence de la bonne action : « 2020-03-05/A1 : … ».",
        nl: 'Niets te doen als dat klopt; schrijf anders de verwijzing van de juiste actie: “2020-03-05/A1: …”.',
        en: 'Nothing to do if that is right; else write the ref of the right action: “2020-03-05/A1: …”.',
      },
    },
    'update-without-ref/near': {
      message: {
        fr: '{text:quoted} : rien ne dit quelle action est close. Est-ce {ref} ({near:quoted}) ?',
        nl: '{text:quoted}: niets zegt welke actie afgesloten is. Is het {ref} ({near:quoted})?',
        en: '{text:quoted}: nothing says which action is closed. Is it {ref} ({near:quoted})?',
      },
      remedy: {
        fr: 'Écrire « Action {ref} (fait) : … ».',
        nl: 'Schrijf “Actie {ref} (gedaan): …”.',
        en: 'Write “Action {ref} (done): …”.',
      },
    },
  },
  page: [
    {
      fr: 'Sous *Suivi des actions*, une chose est dite faite, ou abandonnée, sans la référence de l’action : quand rien ne permet de dire laquelle, elle reste ouverte, et l’action ouverte qui y ressemble le plus, ou qui a ce numéro, est indiquée.',
      nl: 'Onder *Opvolging acties* staat dat iets gedaan of vervallen is, zonder de verwijzing van de actie: waar niets zegt welke bedoeld is, blijft ze open, en de open actie die er het meest op lijkt, of dat nummer heeft, wordt getoond.',
    },
    {
      fr: 'Une case cochée sous un tel titre, une ligne de tableau avec un état qui peut la clore, ou une ligne qui finit par ce qu’il en est (`: fait`), n’est pas une nouvelle action, dès qu’une réunion la précède. Quand ses mots désignent une action ouverte, et nulle autre autant, elle est lue comme la suite de celle-là, et c’est dit.',
      nl: 'Een aangevinkt vakje onder zo’n titel, een rij met een stand die ze kan afsluiten, of een regel die eindigt met wat ervan geworden is (`: gedaan`), is geen nieuwe actie, zodra er een vergadering aan voorafging. Waar de woorden één open actie aanwijzen, en geen andere even sterk, wordt het gelezen als wat daarvan geworden is, en dat wordt gezegd.',
    },
    {
      fr: 'La référence s’écrit une fois, avant les responsables par qui la ligne commence et avant ce qui y est barré.',
      nl: 'De verwijzing wordt één keer geschreven, vóór wie aan het begin van de regel staat en vóór wat daarin doorgestreept is.',
    },
    {
      fr: 'Dans un tableau qui dit qui fait quoi pour quand, une ligne ouverte qui ne continue aucune action est une action de cette réunion ; une ligne close aussi, quand elle ne ressemble à aucune action ouverte.',
      nl: 'In een tabel van wie wat tegen wanneer doet, is een open rij die geen actie voortzet een actie van deze vergadering; een afgesloten rij ook, waar ze op geen enkele open actie lijkt.',
    },
    {
      fr: 'Avec sa référence, l’action est close. Rien n’est signalé quand rien n’est ouvert qui puisse être ainsi clos, ni quand l’action qui y ressemble est close ailleurs.',
      nl: 'Met haar verwijzing is ze afgesloten. Waar niets openstaat dat ermee afgesloten kan worden, of waar datgene waarop het lijkt elders afgesloten is, wordt er niets gemeld.',
    },
  ],
} satisfies RuleSentences;
