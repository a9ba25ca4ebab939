import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Deux fichiers pour une seule réunion',
    nl: 'Twee bestanden voor één vergadering',
    en: 'Two files for one meeting',
  },
  findings: {
    'duplicate-meeting': {
      message: {
        fr: "La réunion {id} a déjà un fichier : {other}. Celui-ci n'entre pas dans les registres.",
        nl: 'Vergadering {id} heeft al een bestand: {other}. Dit hier komt niet in de registers.',
        en: 'Meeting {id} has a file already: {other}. This one is in no register.',
      },
      remedy: {
        fr: 'Réunir les deux, ou renommer celui-ci {id}-suite.md si ce sont deux réunions.',
        nl: 'Voeg beide samen, of hernoem dit tot {id}-vervolg.md als het twee vergaderingen zijn.',
        en: 'Merge the two, or rename this one {id}-second.md if there were two meetings.',
      },
    },
    'duplicate-meeting/same': {
      message: {
        fr: 'Ce PV a le même contenu que {other} : compté deux fois, il fausse les registres.',
        nl: 'Dit verslag heeft dezelfde inhoud als {other}: het telt dubbel in de registers.',
        en: 'These minutes have the same content as {other}: the registers count them twice.',
      },
      remedy: {
        fr: "Si c'est une copie, effacer l'un des deux fichiers.",
        nl: 'Is het een kopie, verwijder dan een van beide bestanden.',
        en: 'If it is a copy, delete one of the two files.',
      },
    },
  },
  related: {
    'related-meeting': {
      fr: "l'autre fichier de {id}",
      nl: 'het andere bestand van {id}',
      en: 'the other file of {id}',
    },
  },
  page: [
    {
      fr: 'Deux fichiers d’une même réunion, par exemple dans deux dossiers. Un seul est dans les registres, celui qui porte le nom de la réunion, sinon le premier dans l’ordre des chemins : sinon, chaque décision y serait deux fois.',
      nl: 'Twee bestanden van dezelfde vergadering, bijvoorbeeld in twee mappen. Slechts één komt in de registers, dat met de naam van de vergadering, anders het eerste in de volgorde van hun paden: anders zou elke beslissing er twee keer in staan.',
    },
    {
      fr: 'Deux réunions d’un même jour ont deux noms.',
      nl: 'Twee vergaderingen op één dag hebben twee namen.',
    },
    {
      fr: 'Deux séances d’un même jour, chacune à son heure, ne sont pas des copies non plus, même si rien n’y est décidé.',
      nl: 'Twee zittingen op één dag, elk op haar uur, zijn ook geen kopieën, zelfs als er niets wordt beslist.',
    },
    {
      fr: 'La copie que fait un gestionnaire de fichiers n’est jamais la réunion quand l’original est là. Celle qui a un nom de réunion à elle compte deux fois, ce qui est signalé.',
      nl: 'De kopie die een bestandsbeheerder maakt, is nooit de vergadering als het origineel er is. Een kopie met een eigen naam van een vergadering telt dubbel, en dat wordt gemeld.',
    },
  ],
} satisfies RuleSentences;
