import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une action sans responsable',
    nl: 'Een actie zonder verantwoordelijke',
    en: 'An action without an owner',
  },
  findings: {
    'action-without-owner': {
      message: {
        fr: '{text:quoted} : aucun responsable.',
        nl: '{text:quoted}: geen verantwoordelijke.',
        en: '{text:quoted}: no owner.',
      },
      remedy: {
        fr: 'Écrire « Action (Prénom Nom) : … » ou « Action (tous) : … ».',
        nl: 'Schrijf “Actie (Voornaam Naam): …” of “Actie (iedereen): …”.',
        en: 'Write “Action (First Last): …” or “Action (all): …”.',
      },
    },
    'action-without-owner/named': {
      message: {
        fr: "{text:quoted} : personne n'est noté responsable.",
        nl: '{text:quoted}: niemand staat als verantwoordelijke.',
        en: '{text:quoted}: nobody is named as the owner.',
      },
      remedy: {
        fr: "Si c'est {name}, écrire « Action ({name}) : … ».",
        nl: 'Is het {name}, schrijf dan “Actie ({name}): …”.',
        en: 'If it is {name}, write “Action ({name}): …”.',
      },
    },
  },
  page: [
    {
      fr: 'Une action encore ouverte dont personne n’est chargé. Elle figure sans nom dans les suivis, et le plus souvent personne ne la fait.',
      nl: 'Een actie die nog openstaat en waarvoor niemand aangeduid is. Ze staat zonder naam in de opvolging, en meestal doet niemand ze.',
    },
    {
      fr: 'Qui est nommé avant le verbe, ou seul dans une parenthèse finale, est lu si les listes de la réunion ont ce nom. Quand le texte commence par les initiales de quelqu’un qui y est, ou finit par une parenthèse qui semble tenir un nom, ce nom est proposé : le responsable s’écrit entre parenthèses, là où le registre le trouve.',
      nl: 'Wie voor het werkwoord staat, of alleen tussen haakjes aan het eind, wordt gelezen als de lijsten van de vergadering die naam hebben. Begint de tekst met de initialen van iemand uit die lijsten, of eindigt hij met haakjes waarin een naam lijkt te staan, dan wordt die naam voorgesteld: de verantwoordelijke staat tussen de haakjes, waar het register de naam vindt.',
    },
    {
      fr: 'Le constat porte sur le dernier PV qui parle de l’action, et seulement tant que ce PV est un projet. Une liste de noms à cocher n’est pas une liste d’actions.',
      nl: 'Dit wordt gemeld bij het laatste verslag dat de actie vermeldt, en alleen zolang dat een ontwerp is. Een lijst met namen om aan te vinken is geen lijst van acties.',
    },
  ],
} satisfies RuleSentences;
