import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une marque Markdown presque juste',
    nl: 'Een Markdownteken dat bijna juist is',
    en: 'A Markdown mark that is nearly right',
  },
  findings: {
    'markup-near-miss': {
      message: {
        fr: "Cet intitulé ne s'affiche pas en gras : il faut une espace après **.",
        nl: 'Dit label verschijnt niet vet: na ** hoort een spatie.',
        en: 'This label is not shown in bold: a space must follow **.',
      },
      remedy: {
        fr: 'czs vérifier --fix la met.',
        nl: 'czs nakijken --fix zet ze.',
        en: 'czs check --fix adds it.',
      },
    },
    'markup-near-miss/box': {
      message: {
        fr: "Cette case ne s'affiche pas comme une case : il faut une espace ordinaire après.",
        nl: 'Dit vakje verschijnt niet als vakje: er hoort een gewone spatie achter.',
        en: 'This box is not shown as one: an ordinary space must follow.',
      },
      remedy: {
        fr: 'czs vérifier --fix la met.',
        nl: 'czs nakijken --fix zet ze.',
        en: 'czs check --fix adds it.',
      },
    },
    'markup-near-miss/bullet': {
      message: {
        fr: "Cette puce ne s'affiche pas comme une liste.",
        nl: 'Dit opsommingsteken verschijnt niet als lijst.',
        en: 'This bullet is not shown as a list.',
      },
      remedy: {
        fr: 'czs vérifier --fix écrit un tiret.',
        nl: 'czs nakijken --fix schrijft een streepje.',
        en: 'czs check --fix writes a dash.',
      },
    },
    'markup-near-miss/heading': {
      message: {
        fr: "Ce titre ne s'affiche pas comme un titre : il faut une espace ordinaire après les #.",
        nl: 'Deze titel verschijnt niet als titel: na de # hoort een gewone spatie.',
        en: 'This heading is not shown as one: an ordinary space must follow the #.',
      },
      remedy: {
        fr: 'czs vérifier --fix la met.',
        nl: 'czs nakijken --fix zet ze.',
        en: 'czs check --fix adds it.',
      },
    },
  },
  page: [
    {
      fr: 'Des marques que czs lit comme elles sont voulues, et que d’autres programmes affichent telles quelles : une espace insécable après une case, une espace insécable ou aucune espace après `#`, une puce venue d’un copier-coller, aucune espace après le gras d’un intitulé. La correction d’office change la marque, jamais un mot.',
      nl: 'Tekens die czs leest zoals ze bedoeld zijn, en die andere programma’s tonen zoals ze getypt zijn: een vaste spatie na een vakje, een vaste spatie of geen spatie na `#`, een geplakt opsommingsteken, geen spatie na het vet van een label. De verbetering wijzigt het teken, nooit een woord.',
    },
  ],
} satisfies RuleSentences;
