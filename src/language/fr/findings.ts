import type { AroundFindings } from '../findings.ts';

/** What stands around findings, in French, the reference; what each rule says stands beside it. */
export const aroundFindings = {
  related: {
    'related-name': '« {name} »',
    'related-first': 'la première fois',
    'related-origin': '{ref} commence ici',
    'related-announced': 'annoncé dans le PV {by}',
  },

  report: {
    series: 'Plusieurs fois',
    'series-more': '→ {n} fois, dans {files} PV{place? ; le dernier : #} (czs vérifier --rule {rule})',
    clean: 'Rien à signaler : {files} {files|fichier lu|fichiers lus}.',
    summary: '{findings} dans {n} {n|fichier|fichiers} sur {files}.',
    'summary-elsewhere': '{findings} sur {files} {files|fichier lu|fichiers lus}.',
    errors: '{n} {n|erreur|erreurs}',
    warnings: '{n} {n|avertissement|avertissements}',
    infos: '{n} {n|remarque|remarques}',
    fixable: "{n} {n|se corrige|se corrigent} d'une commande : {command}",
    more: 'et {n} {n|autre constat|autres constats} dans ce fichier : {findings}',
    baselined: '{n} {n|constat connu est laissé|constats connus sont laissés} de côté ({file}).',
    fixed: '{n} {n|ligne changée|lignes changées} dans {files} {files|fichier|fichiers}.',
    'would-fix':
      "{n} {n|ligne changerait|lignes changeraient} dans {files} {files|fichier|fichiers} ; rien n'a été écrit.",
    'nothing-to-fix': "Rien à corriger d'office.",
    'fix-approved':
      "{n} {n|correction n'est pas faite|corrections ne sont pas faites} : un PV approuvé ne change plus.",
    'baseline-written': '{n} {n|constat est noté|constats sont notés} dans {file} ; ils ne seront plus signalés.',
    'baseline-stale': "{n} {n|constat noté|constats notés} dans {file} n'existe{n||nt} plus : {command}",
    'nothing-changed': "Aucun PV n'a changé depuis {base}.",
    'rules-differ':
      'czs.yaml n’est pas celui de {base}, dont les règles comptent ici : {n} {n|est réglée|sont réglées} autrement{off?, dont # à off}.',
    'baseline-differs':
      '{file} n’est pas celui de {base}, qui compte ici : {added} {added|constat connu|constats connus} de plus, {removed} de moins.',
    withheld: '{rule}.',
    'withheld-remedy': 'Le passage est interne, ou un commentaire : ses mots ne sont pas montrés ici.',
    'withheld-all': "De ce PV, aucune copie ne peut être faite pour l'instant : ses mots ne sont pas montrés ici.",
    'withheld-settings': "De ce fichier, aucune copie n'est faite : ses mots ne sont pas montrés ici.",
    'withheld-related': '(interne)',
    rule: 'Règle',
    rules: 'Règles',
    severity: 'Gravité',
    finding: 'Constat',
    place: 'Endroit',
    off: 'désactivée',
    explain: 'Une règle en détail : {command}',
    examples: '',
  },
} as const satisfies AroundFindings;
