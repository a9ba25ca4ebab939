import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Des mots qui disent que quelque chose est interne, là où rien n'est marqué",
    nl: 'Woorden die zeggen dat iets intern is, waar niets gemarkeerd is',
    en: 'Words that say that something is internal, where nothing is marked',
  },
  findings: {
    'internal-unmarked': {
      message: {
        fr: "{words:quoted} : rien n'est marqué comme interne ici, et ce passage serait dans toutes les copies.",
        nl: '{words:quoted}: niets is hier als intern gemarkeerd, en deze passage zou in elke kopie staan.',
        en: '{words:quoted}: nothing is marked as internal here, and this passage would be in every copy.',
      },
      remedy: {
        fr: "Commencer le passage par « Interne : … », ou mettre « (huis clos) » à la fin de son titre ; si rien n'est interne, l'écrire autrement, ou : <!-- czs-ignore internal-unmarked: raison -->",
        nl: 'Begin de passage met “Intern: …”, of zet “(besloten zitting)” aan het eind van haar titel; is er niets intern, schrijf het anders, of: <!-- czs-ignore internal-unmarked: reden -->',
        en: 'Begin the passage with “Internal: …”, or put “(closed session)” at the end of its title; if nothing is internal, write it another way, or: <!-- czs-ignore internal-unmarked: reason -->',
      },
    },
    'internal-unmarked/after': {
      message: {
        fr: '{words:quoted} ouvre une partie à huis clos, et la suite, qui serait dans toutes les copies, n’est pas toute marquée comme interne.',
        nl: '{words:quoted} opent een besloten deel, en wat volgt, en in elke kopie zou staan, is niet alles als intern gemarkeerd.',
        en: '{words:quoted} opens a closed part, and what follows, which would be in every copy, is not all marked as internal.',
      },
      remedy: {
        fr: "Mettre « (huis clos) » à la fin du titre de chacun de ses points, et écrire où elle finit (« Fin du huis clos. ») ; si rien n'est interne : <!-- czs-ignore internal-unmarked: raison -->",
        nl: 'Zet “(besloten zitting)” aan het eind van de titel van elk van zijn punten, en schrijf waar het eindigt (“Einde van de besloten zitting.”); is er niets intern: <!-- czs-ignore internal-unmarked: reden -->',
        en: 'Put “(closed session)” at the end of the title of each of its items, and write where it ends (“The public was re-admitted.”); if nothing is internal: <!-- czs-ignore internal-unmarked: reason -->',
      },
    },
    'internal-unmarked/rest': {
      message: {
        fr: '{words:quoted} ne marque que ce passage : le reste du point serait dans toutes les copies.',
        nl: '{words:quoted} markeert alleen deze passage: de rest van het punt zou in elke kopie staan.',
        en: '{words:quoted} marks this passage alone: the rest of the item would be in every copy.',
      },
      remedy: {
        fr: "Mettre « (huis clos) » à la fin du titre du point ; si le reste n'est pas interne, commencer ce passage par « Interne : … », ou : <!-- czs-ignore internal-unmarked: raison -->",
        nl: 'Zet “(besloten zitting)” aan het eind van de titel van het punt; is de rest niet intern, begin deze passage met “Intern: …”, of: <!-- czs-ignore internal-unmarked: reden -->',
        en: 'Put “(closed session)” at the end of the title of the item; if the rest is not internal, begin this passage with “Internal: …”, or: <!-- czs-ignore internal-unmarked: reason -->',
      },
    },
  },
  page: [
    {
      fr: 'czs tait ce qui est *marqué* : un passage qui commence par « Interne : … », une entrée avec « (interne) » entre parenthèses, un point dont le titre finit par « (huis clos) ». Des mots qui disent que quelque chose est interne et ne marquent rien sont une erreur, et aucune copie de ce PV n’est faite (sauf celle du bureau, et le JSON) : « huis clos », « sous embargo » et leurs pareils, où qu’ils soient, présences et tableaux compris, mais pas dans un commentaire.',
      nl: 'czs verzwijgt wat *gemarkeerd* is: een passage die met “Intern: …” begint, een vermelding met “(intern)” tussen haakjes, een punt waarvan de titel op “(besloten zitting)” eindigt. Woorden die zeggen dat iets intern is en niets markeren, zijn een fout, en er wordt van dat verslag geen kopie gemaakt (behalve die van het bestuur, en de JSON): “besloten zitting”, “onder embargo” en dergelijke, waar ze ook staan, ook bij de aanwezigen en in tabellen, maar niet in commentaar.',
    },
    {
      fr: 'Des mots qui ont d’autres sens (« interne », « confidentiel ») ne comptent que seuls : avant un deux-points, sur leur ligne ou dans leur cellule, entre parenthèses, à la fin d’un titre ou d’une ligne courte au-dessus du premier point.',
      nl: 'Woorden met ook een andere betekenis (“intern”, “vertrouwelijk”) tellen alleen als ze op zichzelf staan: voor een dubbelepunt, op hun regel of in hun cel, tussen haakjes, aan het eind van een titel of van een korte regel boven het eerste punt.',
    },
    {
      fr: '« (closed) » entre parenthèses dans un titre est demandé aussi, mais pas pour ce qui est clos soi-même, comme un ticket ou un sondage.',
      nl: 'Ook “(closed)” tussen haakjes in een titel wordt gevraagd, maar niet van wat zelf gesloten is, zoals een ticket of een peiling.',
    },
    {
      fr: 'Un passage marqué « Huis clos : … » dans un point, ou « Confidentiel : … » juste sous son titre, avec plus bas autre chose qui n’est pas marqué, vise peut-être toute la suite du point, jusqu’à ce que le PV dise que le huis clos est levé. « Interne : … » ne marque que son passage ; une ligne qui dit « (besloten) » et rien d’autre est un huis clos, pas une décision.',
      nl: 'Een passage met “Besloten zitting: …” in een punt, of “Vertrouwelijk: …” vlak onder de titel, met eronder nog iets dat niet gemarkeerd is, geldt misschien voor al wat volgt in het punt, tot het verslag zegt dat de zitting weer openbaar is. “Intern: …” markeert alleen zijn passage; een regel die “(besloten)” zegt en niets anders, is een besloten zitting en geen beslissing.',
    },
    {
      fr: 'Ce qui ouvre une partie à huis clos vaut pour les points qui suivent, jusqu’à ce que le PV dise qu’elle est finie : « exclusion du public », « à huis clos pour les points suivants », un titre « Huis clos » sans rien dessous. Tant que tout n’y est pas marqué (les titres et la réunion suivante ne comptent pas), aucune copie n’est faite.',
      nl: 'Wat een besloten deel opent, geldt voor de punten die volgen, tot het verslag zegt dat het gedaan is: “uitsluiting van het publiek”, “in besloten zitting voor de volgende punten”, een titel “Besloten zitting” met niets eronder. Zolang niet alles erin gemarkeerd is (titels en de volgende vergadering tellen niet), wordt er geen kopie gemaakt.',
    },
    {
      fr: 'Si rien n’est interne, une exception le dit, avec sa raison : au-dessus du bloc, ou, pour l’en-tête, n’importe où dans le fichier (`czs-ignore-file`). Ce qui est juste au-dessus d’un passage marqué n’est pas signalé.',
      nl: 'Is er niets intern, dan zegt een uitzondering dat, met haar reden: boven het blok, of voor de hoofding waar dan ook in het bestand (`czs-ignore-file`). Wat vlak boven een gemarkeerde passage staat, wordt niet gemeld.',
    },
    {
      fr: 'La règle connaît une courte liste de mots, et rien d’autre : ni cadenas, ni lettres espacées. Elle ne remplace pas la relecture : `czs voir <réunion> --for public` est ce qui sera envoyé.',
      nl: 'De regel kent een korte lijst van woorden, en niets anders: geen hangslot, geen gespatieerde letters. Ze vervangt het nalezen niet: `czs tonen <vergadering> --for public` is wat verstuurd wordt.',
    },
    {
      fr: '« Privé », « discret », « sans le coordinateur » comptent dans un titre, et avant un passage ; le dépôt dont on le dit, ou un nombre qui suit, n’est le secret de personne.',
      nl: '“Privé”, “discreet”, “zonder coördinator” tellen in een titel, en voor een passage; de bewaarplaats waarvan het gezegd wordt, of een getal erna, is niemands geheim.',
    },
    {
      fr: 'Ce qui détache une partie du reste le dit de cette partie : un bloc, une ligne à part, deux commentaires, une phrase sur « cette partie », une ligne de liste avec quelque chose dessous. « Réservé aux membres », « bureau uniquement » le disent dans un titre ou seuls sur leur ligne.',
      nl: 'Wat een deel van de rest afzet, zegt het van dat deel: een kader, een eigen regel, twee commentaren, een zin over “dit deel”, een regel van een lijst met iets eronder. “Enkel voor de leden”, “alleen bestuur” zeggen het in een titel of alleen op hun regel.',
    },
  ],
} satisfies RuleSentences;
