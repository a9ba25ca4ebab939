import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Des noms dans un vote secret',
    nl: 'Namen in een geheime stemming',
    en: 'Names in a secret vote',
  },
  findings: {
    'secret-vote-named': {
      message: {
        fr: 'Le vote était secret, et {n|# nom y figure|# noms y figurent}.',
        nl: 'De stemming was geheim, en er {n|staat # naam|staan # namen} bij.',
        en: 'The vote was secret, and {n|# name stands|# names stand} there.',
      },
      remedy: {
        fr: 'Enlever les noms et garder les nombres ; ou enlever « scrutin secret ».',
        nl: 'Schrap de namen en behoud de aantallen; of schrap “geheime stemming”.',
        en: 'Take the names out and keep the counts; or take “secret ballot” out.',
      },
    },
  },
  page: [
    {
      fr: 'Une décision prise au scrutin secret est suivie de votes nominatifs. Les registres n’en montrent les noms qu’au bureau (--for board) ; le texte du PV les montre à tous.',
      nl: 'Onder een beslissing die bij geheime stemming genomen is, staan stemmen op naam. De registers tonen de namen alleen aan het bestuur (--for board); de tekst van het verslag toont ze aan iedereen.',
    },
  ],
} satisfies RuleSentences;
