import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une partie de parenthèse qui n'est pas comprise",
    nl: 'Een deel tussen haakjes dat niet begrepen wordt',
    en: 'Words in brackets that are not understood',
  },
  findings: {
    'qualifier-unread': {
      message: {
        fr: "{text:quoted} n'est pas compris : ni une personne connue, ni une échéance, ni un mode de décision.",
        nl: '{text:quoted} wordt niet begrepen: geen bekende persoon, geen termijn, geen wijze van beslissen.',
        en: '{text:quoted} is not understood: no known person, no due date, no mode of decision.',
      },
      remedy: {
        fr: 'Écrire autrement, ou sortir ces mots de la parenthèse.',
        nl: 'Schrijf het anders, of haal deze woorden uit de haakjes.',
        en: 'Write it another way, or take these words out of the brackets.',
      },
    },
    'qualifier-unread/internal': {
      message: {
        fr: "« {written} » n'est pas compris : ce passage serait dans toutes les copies.",
        nl: '“{written}” wordt niet herkend: deze passage zou in elke kopie staan.',
        en: '“{written}” is not recognised: this passage would be in every copy.',
      },
      remedy: {
        fr: "Écrire « {label} », ou un autre mot s'il n'est pas interne.",
        nl: 'Schrijf “{label}”, of een ander woord als ze niet intern is.',
        en: 'Write “{label}”, or another word if it is not internal.',
      },
    },
    'qualifier-unread/ending': {
      message: {
        fr: "{text:quoted} dans le texte n'est pas lu : rien ne change à {ref}.",
        nl: '{text:quoted} in de tekst wordt niet gelezen: aan {ref} verandert niets.',
        en: '{text:quoted} in the text is not read: nothing changes about {ref}.',
      },
      remedy: {
        fr: 'Écrire « {ref} ({text}) : … ».',
        nl: 'Schrijf “{ref} ({text}): …”.',
        en: 'Write “{ref} ({text}): …”.',
      },
    },
    'qualifier-unread/outcomes': {
      message: {
        fr: '{text:quoted} contredit ce qui est déjà dit du suivi.',
        nl: '{text:quoted} spreekt tegen wat al over de opvolging gezegd is.',
        en: '{text:quoted} contradicts what is said before it of how this goes on.',
      },
      remedy: {
        fr: "Garder l'un ou l'autre.",
        nl: 'Behoud het ene of het andere.',
        en: 'Keep one or the other.',
      },
    },
    'qualifier-unread/vote': {
      message: {
        fr: "{text:quoted} : aucun résultat de vote n'y est lu.",
        nl: '{text:quoted}: daarin wordt geen uitslag van een stemming gelezen.',
        en: '{text:quoted}: no result of a vote is read in it.',
      },
      remedy: {
        fr: "Écrire par exemple « 5 pour, 2 contre, 1 abstention », « à l'unanimité » ou « à la majorité ».",
        nl: 'Schrijf bijvoorbeeld “5 voor, 2 tegen, 1 onthouding”, “unaniem” of “bij meerderheid”.',
        en: 'Write for example “5 for, 2 against, 1 abstention”, “unanimous” or “by majority”.',
      },
    },
    'qualifier-unread/closing': {
      message: {
        fr: "{text:quoted} ne change rien à l'action : après un tel mot, seul un jour est lu.",
        nl: "{text:quoted} verandert niets aan de actie: na zo'n woord wordt alleen een dag gelezen.",
        en: '{text:quoted} changes nothing of the action: after such a word only a day is read.',
      },
      remedy: {
        fr: 'Écrire par exemple « : fait », « : fait le 12/03 » ou « : reporté au 12/04 », et le reste avant.',
        nl: 'Schrijf bijvoorbeeld “: gedaan”, “: gedaan op 12/03” of “: uitgesteld 12/04”, en de rest ervoor.',
        en: 'Write for instance “: done”, “: done on 12/03” or “: postponed 12/04”, and the rest before it.',
      },
    },
    'qualifier-unread/owner': {
      message: {
        fr: '{text:quoted} est dans la parenthèse d’une décision, et une décision n’a pas de responsable.',
        nl: '{text:quoted} staat tussen de haakjes van een beslissing, en een beslissing heeft geen verantwoordelijke.',
        en: '{text:quoted} is in the brackets of a decision, and decisions have no owner.',
      },
      remedy: {
        fr: 'Écrire « proposée par {text} », ou ce qui est à faire comme action : « Action ({text}) : … ».',
        nl: 'Schrijf “voorgesteld door {text}”, of wat te doen is als actie: “Actie ({text}): …”.',
        en: 'Write “proposed by {text}”, or what is to be done as an action: “Action ({text}): …”.',
      },
    },
    'qualifier-unread/outcome': {
      message: {
        fr: "{text:quoted} ne compte pas : sa date n'est pas un jour du calendrier.",
        nl: '{text:quoted} telt niet: de datum is geen dag van de kalender.',
        en: '{text:quoted} does not count: its date is not a day of the calendar.',
      },
      remedy: {
        fr: 'Corriger la date, ou ne pas en donner.',
        nl: 'Verbeter de datum, of geef er geen.',
        en: 'Correct the date, or give none.',
      },
    },
  },
  page: [
    {
      fr: 'Une partie de la parenthèse qui précède un deux-points, et où czs ne reconnaît rien : ni une personne connue, ni une échéance, ni un mode de décision, ni un état d’avancement, ni un lien avec une autre entrée. Elle est gardée comme texte et ne compte pour rien. Un état d’avancement dont la date n’est pas un jour du calendrier ne clôt rien non plus, entre parenthèses ou à la fin d’une ligne du suivi ; celui que d’autres mots y suivent, non plus. Si une partie est presque un mot qui garde un passage interne, c’est une erreur, et aucune copie n’est faite.',
      nl: 'Een deel tussen de haakjes voor een dubbelepunt dat niets is wat czs kent: geen bekende persoon, geen termijn, geen wijze van beslissen, geen afloop, geen verband. Het blijft bewaard als tekst en telt nergens voor. Een afloop waarvan de datum geen dag van de kalender is, sluit evenmin iets af, tussen haakjes of aan het einde van een regel van de opvolging; een waarop daar andere woorden volgen, evenmin. Is een deel bijna een woord dat een passage intern houdt, dan is het een fout, en er wordt geen kopie gemaakt.',
    },
    {
      fr: 'Ailleurs que dans le suivi des actions, un état d’avancement à la fin d’un texte, ou avant sa première virgule, est du texte, sauf s’il est seul après la référence. De deux états qui se contredisent, celui qui laisse l’action ouverte compte.',
      nl: 'Elders dan in de opvolging is een afloop aan het einde van een tekst, of voor de eerste komma, tekst, tenzij hij alleen na de verwijzing staat. Van twee die elkaar tegenspreken, telt die welke de actie openlaat.',
    },
    {
      fr: 'De même pour un titre qui est presque un tel mot.',
      nl: 'Zo ook een titel die bijna zo’n woord is.',
    },
  ],
} satisfies RuleSentences;
