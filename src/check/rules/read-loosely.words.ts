import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Qui, quand ou comment, écrit hors des parenthèses',
    nl: 'Wie, wanneer of hoe, buiten de haakjes geschreven',
    en: 'Who, when or how, written outside the bracket',
  },
  findings: {
    'read-loosely': {
      message: {
        fr: 'Lu comme « {label} ({said}) ».',
        nl: 'Gelezen als “{label} ({said})”.',
        en: 'Read as “{label} ({said})”.',
      },
      remedy: {
        fr: 'Rien à faire si c’est cela.{fix? L’écrire ainsi : czs vérifier --fix}',
        nl: 'Klopt dat, dan hoeft er niets te gebeuren.{fix? Het zo schrijven: czs nakijken --fix}',
        en: 'Nothing to do if that is right.{fix? To write it so: czs check --fix}',
      },
    },
    'read-loosely/meeting': {
      message: {
        fr: '{n} {n|intitulé est lu|intitulés sont lus} avec ce qui est écrit hors des parenthèses.',
        nl: '{n} {n|label wordt|labels worden} gelezen met wat buiten de haakjes staat.',
        en: '{n} {n|label is|labels are} read with what stands outside the bracket.',
      },
      remedy: {
        fr: 'Ce qui est lu : czs voir {meeting} --as-read.{fix? L’écrire entre parenthèses : czs vérifier --fix}',
        nl: 'Wat gelezen is: czs tonen {meeting} --as-read.{fix? Het tussen haakjes schrijven: czs nakijken --fix}',
        en: 'What is read: czs show {meeting} --as-read.{fix? To write it in brackets: czs check --fix}',
      },
    },
  },
  page: [
    {
      fr: 'czs lit qui, quand et comment où qu’ils se trouvent sur la ligne. Ce constat dit ce qui a été compris, avec les mots du PV ; la correction le met entre les parenthèses de l’intitulé, sans en perdre un mot.',
      nl: 'czs leest wie, wanneer en hoe waar ze ook op de regel staan. Deze melding zegt wat begrepen is, met de woorden van het verslag; de verbetering zet het tussen de haakjes van het label, zonder een woord te verliezen.',
    },
    {
      fr: 'Autour d’un intitulé en gras, c’est la même chose. Ce que l’intitulé dit déjà n’est pas dit une seconde fois, et reste ; ce qui se trouve parmi des marques est dit, et rien n’est écrit.',
      nl: 'Rond een vet label is het net zo. Wat het label al zegt, wordt niet nog eens gemeld, en blijft staan; wat tussen opmaaktekens staat, wordt gemeld, en er wordt niets geschreven.',
    },
    {
      fr: 'Un PV approuvé ne change plus : rien n’en est dit.',
      nl: 'Een goedgekeurd verslag verandert niet meer: daarover wordt niets gezegd.',
    },
  ],
} satisfies RuleSentences;
