import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un intitulé suivi d'autres mots, qui n'est pas lu",
    nl: 'Een label gevolgd door andere woorden, dat niet gelezen wordt',
    en: 'A label followed by other words, which is not read',
  },
  findings: {
    'label-unread': {
      message: {
        fr: "« {written} : » n'est pas lu : entre {label:quoted} et le deux-points, seuls un numéro et une parenthèse ont un sens.",
        nl: '“{written}:” wordt niet gelezen: tussen {label:quoted} en de dubbelepunt hebben alleen een nummer en haakjes betekenis.',
        en: '“{written}:” is not read: between {label:quoted} and the colon only an id and words in brackets mean something.',
      },
      remedy: {
        fr: 'Écrire « {label} : … », ou commencer la phrase autrement.',
        nl: 'Schrijf “{label}: …”, of begin de zin anders.',
        en: 'Write “{label}: …”, or begin the sentence otherwise.',
      },
    },
    'label-unread/bracket': {
      message: {
        fr: "Après {label:quoted}, la parenthèse n'est pas fermée : ce texte n'entre pas au registre.",
        nl: 'Na {label:quoted} is het haakje niet gesloten: deze tekst komt in geen register.',
        en: 'The bracket after {label:quoted} is not closed: this text is in no register.',
      },
      remedy: {
        fr: 'La fermer avant le deux-points : « {label} (…) : … ».',
        nl: 'Sluit het vóór de dubbelepunt: “{label} (…): …”.',
        en: 'Close it before the colon: “{label} (…): …”.',
      },
    },
    'label-unread/ref': {
      message: {
        fr: "Il manque un deux-points après {ref:quoted} : cette ligne n'y change rien.",
        nl: 'Na {ref:quoted} ontbreekt een dubbelepunt: deze regel verandert er niets aan.',
        en: 'A colon is missing after {ref:quoted}: this line changes nothing about it.',
      },
      remedy: {
        fr: 'Écrire « {ref} : … », ou « {ref} (fait) : … » pour la clore.',
        nl: 'Schrijf “{ref}: …”, of “{ref} (gedaan): …” om ze af te sluiten.',
        en: 'Write “{ref}: …”, or “{ref} (done): …” to close it.',
      },
    },
    'label-unread/ref-other': {
      message: {
        fr: "Il manque un deux-points après {ref:quoted} : cette ligne n'y change rien.",
        nl: 'Na {ref:quoted} ontbreekt een dubbelepunt: deze regel verandert er niets aan.',
        en: 'A colon is missing after {ref:quoted}: this line changes nothing about it.',
      },
      remedy: {
        fr: 'Écrire « {ref} : … ».',
        nl: 'Schrijf “{ref}: …”.',
        en: 'Write “{ref}: …”.',
      },
    },
    'label-unread/decision': {
      message: {
        fr: '{written:quoted} sans intitulé ne décide rien : {ref} reste à prendre.',
        nl: '{written:quoted} zonder label beslist niets: {ref} moet nog beslist worden.',
        en: '{written:quoted} without a label decides nothing: {ref} is still to be decided.',
      },
      remedy: {
        fr: 'Écrire « Décision {ref} : … », et ce qui est décidé.',
        nl: 'Schrijf “Beslissing {ref}: …”, en wat er beslist is.',
        en: 'Write “Decision {ref}: …”, and what is decided.',
      },
    },
    'label-unread/adopted': {
      message: {
        fr: '{written:quoted} sans intitulé ne décide rien : {ref} reste une proposition.',
        nl: '{written:quoted} zonder label beslist niets: {ref} blijft een voorstel.',
        en: '{written:quoted} without a label decides nothing: {ref} is still a proposal.',
      },
      remedy: {
        fr: 'Écrire « Décision (adopte {ref}) : … », et ce qui est décidé.',
        nl: 'Schrijf “Beslissing (keurt goed {ref}): …”, en wat er beslist is.',
        en: 'Write “Decision (adopts {ref}): …”, and what is decided.',
      },
    },
    'label-unread/rejected': {
      message: {
        fr: '{written:quoted} sans intitulé ne décide rien : {ref} reste ouverte.',
        nl: '{written:quoted} zonder label beslist niets: {ref} blijft open.',
        en: '{written:quoted} without a label decides nothing: {ref} is still open.',
      },
      remedy: {
        fr: 'Écrire « Rejeté {ref} : … ».',
        nl: 'Schrijf “Verworpen {ref}: …”.',
        en: 'Write “Rejected {ref}: …”.',
      },
    },
    'label-unread/colon': {
      message: {
        fr: "Il manque un deux-points après {label:quoted} : ce texte n'entre pas au registre.",
        nl: 'Er ontbreekt een dubbelepunt na {label:quoted}: deze tekst komt in geen register.',
        en: 'A colon is missing after {label:quoted}: this text is in no register.',
      },
      remedy: {
        fr: 'Écrire « {label} : … », ou commencer la phrase autrement.',
        nl: 'Schrijf “{label}: …”, of begin de zin anders.',
        en: 'Write “{label}: …”, or begin the sentence otherwise.',
      },
    },
    'label-unread/heading': {
      message: {
        fr: "« {written} » est un point de l'ordre du jour : la liste qui suit n'entre pas au registre.",
        nl: '“{written}” is een agendapunt: de lijst eronder komt in geen register.',
        en: '“{written}” is an item of the agenda: the list under it is in no register.',
      },
      remedy: {
        fr: 'Écrire « ### {written} », ou un intitulé devant chaque ligne.',
        nl: 'Schrijf “### {written}”, of een label voor elke regel.',
        en: 'Write “### {written}”, or a label before each line.',
      },
    },
    'label-unread/inside-owner': {
      message: {
        fr: "« {written} : » au milieu d'une ligne n'est pas lu : ce texte n'entre pas au registre.",
        nl: '“{written}:” midden in een regel wordt niet gelezen: deze tekst komt in geen register.',
        en: '“{written}:” within a line is not read: this text is in no register.',
      },
      remedy: {
        fr: 'Commencer la ligne par « {label} ({name}) : … ».',
        nl: 'Begin de regel met “{label} ({name}): …”.',
        en: 'Begin the line with “{label} ({name}): …”.',
      },
    },
    'label-unread/several': {
      message: {
        fr: "« {written} » réunit plusieurs intitulés : la liste qui suit n'entre pas au registre.",
        nl: '“{written}” voegt meerdere labels samen: de lijst eronder komt in geen register.',
        en: '“{written}” joins several labels: the list under it is in no register.',
      },
      remedy: {
        fr: 'Faire une liste sous chacun.',
        nl: 'Maak onder elk label een eigen lijst.',
        en: 'Make a list under each of them.',
      },
    },
    'label-unread/internal': {
      message: {
        fr: 'Il manque un deux-points après {label:quoted} : ce passage serait dans toutes les copies.',
        nl: 'Er ontbreekt een dubbelepunt na {label:quoted}: deze passage zou in elke kopie staan.',
        en: 'A colon is missing after {label:quoted}: this passage would be in every copy.',
      },
      remedy: {
        fr: "Écrire « {label} : … », ou commencer la phrase autrement si elle n'est pas interne.",
        nl: 'Schrijf “{label}: …”, of begin de zin anders als ze niet intern is.',
        en: 'Write “{label}: …”, or begin the sentence otherwise if it is not internal.',
      },
    },
    'label-unread/inside': {
      message: {
        fr: "« {label} : » au milieu d'une ligne n'est pas lu : ce texte n'entre pas au registre.",
        nl: '“{label}:” midden in een regel wordt niet gelezen: deze tekst komt in geen register.',
        en: '“{label}:” within a line is not read: this text is in no register.',
      },
      remedy: {
        fr: 'Commencer une nouvelle ligne avant {label:quoted}.',
        nl: 'Begin een nieuwe regel voor {label:quoted}.',
        en: 'Begin a new line before {label:quoted}.',
      },
    },
    'label-unread/letter': {
      message: {
        fr: "« {label} {id} » compte comme {counted} : D est la lettre d'une décision, A d'une action, P d'une proposition.",
        nl: '“{label} {id}” telt als {counted}: D is de letter van een beslissing, A van een actie, P van een voorstel.',
        en: '“{label} {id}” counts as {counted}: D is the letter of a decision, A of an action, P of a proposal.',
      },
      remedy: {
        fr: "Écrire « {label} {counted} », ou changer l'intitulé pour garder {id}.",
        nl: 'Schrijf “{label} {counted}”, of kies een ander label om {id} te behouden.',
        en: 'Write “{label} {counted}”, or change the label to keep {id}.',
      },
    },
    'label-unread/proposer': {
      message: {
        fr: "« {written} : » n'est pas lu : qui propose se met entre parenthèses.",
        nl: '“{written}:” wordt niet gelezen: wie voorstelt staat tussen haakjes.',
        en: '“{written}:” is not read: who proposes stands in brackets.',
      },
      remedy: {
        fr: 'Écrire « {label} (proposée par {name}) : … ».',
        nl: 'Schrijf “{label} (voorgesteld door {name}): …”.',
        en: 'Write “{label} (proposed by {name}): …”.',
      },
    },
    'label-unread/qualifier': {
      message: {
        fr: "« {written} : » n'est pas lu : ce qui précise l'intitulé se met entre parenthèses.",
        nl: '“{written}:” wordt niet gelezen: wat bij het label hoort staat tussen haakjes.',
        en: '“{written}:” is not read: what goes with the label stands in brackets.',
      },
      remedy: {
        fr: 'Écrire « {label} ({name}) : … ».',
        nl: 'Schrijf “{label} ({name}): …”.',
        en: 'Write “{label} ({name}): …”.',
      },
    },
    'label-unread/owner': {
      message: {
        fr: "« {written} : » n'est pas lu : un responsable se met entre parenthèses.",
        nl: '“{written}:” wordt niet gelezen: een verantwoordelijke staat tussen haakjes.',
        en: '“{written}:” is not read: an owner goes in brackets.',
      },
      remedy: {
        fr: 'Écrire « {label} ({name}) : … ».',
        nl: 'Schrijf “{label} ({name}): …”.',
        en: 'Write “{label} ({name}): …”.',
      },
    },
  },
  page: [
    {
      fr: 'Un intitulé, et d’autres mots avant son deux-points. Un numéro et une parenthèse y ont un sens ; tout le reste en fait du texte, qui n’entre dans aucun registre. Une lettre qui n’est pas celle de l’intitulé n’est pas lue non plus : l’entrée compte sous la lettre de son intitulé, et qui cite ce qui est écrit en cite une autre, ou aucune.',
      nl: 'Een label, en andere woorden voor de dubbelepunt. Een nummer en haakjes hebben daar een betekenis; al de rest maakt er tekst van die in geen register staat. Een letter die niet die van het label is, wordt evenmin gelezen: wat er staat telt onder de letter van zijn label, en wie aanhaalt wat er getypt is, haalt iets anders aan, of niets.',
    },
    {
      fr: 'Un intitulé qu’aucun deux-points ne termine est une faute de frappe, lui aussi : un tiret, un point-virgule ou rien à sa place, ou une parenthèse qui ne se ferme pas. Après un intitulé interne, c’est une erreur : le passage serait dans toutes les copies, et aucune n’est faite. Un intitulé au milieu d’une ligne, au début d’une phrase ou en gras, n’en est pas un non plus : il commence une ligne.',
      nl: 'Een label zonder dubbelepunt is ook een tikfout: een streepje, een puntkomma of niets op die plaats, of een haakje dat nooit sluit. Na een intern label is het een fout: de passage zou in elke kopie staan, en er wordt er geen gemaakt. Een label midden in een regel, aan het begin van een zin of in het vet, is er evenmin een: het begint een regel.',
    },
    {
      fr: 'D’une action, des personnes seules après un tel intitulé sont celles qui doivent faire ce qui précède. Une liste sous un titre qui est un point de l’ordre du jour, ou sous plusieurs intitulés à la fois, n’a pas d’intitulé non plus.',
      nl: 'Staan bij een actie alleen mensen na zo’n label, dan doen zij wat ervoor staat. Een lijst onder een titel die een agendapunt is, of onder meerdere labels tegelijk, heeft ook geen label.',
    },
    {
      fr: 'Une phrase qui ne fait que commencer par un tel mot est une phrase : sans marques de gras, rien n’est signalé au-delà de quelques mots.',
      nl: 'Een zin die alleen met zo’n woord begint, is een zin: zonder vette letters wordt er bij meer dan enkele woorden niets gemeld.',
    },
    {
      fr: 'Une référence au début d’une ligne a besoin de son deux-points, elle aussi, et ce que devient une décision ou une proposition, de son intitulé : sinon ce qui est cité reste tel quel.',
      nl: 'Ook een verwijzing aan het begin van een regel heeft haar dubbelepunt nodig, en wat er van een beslissing of een voorstel wordt, zijn label: anders blijft wat aangehaald is zoals het is.',
    },
  ],
} satisfies RuleSentences;
