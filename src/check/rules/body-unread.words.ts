import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un texte trop grand ou trop emboîté pour être lu, ou qu'un commentaire ouvert cache",
    nl: 'Een tekst die te groot of te diep genest is om te lezen, of die een open commentaar verbergt',
    en: 'A body too large or too deep to be read, or hidden by an open comment',
  },
  findings: {
    'body-unread': {
      message: {
        fr: "Le texte de ce PV n'a pas pu être lu ; seul son en-tête compte.",
        nl: 'De tekst van dit verslag kon niet gelezen worden; alleen de hoofding telt.',
        en: 'The body of these minutes could not be read; only the front matter counts.',
      },
      remedy: {
        fr: 'Le simplifier ou le couper en deux.',
        nl: 'Vereenvoudig hem of splits hem in twee.',
        en: 'Make it simpler, or cut it in two.',
      },
    },
    'body-unread/comment': {
      message: {
        fr: "Ce commentaire n'est pas fermé : ce qui le suit n'est ni lu ni montré.",
        nl: 'Dit commentaar is niet gesloten: wat erop volgt, wordt niet gelezen en niet getoond.',
        en: 'This comment is not closed: what follows is neither read nor shown.',
      },
      remedy: {
        fr: 'Écrire « --> » là où il finit.',
        nl: 'Schrijf “-->” waar het eindigt.',
        en: 'Write “-->” where it ends.',
      },
    },
    'body-unread/line': {
      message: {
        fr: "Le texte de ce PV a une ligne de plus de {limit} caractères : il n'est pas lu, et seul son en-tête compte.",
        nl: 'De tekst van dit verslag heeft een regel van meer dan {limit} tekens: hij wordt niet gelezen, alleen de hoofding telt.',
        en: 'The body of these minutes has a line of more than {limit} characters: it is not read, and only the front matter counts.',
      },
      remedy: {
        fr: 'Le couper, ou placer les annexes dans un autre fichier.',
        nl: 'Kort hem in, of zet de bijlagen in een ander bestand.',
        en: 'Shorten it, or put the appendices in another file.',
      },
    },
    'body-unread/lines': {
      message: {
        fr: "Le texte de ce PV a plus de {limit} lignes : il n'est pas lu, et seul son en-tête compte.",
        nl: 'De tekst van dit verslag heeft meer dan {limit} regels: hij wordt niet gelezen, alleen de hoofding telt.',
        en: 'The body of these minutes has more than {limit} lines: it is not read, and only the front matter counts.',
      },
      remedy: {
        fr: 'Le couper, ou placer les annexes dans un autre fichier.',
        nl: 'Kort hem in, of zet de bijlagen in een ander bestand.',
        en: 'Shorten it, or put the appendices in another file.',
      },
    },
    'body-unread/nesting': {
      message: {
        fr: "Le texte de ce PV a plus de {limit} listes ou citations emboîtées : il n'est pas lu, et seul son en-tête compte.",
        nl: 'De tekst van dit verslag heeft meer dan {limit} geneste lijsten of citaten: hij wordt niet gelezen, alleen de hoofding telt.',
        en: 'The body of these minutes has more than {limit} nested lists or quotes: it is not read, and only the front matter counts.',
      },
      remedy: {
        fr: 'Le couper, ou placer les annexes dans un autre fichier.',
        nl: 'Kort hem in, of zet de bijlagen in een ander bestand.',
        en: 'Shorten it, or put the appendices in another file.',
      },
    },
    'body-unread/size': {
      message: {
        fr: "Le texte de ce PV dépasse {limit} caractères : il n'est pas lu, et seul son en-tête compte.",
        nl: 'De tekst van dit verslag is langer dan {limit} tekens: hij wordt niet gelezen, alleen de hoofding telt.',
        en: 'The body of these minutes is longer than {limit} characters: it is not read, and only the front matter counts.',
      },
      remedy: {
        fr: 'Le couper, ou placer les annexes dans un autre fichier.',
        nl: 'Kort hem in, of zet de bijlagen in een ander bestand.',
        en: 'Shorten it, or put the appendices in another file.',
      },
    },
    'body-unread/timeout': {
      message: {
        fr: "Le texte de ce PV n'a pas pu être lu en {budget} secondes ; seul son en-tête compte.",
        nl: 'De tekst van dit verslag kon niet binnen {budget} seconden gelezen worden; alleen de hoofding telt.',
        en: 'The body of these minutes could not be read within {budget} seconds; only the front matter counts.',
      },
      remedy: {
        fr: 'Le simplifier ou le couper en deux.',
        nl: 'Vereenvoudig hem of splits hem in twee.',
        en: 'Make it simpler, or cut it in two.',
      },
    },
  },
  page: [
    {
      fr: 'Un PV dont le texte est trop grand, trop emboîté ou trop enchevêtré pour être lu dans le temps que czs s’accorde : son en-tête compte, mais rien de son texte.',
      nl: 'Een verslag waarvan de tekst te groot, te diep genest of te verward is om gelezen te worden binnen de tijd die czs toestaat: de hoofding telt, van de tekst telt niets.',
    },
    {
      fr: 'Les limites dépassent de loin tout PV : 256 Ko, 9 000 lignes, 40 listes emboîtées. Ce qui les franchit a le plus souvent été collé : un tableau, un journal informatique, une image sous forme de texte. Sa place est dans un autre fichier.',
      nl: 'De grenzen liggen ver boven wat een verslag nodig heeft: 256 KB, 9.000 regels, 40 lijsten in elkaar. Wat erboven gaat, is meestal geplakt: een tabel, een logbestand, een beeld als tekst. Het hoort in een ander bestand.',
    },
    {
      fr: 'Un commentaire qui n’est pas fermé cache tout ce qui le suit, à l’aperçu comme à czs : ces points et ces décisions ne comptent plus, et ne figurent dans aucune copie.',
      nl: 'Een commentaar dat niet gesloten is, verbergt alles wat erop volgt, in een voorbeeld zoals voor czs: die punten en beslissingen tellen niet meer mee en staan in geen enkele kopie.',
    },
  ],
} satisfies RuleSentences;
