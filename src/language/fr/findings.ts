import type { Findings } from '../findings.ts';

/** What `check` says in French, the reference: rules in the order of their ids, each with its codes. */
export const findings = {
  rules: {
    // Exceptions and files
    'ignore-unused': 'Une exception (czs-ignore) qui ne sert à rien',
    'ignore-without-reason': 'Une exception (czs-ignore) sans raison',

    // A: front matter, people, agenda, copy

    // B: decisions, actions, entries, ids, meetings
  },

  findings: {
    // Exceptions and files
    'ignore-unused': {
      message: 'Cette exception pour {rule} ne sert à rien : la règle ne trouve rien à cet endroit.',
      remedy: 'Effacer le commentaire.',
    },
    'ignore-unused/rule': {
      message: "« {rule} » n'est pas une règle.{suggestion? Est-ce « # » ?}",
      remedy: 'Corriger le nom ; la liste : czs expliquer.',
    },
    'ignore-unused/forbidden': {
      message: 'Une exception ne peut pas taire {rule}.',
      remedy: 'Corriger ce que la règle signale, et effacer le commentaire.',
    },
    'ignore-unused/off': {
      message: 'Les exceptions écrites dans les PV sont désactivées dans czs.yaml (inline-ignores).',
      remedy: 'Effacer le commentaire.',
    },
    'ignore-without-reason': {
      message: 'Une exception sans raison ne compte pas.',
      remedy: 'Écrire <!-- czs-ignore {rule}: la raison -->.',
    },

    // A: front matter, people, agenda, copy

    // B: decisions, actions, entries, ids, meetings
  },

  related: {
    // A
    // B
  },

  report: {
    clean: 'Rien à signaler : {files} {files|fichier lu|fichiers lus}.',
    summary: '{findings} dans {n} {n|fichier|fichiers} sur {files}.',
    'summary-elsewhere': '{findings} sur {files} {files|fichier lu|fichiers lus}.',
    errors: '{n} {n|erreur|erreurs}',
    warnings: '{n} {n|avertissement|avertissements}',
    infos: '{n} {n|remarque|remarques}',
    fixable: "{n} {n|se corrige|se corrigent} d'une commande : {command}",
    more: 'et {n} {n|autre constat|autres constats} dans ce fichier',
    baselined: '{n} {n|constat connu est laissé|constats connus sont laissés} de côté ({file}).',
    fixed: '{n} {n|correction|corrections} dans {files} {files|fichier|fichiers}.',
    'would-fix':
      "{n} {n|correction serait faite|corrections seraient faites} dans {files} {files|fichier|fichiers} ; rien n'a été écrit.",
    'nothing-to-fix': "Rien à corriger d'office.",
    'fix-failed': "{file} n'a pas été corrigé : {failure}.",
    'fix-approved':
      "{n} {n|correction n'est pas faite|corrections ne sont pas faites} : un PV approuvé ne change plus.",
    'baseline-written': '{n} {n|constat est noté|constats sont notés} dans {file} ; ils ne seront plus signalés.',
    'baseline-stale': "{n} {n|constat noté|constats notés} dans {file} n'existe{n||nt} plus : {command}",
    'nothing-changed': "Aucun PV n'a changé depuis {base}.",
    rule: 'Règle',
    rules: 'Règles',
    severity: 'Gravité',
    finding: 'Constat',
    place: 'Endroit',
    off: 'désactivée',
    explain: 'Une règle en détail : {command}',
  },
} as const satisfies Findings;
