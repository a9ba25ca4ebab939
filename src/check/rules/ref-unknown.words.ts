import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une référence à ce qui n'existe pas, ou sans effet",
    nl: 'Een verwijzing naar iets dat niet bestaat, of zonder gevolg',
    en: 'A ref that cites nothing, or changes nothing',
  },
  findings: {
    'ref-unknown': {
      message: {
        fr: "{ref} n'existe pas : ce PV n'a pas de {id}{there?, il a #}.",
        nl: '{ref} bestaat niet: dat verslag heeft geen {id}{there?, wel #}.',
        en: '{ref} does not exist: those minutes have no {id}{there?, but #}.',
      },
      remedy: {
        fr: 'Vérifier le numéro : czs décisions, czs suivis.',
        nl: 'Controleer het nummer: czs beslissingen, czs opvolging.',
        en: 'Check the number: czs decisions, czs follow-ups.',
      },
    },
    'ref-unknown/corrected': {
      message: {
        fr: "Aucun PV de l'archive n'est du {meeting}.",
        nl: 'Geen verslag in het archief is van {meeting}.',
        en: 'No minutes in the archive are of {meeting}.',
      },
      remedy: {
        fr: 'Vérifier la date : czs réunions.',
        nl: 'Controleer de datum: czs vergaderingen.',
        en: 'Check the date: czs meetings.',
      },
    },
    'ref-unknown/carrier': {
      message: {
        fr: '« {link|remplace|abroge|adopte} {ref} » est sans effet ici : seule une décision prise, ou une proposition adoptée, le fait.',
        nl: '“{link|vervangt|heft op|keurt goed} {ref}” heeft hier geen gevolg: alleen een genomen beslissing of een aangenomen voorstel doet dat.',
        en: '“{link|replaces|repeals|adopts} {ref}” has no effect here: only a decision that is taken, or a proposal that is adopted, does that.',
      },
      remedy: {
        fr: 'Écrire une entrée à part : « Décision ({link|remplace|abroge|adopte} {ref}) : … ».',
        nl: 'Schrijf dit apart: “Beslissing ({link|vervangt|heft op|keurt goed} {ref}): …”.',
        en: 'Write an entry of its own: “Decision ({link|replaces|repeals|adopts} {ref}): …”.',
      },
    },
    'ref-unknown/closed': {
      message: {
        fr: '{ref} est {status:state} : ce qui est écrit ici ne la rouvre pas.',
        nl: '{ref} is {status:state}: wat hier staat, heropent dat niet.',
        en: '{ref} is {status:state}: what is written here does not reopen it.',
      },
      remedy: {
        fr: 'Écrire « {ref} (rouverte) : … », ou en faire une nouvelle entrée, sans référence.',
        nl: 'Schrijf “{ref} (heropend): …”, of maak er iets nieuws van, zonder verwijzing.',
        en: 'Write “{ref} (reopened): …”, or make it a new entry, without a ref.',
      },
    },
    'ref-unknown/decided': {
      message: {
        fr: "{ref} n'est plus à prendre : « {label} » ne la rouvre pas.",
        nl: '{ref} is niet meer te nemen: “{label}” heropent ze niet.',
        en: '{ref} is no longer to be decided: “{label}” does not reopen it.',
      },
      remedy: {
        fr: 'Écrire « {label} {ref} (rouverte) : … », ou corriger la référence.',
        nl: 'Schrijf “{label} {ref} (heropend): …”, of verbeter de verwijzing.',
        en: 'Write “{label} {ref} (reopened): …”, or correct the ref.',
      },
    },
    'ref-unknown/ended': {
      message: {
        fr: '« {link|remplace|abroge|adopte} {ref} » : {ref} est déjà {status:state}{by?, par #}.',
        nl: '“{link|vervangt|heft op|keurt goed} {ref}”: {ref} is al {status:state}{by?, door #}.',
        en: '“{link|replaces|repeals|adopts} {ref}”: {ref} is already {status:state}{by?, by #}.',
      },
      remedy: {
        fr: "Citer ce qui est en vigueur aujourd'hui ; ou effacer cette référence.",
        nl: 'Haal aan wat nu geldt, of wis deze verwijzing.',
        en: 'Cite what is in force today, or delete this ref.',
      },
    },
    'ref-unknown/itself': {
      message: {
        fr: "« {link|remplace|abroge|adopte|suite à} {ref} » est sans effet : c'est cette entrée elle-même.",
        nl: '“{link|vervangt|heft op|keurt goed|vervolg op} {ref}” verwijst naar zichzelf en heeft geen gevolg.',
        en: '“{link|replaces|repeals|adopts|follows} {ref}” has no effect: that is this entry itself.',
      },
      remedy: {
        fr: "Si c'est celle d'un autre PV, écrire sa date : « {link|remplace|abroge|adopte|suite à} AAAA-MM-JJ/… ».",
        nl: 'Is het er een uit een ander verslag, schrijf dan de datum erbij: “{link|vervangt|heft op|keurt goed|vervolg op} JJJJ-MM-DD/…”.',
        en: 'If you mean one of other minutes, write its date: “{link|replaces|repeals|adopts|follows} YYYY-MM-DD/…”.',
      },
    },
    'ref-unknown/label': {
      message: {
        fr: "« {label} » ne convient pas à {ref}, qui est {kind|une décision|une action|une proposition} : ce qui est dit ici n'entre dans aucun registre.",
        nl: '“{label}” past niet bij {ref}, {kind|een beslissing|een actie|een voorstel}: wat hier staat, komt in geen register.',
        en: '“{label}” does not fit {ref}, which is {kind|a decision|an action|a proposal}: what is said here is in no register.',
      },
      remedy: {
        fr: 'Corriger la référence, ou donner à cette entrée son propre numéro.',
        nl: 'Verbeter de verwijzing, of geef dit een eigen nummer.',
        en: 'Correct the ref, or give this entry an id of its own.',
      },
    },
    'ref-unknown/link': {
      message: {
        fr: "« {link|remplace|abroge|adopte} {ref} » est sans effet : c'est {kind|une décision|une action|une proposition}.",
        nl: '“{link|vervangt|heft op|keurt goed} {ref}” heeft geen gevolg: dat is {kind|een beslissing|een actie|een voorstel}.',
        en: '“{link|replaces|repeals|adopts} {ref}” has no effect: it is {kind|a decision|an action|a proposal}.',
      },
      remedy: {
        fr: '« remplace » et « abroge » citent une décision, « adopte » une proposition. Corriger la référence, ou donner suite à cette entrée : « {kind|Décision|Action|Décision} {ref} … : … ».',
        nl: '“vervangt” en “heft op” halen een beslissing aan, “keurt goed” een voorstel. Verbeter de verwijzing, of volg dit zelf op: “{kind|Beslissing|Actie|Beslissing} {ref} …: …”.',
        en: '“replaces” and “repeals” cite a decision, “adopts” a proposal. Correct the ref, or update that entry: “{kind|Decision|Action|Decision} {ref} …: …”.',
      },
    },
    'ref-unknown/meeting': {
      message: {
        fr: "{ref} n'existe pas : il n'y a pas de PV {meeting}.",
        nl: '{ref} bestaat niet: er is geen verslag {meeting}.',
        en: '{ref} does not exist: there are no minutes {meeting}.',
      },
      remedy: {
        fr: 'Vérifier la date : czs réunions.',
        nl: 'Controleer de datum: czs vergaderingen.',
        en: 'Check the date: czs meetings.',
      },
    },
    'ref-unknown/same-meeting': {
      message: {
        fr: '« {link|remplace|abroge|adopte} {id} » cite la décision {id} de ce PV-ci.',
        nl: '“{link|vervangt|heft op|keurt goed} {id}” slaat op beslissing {id} van dit verslag zelf.',
        en: '“{link|replaces|repeals|adopts} {id}” cites decision {id} of these same minutes.',
      },
      remedy: {
        fr: "Si c'est celle d'un autre PV, écrire sa date : « {link|remplace|abroge|adopte} AAAA-MM-JJ/{id} » ; sinon, écrire {ref}.",
        nl: 'Is het er een uit een ander verslag, schrijf dan de datum erbij: “{link|vervangt|heft op|keurt goed} JJJJ-MM-DD/{id}”; schrijf anders {ref}.',
        en: 'If you mean one of other minutes, write its date: “{link|replaces|repeals|adopts} YYYY-MM-DD/{id}”; else write {ref}.',
      },
    },
  },
  page: [
    {
      fr: 'Une référence qui ne désigne rien : ce PV n’existe pas, ou il n’a pas d’entrée de ce numéro. Une suite donnée avec une telle référence reste sans effet. De même celle dont l’intitulé ne convient pas à ce qu’elle cite : *Décision* pour une action, *Décision à prendre* pour ce qui est déjà tranché, *adopte* pour ce qui n’est pas une proposition. Ou celle qui tient pour ouverte une action ou une proposition close : seul *rouverte* la rouvre. Une décision ou une proposition déjà tranchée lors d’une réunion précédente est le plus souvent citée à la place de ce qui l’a remplacée. Une entrée qui se cite elle-même reste sans effet, elle aussi ; et pour une décision qui en remplace ou en abroge une autre du même PV par son seul numéro, czs demande si ce n’est pas celle d’un autre jour.',
      nl: 'Een verwijzing die niets aanhaalt: zo’n verslag is er niet, of dat verslag heeft zo’n item niet. Een opvolging met zo’n verwijzing volgt niets op. Evenmin een met een label dat niet past bij wat ze aanhaalt: *Beslissing* bij een actie, *Te beslissen* bij wat al beslist is, *keurt goed* bij wat geen voorstel is. Of een die een afgesloten actie of voorstel voor open houdt: alleen *heropend* heropent het. Een beslissing of voorstel waarover een vorige vergadering al uitspraak deed, wordt meestal aangehaald in plaats van wat ze vervangen heeft. Wat naar zichzelf verwijst, heeft evenmin gevolg; en bij een beslissing die een andere van hetzelfde verslag met alleen haar nummer vervangt of opheft, vraagt czs of die van een andere dag bedoeld is.',
    },
  ],
} satisfies RuleSentences;
