import type { RuleSentences } from '../language/findings.ts';

/** What is said of what YAML itself does not take, by the part of the code after the rule: in the front matter and in the settings alike. */
const yamlWords: RuleSentences['findings'] = {
  alias: {
    message: {
      fr: 'Les renvois YAML (*{name}) ne sont pas suivis.',
      nl: 'YAML-verwijzingen (*{name}) worden niet gevolgd.',
      en: 'YAML aliases (*{name}) are not followed.',
    },
    remedy: {
      fr: 'Écrire la valeur en toutes lettres.',
      nl: 'Schrijf de waarde voluit.',
      en: 'Write the value out.',
    },
  },
  anchor: {
    message: {
      fr: 'Les ancres YAML (&{name}) ne servent à rien ici.',
      nl: 'YAML-ankers (&{name}) dienen hier nergens toe.',
      en: 'YAML anchors (&{name}) do nothing here.',
    },
    remedy: {
      fr: 'Effacer « &{name} ».',
      nl: 'Wis “&{name}”.',
      en: 'Delete “&{name}”.',
    },
  },
  directive: {
    message: {
      fr: "Une directive YAML (%) n'a pas sa place ici.",
      nl: 'Een YAML-richtlijn (%) hoort hier niet.',
      en: 'A YAML directive (%) has no place here.',
    },
    remedy: {
      fr: 'Effacer la ligne.',
      nl: 'Wis de regel.',
      en: 'Delete the line.',
    },
  },
  duplicate: {
    message: {
      fr: '{key:quoted} est donné deux fois ; seule la première valeur compte.',
      nl: '{key:quoted} staat er twee keer; alleen de eerste waarde telt.',
      en: '{key:quoted} is given twice; only the first value counts.',
    },
    remedy: {
      fr: 'Réunir les deux.',
      nl: 'Voeg beide samen.',
      en: 'Merge the two.',
    },
  },
  nesting: {
    message: {
      fr: 'Trop de niveaux emboîtés (plus de {limit}).',
      nl: 'Te veel geneste niveaus (meer dan {limit}).',
      en: 'Too many nested levels (more than {limit}).',
    },
    remedy: {
      fr: 'Écrire des listes simples.',
      nl: 'Schrijf eenvoudige lijsten.',
      en: 'Write plain lists.',
    },
  },
  syntax: {
    message: {
      fr: "Ce passage n'est pas du YAML valide ; le reste est lu tant bien que mal.",
      nl: 'Deze passage is geen geldige YAML; de rest wordt zo goed mogelijk gelezen.',
      en: 'This passage is not valid YAML; the rest is read as well as may be.',
    },
    remedy: {
      fr: 'Vérifier les retraits, les deux-points et les guillemets de cette ligne.',
      nl: 'Kijk de inspringingen, dubbelepunten en aanhalingstekens van deze regel na.',
      en: 'Look at the indentation, colons and quotes of this line.',
    },
  },
  tag: {
    message: {
      fr: 'Les types YAML ({name}) ne sont pas lus.',
      nl: 'YAML-typen ({name}) worden niet gelezen.',
      en: 'YAML tags ({name}) are not read.',
    },
    remedy: {
      fr: 'Effacer « {name} ».',
      nl: 'Wis “{name}”.',
      en: 'Delete “{name}”.',
    },
  },
  'unquoted-at': {
    message: {
      fr: '{text:quoted} commence par « @ » : YAML demande des guillemets.',
      nl: '{text:quoted} begint met “@”: YAML vraagt aanhalingstekens.',
      en: '{text:quoted} begins with “@”: YAML wants quotes.',
    },
    remedy: {
      fr: 'czs vérifier --fix les ajoute.',
      nl: 'czs nakijken --fix voegt ze toe.',
      en: 'czs check --fix adds them.',
    },
  },
  'unquoted-colon': {
    message: {
      fr: '{text:quoted} contient un deux-points : YAML demande des guillemets.',
      nl: '{text:quoted} bevat een dubbelepunt: YAML vraagt aanhalingstekens.',
      en: '{text:quoted} has a colon: YAML wants quotes.',
    },
    remedy: {
      fr: 'czs vérifier --fix les ajoute.',
      nl: 'czs nakijken --fix voegt ze toe.',
      en: 'czs check --fix adds them.',
    },
  },
};

/** The same as findings of a rule. */
export function yamlFindings(rule: string): RuleSentences['findings'] {
  return Object.fromEntries(Object.entries(yamlWords).map(([code, words]) => [`${rule}/${code}`, words]));
}
