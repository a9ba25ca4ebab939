import type { RuleSentences } from '../../language/findings.ts';
import { yamlFindings } from '../yaml-words.ts';

export const words = {
  title: {
    fr: 'Une erreur dans czs.yaml ou people.yaml',
    nl: 'Een fout in czs.yaml of people.yaml',
    en: 'A mistake in czs.yaml or people.yaml',
  },
  findings: {
    ...yamlFindings('config-invalid'),
    'config-invalid': {
      message: {
        fr: "Ce réglage n'est pas compris.",
        nl: 'Deze instelling wordt niet begrepen.',
        en: 'This setting is not understood.',
      },
      remedy: {
        fr: "Le corriger ; d'ici là, la valeur par défaut vaut.",
        nl: 'Verbeter ze; tot dan geldt de standaardwaarde.',
        en: 'Correct it; until then its default holds.',
      },
    },
    'config-invalid/alias-is-name': {
      message: {
        fr: "{alias:quoted}, alias dans la fiche {name:quoted}, est le nom d'une autre fiche : il désigne celle-ci.",
        nl: '{alias:quoted}, een alias van {name}, is de naam van een andere fiche, en betekent die.',
        en: '{alias:quoted}, an alias of {name}, is the name of another record, and means that one.',
      },
      remedy: {
        fr: "Effacer l'alias, ou compléter le nom de l'autre fiche.",
        nl: 'Wis de alias, of vul de naam van de andere fiche aan.',
        en: 'Delete the alias, or complete the name of the other record.',
      },
    },
    'config-invalid/boolean': {
      message: {
        fr: '{key:quoted} attend true ou false, pas {value:quoted}.',
        nl: '{key:quoted} verwacht true of false, niet {value:quoted}.',
        en: '{key:quoted} takes true or false, not {value:quoted}.',
      },
      remedy: {
        fr: 'Écrire « {key}: false » ou « {key}: true ».',
        nl: 'Schrijf “{key}: false” of “{key}: true”.',
        en: 'Write “{key}: false” or “{key}: true”.',
      },
    },
    'config-invalid/choice': {
      message: {
        fr: "{value:quoted} n'est pas une valeur de {key:quoted}.",
        nl: '{value:quoted} is geen waarde van {key:quoted}.',
        en: '{value:quoted} is not a value of {key:quoted}.',
      },
      remedy: {
        fr: 'Écrire {choices:or}.',
        nl: 'Schrijf {choices:or}.',
        en: 'Write {choices:or}.',
      },
    },
    'config-invalid/date': {
      message: {
        fr: "{value:quoted} n'est pas une date.",
        nl: '{value:quoted} is geen datum.',
        en: '{value:quoted} is not a date.',
      },
      remedy: {
        fr: 'Écrire {key} sous la forme 2020-03-05.',
        nl: 'Schrijf {key} als 2020-03-05.',
        en: 'Write {key} as 2020-03-05.',
      },
    },
    'config-invalid/entry': {
      message: {
        fr: "Cette entrée de {key:quoted} n'est ni un nom, ni une fiche.",
        nl: 'Deze regel van {key:quoted} is geen naam en geen fiche.',
        en: 'This entry of {key:quoted} is neither a name nor a record.',
      },
      remedy: {
        fr: 'Écrire « - name: Prénom Nom ».',
        nl: 'Schrijf “- name: Voornaam Naam”.',
        en: 'Write “- name: First Last”.',
      },
    },
    'config-invalid/format': {
      message: {
        fr: 'Cette version de czs lit le format 1, pas {value:quoted}.',
        nl: 'Deze versie van czs leest formaat 1, niet {value:quoted}.',
        en: 'This version of czs reads format 1, not {value:quoted}.',
      },
      remedy: {
        fr: 'Écrire « format: 1 », ou mettre czs à jour.',
        nl: 'Schrijf “format: 1”, of werk czs bij.',
        en: 'Write “format: 1”, or update czs.',
      },
    },
    'config-invalid/key': {
      message: {
        fr: "Cette clé n'est pas un mot.",
        nl: 'Deze sleutel is geen woord.',
        en: 'This key is not a word.',
      },
      remedy: {
        fr: 'Écrire une clé connue, par exemple « language ».',
        nl: 'Schrijf een bekende sleutel, bijvoorbeeld “language”.',
        en: 'Write a known key, for example “language”.',
      },
    },
    'config-invalid/list': {
      message: {
        fr: '{key:quoted} attend une liste.',
        nl: '{key:quoted} verwacht een lijst.',
        en: '{key:quoted} takes a list.',
      },
      remedy: {
        fr: "Écrire une valeur par ligne, chacune précédée d'un tiret.",
        nl: 'Schrijf een waarde per regel, elk na een streepje.',
        en: 'Write one value a line, each after a dash.',
      },
    },
    'config-invalid/map': {
      message: {
        fr: '{key:quoted} attend des paires « nom: valeur ».',
        nl: '{key:quoted} verwacht paren “naam: waarde”.',
        en: '{key:quoted} takes pairs, “name: value”.',
      },
      remedy: {
        fr: 'Les écrire une par ligne, en retrait.',
        nl: 'Schrijf ze een per regel, ingesprongen.',
        en: 'Write them one a line, indented.',
      },
    },
    'config-invalid/nameless': {
      message: {
        fr: "Cette fiche n'a pas de nom.",
        nl: 'Deze fiche heeft geen naam.',
        en: 'This record has no name.',
      },
      remedy: {
        fr: 'Ajouter « name: ».',
        nl: 'Voeg “name:” toe.',
        en: 'Add “name:”.',
      },
    },
    'config-invalid/formerly': {
      message: {
        fr: "« formerly » dit où quelqu'un était avant, et jusqu'à quel jour.",
        nl: '“formerly” zegt waar iemand vroeger was, en tot welke dag.',
        en: '“formerly” says where somebody was before, and until what day.',
      },
      remedy: {
        fr: 'Écrire dessous « - organisation: Nom », puis « until: 2020-06-30 ».',
        nl: 'Schrijf eronder “- organisation: Naam”, daarna “until: 2020-06-30”.',
        en: 'Write “- organisation: Name” under it, then “until: 2020-06-30”.',
      },
    },
    'config-invalid/not-a-map': {
      message: {
        fr: "Ceci n'est pas une suite de lignes « clé: valeur ».",
        nl: 'Dit is geen reeks regels “sleutel: waarde”.',
        en: 'These are not lines of “key: value”.',
      },
      remedy: {
        fr: 'Écrire une clé par ligne, par exemple « language: fr ».',
        nl: 'Schrijf een sleutel per regel, bijvoorbeeld “language: nl”.',
        en: 'Write one key a line, for example “language: fr”.',
      },
    },
    'config-invalid/path': {
      message: {
        fr: "{value:quoted} ne désigne rien dans l'archive.",
        nl: '{value:quoted} wijst niets in het archief aan.',
        en: '{value:quoted} is not a path in the archive.',
      },
      remedy: {
        fr: 'Écrire un chemin relatif, avec des barres obliques, sans « .. ».',
        nl: 'Schrijf een relatief pad, met schuine strepen, zonder “..”.',
        en: 'Write a relative path, with slashes, without “..”.',
      },
    },
    'config-invalid/quorum': {
      message: {
        fr: "{value:quoted} n'est pas un quorum.",
        nl: '{value:quoted} is geen quorum.',
        en: '{value:quoted} is not a quorum.',
      },
      remedy: {
        fr: 'Écrire un nombre (8), une part (1/2) ou un pourcentage (50 %).',
        nl: 'Schrijf een aantal (8), een deel (1/2) of een percentage (50%).',
        en: 'Write a number (8), a share (1/2) or a percentage (50%).',
      },
    },
    'config-invalid/notice': {
      message: {
        fr: "{value:quoted} n'est pas un délai de convocation.",
        nl: '{value:quoted} is geen oproepingstermijn.',
        en: '{value:quoted} is not a period of notice.',
      },
      remedy: {
        fr: 'Écrire un nombre de jours : 15 jours.',
        nl: 'Schrijf een aantal dagen: 15 dagen.',
        en: 'Write a number of days: 15 days.',
      },
    },
    'config-invalid/timezone': {
      message: {
        fr: "{value:quoted} n'est pas un fuseau horaire.",
        nl: '{value:quoted} is geen tijdzone.',
        en: '{value:quoted} is not a time zone.',
      },
      remedy: {
        fr: 'Écrire son nom international : Europe/Brussels, Europe/Paris, America/Montreal.',
        nl: 'Schrijf de internationale naam: Europe/Brussels, Europe/Paris, America/Paramaribo.',
        en: 'Write its international name: Europe/Brussels, Europe/Dublin.',
      },
    },
    'config-invalid/count': {
      message: {
        fr: "{key:quoted} : {value:quoted} n'est pas un nombre.",
        nl: '{key:quoted}: {value:quoted} is geen aantal.',
        en: '{key:quoted}: {value:quoted} is not a number.',
      },
      remedy: {
        fr: 'Écrire un nombre entier : 1000.',
        nl: 'Schrijf een geheel getal: 1000.',
        en: 'Write a whole number: 1000.',
      },
    },
    'config-invalid/rule': {
      message: {
        fr: "{key:quoted} n'est pas une règle.{near? Est-ce « # » ?}",
        nl: '{key:quoted} is geen regel.{near? Is het “#”?}',
        en: '{key:quoted} is not a rule.{near? Is it “#”?}',
      },
      remedy: {
        fr: 'Corriger le nom ; la liste : czs expliquer.',
        nl: 'Verbeter de naam; de lijst: czs uitleggen.',
        en: 'Correct the name; the list: czs explain.',
      },
    },
    'config-invalid/shared-alias': {
      message: {
        fr: '{alias:quoted} est un alias dans deux fiches, {other:quoted} et {name:quoted} : seul, il ne dit pas qui.',
        nl: '{alias:quoted} is een alias van {other} en van {name}: alleen zegt hij niet wie.',
        en: '{alias:quoted} is an alias of {other} and of {name}: alone it does not tell who.',
      },
      remedy: {
        fr: "Ne le laisser qu'à une des deux fiches.",
        nl: 'Laat hem bij een van beide fiches.',
        en: 'Leave it to one of the two records.',
      },
    },
    'config-invalid/text': {
      message: {
        fr: '{key:quoted} attend un texte.',
        nl: '{key:quoted} verwacht een tekst.',
        en: '{key:quoted} takes a text.',
      },
      remedy: {
        fr: "L'écrire sur la même ligne.",
        nl: 'Schrijf die op dezelfde regel.',
        en: 'Write it on the same line.',
      },
    },
    'config-invalid/unknown-key': {
      message: {
        fr: "{key:quoted} n'est pas une clé connue.{near? Est-ce « # » ?}",
        nl: '{key:quoted} is geen bekende sleutel.{near? Is het “#”?}',
        en: '{key:quoted} is not a known key.{near? Is it “#”?}',
      },
      remedy: {
        fr: 'Corriger ou effacer la ligne.',
        nl: 'Verbeter of wis de regel.',
        en: 'Correct or delete the line.',
      },
    },
  },
  page: [
    {
      fr: 'Ce que czs ne peut pas utiliser dans `czs.yaml` ou `people.yaml`, signalé à sa clé. La valeur par défaut vaut jusqu’à la correction.',
      nl: 'Iets in `czs.yaml` of `people.yaml` waar czs niets mee kan, gemeld bij de sleutel zelf. Tot het verbeterd is, geldt de standaardwaarde.',
    },
    {
      fr: 'Un alias dit qui il désigne : ce n’est pas le nom d’une autre fiche de sa liste, et une seule fiche le porte ; sinon, il faut le nom avec son organisation pour dire qui :',
      nl: 'Een alias zegt wie hij bedoelt: hij is niet de naam van een ander in zijn lijst, en één fiche heeft hem; anders moet de naam met zijn organisatie zeggen wie:',
    },
    {
      fr: 'Les erreurs propres à YAML, comme dans l’en-tête :',
      nl: 'De fouten van YAML zelf, zoals in de hoofding:',
    },
  ],
} satisfies RuleSentences;
