import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une convocation envoyée trop tard',
    nl: 'Een uitnodiging die te laat is verzonden',
    en: 'A convocation that was sent too late',
  },
  findings: {
    'convocation-late': {
      message: {
        fr: 'La convocation est partie {days} {days|jour|jours} avant la réunion, et le délai est de {notice}.',
        nl: 'De uitnodiging vertrok {days} {days|dag|dagen} voor de vergadering, en de termijn is {notice}.',
        en: 'The convocation left {days} {days|day|days} before the meeting, and the notice is {notice}.',
      },
      remedy: {
        fr: 'Corriger la date si elle est fausse ; sinon, déplacer la réunion : czs déplacer.',
        nl: 'Verbeter de datum als ze fout is; verplaats anders de vergadering: czs verplaatsen.',
        en: 'Correct the date if it is wrong; otherwise move the meeting: czs postpone.',
      },
    },
    'convocation-late/unsent': {
      message: {
        fr: "La convocation devait partir au plus tard le {last:long}, {notice} jours avant, et rien ne dit qu'elle est partie.",
        nl: 'De uitnodiging moest uiterlijk {last:long} vertrekken, {notice} dagen vooraf, en niets zegt dat ze vertrok.',
        en: 'The convocation was to leave by {last:long}, {notice} days before, and nothing says that it did.',
      },
      remedy: {
        fr: 'Si elle est partie : czs convocation --sent=DATE. Sinon : czs déplacer.',
        nl: 'Is ze vertrokken: czs uitnodiging --sent=DATUM. Zo niet: czs verplaatsen.',
        en: 'If it did: czs agenda --sent=DATE. If not: czs postpone.',
      },
    },
  },
  page: [
    {
      fr: 'Le délai de convocation de `czs.yaml` (`notice: 15 jours`) n’est pas tenu : le jour d’envoi, que `czs convocation --sent` note dans l’en-tête (`envoyée: 2025-03-20`), est trop près de la réunion, ou aucun n’est noté alors qu’il est passé. Sans `notice`, rien n’est relevé.',
      nl: 'De oproepingstermijn van `czs.yaml` (`notice: 15 dagen`) is niet gehaald: de dag van verzending, die `czs uitnodiging --sent` in de koptekst noteert (`verzonden: 2025-03-20`), ligt te dicht bij de vergadering, of er is er geen genoteerd terwijl hij voorbij is. Zonder `notice` wordt niets gemeld.',
    },
    {
      fr: 'Le dernier jour ne passe pas en silence non plus. Dépend du jour : n’est pas relevé avec `--changed`.',
      nl: 'Ook de laatste dag gaat niet stil voorbij. Hangt van de dag af: wordt met `--changed` niet gemeld.',
    },
  ],
} satisfies RuleSentences;
