import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Des caractères invisibles',
    nl: 'Onzichtbare tekens',
    en: 'Invisible characters',
  },
  findings: {
    'control-character': {
      message: {
        fr: '{n} {n|caractère|caractères} de commande ({text}) dans ce fichier.',
        nl: '{n} {n|besturingsteken|besturingstekens} ({text}) in dit bestand.',
        en: '{n} control {n|character|characters} ({text}) in this file.',
      },
      remedy: {
        fr: "{n|L'effacer|Les effacer} : rien ne devrait s'y cacher.",
        nl: '{n|Wis het|Wis ze}: er hoort niets in verborgen te zijn.',
        en: 'Delete {n|it|them}: nothing should hide there.',
      },
    },
    'control-character/direction': {
      message: {
        fr: "{n} {n|caractère|caractères} ({text}) qui {n|retourne|retournent} le sens de lecture : ce qui s'affiche n'est pas ce qui est écrit.",
        nl: '{n} {n|teken|tekens} ({text}) die de leesrichting {n|omkeert|omkeren}: wat te zien is, is niet wat er staat.',
        en: '{n} {n|character|characters} ({text}) that {n|turns|turn} the reading direction: what is shown is not what is written.',
      },
      remedy: {
        fr: "{n|L'effacer, et relire|Les effacer, et relire} la ligne.",
        nl: '{n|Wis het en lees|Wis ze en lees} de regel na.',
        en: 'Delete {n|it|them}, and read the line again.',
      },
    },
    'control-character/invisible': {
      message: {
        fr: "{n} {n|caractère invisible|caractères invisibles} ({text}), d'un copier-coller sans doute.",
        nl: '{n} {n|onzichtbaar teken|onzichtbare tekens} ({text}), allicht van kopiëren en plakken.',
        en: '{n} invisible {n|character|characters} ({text}), probably pasted.',
      },
      remedy: {
        fr: "{n|L'effacer|Les effacer} : une recherche ne trouve pas les mots coupés.",
        nl: '{n|Wis het|Wis ze}: zoeken vindt de gebroken woorden niet.',
        en: 'Delete {n|it|them}: a search does not find the words they part.',
      },
    },
  },
  page: [
    {
      fr: 'Des caractères que personne ne voit. Les uns retournent le sens de lecture, de sorte qu’une ligne se lit autrement qu’elle n’est écrite ; d’autres sont des caractères de commande, auxquels un terminal obéit ; d’autres encore viennent d’un copier-coller et coupent les mots pour une recherche. Les deux premières sortes sont des erreurs, dans un PV approuvé aussi, et aucune exception ne les fait taire ; la troisième est une remarque, et n’en est plus une une fois le PV approuvé. Un seul constat par PV pour chaque sorte, à l’endroit du premier caractère trouvé.',
      nl: 'Tekens die niemand ziet. Sommige keren de leesrichting om, zodat een regel er anders uitziet dan hij geschreven is; andere zijn besturingstekens, waaraan een terminal gehoorzaamt; nog andere zijn met een tekst meegeplakt, en breken de woorden, zodat zoeken ze niet vindt. De eerste twee soorten zijn fouten, ook in een goedgekeurd verslag, en geen uitzondering verzwijgt ze; de derde is een opmerking, en geen meer eens het verslag goedgekeurd is. Per verslag is er één bevinding voor elke soort, bij het eerste teken.',
    },
  ],
} satisfies RuleSentences;
