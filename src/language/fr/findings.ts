import type { Findings } from '../findings.ts';

/** What `check` says in French, the reference: rules in the order of their ids, each with its codes. */
export const findings = {
  rules: {
    // Exceptions and files
    'ignore-unused': 'Une exception (czs-ignore) qui ne sert à rien',
    'ignore-without-reason': 'Une exception (czs-ignore) sans raison',

    // A: front matter, people, agenda, copy
    'agenda-mismatch': 'Un ordre du jour et des titres qui ne concordent pas',
    'approval-item-missing': "Une convocation sans l'approbation du PV précédent",
    'attendee-duplicate': 'Une personne inscrite deux fois',
    'attendee-unknown': "Une personne qui n'est pas dans people.yaml",
    'body-unread': "Un texte trop grand ou trop emboîté pour être lu, ou qu'un commentaire ouvert cache",
    'config-invalid': 'Une erreur dans czs.yaml ou people.yaml',
    'conflict-marker': 'Des marques de conflit laissées par git',
    'control-character': 'Des caractères invisibles',
    'date-invalid': 'Une date de réunion absente ou impossible',
    'email-in-body': 'Une adresse électronique dans le texte',
    'end-before-start': 'Une réunion qui finit avant de commencer',
    'file-name-mismatch': 'Un fichier, un en-tête et un titre qui ne disent pas la même date',
    'file-unreadable': 'Un fichier qui ne peut pas être lu',
    'front-matter-invalid': 'Un en-tête que czs ne comprend pas',
    'front-matter-missing': 'Un PV sans en-tête',
    'item-duplicate': 'Deux points du même titre',
    'item-empty': 'Un point sans contenu',
    'link-broken': "Un lien vers un fichier qui n'existe pas",
    'markup-near-miss': 'Une marque Markdown presque juste',
    'mentioned-not-listed': 'Une présidence, un secrétaire ou un auteur de proposition absent des listes',
    'mode-in-text': 'Un mode de décision écrit dans le texte',
    'name-inconsistent': "Un nom écrit de deux façons d'un PV à l'autre",
    'name-near-miss': "Un nom qui ressemble à celui d'une liste",
    'name-order-doubtful': "Un nom dont l'ordre contredit l'adresse",
    'nobody-present': 'Une réunion tenue sans présents',
    'numbering-broken': 'Des points mal numérotés',
    'organisation-variant': 'Une organisation écrite de deux façons',
    'people-in-body': 'Une liste de présence dans le texte',
    'phone-in-body': 'Un numéro de téléphone dans le texte',
    'place-missing': 'Un PV sans lieu',
    'placeholder-left': 'Un blanc qui reste à remplir',
    'presence-conflict': 'Une personne présente et excusée',
    'quorum-not-reached': "Un quorum qui n'est pas atteint",
    'secretary-missing': 'Un PV sans secrétaire',
    'task-box-malformed': 'Une case à cocher mal formée, ou que le texte contredit',
    'weekday-mismatch': 'Un jour de la semaine qui ne va pas avec sa date',

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
    'decision-in-prose': 'Une décision racontée dans une phrase, sans intitulé',
    'due-before-meeting': 'Une échéance antérieure à la réunion',
    'due-unresolved': "Une échéance qui n'indique pas de jour",
    'duplicate-meeting': 'Deux fichiers pour une seule réunion',
    'entry-glued': 'Une décision ou une action collée au texte qui précède',
    'id-duplicate': 'Deux fois le même numéro dans un PV',
    'id-missing': 'Des décisions, actions ou propositions sans numéro écrit',
    'label-near-miss': 'Un mot qui ressemble à un intitulé sans en être un',
    'label-unread': "Un intitulé suivi d'autres mots, qui n'est pas lu",
    'label-without-role': "Un mot qui ressemble à un intitulé, et n'a pas de registre",
    'next-conflict': 'Deux PV qui annoncent la même réunion autrement',
    'next-date-invalid': "Une prochaine réunion dont la date ou l'heure ne se lit pas",
    'next-not-after': "Une prochaine réunion qui n'est pas postérieure",
    'next-unheld': 'Une réunion annoncée, passée, et sans PV',
    'owner-ambiguous': 'Un responsable dont le nom désigne plusieurs personnes',
    'owner-unresolved': 'Un responsable que personne ne connaît',
    'pending-overdue': "Une décision à prendre qui n'a pas été prise à temps",
    'promise-dropped': 'Une chose remise à la prochaine réunion, absente de son ordre du jour',
    'qualifier-unread': "Une partie de parenthèse qui n'est pas comprise",
    'ref-to-provisional': "Une référence à un numéro qui n'est pas encore écrit",
    'ref-unknown': "Une référence à ce qui n'existe pas, ou sans effet",
    'status-late': 'Une réunion convoquée dont la date est passée',
    'struck-text': 'Des mots barrés dans ce qui compte',
    'supersedes-unknown': 'Une décision qui en remplace une inconnue',
    'two-series': 'Des PV de deux instances dans une seule archive',
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
    'agenda-mismatch': {
      message: "{title:quoted} est à l'ordre du jour et n'a pas de titre.",
      remedy: "Ajouter le point ; s'il n'a pas été abordé, écrire « Non abordé » dessous.",
    },
    'agenda-mismatch/extra': {
      message: "{title:quoted} n'est pas à l'ordre du jour.",
      remedy: "L'y ajouter, ou en faire un titre de niveau 3.",
    },
    'agenda-mismatch/order': {
      message: "{title:quoted} n'est pas à sa place de l'ordre du jour.",
      remedy: 'Mettre les deux dans le même ordre.',
    },
    'agenda-mismatch/other': {
      message: "L'ordre du jour et les titres du PV ne concordent guère ({n} différences).",
      remedy: "Donner aux points les titres de l'ordre du jour.",
    },
    'agenda-mismatch/retitled': {
      message: "{title:quoted} s'appelle {line:quoted} à l'ordre du jour.",
      remedy: 'Reprendre le même titre aux deux endroits.',
    },
    'approval-item-missing': {
      message: "Le PV du {date:numeric} n'est pas approuvé, et aucun point ne le prévoit.",
      remedy: 'Ajouter un point « Approbation du PV du {date:long} ».',
    },
    'attendee-duplicate': {
      message: '{name:quoted} est dans les listes deux fois.',
      remedy: "En garder une, ou ajouter l'organisation si ce sont deux personnes.",
    },
    'attendee-unknown': {
      message: "{name:quoted} n'est pas dans people.yaml.",
      remedy: "L'y ajouter : czs personnes --write ; ou l'inscrire parmi les invités.",
    },
    'attendee-unknown/ambiguous': {
      message: '{name:quoted} peut être {candidates:or} (people.yaml).',
      remedy: 'Écrire le nom complet.',
    },
    'attendee-unknown/near': {
      message: "{name:quoted} n'est pas dans people.yaml, et ressemble à {near:quoted}.",
      remedy: "Si c'est la même personne, corriger une graphie ou ajouter un alias dans people.yaml.",
    },
    'body-unread': {
      message: "Le texte de ce PV n'a pas pu être lu ; seul son en-tête compte.",
      remedy: 'Le simplifier ou le couper en deux.',
    },
    'body-unread/comment': {
      message: "Ce commentaire n'est pas fermé : ce qui le suit n'est ni lu ni montré.",
      remedy: 'Écrire « --> » là où il finit.',
    },
    'body-unread/line': {
      message:
        "Le texte de ce PV a une ligne de plus de {limit} caractères : il n'est pas lu, et seul son en-tête compte.",
      remedy: 'Le couper, ou placer les annexes dans un autre fichier.',
    },
    'body-unread/lines': {
      message: "Le texte de ce PV a plus de {limit} lignes : il n'est pas lu, et seul son en-tête compte.",
      remedy: 'Le couper, ou placer les annexes dans un autre fichier.',
    },
    'body-unread/nesting': {
      message:
        "Le texte de ce PV a plus de {limit} listes ou citations emboîtées : il n'est pas lu, et seul son en-tête compte.",
      remedy: 'Le couper, ou placer les annexes dans un autre fichier.',
    },
    'body-unread/size': {
      message: "Le texte de ce PV dépasse {limit} caractères : il n'est pas lu, et seul son en-tête compte.",
      remedy: 'Le couper, ou placer les annexes dans un autre fichier.',
    },
    'body-unread/timeout': {
      message: "Le texte de ce PV n'a pas pu être lu en {budget} secondes ; seul son en-tête compte.",
      remedy: 'Le simplifier ou le couper en deux.',
    },
    'config-invalid': {
      message: "Ce réglage n'est pas compris.",
      remedy: "Le corriger ; d'ici là, la valeur par défaut vaut.",
    },
    'config-invalid/alias': {
      message: 'Les renvois YAML (*{name}) ne sont pas suivis.',
      remedy: 'Écrire la valeur en toutes lettres.',
    },
    'config-invalid/alias-is-name': {
      message: "{alias:quoted}, alias dans la fiche {name:quoted}, est le nom d'une autre fiche : il désigne celle-ci.",
      remedy: "Effacer l'alias, ou compléter le nom de l'autre fiche.",
    },
    'config-invalid/anchor': {
      message: 'Les ancres YAML (&{name}) ne servent à rien ici.',
      remedy: 'Effacer « &{name} ».',
    },
    'config-invalid/boolean': {
      message: '{key:quoted} attend true ou false, pas {value:quoted}.',
      remedy: 'Écrire « {key}: false » ou « {key}: true ».',
    },
    'config-invalid/choice': {
      message: "{value:quoted} n'est pas une valeur de {key:quoted}.",
      remedy: 'Écrire {choices:or}.',
    },
    'config-invalid/date': {
      message: "{value:quoted} n'est pas une date.",
      remedy: 'Écrire {key} sous la forme 2020-03-05.',
    },
    'config-invalid/directive': {
      message: "Une directive YAML (%) n'a pas sa place ici.",
      remedy: 'Effacer la ligne.',
    },
    'config-invalid/duplicate': {
      message: '{key:quoted} est donné deux fois ; seule la première valeur compte.',
      remedy: 'Réunir les deux.',
    },
    'config-invalid/entry': {
      message: "Cette entrée de {key:quoted} n'est ni un nom, ni une fiche.",
      remedy: 'Écrire « - name: Prénom Nom ».',
    },
    'config-invalid/format': {
      message: 'Cette version de czs lit le format 1, pas {value:quoted}.',
      remedy: 'Écrire « format: 1 », ou mettre czs à jour.',
    },
    'config-invalid/key': {
      message: "Cette clé n'est pas un mot.",
      remedy: 'Écrire une clé connue, par exemple « language ».',
    },
    'config-invalid/list': {
      message: '{key:quoted} attend une liste.',
      remedy: "Écrire une valeur par ligne, chacune précédée d'un tiret.",
    },
    'config-invalid/map': {
      message: '{key:quoted} attend des paires « nom: valeur ».',
      remedy: 'Les écrire une par ligne, en retrait.',
    },
    'config-invalid/nameless': {
      message: "Cette fiche n'a pas de nom.",
      remedy: 'Ajouter « name: ».',
    },
    'config-invalid/nesting': {
      message: 'Trop de niveaux emboîtés (plus de {limit}).',
      remedy: 'Écrire des listes simples.',
    },
    'config-invalid/not-a-map': {
      message: "Ceci n'est pas une suite de lignes « clé: valeur ».",
      remedy: 'Écrire une clé par ligne, par exemple « language: fr ».',
    },
    'config-invalid/path': {
      message: "{value:quoted} ne désigne rien dans l'archive.",
      remedy: 'Écrire un chemin relatif, avec des barres obliques, sans « .. ».',
    },
    'config-invalid/quorum': {
      message: "{value:quoted} n'est pas un quorum.",
      remedy: 'Écrire un nombre (8), une part (1/2) ou un pourcentage (50 %).',
    },
    'config-invalid/rule': {
      message: "{key:quoted} n'est pas une règle.{near? Est-ce « # » ?}",
      remedy: 'Corriger le nom ; la liste : czs expliquer.',
    },
    'config-invalid/shared-alias': {
      message:
        '{alias:quoted} est un alias dans deux fiches, {other:quoted} et {name:quoted} : seul, il ne dit pas qui.',
      remedy: "Ne le laisser qu'à une des deux fiches.",
    },
    'config-invalid/syntax': {
      message: "Ce passage n'est pas du YAML valide ; le reste est lu tant bien que mal.",
      remedy: 'Vérifier les retraits, les deux-points et les guillemets de cette ligne.',
    },
    'config-invalid/tag': {
      message: 'Les types YAML ({name}) ne sont pas lus.',
      remedy: 'Effacer « {name} ».',
    },
    'config-invalid/text': {
      message: '{key:quoted} attend un texte.',
      remedy: "L'écrire sur la même ligne.",
    },
    'config-invalid/unknown-key': {
      message: "{key:quoted} n'est pas une clé connue.{near? Est-ce « # » ?}",
      remedy: 'Corriger ou effacer la ligne.',
    },
    'config-invalid/unquoted-at': {
      message: '{text:quoted} commence par « @ » : YAML demande des guillemets.',
      remedy: 'czs vérifier --fix les ajoute.',
    },
    'config-invalid/unquoted-colon': {
      message: '{text:quoted} contient un deux-points : YAML demande des guillemets.',
      remedy: 'czs vérifier --fix les ajoute.',
    },
    'conflict-marker': {
      message: 'Deux versions de ce passage se contredisent.',
      remedy: 'Garder le bon texte et effacer les lignes <<<<<<<, ======= et >>>>>>>.',
    },
    'conflict-marker/half': {
      message: 'Une marque de conflit de git est restée seule.',
      remedy: 'Vérifier le passage et effacer la ligne.',
    },
    'control-character': {
      message: '{n} {n|caractère|caractères} de commande ({text}) dans ce fichier.',
      remedy: "{n|L'effacer|Les effacer} : rien ne devrait s'y cacher.",
    },
    'control-character/direction': {
      message:
        "{n} {n|caractère|caractères} ({text}) qui {n|retourne|retournent} le sens de lecture : ce qui s'affiche n'est pas ce qui est écrit.",
      remedy: "{n|L'effacer, et relire|Les effacer, et relire} la ligne.",
    },
    'control-character/invisible': {
      message: "{n} {n|caractère invisible|caractères invisibles} ({text}), d'un copier-coller sans doute.",
      remedy: "{n|L'effacer|Les effacer} : une recherche ne trouve pas les mots coupés.",
    },
    'date-invalid': {
      message: "{text:quoted} n'est pas une date.",
      remedy: "Écrire « date: {date} » ; d'ici là, ce PV n'entre pas dans les registres.",
    },
    'date-invalid/form': {
      message: "{text:quoted} n'est pas écrit comme czs le lit.",
      remedy: "Écrire « date: {date} » ; d'ici là, ce PV n'entre pas dans les registres.",
    },
    'date-invalid/impossible': {
      message: "{text:quoted} n'existe pas.",
      remedy: "Corriger la date ; d'ici là, ce PV n'entre pas dans les registres.",
    },
    'date-invalid/missing': {
      message: 'La date de la réunion manque.',
      remedy: "Écrire « date: {date} » ; d'ici là, ce PV n'entre pas dans les registres.",
    },
    'email-in-body': {
      message: "Quiconque voit l'archive lit l'adresse {text}.",
      remedy: "L'effacer, ou la déplacer dans l'en-tête si l'archive n'est pas publique.",
    },
    'end-before-start': {
      message: 'La réunion finirait à {end:time}, avant de commencer à {start:time}.',
      remedy: "Corriger l'une des deux heures.",
    },
    'file-name-mismatch': {
      message: "Le fichier s'appelle {name}, et la réunion est du {date:numeric}.",
      remedy: 'Renommer le fichier {rename}, ou corriger la date.',
    },
    'file-name-mismatch/name': {
      message: '{name} ne se nomme pas par sa date.',
      remedy: 'Le renommer {date}.md, ou {date}-mot.md si ce jour a deux réunions.',
    },
    'file-name-mismatch/title': {
      message: "Le titre dit le {title:numeric}, l'en-tête le {date:numeric}.",
      remedy: "Corriger l'un des deux.",
    },
    'file-unreadable': {
      message: "Ce fichier n'a pas pu être lu{detail? (#)}.",
      remedy: "Vérifier le fichier ; d'ici là, il n'entre pas dans les registres.",
    },
    'file-unreadable/bad-name': {
      message: "Le nom de ce fichier n'est pas de l'UTF-8.",
      remedy: 'Le renommer, par exemple 2020-03-05.md.',
    },
    'file-unreadable/binary': {
      message: "Ceci n'est pas un texte (ligne {line}).",
      remedy: "S'il vient d'un traitement de texte : czs importer.",
    },
    'file-unreadable/broken-utf-8': {
      message: "Un caractère n'est pas lisible (ligne {line}, colonne {column}).",
      remedy: "Ouvrir le fichier, corriger ce caractère et l'enregistrer en UTF-8.",
    },
    'file-unreadable/changed': {
      message: 'Ce fichier a changé pendant la lecture.',
      remedy: 'Recommencer.',
    },
    'file-unreadable/denied': {
      message: 'La lecture de ce fichier est refusée.',
      remedy: "Vérifier ses droits d'accès.",
    },
    'file-unreadable/link': {
      message: 'Ceci est un lien vers un autre fichier, que czs ne suit pas.',
      remedy: 'Mettre le fichier lui-même à cet endroit.',
    },
    'file-unreadable/too-deep': {
      message: 'Ce dossier est à plus de 32 niveaux.',
      remedy: 'Le rapprocher de minutes/.',
    },
    'file-unreadable/too-large': {
      message: 'Ce fichier dépasse {limit} octets.',
      remedy: "Déplacer les annexes et les images dans d'autres fichiers.",
    },
    'file-unreadable/utf-16be': {
      message: 'Ce fichier est en {from}, pas en UTF-8.',
      remedy: "L'enregistrer en UTF-8 (dans l'éditeur : « Enregistrer avec l'encodage »).",
    },
    'file-unreadable/utf-16le': {
      message: 'Ce fichier est en {from}, pas en UTF-8.',
      remedy: "L'enregistrer en UTF-8 (dans l'éditeur : « Enregistrer avec l'encodage »).",
    },
    'file-unreadable/windows-1252': {
      message: 'Ce fichier est en {from}, pas en UTF-8.',
      remedy: "L'enregistrer en UTF-8 (dans l'éditeur : « Enregistrer avec l'encodage »).",
    },
    'front-matter-invalid': {
      message: "L'en-tête n'est pas compris ici.",
      remedy: 'Corriger la ligne.',
    },
    'front-matter-invalid/alias': {
      message: 'Les renvois YAML (*{name}) ne sont pas suivis.',
      remedy: 'Écrire la valeur en toutes lettres.',
    },
    'front-matter-invalid/anchor': {
      message: 'Les ancres YAML (&{name}) ne servent à rien ici.',
      remedy: 'Effacer « &{name} ».',
    },
    'front-matter-invalid/approval': {
      message: "L'approbation n'est pas lisible.",
      remedy: 'Rétablir ce que « czs approuver » avait écrit.',
    },
    'front-matter-invalid/approval-missing': {
      message: 'Ce PV est dit approuvé, sans dire quand ni où.',
      remedy: 'Remettre « statut: projet », puis : czs approuver.',
    },
    'front-matter-invalid/directive': {
      message: "Une directive YAML (%) n'a pas sa place ici.",
      remedy: 'Effacer la ligne.',
    },
    'front-matter-invalid/duplicate': {
      message: '{key:quoted} est donné deux fois ; seule la première valeur compte.',
      remedy: 'Réunir les deux.',
    },
    'front-matter-invalid/engine': {
      message: "Un en-tête « ---{engine} » n'est pas lu : il pourrait exécuter du code.",
      remedy: 'Écrire « --- » seul.',
    },
    'front-matter-invalid/key': {
      message: "Cette clé n'est pas un mot.",
      remedy: 'Écrire une clé connue, par exemple « date ».',
    },
    'front-matter-invalid/language': {
      message: "{value:quoted} n'est pas une langue de czs.",
      remedy: 'Écrire fr, nl ou en.',
    },
    'front-matter-invalid/lookalike': {
      message: "{key:quoted} contient des lettres d'un autre alphabet.",
      remedy: 'Retaper la clé.',
    },
    'front-matter-invalid/near-key': {
      message: "{key:quoted} n'est pas une clé connue. Est-ce {near:quoted} ?",
      remedy: "Corriger la clé ; d'ici là, elle ne compte pas.",
    },
    'front-matter-invalid/nesting': {
      message: 'Trop de niveaux emboîtés (plus de {limit}).',
      remedy: 'Écrire des listes simples.',
    },
    'front-matter-invalid/not-a-list': {
      message: '{key:quoted} attend une liste.',
      remedy: "Écrire une personne par ligne, chacune précédée d'un tiret.",
    },
    'front-matter-invalid/not-a-map': {
      message: "Ceci n'est pas une suite de lignes « clé: valeur ».",
      remedy: 'Écrire une clé par ligne, par exemple « date: 2020-03-05 ».',
    },
    'front-matter-invalid/not-text': {
      message: '{key:quoted} attend un texte, pas une liste.',
      remedy: "L'écrire sur la même ligne.",
    },
    'front-matter-invalid/person': {
      message: "Une liste dans la liste {key:quoted} n'est pas une personne.",
      remedy: "Écrire une personne par ligne, chacune précédée d'un tiret.",
    },
    'front-matter-invalid/person-key': {
      message: "{key:quoted} n'est pas une clé connue d'une personne.",
      remedy: "Écrire nom, organisation, email, rôle, représenté par, de, jusqu'à ou nom de famille.",
    },
    'front-matter-invalid/person-mixed': {
      message: "{who:quoted} est lu comme le nom d'une seule personne.",
      remedy:
        'Écrire une personne par ligne, « Prénom Nom (Organisation) » ; une procuration a sa clé (représenté par).',
    },
    'front-matter-invalid/person-nameless': {
      message: "Cette personne n'a pas de nom.",
      remedy: 'Écrire « Prénom Nom (Organisation) ».',
    },
    'front-matter-invalid/person-proxy': {
      message: "{rest:quoted}, qui suit {who:quoted}, n'est pas lu : une procuration a sa propre ligne.",
      remedy: "Écrire l'un sous l'autre : « - nom: {who} », « organisation: … », « représenté par: {proxy} ».",
    },
    'front-matter-invalid/person-rest': {
      message: "{rest:quoted}, qui suit {who:quoted}, n'est pas lu.",
      remedy:
        "Écrire une personne par ligne, dans la liste qui dit si elle était là ; une fonction, une procuration ou une présence partielle a sa clé (rôle, représenté par, de, jusqu'à).",
    },
    'front-matter-invalid/status': {
      message: "{value:quoted} n'est pas un statut.",
      remedy: 'Écrire convoquée, projet, approuvé ou annulée.',
    },
    'front-matter-invalid/syntax': {
      message: "Ce passage n'est pas du YAML valide ; le reste est lu tant bien que mal.",
      remedy: 'Vérifier les retraits, les deux-points et les guillemets de cette ligne.',
    },
    'front-matter-invalid/tag': {
      message: 'Les types YAML ({name}) ne sont pas lus.',
      remedy: 'Effacer « {name} ».',
    },
    'front-matter-invalid/time': {
      message: "{value:quoted} n'est pas une heure.",
      remedy: 'Écrire par exemple « 09:30 ».',
    },
    'front-matter-invalid/time-rest': {
      message: '{rest:quoted}, après l’heure, n’est pas lu : une heure n’a pas de fuseau ici, et {time} compte.',
      remedy: 'L’écrire avec le lieu, par exemple « lieu: Zoom (UTC) ».',
    },
    'front-matter-invalid/time-form': {
      message: "{value:quoted} s'écrit « {time} » dans l'en-tête.",
      remedy: 'czs vérifier --fix le corrige.',
    },
    'front-matter-invalid/too-long': {
      message: "L'en-tête n'est pas fermé dans les {limit} premiers caractères.",
      remedy: 'Mettre « --- » seul sur une ligne après la dernière clé.',
    },
    'front-matter-invalid/unclosed': {
      message: "L'en-tête n'est pas fermé.",
      remedy: 'Mettre « --- » seul sur une ligne après la dernière clé.',
    },
    'front-matter-invalid/unknown-key': {
      message: "{key:quoted} n'est pas une clé connue.",
      remedy: "L'effacer, ou écrire ceci dans le texte.",
    },
    'front-matter-invalid/unquoted-at': {
      message: '{text:quoted} commence par « @ » : YAML demande des guillemets.',
      remedy: 'czs vérifier --fix les ajoute.',
    },
    'front-matter-invalid/unquoted-colon': {
      message: '{text:quoted} contient un deux-points : YAML demande des guillemets.',
      remedy: 'czs vérifier --fix les ajoute.',
    },
    'front-matter-missing': {
      message: "Ce PV n'a pas d'en-tête : il n'entre pas dans les registres.",
      remedy: 'Commencer le fichier par les lignes « --- », « date: {date} » et « --- ».',
    },
    'item-duplicate': {
      message: "Deux points s'intitulent {title:quoted}.",
      remedy: "Les réunir, ou préciser l'un des titres.",
    },
    'item-empty': {
      message: '{title:quoted} est vide : le point passe pour non traité.',
      remedy: "Écrire ce qui s'est dit, ou « Non abordé ».",
    },
    'item-empty/several': {
      message: '{n} points sont vides et passent pour non traités : {titles}.',
      remedy: "Écrire sous chacun ce qui s'est dit, ou « Non abordé ».",
    },
    'link-broken': {
      message: "{target:quoted} n'existe pas.",
      remedy: 'Corriger le chemin, ou ajouter le fichier.',
    },
    'markup-near-miss': {
      message: "Cette marque est lue comme elle est voulue, mais s'affiche telle quelle ailleurs.",
      remedy: 'czs vérifier --fix la corrige.',
    },
    'markup-near-miss/bold': {
      message: "Cet intitulé ne s'affiche pas en gras : il faut une espace après **.",
      remedy: 'czs vérifier --fix la met.',
    },
    'markup-near-miss/box': {
      message: "Cette case ne s'affiche pas comme une case : il faut une espace ordinaire après.",
      remedy: 'czs vérifier --fix la met.',
    },
    'markup-near-miss/bullet': {
      message: "Cette puce ne s'affiche pas comme une liste.",
      remedy: 'czs vérifier --fix écrit un tiret.',
    },
    'markup-near-miss/heading': {
      message: "Ce titre ne s'affiche pas comme un titre : il faut une espace ordinaire après les #.",
      remedy: 'czs vérifier --fix la met.',
    },
    'mentioned-not-listed': {
      message: "{name:quoted} n'est dans aucune liste.",
      remedy: "L'ajouter aux présents ou aux excusés.",
    },
    'mentioned-not-listed/chair': {
      message: "{name:quoted} préside et n'est dans aucune liste.",
      remedy: "L'ajouter aux présents.",
    },
    'mentioned-not-listed/proposer': {
      message: "{name:quoted} propose et n'est dans aucune liste.",
      remedy: "Vérifier le nom, ou l'ajouter aux présents.",
    },
    'mentioned-not-listed/secretary': {
      message: "{name:quoted} tient le PV et n'est dans aucune liste.",
      remedy: "L'ajouter aux présents.",
    },
    'mode-in-text': {
      message: "« {mode} » est dans le texte de la décision, et le registre ne l'a pas.",
      remedy: "Si c'est ainsi qu'elle a été prise, écrire « {label} ({mode}) : … ».",
    },
    'name-inconsistent': {
      message: "{written:quoted} ressemble à {listed:quoted}, d'un autre PV.",
      remedy: "Si c'est la même personne, corriger une graphie ou ajouter un alias dans people.yaml.",
    },
    'name-inconsistent/owner': {
      message: "{written:quoted} est lu comme {listed:quoted}, de people.yaml ou d'un autre PV.",
      remedy: 'Choisir une graphie, ou ajouter un alias dans people.yaml.',
    },
    'name-inconsistent/variant': {
      message: "{written:quoted} s'écrit {listed:quoted} dans un autre PV.",
      remedy: 'Choisir une graphie, ou ajouter un alias dans people.yaml.',
    },
    'name-near-miss': {
      message: '{written:quoted} ressemble à {listed:quoted}.',
      remedy: "Si c'est la même personne, corriger une graphie ou ajouter un alias dans people.yaml.",
    },
    'name-near-miss/variant': {
      message: "{written:quoted} s'écrit {listed:quoted} dans la liste.",
      remedy: 'Choisir une graphie, ou ajouter un alias dans people.yaml.',
    },
    'name-order-doubtful': {
      message: "{name:quoted} : l'adresse suggère l'ordre inverse (nom de famille : {family}).",
      remedy: 'Vérifier auprès de la personne, puis indiquer family-name dans people.yaml.',
    },
    'nobody-present': {
      message: "Aucun présent n'est noté.",
      remedy: "Les noter : czs appel ; ou, si la réunion n'a pas eu lieu : czs annuler.",
    },
    'numbering-broken': {
      message: 'Ce point porte le numéro {number} ; on attendait {expected}.',
      remedy: "czs vérifier --fix numérote de nouveau à partir d'ici.",
    },
    'organisation-variant': {
      message: '{written:quoted} et {listed:quoted} semblent être une seule organisation.',
      remedy: 'Choisir un nom, ou ajouter un alias dans people.yaml.',
    },
    'people-in-body': {
      message: '{heading:quoted} : les personnes citées ici ne sont pas comptées.',
      remedy: "Les écrire dans l'en-tête, une par ligne : « - {first} », etc.",
    },
    'people-in-body/empty': {
      message: "{heading:quoted} : les personnes se notent dans l'en-tête, où elles sont comptées.",
      remedy: "Les écrire dans l'en-tête, puis effacer ce titre.",
    },
    'phone-in-body': {
      message: 'Le numéro {text} se lirait dans toutes les copies.',
      remedy: "L'effacer.",
    },
    'place-missing': {
      message: "Le lieu de la réunion n'est pas noté.",
      remedy: "Ajouter « lieu: … » à l'en-tête.",
    },
    'placeholder-left': {
      message: '{text:quoted} reste à remplir.',
      remedy: "Écrire ce qui manque, ou l'effacer.",
    },
    'presence-conflict': {
      message: "{name:quoted} est à la fois parmi ceux qui étaient là et ceux qui n'y étaient pas.",
      remedy: "Garder une seule des deux listes ; pour une présence partielle : « de: » ou « jusqu'à: ».",
    },
    'quorum-not-reached': {
      message: '{present} {present|présent ou représenté|présents ou représentés}, et le quorum est de {needed}.',
      remedy: "Vérifier la liste ; si c'est juste, les décisions sont à confirmer.",
    },
    'secretary-missing': {
      message: "Qui a tenu ce PV n'est pas noté.",
      remedy: "Ajouter « secrétaire: Prénom Nom » à l'en-tête.",
    },
    'task-box-malformed': {
      message: "{typed:quoted} est lu comme une case, mais ne s'affiche pas comme telle.",
      remedy: 'czs vérifier --fix écrit « {meant} ».',
    },
    'task-box-malformed/contradicted': {
      message: "La case est cochée, et « {outcome|en cours|reportée|rouverte} » est écrit : l'action reste ouverte.",
      remedy: 'Effacer ces mots si elle est faite, ou décocher la case.',
    },
    'task-box-malformed/glued': {
      message: 'Il manque une espace après la case {typed:quoted}.',
      remedy: 'czs vérifier --fix la met.',
    },
    'weekday-mismatch': {
      message: "{text:quoted} : d'après le calendrier, {date:full}.",
      remedy: 'Corriger le jour ou la date.',
    },

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
    'action-without-due/counted': {
      message:
        '{text:quoted} : aucune échéance entre parenthèses. Compté depuis la réunion, « {words} » est le {date:full}.',
      remedy: 'Si ce jour est le bon, écrire « Action (pour le {date:numeric}) : … ».',
    },
    'action-without-due/said': {
      message: '{text:quoted} : aucune échéance entre parenthèses.',
      remedy: "Si c'est « {due} », écrire « Action ({due}) : … ».",
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
    'decision-in-prose': {
      message: "{text:quoted} se lit comme une décision et n'est dans aucun registre.",
      remedy: "Si c'en est une, écrire sur une nouvelle ligne « Décision : … ».",
    },
    'due-before-meeting': {
      message: "L'échéance ({due:numeric}) est antérieure à la réunion ({date:numeric}).",
      remedy: "Vérifier le jour et l'année.",
    },
    'due-before-meeting/year': {
      message: '{text:quoted} est lu comme le {due:long}, puisque la réunion est du {date:long}.',
      remedy: 'Si ce jour est passé, le corriger ; sinon, écrire l’année.',
    },
    'due-unresolved': {
      message: "{text:quoted} n'indique pas de jour.",
      remedy: 'Écrire par exemple « pour le {example:numeric} ».',
    },
    'due-unresolved/ambiguous': {
      message: '{text:quoted} peut se lire de plusieurs façons.',
      remedy: "Écrire le jour, le mois et l'année.",
    },
    'due-unresolved/counted': {
      message: "{text:quoted} n'indique pas de jour. Compté depuis la réunion, c'est le {date:full}.",
      remedy: 'Si ce jour est le bon, écrire « pour le {date:numeric} ».',
    },
    'due-unresolved/either': {
      message: "{text:quoted} n'indique pas de jour : le {first:full}, ou le {last:full} ?",
      remedy: 'Écrire « pour le {first:numeric} » ou « pour le {last:numeric} ».',
    },
    'due-unresolved/impossible': {
      message: "{text:quoted} n'existe pas dans le calendrier.",
      remedy: 'Corriger la date.',
    },
    'due-unresolved/order': {
      message: '{text:quoted} est lu comme le {date:long} : en chiffres, le jour vient avant le mois.',
      remedy: 'Écrire le mois en lettres, ou {date}.',
    },
    'due-unresolved/start': {
      message: '{text:quoted} dit à partir de quand, et non pour quand.',
      remedy: 'Écrire une échéance, par exemple « pour le … », et le reste dans le texte.',
    },
    'due-unresolved/weekday': {
      message: '{text:quoted} : cette date est le {date:full}.',
      remedy: 'Corriger le jour de la semaine, ou la date.',
    },
    'duplicate-meeting': {
      message: "La réunion {id} a déjà un fichier : {other}. Celui-ci n'entre pas dans les registres.",
      remedy: 'Réunir les deux, ou renommer celui-ci {id}-suite.md si ce sont deux réunions.',
    },
    'duplicate-meeting/same': {
      message: 'Ce PV a le même contenu que {other} : compté deux fois, il fausse les registres.',
      remedy: "Si c'est une copie, effacer l'un des deux fichiers.",
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
    'label-without-role': {
      message: "« {label} : » n'est l'intitulé d'aucun registre.",
      remedy: "Si c'est une décision, écrire « Décision : … » ; si quelqu'un doit agir, « Action (Prénom Nom) : … ».",
    },
    'label-without-role/vote': {
      message: "« {label} : » n'est l'intitulé d'aucun registre : le vote n'y est pas.",
      remedy: "Le mettre entre parenthèses après l'intitulé : « Décision (5 pour, 2 contre) : … ».",
    },
    'label-unread': {
      message:
        "« {written} : » n'est pas lu : entre {label:quoted} et le deux-points, seuls un numéro et une parenthèse ont un sens.",
      remedy: 'Écrire « {label} : … », ou commencer la phrase autrement.',
    },
    'label-unread/bracket': {
      message: "Après {label:quoted}, la parenthèse n'est pas fermée : ce texte n'entre pas au registre.",
      remedy: 'La fermer avant le deux-points : « {label} (…) : … ».',
    },
    'label-unread/ref': {
      message: "Il manque un deux-points après {ref:quoted} : cette ligne n'y change rien.",
      remedy: 'Écrire « {ref} : … », ou « {ref} (fait) : … » pour la clore.',
    },
    'label-unread/ref-other': {
      message: "Il manque un deux-points après {ref:quoted} : cette ligne n'y change rien.",
      remedy: 'Écrire « {ref} : … ».',
    },
    'label-unread/decision': {
      message: '{written:quoted} sans intitulé ne décide rien : {ref} reste à prendre.',
      remedy: 'Écrire « Décision {ref} : … », et ce qui est décidé.',
    },
    'label-unread/adopted': {
      message: '{written:quoted} sans intitulé ne décide rien : {ref} reste une proposition.',
      remedy: 'Écrire « Décision (adopte {ref}) : … », et ce qui est décidé.',
    },
    'label-unread/rejected': {
      message: '{written:quoted} sans intitulé ne décide rien : {ref} reste ouverte.',
      remedy: 'Écrire « Rejeté {ref} : … ».',
    },
    'label-unread/colon': {
      message: "Il manque un deux-points après {label:quoted} : ce texte n'entre pas au registre.",
      remedy: 'Écrire « {label} : … », ou commencer la phrase autrement.',
    },
    'label-unread/heading': {
      message: "« {written} » est un point de l'ordre du jour : la liste qui suit n'entre pas au registre.",
      remedy: 'Écrire « ### {written} », ou un intitulé devant chaque ligne.',
    },
    'label-unread/inside-owner': {
      message: "« {written} : » au milieu d'une ligne n'est pas lu : ce texte n'entre pas au registre.",
      remedy: 'Commencer la ligne par « {label} ({name}) : … ».',
    },
    'label-unread/several': {
      message: "« {written} » réunit plusieurs intitulés : la liste qui suit n'entre pas au registre.",
      remedy: 'Faire une liste sous chacun.',
    },
    'label-unread/internal': {
      message: 'Il manque un deux-points après {label:quoted} : ce passage serait dans toutes les copies.',
      remedy: "Écrire « {label} : … », ou commencer la phrase autrement si elle n'est pas interne.",
    },
    'label-unread/inside': {
      message: "« {label} : » au milieu d'une ligne n'est pas lu : ce texte n'entre pas au registre.",
      remedy: 'Commencer une nouvelle ligne avant {label:quoted}.',
    },
    'label-unread/internal-inside': {
      message: "« {written} : » au milieu d'une ligne n'est pas lu : ce passage serait dans toutes les copies.",
      remedy: 'Commencer une nouvelle ligne par « {label} : … ».',
    },
    'label-unread/internal-elsewhere': {
      message: "{written:quoted} n'est pas lu à cet endroit : ce passage serait dans toutes les copies.",
      remedy:
        "Commencer un paragraphe par « {label} : … », ou mettre « (huis clos) » à la fin d'un titre ; l'écrire autrement si rien n'est interne.",
    },
    'label-unread/internal-ballot': {
      message:
        '{written:quoted} dit-il comment on a voté, ou que le passage est interne ? Il serait dans toutes les copies.',
      remedy:
        "Écrire « scrutin secret » si le résultat est public ; sinon commencer le passage par « Interne : … », ou mettre « (huis clos) » à la fin d'un titre.",
    },
    'label-unread/internal-presence': {
      message: "{written:quoted} à côté d'un nom n'est pas lu : qui est présent est dans toutes les copies.",
      remedy:
        "L'effacer de la liste, et dire sous le point à huis clos qui y était : « Interne : … » ; une présence à taire ne se note que là.",
    },
    'label-unread/internal-alone': {
      message: '{written:quoted} est seul sur sa ligne et ne couvre rien : ce qui suit serait dans toutes les copies.',
      remedy: "Le mettre entre parenthèses à la fin d'un titre, ou devant chaque passage : « {label} : … ».",
    },
    'label-unread/letter': {
      message:
        "« {label} {id} » compte comme {counted} : D est la lettre d'une décision, A d'une action, P d'une proposition.",
      remedy: "Écrire « {label} {counted} », ou changer l'intitulé pour garder {id}.",
    },
    'label-unread/proposer': {
      message: "« {written} : » n'est pas lu : qui propose se met entre parenthèses.",
      remedy: 'Écrire « {label} (proposée par {name}) : … ».',
    },
    'label-unread/qualifier': {
      message: "« {written} : » n'est pas lu : ce qui précise l'intitulé se met entre parenthèses.",
      remedy: 'Écrire « {label} ({name}) : … ».',
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
    'next-date-invalid/bound': {
      message: "{text:quoted} : c'est une limite, et pas le jour d'une réunion. Aucune réunion n'est annoncée.",
      remedy: 'Écrire le jour de la réunion.',
    },
    'next-date-invalid/choice': {
      message: "{text:quoted} : un seul de ces jours sera le bon. Aucune réunion n'est annoncée.",
      remedy: "Écrire le jour retenu ; ou, s'il y a plusieurs réunions, « et ».",
    },
    'next-date-invalid/elsewhere': {
      message:
        "« {label} : » n'annonce rien à cet endroit : la date n'est lue que sous un titre « Prochaines réunions ».",
      remedy: 'Mettre cette ligne sous « ## Prochaines réunions ».',
    },
    'next-date-invalid/hour': {
      message: "{text:quoted} n'est pas une heure : la réunion est annoncée sans elle.",
      remedy: "Corriger l'heure.",
    },
    'next-date-invalid/range': {
      message: "{text:quoted} : de ces jours, aucun n'est sûr. Aucune réunion n'est annoncée.",
      remedy: "Écrire le premier jour ; ou, si chaque jour a sa réunion, chacun d'eux : « 3, 4 et 5 mai ».",
    },
    'next-date-invalid/table': {
      message: "{text:quoted} : dans un tableau, aucune réunion n'est annoncée.",
      remedy: 'En faire une liste sous « ## Prochaines réunions » : « - 12/03/2025 à 14 h, Salle du Moulin ».',
    },
    'next-date-invalid/unread': {
      message: "{text:quoted} n'est pas lu comme une date : rien n'est annoncé.",
      remedy: 'Séparer la date de ce qui la touche, par une espace.',
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
    'pending-overdue/put-off': {
      message: "{ref} n'est pas encore prise, et garde son échéance du {due:numeric}, qui est passée.",
      remedy: 'Écrire la nouvelle : « Décision à prendre {ref} (pour le …) : … ».',
    },
    'promise-dropped': {
      message: "{name:quoted} manque à l'ordre du jour du {date:numeric}, alors qu'un PV dit {words:quoted}.",
      remedy: 'Ajouter un point ou noter le report.',
    },
    'qualifier-unread': {
      message: "{text:quoted} n'est pas compris : ni une personne connue, ni une échéance, ni un mode de décision.",
      remedy: 'Écrire autrement, ou sortir ces mots de la parenthèse.',
    },
    'qualifier-unread/internal': {
      message: "« {written} » n'est pas compris : ce passage serait dans toutes les copies.",
      remedy: "Écrire « {label} », ou un autre mot s'il n'est pas interne.",
    },
    'qualifier-unread/internal-ballot': {
      message:
        '{written:quoted} dit-il comment on a voté, ou que le passage est interne ? Il serait dans toutes les copies.',
      remedy:
        "Écrire « scrutin secret » si le résultat est public ; sinon commencer le passage par « Interne : … », ou mettre « (huis clos) » à la fin d'un titre.",
    },
    'qualifier-unread/ending': {
      message: "{text:quoted} dans le texte n'est pas lu : rien ne change à {ref}.",
      remedy: 'Écrire « {ref} ({text}) : … ».',
    },
    'qualifier-unread/outcomes': {
      message: '{text:quoted} contredit ce qui est déjà dit du suivi.',
      remedy: "Garder l'un ou l'autre.",
    },
    'qualifier-unread/vote': {
      message: "{text:quoted} : aucun résultat de vote n'y est lu.",
      remedy: "Écrire par exemple « 5 pour, 2 contre, 1 abstention », « à l'unanimité » ou « à la majorité ».",
    },
    'qualifier-unread/closing': {
      message: "{text:quoted} ne change rien à l'action : après un tel mot, seul un jour est lu.",
      remedy: 'Écrire par exemple « : fait », « : fait le 12/03 » ou « : reporté au 12/04 », et le reste avant.',
    },
    'qualifier-unread/owner': {
      message: '{text:quoted} est dans la parenthèse d’une décision, et une décision n’a pas de responsable.',
      remedy: 'Écrire « proposée par {text} », ou ce qui est à faire comme action : « Action ({text}) : … ».',
    },
    'qualifier-unread/outcome': {
      message: "{text:quoted} ne compte pas : sa date n'est pas un jour du calendrier.",
      remedy: 'Corriger la date, ou ne pas en donner.',
    },
    'ref-to-provisional': {
      message: "{ref} n'est pas encore écrit dans {file} : le numéro peut changer.",
      remedy: "L'écrire : czs vérifier --fix {file}",
    },
    'ref-unknown': {
      message: "{ref} n'existe pas : ce PV n'a pas de {id}{there?, il a #}.",
      remedy: 'Vérifier le numéro : czs décisions, czs suivis.',
    },
    'ref-unknown/carrier': {
      message:
        '« {link|remplace|abroge|adopte} {ref} » est sans effet ici : seule une décision prise, ou une proposition adoptée, le fait.',
      remedy: 'Écrire une entrée à part : « Décision ({link|remplace|abroge|adopte} {ref}) : … ».',
    },
    'ref-unknown/closed': {
      message: '{ref} est {status:state} : ce qui est écrit ici ne la rouvre pas.',
      remedy: 'Écrire « {ref} (rouverte) : … », ou en faire une nouvelle entrée, sans référence.',
    },
    'ref-unknown/decided': {
      message: "{ref} n'est plus à prendre : « {label} » ne la rouvre pas.",
      remedy: 'Écrire « {label} {ref} (rouverte) : … », ou corriger la référence.',
    },
    'ref-unknown/ended': {
      message: '« {link|remplace|abroge|adopte} {ref} » : {ref} est déjà {status:state}{by?, par #}.',
      remedy: "Citer ce qui est en vigueur aujourd'hui ; ou effacer cette référence.",
    },
    'ref-unknown/itself': {
      message: "« {link|remplace|abroge|adopte|suite à} {ref} » est sans effet : c'est cette entrée elle-même.",
      remedy: "Si c'est celle d'un autre PV, écrire sa date : « {link|remplace|abroge|adopte|suite à} AAAA-MM-JJ/… ».",
    },
    'ref-unknown/label': {
      message:
        "« {label} » ne convient pas à {ref}, qui est {kind|une décision|une action|une proposition} : ce qui est dit ici n'entre dans aucun registre.",
      remedy: 'Corriger la référence, ou donner à cette entrée son propre numéro.',
    },
    'ref-unknown/link': {
      message:
        "« {link|remplace|abroge|adopte} {ref} » est sans effet : c'est {kind|une décision|une action|une proposition}.",
      remedy:
        '« remplace » et « abroge » citent une décision, « adopte » une proposition. Corriger la référence, ou donner suite à cette entrée : « {kind|Décision|Action|Décision} {ref} … : … ».',
    },
    'ref-unknown/meeting': {
      message: "{ref} n'existe pas : il n'y a pas de PV {meeting}.",
      remedy: 'Vérifier la date : czs réunions.',
    },
    'ref-unknown/same-meeting': {
      message: '« {link|remplace|abroge|adopte} {id} » cite la décision {id} de ce PV-ci.',
      remedy:
        "Si c'est celle d'un autre PV, écrire sa date : « {link|remplace|abroge|adopte} AAAA-MM-JJ/{id} » ; sinon, écrire {ref}.",
    },
    'status-late': {
      message: 'Cette réunion est encore « convoquée », et sa date est passée ({date:numeric}).',
      remedy: 'Noter les présents : czs appel ; ou : czs annuler, czs déplacer.',
    },
    'struck-text': {
      message: '« {text} » est barré, et se lit pourtant au registre comme le reste.',
      remedy: 'Supprimer ces mots, ou seulement leurs « ~~ ».',
    },
    'struck-text/entry': {
      message: '« {text} » est barré, et ne compte pas.',
      remedy: 'Supprimer ces mots ; si cela tient, ôter les « ~~ ».',
    },
    'struck-text/action': {
      message: '« {text} » est barré, et ne compte pas.',
      remedy:
        "Pour la clore, écrire « (fait) » ou « (abandonnée) » entre l'intitulé et le deux-points ; si elle tient, ôter les « ~~ ».",
    },
    'struck-text/item': {
      message: '{text:quoted} est barré, et reste un point de la réunion.',
      remedy: 'Supprimer ce titre, ou ses « ~~ ».',
    },
    'struck-text/part': {
      message: '« {text} » est barré, et ne compte pas.',
      remedy: 'Supprimer ces mots.',
    },
    'supersedes-unknown': {
      message: "{ref}, qui serait remplacée, n'existe pas.",
      remedy: 'Vérifier la date et le numéro : czs décisions.',
    },
    'two-series': {
      message:
        "Ce PV semble être d'une autre instance que les autres, et une archive est une seule série de réunions : chacune approuverait les PV de l'autre, sous le même quorum.",
      remedy:
        "Mettre les PV de chaque instance dans un dossier à elle, avec son czs.yaml ; si c'est bien une seule série, écrire « rules: { two-series: off } » dans czs.yaml.",
    },
    'update-before-origin': {
      message: "{ref} n'est née que le {date:numeric}, après cette réunion.",
      remedy: 'Corriger la référence.',
    },
    'update-without-ref': {
      message: '{text:quoted} : rien ne dit quelle action est close ; elle reste ouverte.',
      remedy: 'Écrire sa référence : « Action 2020-03-05/A1 (fait) : … ».',
    },
    'update-without-ref/about': {
      message: "{text:quoted} : rien ne dit de quelle action il s'agit. Est-ce {ref} ({near:quoted}) ?",
      remedy: 'Écrire « {ref} : … ».',
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
    'vote-inconsistent/none-for': {
      message: "Aucune voix pour n'est indiquée : le registre en compte zéro.",
      remedy:
        "L'écrire : « 5 pour, 0 contre, 2 abstentions », « à l'unanimité moins deux abstentions » ou « à la majorité, 2 contre ».",
    },
    'vote-inconsistent/lost': {
      message: '{for} pour et {against} contre : la plupart ont voté contre, et la décision compte comme prise.',
      remedy: 'Vérifier les voix ; ou, si elle est rejetée, écrire « Rejeté » au lieu de « Décision ».',
    },
    'vote-inconsistent/modes': {
      message: "{text:quoted} : une décision unanime n'a pas de voix contre.",
      remedy: "Garder l'un ou l'autre.",
    },
    'vote-inconsistent/two': {
      message: '{text:quoted} : un autre mode de décision est déjà indiqué.',
      remedy: "Garder l'un ou l'autre.",
    },
  },

  related: {
    // A
    'related-name': '« {name} »',
    'related-name-swapped': '« {name} » : deux lettres sont interverties ({written} / {listed})',
    'related-name-missing': '« {name} » : une lettre manque ({written} / {listed})',
    'related-name-extra': '« {name} » : une lettre de trop ({written} / {listed})',
    'related-name-replaced': '« {name} » : une lettre diffère ({written} / {listed})',
    'related-agenda': "à l'ordre du jour",
    'related-unapproved': 'le PV à approuver',
    // B
    'related-first': 'la première fois',
    'related-meeting': "l'autre fichier de {id}",
    'related-origin': '{ref} commence ici',
    'related-announced': 'annoncé dans le PV {by}',
    'related-decision': '{ref} se trouve ici',
    'related-promise': 'promis ici',
    'related-series': "un PV de l'autre instance",
  },

  report: {
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
    'fix-failed': "{file} n'a pas été corrigé : {failure}.",
    'fix-approved':
      "{n} {n|correction n'est pas faite|corrections ne sont pas faites} : un PV approuvé ne change plus.",
    'baseline-written': '{n} {n|constat est noté|constats sont notés} dans {file} ; ils ne seront plus signalés.',
    'baseline-stale': "{n} {n|constat noté|constats notés} dans {file} n'existe{n||nt} plus : {command}",
    'nothing-changed': "Aucun PV n'a changé depuis {base}.",
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
} as const satisfies Findings;
