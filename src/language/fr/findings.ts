import type { Findings } from '../findings.ts';

/** What `check` says in French, the reference: rules in the order of their ids, each with its codes. */
export const findings = {
  rules: {
    // Exceptions and files
    'ignore-unused': 'Une exception (czs-ignore) qui ne sert à rien',
    'ignore-without-reason': 'Une exception (czs-ignore) sans raison',

    // A: front matter, people, agenda, copy

    // B: decisions, actions, entries, ids, meetings
    'action-dropped': 'Une action restée ouverte que le PV suivant ne reprend pas',
    'action-overdue': "Une action ouverte dont l'échéance est passée",
    'action-without-due': 'Une action sans échéance',
    'action-without-owner': 'Une action sans responsable',
    'announced-item-dropped': 'Un point annoncé qui manque à la convocation',
    'approved-changed': 'Un PV approuvé qui a été modifié',
    chronology: 'Un bilan prévu avant ce dont il est le bilan',
    'decision-contradicts': 'Deux décisions qui semblent porter sur la même chose',
    'decision-empty': 'Une décision sans texte',
    'due-before-meeting': 'Une échéance antérieure à la réunion',
    'due-unresolved': "Une échéance qui n'indique pas de jour",
    'duplicate-meeting': 'Deux fichiers pour une seule réunion',
    'entry-glued': 'Une décision ou une action collée au texte qui précède',
    'id-duplicate': 'Deux fois le même numéro dans un PV',
    'id-missing': 'Des décisions, actions ou propositions sans numéro écrit',
    'label-near-miss': 'Un mot qui ressemble à un intitulé sans en être un',
    'label-unread': "Un intitulé suivi d'autres mots, qui n'est pas lu",
    'next-conflict': 'Deux PV qui annoncent la même réunion autrement',
    'next-date-invalid': "Une prochaine réunion dont la date n'existe pas",
    'next-not-after': "Une prochaine réunion qui n'est pas postérieure",
    'next-unheld': 'Une réunion annoncée, passée, et sans PV',
    'owner-ambiguous': 'Un responsable dont le nom désigne plusieurs personnes',
    'owner-unresolved': 'Un responsable que personne ne connaît',
    'pending-overdue': "Une décision à prendre qui n'a pas été prise à temps",
    'promise-dropped': 'Une chose remise à la prochaine réunion, absente de son ordre du jour',
    'qualifier-unread': "Une partie de parenthèse qui n'est pas comprise",
    'ref-to-provisional': "Une référence à un numéro qui n'est pas encore écrit",
    'ref-unknown': "Une référence à ce qui n'existe pas",
    'status-late': 'Une réunion convoquée dont la date est passée',
    'supersedes-unknown': 'Une décision qui en remplace une inconnue',
    'update-before-origin': "Une suite donnée avant l'origine",
    'update-without-ref': "Une suite sans la référence de ce qu'elle clôt",
    'vote-inconsistent': 'Un vote qui ne peut pas être juste',
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
    'action-dropped': {
      message: "{ref} était ouverte et n'apparaît plus ({text:quoted}).",
      remedy: 'La reprendre, ou : czs fait {ref}',
    },
    'action-overdue': {
      message: '{ref} devait être faite pour le {due:numeric} ({text:quoted}).',
      remedy: 'La clôturer : czs fait {ref} ; ou lui donner une nouvelle échéance à la prochaine réunion.',
    },
    'action-without-due': {
      message: '{text:quoted} : aucune échéance.',
      remedy: 'Écrire par exemple « Action (pour le 30/04) : … ».',
    },
    'action-without-owner': {
      message: '{text:quoted} : aucun responsable.',
      remedy: 'Écrire « Action (Prénom Nom) : … » ou « Action (tous) : … ».',
    },
    'action-without-owner/named': {
      message: "{text:quoted} : personne n'est noté responsable.",
      remedy: "Si c'est {name}, écrire « Action ({name}) : … ».",
    },
    'announced-item-dropped': {
      message: '{text:quoted}, annoncé le {by:numeric}, manque à cette convocation.',
      remedy: 'Ajouter le point, ou noter « Reporté : » à la réunion.',
    },
    'approved-changed': {
      message: 'Ce PV approuvé a été modifié.',
      remedy: 'Rétablir la version approuvée, puis noter une « Correction » dans le prochain PV.',
    },
    chronology: {
      message: '{title:quoted} est prévu le {date:numeric}, avant {event:quoted} ({on:numeric}).',
      remedy: 'Déplacer le point ou préciser le titre.',
    },
    'decision-contradicts': {
      message: '{ref} semble porter sur la même chose que {other}, qui reste en vigueur.',
      remedy: 'Si elle la remplace, écrire « (remplace {other}) ».',
    },
    'decision-empty': {
      message: "Cette décision n'a pas de texte.",
      remedy: 'Écrire ce qui a été décidé après le deux-points.',
    },
    'due-before-meeting': {
      message: "L'échéance ({due:numeric}) est antérieure à la réunion ({date:numeric}).",
      remedy: "Vérifier le jour et l'année.",
    },
    'due-unresolved': {
      message: "{text:quoted} n'indique pas de jour.",
      remedy: 'Écrire par exemple « pour le 30/06/2020 ».',
    },
    'due-unresolved/ambiguous': {
      message: '{text:quoted} peut se lire de plusieurs façons.',
      remedy: "Écrire le jour, le mois et l'année.",
    },
    'due-unresolved/impossible': {
      message: "{text:quoted} n'existe pas dans le calendrier.",
      remedy: 'Corriger la date.',
    },
    'due-unresolved/period': {
      message: "{text:quoted} n'indique pas de jour : le premier, ou le dernier ?",
      remedy: 'Écrire par exemple « avant le 1er juin » ou « pour le 30 juin ».',
    },
    'due-unresolved/weekday': {
      message: '{text:quoted} : cette date est le {date:full}.',
      remedy: 'Corriger le jour de la semaine, ou la date.',
    },
    'duplicate-meeting': {
      message: "La réunion {id} a déjà un fichier : {other}. Celui-ci n'entre pas dans les registres.",
      remedy: 'Réunir les deux, ou renommer celui-ci {id}-suite.md si ce sont deux réunions.',
    },
    'entry-glued': {
      message: "Ceci est lu comme une entrée à part, mais s'affiche collé à ce qui précède.",
      remedy: 'Mettre une ligne vide avant.',
    },
    'id-duplicate': {
      message: '{id} existe déjà dans ce PV : on ne peut citer que le premier.',
      remedy: 'Donner à celui-ci un autre numéro, jamais utilisé.',
    },
    'id-missing': {
      message: "{n|Un numéro n'est pas écrit|# numéros ne sont pas écrits} : {ids}.",
      remedy: "{n|L'écrire|Les écrire} : czs vérifier --fix",
    },
    'label-near-miss': {
      message: "« {written} : » n'est pas reconnu ; ce texte n'entre pas au registre.",
      remedy: 'Écrire « {label} : ».',
    },
    'label-near-miss/internal': {
      message: "« {written} : » n'est pas reconnu : ce passage serait dans toutes les copies.",
      remedy: "Écrire « {label} : », ou un autre mot s'il n'est pas interne.",
    },
    'label-unread': {
      message:
        "« {written} : » n'est pas lu : entre {label:quoted} et le deux-points, seuls un numéro et une parenthèse ont un sens.",
      remedy: "Écrire « {label} : … », ou commencer autrement si ce n'en est pas une.",
    },
    'label-unread/owner': {
      message: "« {written} : » n'est pas lu : un responsable se met entre parenthèses.",
      remedy: 'Écrire « {label} ({name}) : … ».',
    },
    'next-conflict/place': {
      message:
        'Le PV du {by:numeric} annonce la réunion du {date:numeric} ailleurs : {one:quoted}, et ici {other:quoted}.',
      remedy: 'Vérifier, et corriger ce qui est faux.',
    },
    'next-conflict/start': {
      message: "Le PV du {by:numeric} annonce la réunion du {date:numeric} à {one:time}, et ici c'est {other:time}.",
      remedy: 'Vérifier, et corriger ce qui est faux.',
    },
    'next-date-invalid': {
      message: "{text:quoted} n'existe pas dans le calendrier : cette réunion n'est pas annoncée.",
      remedy: 'Corriger la date.',
    },
    'next-date-invalid/weekday': {
      message: "{text:quoted} : cette date est le {date:full}. Cette réunion n'est pas annoncée.",
      remedy: 'Corriger le jour de la semaine, ou la date.',
    },
    'next-not-after': {
      message: "La prochaine réunion ({next:numeric}) n'est pas après celle-ci ({date:numeric}).",
      remedy: "Vérifier le jour et l'année.",
    },
    'next-unheld': {
      message: "La réunion du {date:numeric} était annoncée et n'a pas de PV.",
      remedy: "L'écrire ; ou noter dans un autre PV, sous « Prochaines réunions » : « {date:numeric} : annulée ».",
    },
    'next-unheld/near': {
      message:
        "La réunion du {date:numeric} était annoncée et n'a pas de PV ; celle du {near:numeric} n'était pas annoncée.",
      remedy:
        'Si elle a été déplacée, le noter sous « Prochaines réunions » : « {date:numeric}, déplacée au {near:numeric} ».',
    },
    'owner-ambiguous': {
      message: '{text:quoted} : {candidates:or} ?',
      remedy: 'Écrire le nom complet.',
    },
    'owner-unresolved': {
      message: "{text:quoted} n'est dans aucune liste.",
      remedy: "Vérifier le nom, ou l'ajouter aux présents ou à people.yaml.",
    },
    'owner-unresolved/near': {
      message: '{text:quoted} ressemble à {near:quoted}.',
      remedy: "Si c'est la même personne, corriger une graphie ou ajouter un alias dans people.yaml.",
    },
    'pending-overdue': {
      message: "{ref} devait être prise le {due:numeric} et ne l'est pas ({text:quoted}).",
      remedy: 'Noter la décision, ou « Reporté : » et la nouvelle date.',
    },
    'promise-dropped': {
      message: "{name:quoted} manque à l'ordre du jour du {date:numeric}, alors qu'un PV dit {words:quoted}.",
      remedy: 'Ajouter un point ou noter le report.',
    },
    'qualifier-unread': {
      message: "{text:quoted} n'est pas compris : ni une personne connue, ni une échéance, ni un mode de décision.",
      remedy: 'Écrire autrement, ou sortir ces mots de la parenthèse.',
    },
    'ref-to-provisional': {
      message: "{ref} n'est pas encore écrit dans {file} : le numéro peut changer.",
      remedy: "L'écrire : czs vérifier --fix {file}",
    },
    'ref-unknown': {
      message: "{ref} n'existe pas : ce PV n'a pas de {id}{there?, il a #}.",
      remedy: 'Vérifier le numéro : czs décisions, czs suivis.',
    },
    'ref-unknown/meeting': {
      message: "{ref} n'existe pas : il n'y a pas de PV {meeting}.",
      remedy: 'Vérifier la date : czs réunions.',
    },
    'status-late': {
      message: 'Cette réunion est encore « convoquée », et sa date est passée ({date:numeric}).',
      remedy: 'Noter les présents : czs appel ; ou : czs annuler, czs déplacer.',
    },
    'supersedes-unknown': {
      message: "{ref}, qui serait remplacée, n'existe pas.",
      remedy: 'Vérifier la date et le numéro : czs décisions.',
    },
    'update-before-origin': {
      message: "{ref} n'est née que le {date:numeric}, après cette réunion.",
      remedy: 'Corriger la référence.',
    },
    'update-without-ref': {
      message: '{text:quoted} : rien ne dit quelle action est close ; elle reste ouverte.',
      remedy: 'Écrire sa référence : « Action 2020-03-05/A1 (fait) : … ».',
    },
    'update-without-ref/near': {
      message: '{text:quoted} : rien ne dit quelle action est close. Est-ce {ref} ({near:quoted}) ?',
      remedy: 'Écrire « Action {ref} (fait) : … ».',
    },
    'vote-inconsistent': {
      message:
        '{votes} voix sont comptées, mais {present} {present|personne seulement était présente ou représentée|personnes seulement étaient présentes ou représentées}.',
      remedy: 'Vérifier le compte, ou la liste des présents.',
    },
    'vote-inconsistent/modes': {
      message: "{text:quoted} : une décision unanime n'a pas de voix contre.",
      remedy: "Garder l'un ou l'autre.",
    },
  },

  related: {
    // A
    // B
    'related-first': 'la première fois',
    'related-meeting': "l'autre fichier de {id}",
    'related-origin': '{ref} commence ici',
    'related-announced': 'annoncé dans le PV {by}',
    'related-decision': '{ref} se trouve ici',
    'related-promise': 'promis ici',
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
