import type { RuleSentences } from '../../language/findings.ts';
import { yamlFindings } from '../yaml-words.ts';

export const words = {
  title: {
    fr: 'Un en-tête que czs ne comprend pas',
    nl: 'Een hoofding die czs niet begrijpt',
    en: 'Front matter that czs cannot use',
  },
  findings: {
    ...yamlFindings('front-matter-invalid'),
    'front-matter-invalid': {
      message: {
        fr: "L'en-tête n'est pas compris ici.",
        nl: 'De hoofding wordt hier niet begrepen.',
        en: 'The front matter is not understood here.',
      },
      remedy: {
        fr: 'Corriger la ligne.',
        nl: 'Verbeter de regel.',
        en: 'Correct the line.',
      },
    },
    'front-matter-invalid/approval': {
      message: {
        fr: "L'approbation n'est pas lisible.",
        nl: 'De goedkeuring is niet leesbaar.',
        en: 'The approval cannot be read.',
      },
      remedy: {
        fr: 'Rétablir ce que « czs approuver » avait écrit.',
        nl: 'Herstel wat “czs goedkeuren” had geschreven.',
        en: 'Restore what “czs approve” wrote.',
      },
    },
    'front-matter-invalid/approval-missing': {
      message: {
        fr: 'Ce PV est dit approuvé, sans dire quand ni où.',
        nl: 'Dit verslag heet goedgekeurd, zonder te zeggen wanneer of waar.',
        en: 'These minutes are marked as approved, without saying when or where.',
      },
      remedy: {
        fr: 'Remettre « statut: projet », puis : czs approuver ; ou, si plus personne ne sait quand, ajouter une ligne vide « approuvé: ».',
        nl: 'Zet weer “status: ontwerp”, en dan: czs goedkeuren; of, weet niemand nog wanneer, voeg een lege regel “goedgekeurd:” toe.',
        en: 'Put back “status: draft”, then: czs approve; or, where nobody knows any more when, add an empty line “approved:”.',
      },
    },
    'front-matter-invalid/sent': {
      message: {
        fr: "{value:quoted} n'est pas le jour de l'envoi.",
        nl: '{value:quoted} is niet de dag van verzending.',
        en: '{value:quoted} is not the day of sending.',
      },
      remedy: {
        fr: 'Écrire le jour ainsi : {suggestion}.',
        nl: 'Schrijf de dag zo: {suggestion}.',
        en: 'Write the day like this: {suggestion}.',
      },
    },
    'front-matter-invalid/engine': {
      message: {
        fr: "Un en-tête « ---{engine} » n'est pas lu : il pourrait exécuter du code.",
        nl: 'Een hoofding “---{engine}” wordt niet gelezen: ze zou code kunnen uitvoeren.',
        en: 'Front matter “---{engine}” is not read: it could run code.',
      },
      remedy: {
        fr: 'Écrire « --- » seul.',
        nl: 'Schrijf alleen “---”.',
        en: 'Write “---” alone.',
      },
    },
    'front-matter-invalid/key': {
      message: {
        fr: "Cette clé n'est pas un mot.",
        nl: 'Deze sleutel is geen woord.',
        en: 'This key is not a word.',
      },
      remedy: {
        fr: 'Écrire une clé connue, par exemple « date ».',
        nl: 'Schrijf een bekende sleutel, bijvoorbeeld “datum”.',
        en: 'Write a known key, for example “date”.',
      },
    },
    'front-matter-invalid/language': {
      message: {
        fr: "{value:quoted} n'est pas une langue de czs.",
        nl: '{value:quoted} is geen taal van czs.',
        en: '{value:quoted} is not a language of czs.',
      },
      remedy: {
        fr: 'Écrire fr, nl ou en.',
        nl: 'Schrijf fr, nl of en.',
        en: 'Write fr, nl or en.',
      },
    },
    'front-matter-invalid/lookalike': {
      message: {
        fr: "{key:quoted} contient des lettres d'un autre alphabet.",
        nl: '{key:quoted} bevat letters van een ander alfabet.',
        en: '{key:quoted} has letters of another alphabet.',
      },
      remedy: {
        fr: 'Retaper la clé.',
        nl: 'Typ de sleutel opnieuw.',
        en: 'Type the key again.',
      },
    },
    'front-matter-invalid/near-key': {
      message: {
        fr: "{key:quoted} n'est pas une clé connue. Est-ce {near:quoted} ?",
        nl: '{key:quoted} is geen bekende sleutel. Is het {near:quoted}?',
        en: '{key:quoted} is not a known key. Is it {near:quoted}?',
      },
      remedy: {
        fr: "Corriger la clé ; d'ici là, elle ne compte pas.",
        nl: 'Verbeter de sleutel; tot dan telt ze niet.',
        en: 'Correct the key; until then it counts for nothing.',
      },
    },
    'front-matter-invalid/not-a-list': {
      message: {
        fr: '{key:quoted} attend une liste.',
        nl: '{key:quoted} verwacht een lijst.',
        en: '{key:quoted} takes a list.',
      },
      remedy: {
        fr: "Écrire une personne par ligne, chacune précédée d'un tiret.",
        nl: 'Schrijf een persoon per regel, elk na een streepje.',
        en: 'Write one person a line, each after a dash.',
      },
    },
    'front-matter-invalid/not-a-map': {
      message: {
        fr: "Ceci n'est pas une suite de lignes « clé: valeur ».",
        nl: 'Dit is geen reeks regels “sleutel: waarde”.',
        en: 'These are not lines of “key: value”.',
      },
      remedy: {
        fr: 'Écrire une clé par ligne, par exemple « date: 2020-03-05 ».',
        nl: 'Schrijf een sleutel per regel, bijvoorbeeld “datum: 2020-03-05”.',
        en: 'Write one key a line, for example “date: 2020-03-05”.',
      },
    },
    'front-matter-invalid/not-text': {
      message: {
        fr: '{key:quoted} attend un texte, pas une liste.',
        nl: '{key:quoted} verwacht een tekst, geen lijst.',
        en: '{key:quoted} takes a text, not a list.',
      },
      remedy: {
        fr: "L'écrire sur la même ligne.",
        nl: 'Schrijf die op dezelfde regel.',
        en: 'Write it on the same line.',
      },
    },
    'front-matter-invalid/person': {
      message: {
        fr: "Une liste dans la liste {key:quoted} n'est pas une personne.",
        nl: 'Een lijst in de lijst {key:quoted} is geen persoon.',
        en: 'A list in the list {key:quoted} is not a person.',
      },
      remedy: {
        fr: "Écrire une personne par ligne, chacune précédée d'un tiret.",
        nl: 'Schrijf een persoon per regel, elk na een streepje.',
        en: 'Write one person a line, each after a dash.',
      },
    },
    'front-matter-invalid/person-key': {
      message: {
        fr: "{key:quoted} n'est pas une clé connue d'une personne.",
        nl: '{key:quoted} is geen bekende sleutel van een persoon.',
        en: '{key:quoted} is not a known key of a person.',
      },
      remedy: {
        fr: "Écrire nom, organisation, email, rôle, représenté par, de, jusqu'à ou nom de famille.",
        nl: 'Schrijf naam, organisatie, e-mail, functie, vertegenwoordigd door, van, tot of familienaam.',
        en: 'The known ones: docs/format-reference.md.',
      },
    },
    'front-matter-invalid/person-mixed': {
      message: {
        fr: "{who:quoted} est lu comme le nom d'une seule personne.",
        nl: '{who:quoted} wordt gelezen als de naam van één persoon.',
        en: '{who:quoted} is read as the name of one person.',
      },
      remedy: {
        fr: 'Écrire une personne par ligne, « Prénom Nom (Organisation) » ; une procuration a sa clé (représenté par).',
        nl: 'Schrijf één persoon per regel, “Voornaam Naam (Organisatie)”; een volmacht heeft haar sleutel (vertegenwoordigd door).',
        en: 'Write one person per line, “First Last (Organisation)”; a proxy has a key of its own (represented-by).',
      },
    },
    'front-matter-invalid/person-nameless': {
      message: {
        fr: "Cette personne n'a pas de nom.",
        nl: 'Deze persoon heeft geen naam.',
        en: 'This person has no name.',
      },
      remedy: {
        fr: 'Écrire « Prénom Nom (Organisation) ».',
        nl: 'Schrijf “Voornaam Naam (Organisatie)”.',
        en: 'Write “First Last (Organisation)”.',
      },
    },
    'front-matter-invalid/person-rest': {
      message: {
        fr: "{rest:quoted}{who?, qui suit « # »,} n'est pas lu.",
        nl: '{rest:quoted}{who?, na “#”,} wordt niet gelezen.',
        en: '{rest:quoted}{who?, after “#”,} is not read.',
      },
      remedy: {
        fr: "Écrire une personne par ligne, dans la liste qui dit si elle était là ; une fonction, une procuration ou une présence partielle a sa clé (rôle, représenté par, de, jusqu'à).",
        nl: 'Schrijf één persoon per regel, in de lijst die zegt of de persoon er was; een functie, een volmacht of een deel van de vergadering heeft een eigen sleutel (functie, vertegenwoordigd door, van, tot).',
        en: 'Write one person per line, in the list that says whether they were there; a function, a proxy or a part of the meeting has a key of its own (role, represented-by, from, until).',
      },
    },
    'front-matter-invalid/kind': {
      message: {
        fr: "{value:quoted} n'est pas une forme de réunion.",
        nl: '{value:quoted} is geen vorm van vergadering.',
        en: '{value:quoted} is not a kind of meeting.',
      },
      remedy: {
        fr: 'Écrire écrite pour une consultation écrite ; sans cette clé, c’est une séance.',
        nl: 'Schrijf schriftelijk voor een schriftelijke raadpleging; zonder deze sleutel is het een vergadering.',
        en: 'Write written for a written consultation; without this key it is a meeting.',
      },
    },
    'front-matter-invalid/day': {
      message: {
        fr: "{value:quoted} n'est pas un jour.",
        nl: '{value:quoted} is geen dag.',
        en: '{value:quoted} is not a day.',
      },
      remedy: {
        fr: 'Écrire le jour ainsi : {suggestion}.',
        nl: 'Schrijf de dag zo: {suggestion}.',
        en: 'Write the day like this: {suggestion}.',
      },
    },
    'front-matter-invalid/status': {
      message: {
        fr: "{value:quoted} n'est pas un statut.",
        nl: '{value:quoted} is geen status.',
        en: '{value:quoted} is not a status.',
      },
      remedy: {
        fr: 'Écrire convoquée, projet, approuvé ou annulée.',
        nl: 'Schrijf gepland, ontwerp, goedgekeurd of geannuleerd.',
        en: 'Write planned, draft, approved or cancelled.',
      },
    },
    'front-matter-invalid/time': {
      message: {
        fr: "{value:quoted} n'est pas une heure.",
        nl: '{value:quoted} is geen uur.',
        en: '{value:quoted} is not a time of day.',
      },
      remedy: {
        fr: 'Écrire par exemple « 09:30 ».',
        nl: 'Schrijf bijvoorbeeld “09:30”.',
        en: 'Write for example “09:30”.',
      },
    },
    'front-matter-invalid/time-rest': {
      message: {
        fr: '{rest:quoted}, après l’heure, n’est pas lu : une heure n’a pas de fuseau ici, et {time} compte.',
        nl: '{rest:quoted}, na het uur, wordt niet gelezen: een uur heeft hier geen tijdzone, en {time} telt.',
        en: '{rest:quoted}, after the hour, is not read: an hour has no time zone here, and {time} counts.',
      },
      remedy: {
        fr: 'L’écrire avec le lieu, par exemple « lieu: Zoom (UTC) ».',
        nl: 'Schrijf het bij de plaats, bijvoorbeeld “plaats: Zoom (UTC)”.',
        en: 'Write it with the place, for example “place: Zoom (UTC)”.',
      },
    },
    'front-matter-invalid/time-form': {
      message: {
        fr: "{value:quoted} s'écrit « {time} » dans l'en-tête.",
        nl: '{value:quoted} schrijft men in de hoofding “{time}”.',
        en: '{value:quoted} is written “{time}” in the front matter.',
      },
      remedy: {
        fr: 'czs vérifier --fix le corrige.',
        nl: 'czs nakijken --fix verbetert het.',
        en: 'czs check --fix corrects it.',
      },
    },
    'front-matter-invalid/too-long': {
      message: {
        fr: "L'en-tête n'est pas fermé dans les {limit} premiers caractères.",
        nl: 'De hoofding is niet afgesloten binnen de eerste {limit} tekens.',
        en: 'The front matter is not closed within the first {limit} characters.',
      },
      remedy: {
        fr: 'Mettre « --- » seul sur une ligne après la dernière clé.',
        nl: 'Zet “---” alleen op een regel na de laatste sleutel.',
        en: 'Put “---” alone on a line after the last key.',
      },
    },
    'front-matter-invalid/unclosed': {
      message: {
        fr: "L'en-tête n'est pas fermé.",
        nl: 'De hoofding is niet afgesloten.',
        en: 'The front matter is not closed.',
      },
      remedy: {
        fr: 'Mettre « --- » seul sur une ligne après la dernière clé.',
        nl: 'Zet “---” alleen op een regel na de laatste sleutel.',
        en: 'Put “---” alone on a line after the last key.',
      },
    },
    'front-matter-invalid/unknown-key': {
      message: {
        fr: "{key:quoted} n'est pas une clé connue.",
        nl: '{key:quoted} is geen bekende sleutel.',
        en: '{key:quoted} is not a known key.',
      },
      remedy: {
        fr: "L'effacer, ou écrire ceci dans le texte.",
        nl: 'Wis ze, of schrijf dit in de tekst.',
        en: 'Delete it, or write this in the text.',
      },
    },
  },
  page: [
    {
      fr: 'Ce que czs ne peut pas utiliser dans l’en-tête : chaque problème est signalé à sa clé, et le reste compte. Ce qui cache d’autres clés, ou mettrait une ligne fausse dans un registre, est une erreur ; une clé d’un autre programme est une remarque.',
      nl: 'Iets in de hoofding waar czs niets mee kan: elk probleem bij zijn eigen sleutel, terwijl de rest telt. Wat andere sleutels verbergt of een foute regel in een register zou zetten, is een fout; een sleutel van een ander programma is een opmerking.',
    },
    {
      fr: 'Quand une clé est à une ou deux lettres d’une clé connue, dans l’une des trois langues, la clé connue est proposée. Une clé qui n’est juste qu’en apparence contient des lettres d’un autre alphabet.',
      nl: 'Verschilt een sleutel een of twee letters van een bekende, in een van de drie talen, dan wordt die voorgesteld. Een sleutel die alleen maar juist lijkt, bevat letters van een ander alfabet.',
    },
    {
      fr: 'Des valeurs qui ne sont pas celles que leur clé attend :',
      nl: 'Waarden die niet zijn wat hun sleutel verwacht:',
    },
    {
      fr: 'Dans une liste de personnes, les mots qui ne font partie d’aucune sont signalés et restent dans le fichier : personne ne disparaît sans bruit. Qui est excusé, qui remplace qui et quand quelqu’un est arrivé se lit à côté du nom.',
      nl: 'In een lijst van personen worden woorden die bij geen persoon horen, gemeld, en ze blijven in het bestand staan: niemand verdwijnt stil. Wie verontschuldigd is, wie wie vervangt en wanneer iemand aankwam, wordt naast de naam gelezen.',
    },
    {
      fr: 'Les heures écrites comme on le fait d’ordinaire sont lues, et la correction d’office leur donne la forme unique ; de même pour les titres avec un deux-points, que YAML refuse sans guillemets.',
      nl: 'Uren worden gelezen zoals men ze gewoonlijk schrijft, en de verbetering zet ze in de ene juiste vorm; zo ook titels met een dubbelepunt, die YAML zonder aanhalingstekens weigert.',
    },
    {
      fr: 'Une approbation s’écrit par `czs approuver` ; à la main, elle n’est souvent faite qu’à moitié.',
      nl: 'Een goedkeuring wordt geschreven door `czs goedkeuren`; met de hand geschreven is ze al gauw onvolledig.',
    },
    {
      fr: 'YAML offre plus que ce que demandent des PV. Ce qui pourrait répéter, renvoyer ou exécuter est refusé, à son endroit ; une date lisible compte tout de même.',
      nl: 'YAML kan meer dan verslagen nodig hebben. Wat kan herhalen, verwijzen of uitvoeren, wordt geweigerd en op zijn plaats gemeld; een leesbare datum telt toch.',
    },
    {
      fr: 'Un en-tête qui n’est pas une suite de clés, qui est trop emboîté, qui n’est pas fermé, ou qui nomme un moteur d’exécution :',
      nl: 'Een hoofding die geen reeks sleutels is, die te diep genest is, die niet afgesloten is, of die een programma noemt om ze te lezen:',
    },
  ],
} satisfies RuleSentences;
