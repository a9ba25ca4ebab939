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
    'qualifier-unread/owner': {
      message: {
        fr: '{text:quoted} est nommé à côté d’une décision, et une décision n’a pas de responsable.',
        nl: '{text:quoted} staat naast een beslissing, en een beslissing heeft geen verantwoordelijke.',
        en: '{text:quoted} is named beside a decision, and decisions have no owner.',
      },
      remedy: {
        fr: 'Écrire « proposée par {text} », ou ce qui est à faire comme action : « Action ({text}) : … ».',
        nl: 'Schrijf “voorgesteld door {text}”, of wat te doen is als actie: “Actie ({text}): …”.',
        en: 'Write “proposed by {text}”, or what is to be done as an action: “Action ({text}): …”.',
      },
    },
    'qualifier-unread/state': {
      message: {
        fr: '{text:quoted} ne dit pas à czs si l’action est faite : elle reste ouverte.',
        nl: '{text:quoted} zegt czs niet of de actie gedaan is: ze blijft open.',
        en: '{text:quoted} does not tell czs whether the action is done: it stays open.',
      },
      remedy: {
        fr: 'Commencer la cellule par « fait », « en cours » ou « abandonnée » si c’est le cas.',
        nl: 'Begin de cel met “gedaan”, “lopend” of “geannuleerd” als dat zo is.',
        en: 'Begin the cell with “done”, “in progress” or “dropped” if so.',
      },
    },
  },
  page: [
    {
      fr: 'Une partie de la parenthèse qui précède un deux-points, et où czs ne reconnaît rien : ni une personne connue, ni une échéance, ni un mode de décision, ni un état d’avancement, ni un lien avec une autre entrée. Elle est gardée comme texte et ne compte pour rien. Un état d’avancement dont la date n’est pas un jour du calendrier ne clôt rien non plus. Si une partie est presque un mot qui garde un passage interne, c’est une erreur, et aucune copie n’est faite.',
      nl: 'Een deel tussen de haakjes voor een dubbelepunt dat niets is wat czs kent: geen bekende persoon, geen termijn, geen wijze van beslissen, geen afloop, geen verband. Het blijft bewaard als tekst en telt nergens voor. Een afloop waarvan de datum geen dag van de kalender is, sluit evenmin iets af. Is een deel bijna een woord dat een passage intern houdt, dan is het een fout, en er wordt geen kopie gemaakt.',
    },
    {
      fr: 'De deux états d’avancement qui se contredisent, celui qui laisse l’action ouverte compte.',
      nl: 'Van twee aflopen die elkaar tegenspreken, telt die welke de actie openlaat.',
    },
    {
      fr: 'Dans un tableau de suivi, ce qu’une cellule dit de l’état d’une action.',
      nl: 'In een tabel van de opvolging: wat een cel over de stand van een actie zegt.',
    },
    {
      fr: 'De même pour un titre qui est presque un tel mot.',
      nl: 'Zo ook een titel die bijna zo’n woord is.',
    },
  ],
} satisfies RuleSentences;
