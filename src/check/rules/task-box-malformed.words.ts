import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une case à cocher mal formée, ou que le texte contredit',
    nl: 'Een verkeerd gevormd aankruisvakje, of dat de woorden tegenspreken',
    en: 'A malformed task box, or that its words contradict',
  },
  findings: {
    'task-box-malformed': {
      message: {
        fr: "{typed:quoted} est lu comme une case, mais ne s'affiche pas comme telle.",
        nl: '{typed:quoted} wordt als vakje gelezen, maar niet zo getoond.',
        en: '{typed:quoted} is read as a box, but not shown as one.',
      },
      remedy: {
        fr: 'czs vérifier --fix écrit « {meant} ».',
        nl: 'czs nakijken --fix schrijft “{meant}”.',
        en: 'czs check --fix writes “{meant}”.',
      },
    },
    'task-box-malformed/contradicted': {
      message: {
        fr: "La case est cochée, et « {outcome|en cours|reportée|rouverte} » est écrit : l'action reste ouverte.",
        nl: 'Het vakje is aangevinkt, en er staat “{outcome|lopend|uitgesteld|heropend}”: de actie blijft open.',
        en: 'The box is ticked, and “{outcome|in progress|postponed|reopened}” is written: the action stays open.',
      },
      remedy: {
        fr: 'Effacer ces mots si elle est faite, ou décocher la case.',
        nl: 'Wis die woorden als ze gedaan is, of vink het vakje uit.',
        en: 'Delete these words if it is done, or untick the box.',
      },
    },
    'task-box-malformed/glued': {
      message: {
        fr: 'Il manque une espace après la case {typed:quoted}.',
        nl: 'Na het vakje {typed:quoted} ontbreekt een spatie.',
        en: 'A space is missing after the box {typed:quoted}.',
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
      fr: 'Une case que Markdown n’affiche pas comme telle. Elle est lue comme elle est voulue ; la correction d’office l’écrit comme il faut. Une case cochée ne clôture rien quand le texte dit que l’action se poursuit : l’un des deux a été oublié.',
      nl: 'Een vakje dat Markdown niet als vakje toont. Het wordt gelezen zoals het bedoeld is; de verbetering schrijft het zoals het hoort. Een aangevinkt vakje sluit niets af waar de woorden zeggen dat de actie doorgaat: een van beide is vergeten.',
    },
  ],
} satisfies RuleSentences;
