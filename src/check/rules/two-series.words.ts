import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Des PV de deux instances dans une seule archive',
    nl: 'Verslagen van twee organen in één archief',
    en: 'Minutes of two bodies in one archive',
  },
  findings: {
    'two-series': {
      message: {
        fr: "Ce PV semble être d'une autre instance que les autres, et une archive est une seule série de réunions : chacune approuverait les PV de l'autre, sous le même quorum.",
        nl: 'Dit verslag lijkt van een ander orgaan te zijn dan de andere, en een archief is één reeks vergaderingen: elk zou de verslagen van het andere goedkeuren, met hetzelfde quorum.',
        en: 'These minutes seem to be of another body than the others, and an archive is one series of meetings: each would approve the minutes of the other, under one quorum.',
      },
      remedy: {
        fr: "Mettre les PV de chaque instance dans un dossier à elle, avec son czs.yaml ; si c'est bien une seule série, écrire « rules: { two-series: off } » dans czs.yaml.",
        nl: 'Zet de verslagen van elk orgaan in een eigen map, met een eigen czs.yaml; is het wel één reeks, schrijf dan “rules: { two-series: off }” in czs.yaml.',
        en: 'Put the minutes of each body in a folder of its own, with its czs.yaml; if they are one series, write “rules: { two-series: off }” in czs.yaml.',
      },
    },
  },
  related: {
    'related-series': {
      fr: "un PV de l'autre instance",
      nl: 'een verslag van het andere orgaan',
      en: 'minutes of the other body',
    },
  },
  page: [
    {
      fr: 'Des PV de deux instances, comme un conseil d’administration et une assemblée générale, dans une seule archive. Une archive est une seule série de réunions : la convocation suivante fait approuver les PV de l’une par l’autre, une action « pour la prochaine réunion » l’est pour celle qui vient d’abord, un seul quorum vaut pour les deux, et les présences sont comptées sur le tout. Un dossier avec son propre `czs.yaml` pour chaque instance les sépare ; `--dir` dit lequel.',
      nl: 'Verslagen van twee organen, zoals een raad van bestuur en een algemene vergadering, in één archief. Een archief is één reeks vergaderingen: de volgende agenda laat de verslagen van het ene door het andere goedkeuren, een actie “tegen de volgende vergadering” is dat voor wat het eerst komt, één quorum geldt voor beide, en de aanwezigheid wordt over alles geteld. Een map met een eigen `czs.yaml` voor elk orgaan houdt ze uit elkaar; `--dir` zegt welke.',
    },
    {
      fr: 'Les initiales sont des majuscules : « Av. » n’est pas une instance.',
      nl: 'Initialen zijn hoofdletters: “Av.” is geen orgaan.',
    },
    {
      fr: 'Si les deux forment bien une seule série, `rules: { two-series: off }` dans `czs.yaml` le dit.',
      nl: 'Zijn beide als één reeks bedoeld, dan zegt `rules: { two-series: off }` in `czs.yaml` dat.',
    },
  ],
} satisfies RuleSentences;
