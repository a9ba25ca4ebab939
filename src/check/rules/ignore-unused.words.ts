import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une exception (czs-ignore) qui ne sert à rien',
    nl: 'Een uitzondering (czs-ignore) die nergens toe dient',
    en: 'An exception (czs-ignore) that does nothing',
  },
  findings: {
    'ignore-unused': {
      message: {
        fr: 'Cette exception pour {rule} ne sert à rien : la règle ne trouve rien à cet endroit.',
        nl: 'Deze uitzondering voor {rule} dient nergens toe: de regel vindt hier niets.',
        en: 'This exception for {rule} does nothing: the rule finds nothing here.',
      },
      remedy: {
        fr: 'Effacer le commentaire.',
        nl: 'Wis het commentaar.',
        en: 'Delete the comment.',
      },
    },
    'ignore-unused/rule': {
      message: {
        fr: "« {rule} » n'est pas une règle.{suggestion? Est-ce « # » ?}",
        nl: '“{rule}” is geen regel.{suggestion? Is het “#”?}',
        en: '“{rule}” is not a rule.{suggestion? Is it “#”?}',
      },
      remedy: {
        fr: 'Corriger le nom ; la liste : czs expliquer.',
        nl: 'Verbeter de naam; de lijst: czs uitleggen.',
        en: 'Correct the name; the list: czs explain.',
      },
    },
    'ignore-unused/forbidden': {
      message: {
        fr: 'Une exception ne peut pas taire {rule}.',
        nl: 'Een uitzondering kan {rule} niet verzwijgen.',
        en: 'An exception cannot silence {rule}.',
      },
      remedy: {
        fr: 'Corriger ce que la règle signale, et effacer le commentaire.',
        nl: 'Verbeter wat de regel meldt, en wis het commentaar.',
        en: 'Mend what the rule reports, and delete the comment.',
      },
    },
    'ignore-unused/off': {
      message: {
        fr: 'Les exceptions écrites dans les PV sont désactivées dans czs.yaml (inline-ignores).',
        nl: 'Uitzonderingen in de verslagen zijn uitgeschakeld in czs.yaml (inline-ignores).',
        en: 'Exceptions in minutes are switched off in czs.yaml (inline-ignores).',
      },
      remedy: {
        fr: 'Effacer le commentaire.',
        nl: 'Wis het commentaar.',
        en: 'Delete the comment.',
      },
    },
  },
  page: [
    {
      fr: 'Une exception écrite dans un PV, `<!-- czs-ignore règle: raison -->` pour le bloc qui suit ou `<!-- czs-ignore-file règle: raison -->` pour le fichier, et qui ne tait rien : ce qu’elle visait est corrigé, ou le nom de sa règle est mal écrit.',
      nl: 'Een uitzondering die in een verslag geschreven is, `<!-- czs-ignore regel: reden -->` voor het volgende blok of `<!-- czs-ignore-file regel: reden -->` voor het bestand, en die niets verzwijgt: waar ze voor diende, is verbeterd, of de naam van de regel is fout gespeld.',
    },
    {
      fr: 'Une règle désactivée, ou que `--rule` a laissée de côté, n’a rien examiné : une exception qui la vise n’est pas dite inutile. Aucune exception ne peut taire la présente règle.',
      nl: 'Een regel die uitgeschakeld is, of die met `--rule` weggelaten is, heeft niet gekeken: een uitzondering daarvoor geldt niet als ongebruikt. Deze regel kan zelf niet verzwegen worden.',
    },
    {
      fr: 'Avec `inline-ignores: false` dans `czs.yaml`, pour les archives où écrivent des inconnus, les exceptions ne comptent pas.',
      nl: 'Met `inline-ignores: false` in `czs.yaml`, voor archieven waarin vreemden schrijven, tellen uitzonderingen niet.',
    },
  ],
} satisfies RuleSentences;
