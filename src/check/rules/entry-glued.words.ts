import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une décision ou une action collée au texte qui précède',
    nl: 'Een beslissing of actie die aan de vorige tekst kleeft',
    en: 'An entry glued to the one before it',
  },
  findings: {
    'entry-glued': {
      message: {
        fr: "Ceci est lu comme une entrée à part, mais s'affiche collé à ce qui précède.",
        nl: 'Dit wordt als een apart item gelezen, maar staat aan het vorige vast.',
        en: 'This is read as an entry of its own, but is shown glued to the one before.',
      },
      remedy: {
        fr: 'Mettre une ligne vide avant.',
        nl: 'Zet er een lege regel voor.',
        en: 'Put a blank line before it.',
      },
    },
  },
  page: [
    {
      fr: 'Une décision ou une action commence plus bas que la première ligne d’un paragraphe. czs la lit comme une entrée à part, mais Markdown l’affiche collée à ce qui précède, en un seul paragraphe. La correction est une ligne vide.',
      nl: 'Een beslissing of een actie begint op een latere regel van een alinea. czs leest ze als een apart item, maar Markdown toont ze vast aan wat voorafgaat, in één alinea. De verbetering is een lege regel.',
    },
    {
      fr: 'Une ligne qui finit par deux espaces ou par une barre oblique inversée s’affiche comme une ligne, et chaque élément d’une liste comme un élément.',
      nl: 'Een regel die op twee spaties of op een omgekeerde schuine streep eindigt, wordt als een aparte regel getoond, en de onderdelen van een lijst als onderdelen.',
    },
  ],
} satisfies RuleSentences;
