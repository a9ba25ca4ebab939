import type { Help } from '../help.ts';

/** How czs explains itself in French. */
export const help: Help = {
  tagline: 'les procès-verbaux en Markdown, leurs registres et leurs contrôles',
  headings: {
    usage: 'Usage',
    arguments: 'Arguments',
    options: 'Options',
    commonOptions: 'Options de toutes les commandes',
  },
  groups: {
    meeting: 'À chaque réunion',
    registers: 'Registres',
    checks: 'Contrôles',
    tools: 'Outils',
  },
  commands: {
    status: {
      name: 'aperçu',
      aliases: ['statut', 'état'],
      summary: 'ce qui vous attend maintenant (czs seul fait de même)',
    },
    'new-meeting': {
      name: 'nouvelle-réunion',
      aliases: ['nouvelle'],
      summary: "prépare l'ordre du jour de la prochaine réunion",
      options: {
        from: 'la réunion dont reprendre ce qui reste ouvert',
        language: "la langue de l'ordre du jour",
        title: 'le titre de la réunion',
        start: "l'heure du début",
        place: 'le lieu de la réunion',
      },
    },
    agenda: {
      name: 'convocation',
      aliases: ['ordre-du-jour'],
      summary: 'la convocation à une réunion, prête à envoyer',
      options: { template: 'le papier à en-tête : un .docx, ou un .typ pour le PDF' },
    },
    'roll-call': {
      name: 'appel',
      aliases: [],
      summary: 'note qui est présent, excusé ou absent',
      options: { template: 'le papier à en-tête : un .docx, ou un .typ pour le PDF' },
    },
    done: {
      name: 'fait',
      aliases: [],
      summary: "note qu'une action est faite",
      options: { in: 'le PV dans lequel le noter' },
    },
    close: {
      name: 'clore',
      aliases: [],
      summary: 'note ce que devient une proposition ou une décision à prendre',
      options: { in: 'le PV dans lequel le noter' },
    },
    correct: {
      name: 'rectifier',
      aliases: [],
      summary: "note dans un PV suivant ce qu'il faut corriger dans un PV approuvé",
      options: { in: 'le PV dans lequel le noter' },
    },
    review: {
      name: 'relire',
      aliases: [],
      summary: 'passe en revue les phrases qui ressemblent à des décisions ou à des actions',
      options: { all: 'tous les projets de PV' },
    },
    approve: {
      name: 'approuver',
      aliases: [],
      summary: "fige un PV une fois qu'il est approuvé",
      options: { in: 'la réunion qui approuve', on: "le jour de l'approbation" },
    },
    cancel: { name: 'annuler', aliases: [], summary: 'une réunion prévue ne se tiendra pas' },
    postpone: {
      name: 'déplacer',
      aliases: [],
      summary: 'une réunion prévue se tiendra un autre jour',
      options: { to: 'le nouveau jour' },
    },
    decisions: {
      name: 'décisions',
      aliases: ['décision'],
      summary: 'le registre des décisions',
      options: {
        all: "toutes, ce qu'il montre de lui-même",
        since: 'décidées depuis ce jour, ce mois ou cette année',
        until: "décidées jusqu'à ce jour, ce mois ou cette année",
        person: 'proposées par cette personne',
        ref: 'cette décision seulement',
      },
    },
    'follow-ups': {
      name: 'suivis',
      aliases: ['actions', 'action', 'suivi'],
      summary: 'les actions : qui fait quoi, et pour quand',
      options: {
        all: 'les actions faites et annulées aussi',
        organisation: 'celles de cette organisation',
        since: 'notées depuis ce jour, ce mois ou cette année',
        until: "notées jusqu'à ce jour, ce mois ou cette année",
      },
    },
    proposals: {
      name: 'propositions',
      aliases: ['proposition'],
      summary: 'les propositions en suspens',
      options: {
        since: 'notées depuis ce jour, ce mois ou cette année',
        until: "notées jusqu'à ce jour, ce mois ou cette année",
      },
    },
    meetings: { name: 'réunions', aliases: ['réunion'], summary: 'les réunions tenues, prévues et annoncées' },
    show: { name: 'voir', aliases: ['montrer'], summary: 'un PV, mis en page pour le terminal' },
    export: {
      name: 'exporter',
      aliases: [],
      summary: "fait d'un PV un fichier à remettre : Word, ODT, PDF, HTML",
      options: {
        template: 'le papier à en-tête : un .docx, ou un .typ pour le PDF',
        to: 'les formats, séparés par des virgules',
      },
    },
    site: {
      name: 'site',
      aliases: [],
      summary: "fait de l'archive un site pour les membres : pages, registres, recherche",
      options: {
        open: 'ouvre le site dans le navigateur',
        output: 'le dossier du site',
        for: "pour qui : le site de members n'est jamais proposé aux moteurs de recherche",
        force: "remplace aussi des fichiers qui ne viennent pas d'un site de czs",
      },
    },
    extract: {
      name: 'extrait',
      aliases: [],
      summary: "l'extrait d'un PV, avec ses décisions, à signer",
      options: { template: 'le papier à en-tête : un .docx, ou un .typ pour le PDF' },
    },
    history: { name: 'historique', aliases: [], summary: "le fil d'un sujet, d'une décision ou d'une action" },
    search: {
      name: 'chercher',
      aliases: [],
      summary: 'cherche des mots dans tous les PV',
      options: { person: 'là où cette personne est nommée', role: 'décision, action, proposition …' },
    },
    attendance: {
      name: 'présences',
      aliases: ['présence'],
      summary: 'qui est venu, par personne, organisation ou réunion',
    },
    report: { name: 'rapport', aliases: [], summary: "le bilan d'une année ou d'une période" },
    check: {
      name: 'vérifier',
      aliases: [],
      summary: 'relève ce qui manque ou se contredit dans les PV',
      options: { rule: 'la gravité d’une règle : ID=off, info, warning ou error ; ID seul : cette règle seulement' },
    },
    explain: { name: 'expliquer', aliases: [], summary: 'explique une règle de « vérifier », ou les énumère' },
    init: {
      name: 'init',
      aliases: ['commencer'],
      summary: 'installe une archive dans un dossier',
      options: { organisation: "le nom de l'organisation", language: "la langue de l'archive" },
    },
    import: {
      name: 'importer',
      aliases: [],
      summary: "fait d'un PV Word, ODT, HTML ou texte un PV en Markdown",
      options: {
        report: 'le compte rendu de ce qui a été reconnu',
        date: 'la date, si le document la dit mal',
        output: 'écrit dans un fichier, ou dans un dossier sous le nom AAAA-MM-JJ.md',
      },
    },
    people: {
      name: 'personnes',
      aliases: ['personne'],
      summary: 'les personnes, avec les variantes de leur nom',
      options: {
        on: "le dernier jour de qui s'en va, le premier de qui change (sinon aujourd'hui)",
        to: "l'organisation de qui change",
      },
    },
    organisations: {
      name: 'organisations',
      aliases: ['organisation'],
      summary: 'les organisations, avec les variantes de leur nom',
    },
    dump: {
      name: 'dump',
      aliases: [],
      summary: "toutes les données, pour d'autres programmes",
      options: { to: 'le format' },
    },
    schema: { name: 'schema', aliases: [], summary: 'le schéma JSON des fichiers et des résultats' },
    lsp: { name: 'lsp', aliases: [], summary: "parle à un éditeur pendant qu'on écrit (serveur LSP)" },
    completion: {
      name: 'complétion',
      aliases: [],
      summary: 'complète les commandes dans bash, zsh, fish ou PowerShell',
    },
    help: { name: 'aide', aliases: [], summary: "cette aide, ou celle d'une commande" },
  },
  arguments: {
    command: { name: 'commande', summary: 'une commande' },
    date: { name: 'date', summary: 'le jour de la réunion, par exemple 2020-04-23 ou 23/04/2020' },
    decisions: { name: 'réf', summary: 'une ou plusieurs références de décisions, par exemple 2020-03-05/D1' },
    files: { name: 'fichier', summary: 'un ou plusieurs documents, ou un dossier' },
    meeting: {
      name: 'réunion',
      summary: 'sa date ou le début de celle-ci, son fichier, « dernière » (tenue) ou « prochaine » (prévue)',
    },
    meetings: {
      name: 'réunion',
      summary: 'une ou plusieurs réunions ; leur date ou son début, leur fichier, dernière ou prochaine',
    },
    paths: { name: 'chemin', summary: "des fichiers, dossiers ou réunions ; sans eux, toute l'archive" },
    person: { name: 'nom', summary: "de qui l'archive dit tout ce qu'elle sait" },
    ref: {
      name: 'réf',
      summary:
        "la référence d'une décision, d'une action ou d'une proposition, par exemple 2020-03-05/D1, ou une réunion",
    },
    refs: { name: 'réf', summary: 'la référence de ce qui est clos, par exemple 2020-03-05/A1' },
    rule: { name: 'règle', summary: 'une règle, par exemple action-without-owner' },
    schema: { name: 'schéma', summary: 'lequel ; sans lui, leur liste' },
    shell: { name: 'shell', summary: 'bash, zsh, fish ou powershell' },
    subject: { name: 'sujet', summary: 'une référence (2020-03-05/D1) ou des mots' },
    words: { name: 'mot', summary: 'des mots ; accents et majuscules ne comptent pas' },
    year: { name: 'année', summary: 'une année, par exemple 2020' },
  },
  values: {
    port: 'PORT',
    line: 'ligne',
    choice: 'CHOIX',
    date: 'DATE',
    file: 'FICHIER',
    folder: 'DOSSIER',
    meeting: 'RÉUNION',
    name: 'NOM',
    ref: 'RÉF',
    revision: 'RÉVISION',
    rule: 'RÈGLE',
    text: 'TEXTE',
    time: 'HEURE',
  },
  options: {
    rewrite: 'réécrit les projets sans le nom, avec --anonymise ; jamais un PV approuvé',
    anonymise: 'laisse ce nom hors de la copie',
    serve: 'montre le site sur cette machine, de nouveau à chaque enregistrement ; --serve=PORT choisit le port',
    'base-url': "l'adresse où ce qui est écrit sera publié",
    index: 'permet aux moteurs de recherche de proposer le site',
    people: 'ce que le site montre des noms de personnes',
    accept: 'prend ces lignes, ou celles qui sont sûres (high)',
    dismiss: 'ces lignes ne sont pas des décisions ni des actions',
    absent: 'absent sans excuse',
    acronym: "le sigle de l'organisation",
    'all-present': 'tous les convoqués présents, sauf ceux qui sont nommés autrement',
    all: 'aussi celles qui ont eu une suite',
    approved: 'ce sont des PV approuvés depuis longtemps, et non des projets',
    'as-read': 'avec, à côté de chaque ligne, ce que czs en a compris',
    attach: 'les formats dans lesquels le texte est joint, séparés par des virgules',
    by: 'le regroupement',
    'by-owner': 'par responsable, comme un rappel à envoyer',
    'carry-over': 'ne rien reprendre des réunions précédentes',
    written: 'consultation écrite : on répond par écrit, sans réunion',
    closes: 'le jour où une consultation écrite se clôt',
    changed: 'seulement les fichiers changés depuis une révision de git',
    color: 'en couleurs ou non (sinon : dans un terminal)',
    'csv-excel': 'un CSV pour Excel en français ou en néerlandais',
    date: 'la date',
    dir: "le dossier de l'archive",
    'dry-run': "montre ce qui serait écrit, sans l'écrire",
    'due-before': 'à faire avant ce jour',
    excused: 'excusé',
    'fail-on': 'à partir de quelle gravité le code de sortie est 1',
    fix: 'corrige ce qui peut l’être sans toucher à un mot',
    for: 'pour qui : members garde les adresses, board aussi les points internes',
    force: 'remplace un fichier qui existe',
    format: 'le format',
    from: 'depuis',
    git: 'un dépôt git vérifié par des machines : avec workflow, hook et réglages des éditeurs',
    guest: 'invité à la réunion',
    help: 'cette aide',
    as: "ce qu'il en est : adoptée, rejetée ou sans suite",
    in: 'dans',
    'in-force': 'seulement celles qui sont en vigueur',
    invite: 'un courriel à chacun, qui accepte ou décline',
    install: "l'écrit, après question, là où le shell le lit",
    item: 'à un point dont le titre contient ces mots',
    lang: 'la langue de czs',
    language: 'la langue',
    left: "qui s'en va, avec --on JOUR",
    moved: "qui change d'organisation, avec --to ORGANISATION",
    member: 'un membre : « Nom (Organisation) »',
    minutes: 'le dossier des PV, par exemple pv',
    text: "ce qu'il faut lire, par exemple « lire « 450 € » au lieu de « 540 € » »",
    note: 'quelques mots à ajouter',
    on: 'le jour',
    open: "ouvre le fichier dans l'éditeur ($VISUAL ou $EDITOR)",
    organisation: "l'organisation",
    output: 'écrit dans un fichier',
    overdue: 'seulement celles en retard',
    owner: 'celles de cette personne',
    person: 'cette personne',
    place: 'le lieu',
    present: 'présent',
    ref: 'la référence',
    'replaced-by': 'qui vient à sa place',
    'reply-by': "le jour jusqu'auquel répondre",
    report: 'le compte rendu',
    restore: 'rétablit le texte qui a été approuvé',
    represented: 'par procuration : « Nom par Nom »',
    role: 'le genre de passage',
    rule: 'une règle',
    search: 'dont le texte contient ces mots',
    sent: "note le jour où elle est partie (aujourd'hui, sinon --sent=DATE)",
    sheet: 'la liste à faire signer',
    since: 'depuis ce jour, ce mois ou cette année',
    slug: 'un mot de plus au nom du fichier, pour une seconde réunion le même jour',
    split: 'un PV par réunion, où un fichier en raconte plusieurs',
    'standing-item': 'un point de chaque ordre du jour',
    start: "l'heure",
    stdio: "par l'entrée et la sortie standard (c'est toujours le cas)",
    status: "l'état, ou plusieurs séparés par des virgules",
    template: 'un modèle, par son nom ou son fichier',
    title: 'le titre',
    to: 'vers',
    today: "fait comme si l'on était ce jour",
    undated: 'seulement celles sans échéance',
    unowned: 'seulement celles sans responsable',
    until: "jusqu'à ce jour, ce mois ou cette année",
    version: 'la version de czs',
    watch: 'de nouveau à chaque enregistrement, jusqu’à Ctrl-C',
    with: 'ce que contient la copie',
    write: 'propose people.yaml, ou complète celui qui existe',
    'write-baseline': "accepte ce qui est relevé aujourd'hui, pour ne plus montrer que le nouveau",
  },
  notes: {
    also: 'aussi : {names}',
    choices: '({choices}{default? ; sinon #})',
    many: '(plusieurs fois au besoin)',
    more: "L'aide d'une commande : {line}",
  },
  errors: {
    'review-no-draft': "aucun PV n'est à l'état de projet : rien à relire",
    'review-one': "--accept et --dismiss donnent les lignes d'un seul PV : dire lequel",
    'review-no-line': 'pas de phrase à relire à la ligne {line}{lines? ; celles qui en ont : #}',
    'command-unknown':
      "{word:quoted} n'est pas une commande.{suggestion? Vouliez-vous dire « # » ?} La liste : czs aide",
    'option-unknown':
      "{option} n'est pas une option de « {command} ».{suggestion? Vouliez-vous dire # ?} La liste : czs aide {command}",
    'value-missing': 'Il manque une valeur après {option}{value? : #}.',
    'value-unexpected': 'L’option {option} ne prend pas de valeur. L’écrire seule.',
    'choice-unknown':
      '{option} ne connaît pas {value:quoted}.{suggestion? Vouliez-vous dire # ?} Les choix : {choices:or}.',
    'csv-no-table':
      "--format csv est pour les registres, qui sont des tableaux : czs décisions, czs suivis, czs réunions, etc. ; de toute l'archive : czs dump --to csv --output DOSSIER. Ici, les choix sont {choices:or}.",
    'meeting-moved': 'La réunion {meeting} a été déplacée. Demandez celle du nouveau jour : {to}.',
    'invite-organiser':
      "Une invitation dit de qui elle vient : l'adresse de la personne au secrétariat de {meeting}{name?, #,} n'est pas connue. Notez-la dans people.yaml, et « secrétaire : » dans l'en-tête.",
    'extract-meetings':
      "Un extrait est celui d'un seul PV : {other} n'a pas été prise à la même réunion que {first}. Faites-en deux.",
    'extract-internal': "La décision {ref} est à huis clos. L'extrait du bureau la donne : --for board",
    'extract-pending': "La décision {ref} n'est pas prise : il n'y a rien à extraire.",
    'extract-changed':
      "Aucun extrait : {file} a changé depuis son approbation, et rien n'y est plus conforme. Rétablir le texte approuvé : czs approuver {meeting} --restore ; voir ce qui a changé : czs vérifier {file:word}",
    'extract-conflict':
      "Aucun extrait : {file} tient deux versions d'un passage (ligne {line}, marques de git). Garder le bon texte et effacer les lignes <<<<<<<, ======= et >>>>>>>.",
    'eml-by-owner': '--format eml fait un courriel par personne : ajoutez --by-owner, et --output DOSSIER/',
    'sheet-people': '--sheet ne note personne : donnez --sheet seul, puis notez les présents.',
    'letterhead-kind': "{file:quoted} n'est pas un papier à en-tête : un .docx pour Word, ou un .typ pour le PDF.",
    'letterhead-no-docx':
      "{file:quoted} n'est pas un document Word qui se lise. Enregistrez-le en .docx depuis Word ou LibreOffice.",
    'letterhead-macros':
      "{file:quoted} contient des macros, et aucune n'est transmise. Enregistrez-le en .docx sans macros.",
    'letterhead-no-body':
      '{file:quoted} ne dit pas où va le texte : écrivez-y {body} seul dans un paragraphe (et {title} où va le titre).',
    'letterhead-network':
      '{file:quoted} demande un paquet au réseau, et czs ne le fait pas. Recopiez-y ce dont il a besoin.',
    'letterhead-unused':
      "{file:quoted} est pour le format {format}, qui n'est pas demandé. Ajoutez-le, ou ôtez --template.",
    'mail-template': '{file} : écrivez {mark} une fois, seul sur sa ligne, là où va la convocation ou le PV.',
    'sent-before':
      'La convocation est notée comme envoyée le {date:long} : ce jour reste. Pour en noter un autre : --sent={typed}',
    'sent-apart':
      "{date:quoted} ne désigne aucune réunion de cette archive. Le jour où la convocation est partie s'écrit sans espace : --sent={date}",
    'needs-eml': '{option} va avec un courriel : ajoutez --format eml.',
    'pdf-missing':
      "Un PDF demande Typst, qui n'est pas installé à côté de czs (50 Mo) : npm install -g @myriaddreamin/typst-ts-node-compiler@0.7.0. Sans lui : --output FICHIER.docx",
    'pdf-failed': "Typst n'a pas pu composer ces pages{detail? (#)}. Essayez --output FICHIER.docx",
    'output-folder': '{n} fichiers ne tiennent pas dans un seul. Donnez un dossier : --output DOSSIER/',
    'output-other':
      '{file:quoted} porterait la fin {ending} et serait un {format}. Donnez-lui sa propre fin, ou ne dites que --output.',
    'output-ending': "{ending} n'est la fin d'aucun format. Les choix : {choices:or}.",
    'letter-terminal':
      "Un courriel s'ouvre dans le programme de courrier, un terminal n'en montre que le code. L'écrire : --output {name}",
    'binary-terminal':
      "Le format {format} n'est pas du texte : un terminal ne le montre pas. Écrivez-le dans un fichier : --output FICHIER.{extension}",
    'date-unreadable': "{value:quoted} n'est pas une date ({what}). Écrire par exemple 2020-03-05 ou 05/03/2020.",
    'year-unreadable': "{value:quoted} n'est pas une année. Écrire par exemple 2020, ou --since et --until.",
    'year-and-period': "L'année {value} est déjà une période. Donner l'année seule, ou --since et --until.",
    'period-reversed': '--since ({since:numeric}) est après --until ({until:numeric}). Les inverser.',
    'time-unreadable': "{value:quoted} n'est pas une heure ({what}). Écrire par exemple 9h30.",
    'argument-missing': 'Il manque <{argument}> après « {command} ». Son aide : czs aide {command}',
    'argument-extra':
      '{word:quoted} est de trop après « {command} » ; ce qui compte plusieurs mots se met entre guillemets. Son aide : czs aide {command}',
    'folder-is-file': "{folder:quoted} n'est pas un dossier. Corriger --dir.",
    'minutes-missing':
      "Le dossier des PV, {folder:quoted}, n'existe pas dans l'archive. Le créer, ou corriger « minutes: » dans czs.yaml.",
    'folder-missing': "Le dossier {folder:quoted} n'existe pas. Corriger --dir.",
    'archive-missing':
      "Pas d'archive dans {folder:quoted} ni au-dessus : il y faut un fichier czs.yaml ou un dossier minutes. La désigner par --dir, ou la créer : czs init",
    'cannot-read': "{file:quoted} n'a pas été lu : {failure}{detail? (#)}.",
    'cannot-write': "{file:quoted} n'a pas été écrit : {failure}{detail? (#)}.",
    'output-failed': "La sortie n'a pas pu être écrite jusqu'au bout ({failure}). Le résultat est incomplet.",
    'terminal-needed':
      'Il faut un terminal, et qui déplace son curseur, pour poser des questions. Sinon, donner {options}.',
    'rule-unknown':
      "{rule:quoted} n'est pas une règle.{suggestion? Vouliez-vous dire « # » ?} La liste : czs expliquer",
    'path-outside': "{file:quoted} n'est pas dans l'archive {folder:quoted}. Désigner l'autre archive par --dir.",
    'baseline-partial':
      "--write-baseline note tout ce qui est relevé : l'employer sans chemin, --rule ID ni --changed.",
    'nothing-read':
      'Aucun PV n’a été lu dans {folder:quoted} : rien n’a été vérifié. Indiquer l’archive avec --dir, ou le dossier par « minutes: » dans czs.yaml ; chaque fichier commence par sa date (--- date: 2020-03-05 ---), ou en porte le nom.',
    'git-no-git': "git n'est pas installé : --changed en a besoin.",
    'git-no-repository': "L'archive n'est pas dans un dépôt git : --changed n'a rien à comparer.",
    'git-unknown-revision':
      "git ne connaît pas la révision {base:quoted}. Vérifier --changed=…, ou la chercher d'abord : git fetch",
    'git-shallow':
      "Ce clone git ne remonte pas jusqu'à {base:quoted}. Le compléter : git fetch --unshallow (sur GitHub : fetch-depth: 0).",
    'git-partial':
      'Il manque à ce clone git des fichiers de {base:quoted}, et czs ne va rien chercher. Le compléter : git fetch --refetch --no-filter',
    'git-other': "git n'a pas pu dire ce qui a changé depuis {base:quoted}{detail? (#)}.",
    'meeting-none-held': "Aucun PV n'est tenu dans cette archive. Commencer : czs nouvelle-réunion",
    'meeting-none-planned': "Aucune réunion n'est prévue. En préparer une : czs nouvelle-réunion",
    'meeting-unread': '{file} est là, mais ne se lit pas. Pourquoi : czs vérifier {file:word}',
    'meeting-announced':
      "La réunion du {date:brief} est annoncée dans le PV {by}, et n'a pas encore de fichier. La préparer d'abord : czs nouvelle-réunion {date}",
    'argument-extra-date':
      '{word:quoted} est de trop après « {command} » : ici, un jour se donne avec --{option}. Son aide : czs aide {command}',
    'meeting-unknown':
      '{meeting:quoted} ne désigne aucune réunion de cette archive.{suggestion? Vouliez-vous dire # ?} La liste : czs réunions',
    'meeting-ambiguous': "{meeting:quoted} peut être {ids:or}. L'écrire en entier.",
    'closes-before': 'La consultation serait close le {closes:numeric}, avant de s’ouvrir le {opened:numeric}.',
    'roll-call-written':
      "{meeting} est une consultation écrite : personne n'y est présent. Noter les réponses sous chaque question (« - Pour : … »), puis « statut: projet » dans l'en-tête.",
    'closes-needed':
      'Une consultation écrite a besoin du jour où elle se clôt : czs nouvelle-réunion --written --closes 2020-04-23',
    'date-needed':
      "Aucune réunion n'est annoncée à partir du {today:numeric}. Donner sa date, par exemple : czs nouvelle-réunion 2020-04-23",
    'date-choice':
      'Plusieurs réunions sont annoncées pour le {date:numeric}, à {starts:or}. Dire laquelle avec --start.',
    'date-past':
      "Le {date:numeric} est passé (nous sommes le {today:numeric}) ; rien n'a été écrit. Donner une date à venir.",
    'meeting-past':
      "Le {date:numeric} est passé (nous sommes le {today:numeric}) ; rien n'a été écrit. Donner une date à venir ; pour le PV d'une réunion déjà tenue : czs nouvelle-réunion {date} --today {date}",
    'meeting-exists':
      "{file} existe déjà ; rien n'a été écrit. L'ouvrir, choisir une autre date, ou ajouter --slug pour une seconde réunion ce jour-là.",
    'slug-invalid':
      "{slug:quoted} ne peut pas être dans le nom d'un fichier : des lettres sans accent, des chiffres et des tirets.{suggestion? Par exemple : --slug #}",
    'template-missing':
      "Il n'y a pas de modèle {name:quoted}.{choices? Ceux de cette archive : #.} Donner son nom ou son fichier.",
    'template-variable':
      "{file}:{line}:{column} : la variable {name:quoted} n'existe pas ; rien n'a été écrit.{suggestion? Vouliez-vous dire # ?} La liste : docs/templates.md",
    'template-filter':
      "{file}:{line}:{column} : le filtre {name:quoted} n'existe pas ; rien n'a été écrit. La liste : docs/templates.md",
    'template-style': "{file}:{line}:{column} : {name:quoted} n'est pas un style de date. Les choix : {choices:or}.",
    'template-file':
      "{file}:{line}:{column} : un modèle ne peut pas lire un autre fichier ; rien n'a été écrit. Y recopier ce qu'il faut.",
    'template-limit': "{file}:{line}:{column} : ce modèle demande trop (une boucle sans fin ?) ; rien n'a été écrit.",
    'template-broken':
      "{file}:{line}:{column} : ce modèle ne peut pas être rempli ({detail}) ; rien n'a été écrit. Comment l'écrire : docs/templates.md",
    'template-result':
      "{file} : ce que ce modèle écrit n'est pas une réunion prévue ({key} s'y perd) ; rien n'a été écrit. Y garder {{ front_matter }} entre deux lignes « --- ».",
    'editor-missing': "Pas d'éditeur pour --open : ni $VISUAL ni $EDITOR n'est défini. Rien n'a été écrit.",
    'editor-failed':
      "L'éditeur {editor:quoted} ne s'est pas ouvert ({detail}). Le fichier est écrit ; l'ouvrir autrement.",
    'meeting-to-come':
      "La réunion {meeting} est à venir ({date:long}) : cela s'écrit une fois qu'elle est tenue. Ses excusés se notent déjà : czs appel {meeting} --excused NOM",
    'approve-not-held':
      "La réunion {meeting} ({date:long}) n'est pas notée comme tenue ; rien n'a été écrit. Une fois tenue, noter les présents : czs appel {meeting}",
    'meeting-not-planned':
      "La réunion {meeting} n'est pas à venir (son état : {status:state}) : seule une réunion convoquée s'annule ou se déplace. La liste : czs réunions",
    'meeting-approved':
      'Le PV {meeting} est approuvé : il ne change plus. Noter la correction dans un PV suivant : czs rectifier {meeting}',
    'meeting-cancelled':
      "La réunion {meeting} est annulée : rien ne s'y écrit. En préparer une autre : czs nouvelle-réunion",
    'agenda-near-internal':
      "Rien n'a été écrit : dans {file}, ligne {line}, « {written} » est presque « {label} », et l'ordre du jour reprendrait ce passage. Écrire « {label} », ou un autre mot s'il n'est pas interne.",
    'copy-near-internal':
      "Aucune copie n'a été faite : dans {file}, ligne {line}, « {written} » est presque « {label} », et ce passage y serait. Écrire « {label} », ou un autre mot s'il n'est pas interne. La copie du bureau se fait toujours : --for board",
    'agenda-bare-internal':
      "Rien n'a été écrit : dans {file}, ligne {line}, il manque un deux-points après « {label} », et l'ordre du jour reprendrait ce passage. Écrire « {label} : … », ou commencer la phrase autrement si elle n'est pas interne.",
    'copy-bare-internal':
      "Aucune copie n'a été faite : dans {file}, ligne {line}, il manque un deux-points après « {label} », et ce passage y serait. Écrire « {label} : … », ou commencer la phrase autrement si elle n'est pas interne. La copie du bureau se fait toujours : --for board",
    'agenda-unmarked-internal':
      "Rien n'a été écrit : dans {file}, ligne {line}, {written:quoted} dit que quelque chose est interne, rien n'y est marqué comme tel, ou pas en entier, et l'ordre du jour reprendrait ce passage. Le marquer (« Interne : … », ou « (huis clos) » à la fin d'un titre) ; l'écrire autrement ; ou, si rien n'est interne, mettre au-dessus « <!-- czs-ignore internal-unmarked: raison --> » (pour l'en-tête : czs-ignore-file, n'importe où).",
    'copy-unmarked-internal':
      "Aucune copie n'a été faite : dans {file}, ligne {line}, {written:quoted} dit que quelque chose est interne, et rien n'y est marqué comme tel, ou pas en entier. Le marquer (« Interne : … », ou « (huis clos) » à la fin d'un titre) ; l'écrire autrement ; ou, si rien n'est interne, mettre au-dessus « <!-- czs-ignore internal-unmarked: raison --> » (pour l'en-tête : czs-ignore-file, n'importe où). La copie du bureau se fait toujours : --for board",
    'agenda-approved-internal':
      "Rien n'a été écrit : dans {file}, qui est approuvé, ligne {line}, {written:quoted} dit, ou dit presque, que quelque chose est interne, rien n'y est marqué comme tel, ou pas en entier, et l'ordre du jour reprendrait ce PV. Un PV approuvé ne change plus : si rien n'est interne, écrire dans czs.yaml, sous « rules: », « {setting} » ; sinon, laisser ce PV de côté : --no-carry-over",
    'copy-approved-internal':
      "Aucune copie n'a été faite : dans {file}, qui est approuvé, ligne {line}, {written:quoted} dit, ou dit presque, que quelque chose est interne, et rien n'y est marqué comme tel, ou pas en entier. Un PV approuvé ne change plus : si rien n'est interne, écrire dans czs.yaml, sous « rules: », « {setting} » ; sinon, seule la copie du bureau se fait : --for board",
    'front-matter-needed':
      "{file} n'a pas d'en-tête lisible entre deux lignes « --- » : rien n'a été écrit. Ce qu'il y faut : czs vérifier {file:word}",
    'person-unknown':
      "{name:quoted} n'est dans aucune liste de cette archive.{suggestion? Vouliez-vous dire « # » ?} Une personne de passage se note avec --guest ; une autre s'ajoute à people.yaml.",
    'person-ambiguous': '{name:quoted} peut être {names:or}. Écrire le nom entier.',
    'person-twice': "{name:quoted} est donné dans deux listes à la fois. N'en garder qu'une.",
    'proxy-form': '{value:quoted} ne dit pas qui représente qui. Écrire : --represented « Nom par Nom »',
    'ref-unknown':
      '{ref:quoted} ne désigne aucune action de cette archive.{suggestion? Vouliez-vous dire # ?} La liste : czs suivis',
    'entry-unknown':
      '{ref:quoted} ne désigne aucune décision, action ni proposition de cette archive.{suggestion? Vouliez-vous dire # ?} Pour un sujet, écrire des mots : czs historique budget',
    'site-output': "Où écrire le site ? --output DOSSIER ; ou, pour le voir sans l'écrire : --serve",
    nobody: "{name:quoted} n'est le nom de personne dans l'archive. La liste : czs personnes",
    'site-port': "{value:quoted} n'est pas un port : un nombre de 1 à 65535, par exemple --serve=8000",
    'site-port-taken': "Le port {port} n'est pas libre ({detail}). Un autre : --serve={other}",
    'site-url': "{url:quoted} n'est pas l'adresse d'un site. Par exemple : https://exemple.be/pv/",
    'site-index':
      "Un site pour les membres n'est pas proposé aux moteurs de recherche : sans --index, ou --for public.",
    'site-folder':
      "{folder} contient autre chose qu'un site ({file}) : rien n'a été écrit. Choisir un autre dossier, ou ajouter --force, qui laisse ce qui n'a pas le nom d'une page.",
    'site-changed': "{file}, dans {folder}, a été changé à la main : rien n'a été écrit. Le remplacer : --force",
    'dump-base-url':
      '--to {to} nomme chaque chose par son adresse : donner --base-url, par exemple https://exemple.be/pv/',
    'dump-csv-output': '--to {to} écrit un dossier de tables : donner --output DOSSIER.',
    'dump-sqlite-output': '--to sqlite écrit un fichier binaire : donner --output FICHIER.',
    'ref-ambiguous': "{ref:quoted} peut être {refs:or}. L'écrire avec sa réunion.",
    'action-closed':
      "L'action {ref} n'est plus ouverte (son état : {status:state}, le {on:numeric}). La rouvrir se note dans un PV : « {ref} (rouverte) : … »",
    'ref-no-action': "{ref:quoted} n'est pas une action : seule une action peut être faite. La liste : czs suivis",
    'ref-to-close':
      "{ref:quoted} n'est pas une action : seule une action peut être faite. Noter ce qu'il en est : czs clore {ref} --as adopted, rejected ou dropped",
    'done-where':
      "Ni réunion convoquée, ni projet du {today:numeric} où l'écrire. Dire dans quel PV : --in RÉUNION{meeting? (le dernier projet : #)}, ou préparer la prochaine : czs nouvelle-réunion",
    'done-too-early': "{ref} est plus récente que le PV {meeting}. L'écrire dans un PV suivant : --in RÉUNION",
    'restore-missing':
      "Le texte approuvé de {meeting} n'est pas gardé dans .czs/approved. Le reprendre de git ou d'une sauvegarde.",
    'needs-anonymise': '--rewrite va avec --anonymise NOM : qui n’est plus nommé dans les projets.',
    'anonymise-one': '--rewrite remplace un nom à la fois : un seul --anonymise.',
    'anonymise-otherwise': 'Sans ce nom, {file} ne se lirait plus de même : rien n’a été écrit. À changer à la main.',
    'needs-left': "{option} va avec --left NOM : qui s'en va.",
    'needs-left-or-moved': "{option} va avec --left NOM, qui s'en va, ou --moved NOM, qui change d'organisation.",
    'left-and-moved': "--left et --moved ne vont pas ensemble : une personne après l'autre.",
    'needs-moved': "{option} va avec --moved NOM : qui change d'organisation.",
    'needs-to': '--moved NOM va avec --to ORGANISATION : là où il ou elle va.',
    'person-whole': 'Ce que l’archive sait de quelqu’un se donne en entier : sans --for {audience}.',
    'json-whole':
      'JSON est le modèle entier, textes à huis clos compris : sans {option}. Une copie s’écrit dans un autre format : text, markdown, csv, html, docx, odt ou pdf.',
    'people-unknown':
      "{name:quoted} n'est ni dans people.yaml ni dans les présences.{suggestion? Vouliez-vous dire « # » ?} La liste : czs personnes",
    'correct-text': 'Dire ce qu\'il faut lire : --text "lire 450 € au lieu de 540 €"',
    'correct-draft': "Le PV {meeting} n'est pas approuvé : le corriger dans le fichier même, {file}.",
    'close-unknown':
      "{ref:quoted} n'est ni une proposition en suspens ni une décision à prendre.{suggestion? Vouliez-vous dire # ?} Les listes : czs propositions, czs décisions",
    'close-how': "Dire ce qu'il en est : --as {choices:or}.",
    'close-what': '{text:quoted} attend une décision : dire laquelle. czs clore {ref} --as adopted --note « … »',
    'close-action': '{ref} est une action. Elle se clôt par : czs fait {ref}',
    'entry-closed': "{ref} n'attend plus rien (son état : {status:state}).",
    'close-planned':
      "La réunion {meeting} n'est pas encore notée comme tenue, et rien ne s'y est décidé. Y noter d'abord qui est là : czs appel {meeting}",
    'close-where': "Aucun projet de PV d'une réunion tenue depuis {refs:or}. Dire où cela a été décidé : --in RÉUNION",
    'approve-when':
      "Aucune réunion tenue après {meeting} ne peut l'avoir approuvé. Dire laquelle : --in RÉUNION, ou quel jour : --on DATE",
    'approve-item-empty':
      "Le PV {by} ne dit pas que {meeting} est approuvé : son point est vide, reporté, ou dit autre chose. S'il a bien été approuvé ce jour-là : --in {by} ; plus tard : --in RÉUNION, ou --on DATE",
    'approve-unsaid':
      "Aucun PV d'une réunion tenue après {meeting} ne dit qu'elle l'a approuvé. S'il l'a été, dire où : --in {by} (la suivante), ou quel jour : --on DATE",
    'approve-early':
      "Le PV {meeting} ne peut pas être approuvé le {on:numeric}, avant d'être tenu ou après aujourd'hui. Corriger --on ou --in.",
    'approve-errors':
      "{file} a {n|une erreur|# erreurs} (ligne {line}) : rien n'a été écrit. Les lire, puis recommencer : czs vérifier {file:word}",
    'init-exists': "{folder:quoted} est déjà une archive ({file}) ; rien n'a été écrit. Ce qui y attend : czs",
    'folder-invalid':
      "{value:quoted} ne peut pas être le dossier des PV : un nom comme pv, dans l'archive. Corriger --minutes.",
    'people-file':
      "{file} ne se complète pas ligne par ligne ; rien n'a été écrit. Ce qui ne va pas : czs vérifier. Ce qui manque : czs personnes",
    'shell-unknown':
      "Ce n'est pas un shell que czs complète : {name:quoted}.{suggestion? Vouliez-vous dire # ?} Les choix : {choices:or}.",
    'lsp-terminal': '« czs lsp » parle à un éditeur, pas à un terminal : voir docs/editor.md.',
    'watch-with': '--watch montre et n’écrit rien : sans {option}.',
    'schema-unknown':
      "Il n'y a pas de schéma {name:quoted}.{suggestion? Vouliez-vous dire # ?} Les choix : {choices:or}.",
  },
  failures: {
    missing: "il n'existe pas",
    'no-folder': "le dossier où il doit se trouver n'existe pas",
    'not-a-folder': "autre chose, qui n'est pas un dossier, porte ce nom",
    exists: 'il existe déjà ; choisir un autre nom, ou ajouter --force',
    'not-a-file': "ce n'est pas un fichier",
    link: "c'est un lien, et czs n'en suit pas",
    'too-large': 'il est trop grand',
    'too-deep': 'il est sous plus de 32 dossiers',
    'bad-name': "son nom n'est pas en UTF-8 ; le renommer",
    busy: 'un autre czs est en train de l’écrire ; recommencer',
    denied: "l'accès est refusé ; vérifier les droits",
    'read-only': 'le disque ou le dossier est en lecture seule',
    changed: 'il a changé entre-temps ; recommencer',
    full: 'le disque est plein',
    outside: "il est hors du dossier de l'archive",
    other: 'le système le refuse',
  },
  bug: "C'est une erreur de czs, pas la vôtre (czs {version}, Node {node}). La signaler aux auteurs avec la commande tapée et ce qui suit :",
};
