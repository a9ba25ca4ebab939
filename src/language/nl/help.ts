import type { Help } from '../help.ts';

/** How czs explains itself in Dutch. */
export const help: Help = {
  tagline: 'verslagen in Markdown, met hun registers en controles',
  headings: {
    usage: 'Gebruik',
    arguments: 'Argumenten',
    options: 'Opties',
    commonOptions: "Opties van alle commando's",
  },
  groups: {
    meeting: 'Bij elke vergadering',
    registers: 'Registers',
    checks: 'Controles',
    tools: 'Hulpmiddelen',
  },
  commands: {
    status: {
      name: 'overzicht',
      aliases: ['stand', 'toestand'],
      summary: 'wat nu op u wacht (czs alleen doet hetzelfde)',
    },
    'new-meeting': {
      name: 'nieuwe-vergadering',
      aliases: ['nieuwe'],
      summary: 'maakt de agenda van de volgende vergadering',
      options: {
        from: 'de vergadering waarvan wordt overgenomen wat nog openstaat',
        language: 'de taal van de agenda',
        title: 'de titel van de vergadering',
        start: 'het beginuur',
        place: 'de plaats van de vergadering',
      },
    },
    agenda: {
      name: 'uitnodiging',
      aliases: ['oproeping'],
      summary: 'de uitnodiging voor een vergadering, klaar om te versturen',
      options: { template: 'het briefhoofd: een .docx, of een .typ voor de pdf' },
    },
    'roll-call': {
      name: 'aanwezigen',
      aliases: [],
      summary: 'noteert wie aanwezig, verontschuldigd of afwezig is',
      options: { template: 'het briefhoofd: een .docx, of een .typ voor de pdf' },
    },
    done: {
      name: 'gedaan',
      aliases: [],
      summary: 'noteert dat een actie gedaan is',
      options: { in: 'het verslag waarin dat komt' },
    },
    close: {
      name: 'afsluiten',
      aliases: [],
      summary: 'noteert wat er van een voorstel of een te nemen beslissing geworden is',
      options: { in: 'het verslag waarin dat komt' },
    },
    correct: {
      name: 'rechtzetten',
      aliases: [],
      summary: 'noteert in een later verslag wat er in een goedgekeurd verslag te verbeteren is',
      options: { in: 'het verslag waarin dat komt' },
    },
    review: {
      name: 'nalezen',
      aliases: [],
      summary: 'overloopt de zinnen die op beslissingen of acties lijken',
      options: { all: 'alle ontwerpverslagen' },
    },
    approve: {
      name: 'goedkeuren',
      aliases: [],
      summary: 'legt een goedgekeurd verslag vast',
      options: { in: 'de vergadering die goedkeurt', on: 'de dag van de goedkeuring' },
    },
    cancel: { name: 'annuleren', aliases: [], summary: 'een geplande vergadering gaat niet door' },
    postpone: {
      name: 'verplaatsen',
      aliases: [],
      summary: 'een geplande vergadering krijgt een andere dag',
      options: { to: 'de nieuwe dag' },
    },
    decisions: {
      name: 'beslissingen',
      aliases: ['beslissing'],
      summary: 'het register van de beslissingen',
      options: {
        all: 'alle, wat het vanzelf toont',
        since: 'genomen vanaf deze dag, maand of dit jaar',
        until: 'genomen tot en met deze dag, maand of dit jaar',
        person: 'voorgesteld door deze persoon',
        ref: 'alleen deze beslissing',
      },
    },
    'follow-ups': {
      name: 'opvolging',
      aliases: ['acties', 'actie'],
      summary: 'de acties: wie doet wat, en tegen wanneer',
      options: {
        all: 'ook de gedane en geschrapte acties',
        organisation: 'die van deze organisatie',
        since: 'genoteerd vanaf deze dag, maand of dit jaar',
        until: 'genoteerd tot en met deze dag, maand of dit jaar',
      },
    },
    proposals: {
      name: 'voorstellen',
      aliases: ['voorstel'],
      summary: 'de openstaande voorstellen',
      options: {
        since: 'genoteerd vanaf deze dag, maand of dit jaar',
        until: 'genoteerd tot en met deze dag, maand of dit jaar',
      },
    },
    meetings: {
      name: 'vergaderingen',
      aliases: ['vergadering'],
      summary: 'de gehouden, geplande en aangekondigde vergaderingen',
    },
    show: { name: 'tonen', aliases: [], summary: 'een verslag, opgemaakt voor de terminal' },
    export: {
      name: 'exporteren',
      aliases: [],
      summary: 'maakt van een verslag een bestand om te bezorgen: Word, ODT, PDF, HTML',
      options: {
        template: 'het briefhoofd: een .docx, of een .typ voor de pdf',
        to: "de formaten, met komma's ertussen",
      },
    },
    site: {
      name: 'site',
      aliases: ['website'],
      summary: 'maakt van het archief een site voor de leden: pagina’s, registers, zoeken',
      options: {
        open: 'opent de site in de browser',
        output: 'de map van de site',
        for: 'voor wie: de site van members wordt nooit aan zoekmachines aangeboden',
        force: 'vervangt ook bestanden die niet van een site van czs zijn',
      },
    },
    extract: {
      name: 'uittreksel',
      aliases: [],
      summary: 'het uittreksel uit een verslag, met beslissingen, om te ondertekenen',
      options: { template: 'het briefhoofd: een .docx, of een .typ voor de pdf' },
    },
    history: { name: 'geschiedenis', aliases: [], summary: 'het verloop van een onderwerp, beslissing of actie' },
    search: {
      name: 'zoeken',
      aliases: [],
      summary: 'zoekt woorden in alle verslagen',
      options: { person: 'waar deze persoon genoemd wordt', role: 'beslissing, actie, voorstel …' },
    },
    attendance: {
      name: 'aanwezigheden',
      aliases: ['aanwezigheid'],
      summary: 'wie er was, per persoon, organisatie of vergadering',
    },
    report: { name: 'jaarrapport', aliases: [], summary: 'het overzicht van een jaar of een periode' },
    check: {
      name: 'nakijken',
      aliases: [],
      summary: 'meldt wat in de verslagen ontbreekt of elkaar tegenspreekt',
      options: { rule: 'de ernst van een regel: ID=off, info, warning of error; ID alleen: enkel deze regel' },
    },
    explain: { name: 'uitleggen', aliases: [], summary: 'legt een regel van “nakijken” uit, of somt ze op' },
    init: {
      name: 'init',
      aliases: ['beginnen'],
      summary: 'richt in een map een archief in',
      options: { organisation: 'de naam van de organisatie', language: 'de taal van het archief' },
    },
    import: {
      name: 'importeren',
      aliases: [],
      summary: 'zet een verslag in Word, ODT, HTML of tekst om in Markdown',
      options: {
        report: 'het overzicht van wat herkend is',
        date: 'de datum, waar het document ze fout heeft',
        output: 'schrijft naar een bestand, of naar een map onder de naam JJJJ-MM-DD.md',
      },
    },
    people: {
      name: 'personen',
      aliases: ['persoon'],
      summary: 'de personen, met de varianten van hun naam',
      options: {
        on: 'de laatste dag van wie vertrekt, de eerste van wie verandert (anders vandaag)',
        to: 'de organisatie van wie verandert',
      },
    },
    organisations: {
      name: 'organisaties',
      aliases: ['organisatie'],
      summary: 'de organisaties, met de varianten van hun naam',
    },
    dump: {
      name: 'dump',
      aliases: [],
      summary: "alle gegevens, voor andere programma's",
      options: { to: 'het formaat' },
    },
    schema: { name: 'schema', aliases: [], summary: 'het JSON-schema van bestanden en resultaten' },
    lsp: { name: 'lsp', aliases: [], summary: 'praat met een editor terwijl men schrijft (LSP-server)' },
    completion: { name: 'aanvulling', aliases: [], summary: 'vult commando’s aan in bash, zsh, fish of PowerShell' },
    help: { name: 'hulp', aliases: [], summary: 'deze hulp, of die van een commando' },
  },
  arguments: {
    command: { name: 'commando', summary: 'een commando' },
    date: { name: 'datum', summary: 'de dag van de vergadering, bijvoorbeeld 2020-04-23 of 23/04/2020' },
    decisions: { name: 'ref', summary: 'een of meer referenties van beslissingen, bijvoorbeeld 2020-03-05/D1' },
    files: { name: 'bestand', summary: 'een of meer documenten, of een map' },
    meeting: {
      name: 'vergadering',
      summary: 'haar datum of het begin ervan, haar bestand, “laatste” (gehouden) of “volgende” (gepland)',
    },
    meetings: {
      name: 'vergadering',
      summary: 'een of meer vergaderingen; hun datum of het begin ervan, hun bestand, laatste of volgende',
    },
    paths: { name: 'pad', summary: 'bestanden, mappen of vergaderingen; anders het hele archief' },
    person: { name: 'naam', summary: 'van wie het archief alles zegt wat het weet' },
    ref: {
      name: 'ref',
      summary:
        'de referentie van een beslissing, een actie of een voorstel, bijvoorbeeld 2020-03-05/D1, of een vergadering',
    },
    refs: { name: 'ref', summary: 'de referentie van wat afgesloten wordt, bijvoorbeeld 2020-03-05/A1' },
    rule: { name: 'regel', summary: 'een regel, bijvoorbeeld action-without-owner' },
    schema: { name: 'schema', summary: 'welk; anders de lijst' },
    shell: { name: 'shell', summary: 'bash, zsh, fish of powershell' },
    subject: { name: 'onderwerp', summary: 'een referentie (2020-03-05/D1) of woorden' },
    words: { name: 'woord', summary: 'woorden; accenten en hoofdletters tellen niet' },
    year: { name: 'jaar', summary: 'een jaar, bijvoorbeeld 2020' },
  },
  values: {
    port: 'POORT',
    line: 'regel',
    choice: 'KEUZE',
    date: 'DATUM',
    file: 'BESTAND',
    folder: 'MAP',
    meeting: 'VERGADERING',
    name: 'NAAM',
    ref: 'REF',
    revision: 'REVISIE',
    rule: 'REGEL',
    text: 'TEKST',
    time: 'UUR',
  },
  options: {
    rewrite: 'herschrijft ontwerpen zonder de naam, met --anonymise; nooit een goedgekeurd verslag',
    anonymise: 'laat deze naam uit de kopie',
    serve: 'toont de site op deze machine, opnieuw bij elke bewaring; --serve=POORT kiest de poort',
    'base-url': 'het adres waar wat geschreven is gepubliceerd wordt',
    index: 'laat zoekmachines de site tonen',
    people: 'wat de site van namen van personen toont',
    accept: 'neemt deze regels, of de zekere (high)',
    dismiss: 'deze regels zijn geen beslissing en geen actie',
    absent: 'afwezig zonder bericht',
    acronym: 'de afkorting van de organisatie',
    'all-present': 'alle uitgenodigden aanwezig, behalve wie anders genoemd is',
    all: 'ook de afgehandelde',
    approved: 'het zijn verslagen die al lang goedgekeurd zijn, en geen ontwerpen',
    'as-read': 'met naast elke regel wat czs ervan begreep',
    attach: "de formaten waarin de tekst wordt bijgevoegd, met komma's ertussen",
    by: 'waarop gegroepeerd wordt',
    'by-owner': 'per verantwoordelijke, als een herinnering om te versturen',
    'carry-over': 'niets overnemen van vorige vergaderingen',
    written: 'schriftelijke raadpleging: antwoorden op papier, zonder vergadering',
    closes: 'de dag waarop een schriftelijke raadpleging sluit',
    changed: 'alleen bestanden die sinds een revisie van git veranderd zijn',
    color: 'met kleuren of zonder (anders: in een terminal)',
    'csv-excel': 'een CSV voor Excel in het Nederlands of het Frans',
    date: 'de datum',
    dir: 'de map van het archief',
    'dry-run': 'toont wat geschreven zou worden, en schrijft niets',
    'due-before': 'te doen vóór deze dag',
    excused: 'verontschuldigd',
    'fail-on': 'vanaf welke ernst de exitcode 1 is',
    fix: 'verbetert wat kan zonder een woord te raken',
    for: 'voor wie: members houdt de adressen, board ook wat intern is',
    force: 'vervangt een bestand dat bestaat',
    format: 'het formaat',
    from: 'vanaf',
    git: 'een git-repository die machines nakijken: met workflow, hook en instellingen van editors',
    guest: 'gast op de vergadering',
    help: 'deze hulp',
    as: 'wat ervan geworden is: aangenomen, verworpen of zonder gevolg',
    in: 'in',
    'in-force': 'alleen die van kracht zijn',
    invite: 'een mail aan ieder, die aanvaardt of weigert',
    install: 'schrijft het, na een vraag, waar de shell het leest',
    item: 'bij een punt met deze woorden in de titel',
    lang: 'de taal van czs',
    language: 'de taal',
    left: 'wie vertrekt, met --on DAG',
    moved: 'wie naar een andere organisatie gaat, met --to ORGANISATIE',
    member: 'een lid: “Naam (Organisatie)”',
    minutes: 'de map van de verslagen',
    text: 'wat er te lezen is, bijvoorbeeld “lees 450 euro in plaats van 540 euro”',
    note: 'enkele woorden om toe te voegen',
    on: 'de dag',
    open: 'opent het bestand in de editor ($VISUAL of $EDITOR)',
    organisation: 'de organisatie',
    output: 'schrijft naar een bestand',
    overdue: 'alleen wat te laat is',
    owner: 'die van deze persoon',
    person: 'deze persoon',
    place: 'de plaats',
    present: 'aanwezig',
    ref: 'de referentie',
    'replaced-by': 'wie in de plaats komt',
    'reply-by': 'de dag tot wanneer te antwoorden',
    report: 'het overzicht',
    restore: 'herstelt de tekst die goedgekeurd is',
    represented: 'vertegenwoordigd: “Naam door Naam”',
    role: 'het soort passage',
    rule: 'een regel',
    search: 'met deze woorden in de tekst',
    sent: 'noteert op welke dag ze vertrok (vandaag, anders --sent=DATUM)',
    sheet: 'de lijst om te laten tekenen',
    since: 'vanaf deze dag, maand of dit jaar',
    slug: 'een woord bij de bestandsnaam, voor een tweede vergadering op dezelfde dag',
    split: 'een verslag per vergadering, waar een bestand er meer vertelt',
    'standing-item': 'een punt van elke agenda',
    start: 'het uur',
    stdio: 'langs de standaardinvoer en -uitvoer (dat is altijd zo)',
    status: "de status, of meer dan één met komma's",
    template: 'een sjabloon, met zijn naam of bestand',
    title: 'de titel',
    to: 'naar',
    today: 'doet alsof het deze dag is',
    undated: 'alleen zonder termijn',
    unowned: 'alleen zonder verantwoordelijke',
    until: 'tot en met deze dag, maand of dit jaar',
    version: 'de versie van czs',
    watch: 'opnieuw telkens er iets bewaard wordt, tot Ctrl-C',
    with: 'wat de kopie bevat',
    write: 'stelt people.yaml voor, of vult het bestaande aan',
    'write-baseline': 'aanvaardt wat nu gemeld wordt, om daarna alleen het nieuwe te tonen',
  },
  notes: {
    also: 'ook: {names}',
    choices: '({choices}{default?; anders #})',
    many: '(zo nodig meermaals)',
    more: 'De hulp van een commando: {line}',
  },
  errors: {
    'review-no-draft': 'geen enkel verslag is een ontwerp: er is niets na te lezen',
    'review-one': '--accept en --dismiss noemen regels van één verslag: zeg welk',
    'review-no-line': 'geen zin na te lezen op regel {line}{lines?; er zijn er op: #}',
    'command-unknown': '{word:quoted} is geen commando.{suggestion? Bedoelde u “#”?} De lijst: czs hulp',
    'option-unknown': '{option} is geen optie van “{command}”.{suggestion? Bedoelde u #?} De lijst: czs hulp {command}',
    'value-missing': 'Na {option} ontbreekt een waarde{value?: #}.',
    'value-unexpected': 'De optie {option} heeft geen waarde. Schrijf ze zonder.',
    'choice-unknown': '{option} kent {value:quoted} niet.{suggestion? Bedoelde u #?} De keuzes: {choices:or}.',
    'csv-no-table':
      '--format csv is voor de registers, die tabellen zijn: czs beslissingen, czs opvolging, czs vergaderingen, enz.; van het hele archief: czs dump --to csv --output MAP. Hier zijn de keuzes {choices:or}.',
    'meeting-moved': 'Vergadering {meeting} werd verplaatst. Vraag die van de nieuwe dag: {to}.',
    'invite-organiser':
      'Een uitnodiging zegt van wie ze komt: het adres van de verslaggever van {meeting}{name?, #,} is niet bekend. Noteer het in people.yaml, en “verslaggever:” in de koptekst.',
    'extract-meetings':
      'Een uittreksel is van één vergadering: {other} werd niet op dezelfde vergadering genomen als {first}. Maak er twee.',
    'extract-internal': 'Beslissing {ref} is vertrouwelijk. Het uittreksel van het bestuur geeft ze: --for board',
    'extract-pending': 'Beslissing {ref} is niet genomen: er valt niets uit te trekken.',
    'extract-changed':
      'Geen uittreksel: {file} is gewijzigd sinds het goedgekeurd is, en niets daarin is nog eensluidend. De goedgekeurde tekst herstellen: czs goedkeuren {meeting} --restore; zien wat er gewijzigd is: czs nakijken {file:word}',
    'extract-conflict':
      'Geen uittreksel: {file} heeft twee versies van een passage (regel {line}, markeringen van git). Houd de juiste tekst en wis de regels <<<<<<<, ======= en >>>>>>>.',
    'eml-by-owner': '--format eml maakt een mail per persoon: voeg --by-owner toe, en --output MAP/',
    'sheet-people': '--sheet noteert niemand: geef --sheet alleen, en noteer daarna wie er is.',
    'letterhead-kind': '{file:quoted} is geen briefhoofd: een .docx voor Word, of een .typ voor de pdf.',
    'letterhead-no-docx':
      '{file:quoted} is geen leesbaar Word-document. Bewaar het als .docx vanuit Word of LibreOffice.',
    'letterhead-macros':
      "{file:quoted} bevat macro's, en die worden niet doorgegeven. Bewaar het als .docx zonder macro's.",
    'letterhead-no-body':
      '{file:quoted} zegt niet waar de tekst komt: schrijf er {body} alleen in een alinea (en {title} waar de titel komt).',
    'letterhead-network':
      '{file:quoted} vraagt een pakket aan het netwerk, en dat doet czs niet. Neem over wat het nodig heeft.',
    'letterhead-unused':
      '{file:quoted} is voor het formaat {format}, dat niet gevraagd is. Voeg het toe, of laat --template weg.',
    'mail-template': '{file}: schrijf {mark} één keer, alleen op een regel, waar de uitnodiging of het verslag komt.',
    'sent-before':
      'De uitnodiging is genoteerd als verzonden op {date:long}: die dag blijft. Om een andere te noteren: --sent={typed}',
    'sent-apart':
      '{date:quoted} is geen vergadering van dit archief. De dag waarop de uitnodiging vertrok staat er zonder spatie bij: --sent={date}',
    'needs-eml': '{option} hoort bij een mail: voeg --format eml toe.',
    'pdf-missing':
      'Een pdf vraagt Typst, dat niet naast czs is geïnstalleerd (50 MB): npm install -g @myriaddreamin/typst-ts-node-compiler@0.7.0. Zonder: --output BESTAND.docx',
    'pdf-failed': 'Typst kon deze bladzijden niet zetten{detail? (#)}. Probeer --output BESTAND.docx',
    'output-folder': '{n} bestanden passen niet in één. Geef een map: --output MAP/',
    'output-other':
      '{file:quoted} zou op {ending} eindigen en een {format} zijn. Geef het zijn eigen einde, of zeg alleen --output.',
    'output-ending': '{ending} is het einde van geen enkel formaat. De keuzes: {choices:or}.',
    'letter-terminal':
      'Een mail gaat open in het mailprogramma, een terminal toont er alleen de code van. Schrijf hem weg: --output {name}',
    'binary-terminal':
      'Het formaat {format} is geen tekst: een terminal toont het niet. Schrijf het in een bestand: --output BESTAND.{extension}',
    'date-unreadable': '{value:quoted} is geen datum ({what}). Schrijf bijvoorbeeld 2020-03-05 of 05/03/2020.',
    'year-unreadable': '{value:quoted} is geen jaar. Schrijf bijvoorbeeld 2020, of --since en --until.',
    'year-and-period': 'Het jaar {value} is al een periode. Geef alleen het jaar, of --since en --until.',
    'period-reversed': '--since ({since:numeric}) valt na --until ({until:numeric}). Wissel ze om.',
    'time-unreadable': '{value:quoted} is geen uur ({what}). Schrijf bijvoorbeeld 9u30.',
    'argument-missing': 'Na “{command}” ontbreekt <{argument}>. De hulp: czs hulp {command}',
    'argument-extra':
      '{word:quoted} is te veel na “{command}”; wat meer dan een woord telt, staat tussen aanhalingstekens. De hulp: czs hulp {command}',
    'folder-is-file': '{folder:quoted} is geen map. Verbeter --dir.',
    'minutes-missing':
      'De map van de verslagen, {folder:quoted}, bestaat niet in het archief. Maak ze aan, of verbeter “minutes:” in czs.yaml.',
    'folder-missing': 'De map {folder:quoted} bestaat niet. Verbeter --dir.',
    'archive-missing':
      'Geen archief in {folder:quoted} of erboven: er hoort een bestand czs.yaml of een map minutes te staan. Wijs het aan met --dir, of maak het: czs init',
    'cannot-read': '{file:quoted} is niet gelezen: {failure}{detail? (#)}.',
    'cannot-write': '{file:quoted} is niet geschreven: {failure}{detail? (#)}.',
    'output-failed': 'De uitvoer kon niet volledig geschreven worden ({failure}). Het resultaat is onvolledig.',
    'terminal-needed':
      'Om vragen te stellen is een terminal nodig die zijn cursor kan verplaatsen. Geef anders {options}.',
    'rule-unknown': '{rule:quoted} is geen regel.{suggestion? Bedoelde u “#”?} De lijst: czs uitleggen',
    'path-outside': '{file:quoted} ligt niet in het archief {folder:quoted}. Wijs het andere archief aan met --dir.',
    'baseline-partial':
      '--write-baseline noteert alles wat gevonden wordt: gebruik het zonder pad, --rule ID of --changed.',
    'nothing-read':
      'In {folder:quoted} is geen verslag gelezen: er is niets nagekeken. Wijs het archief aan met --dir, of de map met “minutes:” in czs.yaml; elk bestand begint met zijn datum (--- date: 2020-03-05 ---), of heet ernaar.',
    'git-no-git': 'git is niet geïnstalleerd: --changed heeft het nodig.',
    'git-no-repository': 'Het archief staat niet in een git-repository: --changed heeft niets om mee te vergelijken.',
    'git-unknown-revision':
      'git kent de revisie {base:quoted} niet. Kijk --changed=… na, of haal ze eerst op: git fetch',
    'git-shallow':
      'Deze git-kloon gaat niet terug tot {base:quoted}. Vul ze aan: git fetch --unshallow (op GitHub: fetch-depth: 0).',
    'git-partial':
      'Deze git-kloon mist bestanden van {base:quoted}, en czs haalt niets op. Vul hem aan: git fetch --refetch --no-filter',
    'git-other': 'git kon niet zeggen wat veranderd is sinds {base:quoted}{detail? (#)}.',
    'meeting-none-held': 'Dit archief heeft nog geen verslag. Begin zo: czs nieuwe-vergadering',
    'meeting-none-planned': 'Er is geen vergadering gepland. Bereid er een voor: czs nieuwe-vergadering',
    'meeting-unread': '{file} is er, maar kan niet gelezen worden. Waarom: czs nakijken {file:word}',
    'meeting-announced':
      'De vergadering van {date:brief} is aangekondigd in het verslag {by}, en heeft nog geen bestand. Bereid ze eerst voor: czs nieuwe-vergadering {date}',
    'argument-extra-date':
      '{word:quoted} is te veel na “{command}”: een dag geeft u hier met --{option}. De hulp: czs hulp {command}',
    'meeting-unknown':
      '{meeting:quoted} is geen vergadering van dit archief.{suggestion? Bedoelde u #?} De lijst: czs vergaderingen',
    'meeting-ambiguous': '{meeting:quoted} kan {ids:or} zijn. Schrijf het voluit.',
    'closes-before': 'De raadpleging zou sluiten op {closes:numeric}, voor ze opent op {opened:numeric}.',
    'roll-call-written':
      '{meeting} is een schriftelijke raadpleging: daar is niemand aanwezig. Noteer de antwoorden onder elke vraag (“- Voor: …”), en dan “status: ontwerp” in de hoofding.',
    'closes-needed':
      'Een schriftelijke raadpleging heeft de dag nodig waarop ze sluit: czs nieuwe-vergadering --written --closes 2020-04-23',
    'date-needed':
      'Er is geen vergadering aangekondigd vanaf {today:numeric}. Geef de datum, bijvoorbeeld: czs nieuwe-vergadering 2020-04-23',
    'date-choice':
      'Voor {date:numeric} zijn er meer vergaderingen aangekondigd, om {starts:or}. Zeg welke met --start.',
    'date-past':
      '{date:numeric} is voorbij (het is {today:numeric}); er is niets geschreven. Geef een datum in de toekomst.',
    'meeting-past':
      '{date:numeric} is voorbij (het is {today:numeric}); er is niets geschreven. Geef een datum in de toekomst; voor het verslag van een vergadering die al gehouden is: czs nieuwe-vergadering {date} --today {date}',
    'meeting-exists':
      '{file} bestaat al; er is niets geschreven. Open het, kies een andere datum, of voeg --slug toe voor een tweede vergadering die dag.',
    'slug-invalid':
      '{slug:quoted} kan niet in een bestandsnaam: letters zonder accent, cijfers en koppeltekens.{suggestion? Bijvoorbeeld: --slug #}',
    'template-missing':
      'Er is geen sjabloon {name:quoted}.{choices? Die van dit archief: #.} Geef de naam of het bestand.',
    'template-variable':
      '{file}:{line}:{column}: de variabele {name:quoted} bestaat niet; er is niets geschreven.{suggestion? Bedoelde u #?} De lijst: docs/templates.md',
    'template-filter':
      '{file}:{line}:{column}: de filter {name:quoted} bestaat niet; er is niets geschreven. De lijst: docs/templates.md',
    'template-style': '{file}:{line}:{column}: {name:quoted} is geen datumstijl. Kies uit {choices:or}.',
    'template-file':
      '{file}:{line}:{column}: een sjabloon kan geen ander bestand lezen; er is niets geschreven. Neem over wat nodig is.',
    'template-limit':
      '{file}:{line}:{column}: dit sjabloon vraagt te veel (een lus zonder einde?); er is niets geschreven.',
    'template-broken':
      '{file}:{line}:{column}: dit sjabloon kan niet worden ingevuld ({detail}); er is niets geschreven. Hoe het moet: docs/templates.md',
    'template-result':
      '{file}: wat dit sjabloon schrijft is geen geplande vergadering ({key} gaat verloren); er is niets geschreven. Laat er {{ front_matter }} in staan, tussen twee regels ---.',
    'editor-missing': 'Geen editor voor --open: $VISUAL en $EDITOR zijn niet ingesteld. Er is niets geschreven.',
    'editor-failed': 'De editor {editor:quoted} ging niet open ({detail}). Het bestand is geschreven; open het anders.',
    'meeting-to-come':
      'Vergadering {meeting} moet nog plaatsvinden ({date:long}): dit kan pas daarna. Wie verontschuldigd is, kan al: czs aanwezigen {meeting} --excused NAAM',
    'approve-not-held':
      'Vergadering {meeting} ({date:long}) is niet als gehouden genoteerd; er is niets geschreven. Noteer, zodra ze geweest is, de aanwezigen: czs aanwezigen {meeting}',
    'meeting-not-planned':
      'Vergadering {meeting} is niet gepland (haar status: {status:state}): enkel een geplande vergadering wordt geannuleerd of verplaatst. De lijst: czs vergaderingen',
    'meeting-approved':
      'Verslag {meeting} is goedgekeurd: het wijzigt niet meer. Noteer de verbetering in een later verslag: czs rechtzetten {meeting}',
    'meeting-cancelled':
      'Vergadering {meeting} is geannuleerd: er wordt niets in geschreven. Een andere voorbereiden: czs nieuwe-vergadering',
    'agenda-near-internal':
      'Er is niets geschreven: in {file}, regel {line}, is “{written}” bijna “{label}”, en de agenda zou die passage overnemen. Schrijf “{label}”, of een ander woord als ze niet intern is.',
    'copy-near-internal':
      'Er is geen kopie gemaakt: in {file}, regel {line}, is “{written}” bijna “{label}”, en die passage zou erin staan. Schrijf “{label}”, of een ander woord als ze niet intern is. De kopie van het bestuur wordt altijd gemaakt: --for board',
    'agenda-bare-internal':
      'Er is niets geschreven: in {file}, regel {line}, ontbreekt een dubbelepunt na “{label}”, en de agenda zou die passage overnemen. Schrijf “{label}: …”, of begin de zin anders als ze niet intern is.',
    'copy-bare-internal':
      'Er is geen kopie gemaakt: in {file}, regel {line}, ontbreekt een dubbelepunt na “{label}”, en die passage zou erin staan. Schrijf “{label}: …”, of begin de zin anders als ze niet intern is. De kopie van het bestuur wordt altijd gemaakt: --for board',
    'agenda-unmarked-internal':
      'Er is niets geschreven: in {file}, regel {line}, zegt {written:quoted} dat iets intern is, niets is daar zo gemarkeerd, of niet alles, en de agenda zou die passage overnemen. Markeer ze (“Intern: …”, of “(besloten zitting)” aan het eind van een titel); schrijf het anders; of zet erboven, als er niets intern is, “<!-- czs-ignore internal-unmarked: reden -->” (voor de hoofding: czs-ignore-file, waar dan ook).',
    'copy-unmarked-internal':
      'Er is geen kopie gemaakt: in {file}, regel {line}, zegt {written:quoted} dat iets intern is, en niets is daar zo gemarkeerd, of niet alles. Markeer het (“Intern: …”, of “(besloten zitting)” aan het eind van een titel); schrijf het anders; of zet erboven, als er niets intern is, “<!-- czs-ignore internal-unmarked: reden -->” (voor de hoofding: czs-ignore-file, waar dan ook). De kopie van het bestuur wordt altijd gemaakt: --for board',
    'agenda-approved-internal':
      'Er is niets geschreven: in {file}, dat goedgekeurd is, regel {line}, zegt {written:quoted}, of bijna, dat iets intern is, niets is daar zo gemarkeerd, of niet alles, en de agenda zou uit dat verslag overnemen. Een goedgekeurd verslag verandert niet meer: is er niets intern, schrijf dan in czs.yaml, onder “rules:”, “{setting}”; anders, neem niets over: --no-carry-over',
    'copy-approved-internal':
      'Er is geen kopie gemaakt: in {file}, dat goedgekeurd is, regel {line}, zegt {written:quoted}, of bijna, dat iets intern is, en niets is daar zo gemarkeerd, of niet alles. Een goedgekeurd verslag verandert niet meer: is er niets intern, schrijf dan in czs.yaml, onder “rules:”, “{setting}”; anders wordt alleen de kopie van het bestuur gemaakt: --for board',
    'front-matter-needed':
      '{file} heeft geen leesbare hoofding tussen twee regels “---”: er is niets geschreven. Wat erin moet: czs nakijken {file:word}',
    'person-unknown':
      '{name:quoted} staat in geen enkele lijst van dit archief.{suggestion? Bedoelde u “#”?} Een gast noteert men met --guest; een ander komt in people.yaml.',
    'person-ambiguous': '{name:quoted} kan {names:or} zijn. Schrijf de volledige naam.',
    'person-twice': '{name:quoted} staat in twee lijsten tegelijk. Houd er één over.',
    'proxy-form': '{value:quoted} zegt niet wie wie vertegenwoordigt. Schrijf: --represented “Naam door Naam”',
    'ref-unknown': '{ref:quoted} is geen actie van dit archief.{suggestion? Bedoelde u #?} De lijst: czs opvolging',
    'entry-unknown':
      '{ref:quoted} is geen beslissing, actie of voorstel van dit archief.{suggestion? Bedoelde u #?} Schrijf woorden voor een onderwerp: czs geschiedenis budget',
    'site-output': 'Waar moet de site komen? --output MAP; of, om ze te zien zonder te schrijven: --serve',
    nobody: '{name:quoted} is niemands naam in het archief. De lijst: czs personen',
    'site-port': '{value:quoted} is geen poort: een getal van 1 tot 65535, bijvoorbeeld --serve=8000',
    'site-port-taken': 'Poort {port} is niet vrij ({detail}). Een andere: --serve={other}',
    'site-url': '{url:quoted} is geen adres van een site. Bijvoorbeeld: https://voorbeeld.be/verslagen/',
    'site-index': 'Een site voor de leden wordt niet aan zoekmachines aangeboden: zonder --index, of --for public.',
    'site-folder':
      '{folder} bevat iets anders dan een site ({file}): er is niets geschreven. Kies een andere map, of voeg --force toe, dat laat staan wat niet zoals een pagina heet.',
    'site-changed': '{file}, in {folder}, is met de hand gewijzigd: er is niets geschreven. Vervangen: --force',
    'dump-base-url': '--to {to} noemt elk ding bij zijn adres: geef --base-url, bijvoorbeeld https://example.be/pv/',
    'dump-csv-output': '--to {to} schrijft een map met tabellen: geef --output MAP.',
    'dump-sqlite-output': '--to sqlite schrijft een binair bestand: geef --output BESTAND.',
    'ref-ambiguous': '{ref:quoted} kan {refs:or} zijn. Schrijf de vergadering erbij.',
    'action-closed':
      'Actie {ref} is niet meer open (haar status: {status:state}, op {on:numeric}). Heropenen noteert men in een verslag: “{ref} (heropend): …”',
    'ref-no-action': '{ref:quoted} is geen actie: alleen een actie kan gedaan zijn. De lijst: czs opvolging',
    'ref-to-close':
      '{ref:quoted} is geen actie: alleen een actie kan gedaan zijn. Noteer wat ervan geworden is: czs afsluiten {ref} --as adopted, rejected of dropped',
    'done-where':
      'Er is geen geplande vergadering en geen ontwerp van {today:numeric}. Zeg in welk verslag: --in VERGADERING{meeting? (het laatste ontwerp: #)}, of bereid de volgende voor: czs nieuwe-vergadering',
    'done-too-early': '{ref} is recenter dan verslag {meeting}. Schrijf dat in een later verslag: --in VERGADERING',
    'restore-missing':
      'De goedgekeurde tekst van {meeting} is niet bewaard in .czs/approved. Haal ze uit git of een reservekopie.',
    'needs-anonymise': '--rewrite gaat met --anonymise NAAM: wie niet meer genoemd wordt in ontwerpen.',
    'anonymise-one': '--rewrite vervangt één naam tegelijk: één --anonymise.',
    'anonymise-otherwise':
      'Zonder die naam zou {file} anders gelezen worden: er is niets geschreven. Met de hand te wijzigen.',
    'needs-left': '{option} hoort bij --left NAAM: wie vertrekt.',
    'needs-left-or-moved':
      '{option} hoort bij --left NAAM, wie vertrekt, of --moved NAAM, wie van organisatie verandert.',
    'left-and-moved': '--left en --moved gaan niet samen: de ene persoon na de andere.',
    'needs-moved': '{option} hoort bij --moved NAAM: wie van organisatie verandert.',
    'needs-to': '--moved NAAM hoort bij --to ORGANISATIE: waarheen.',
    'person-whole': 'Wat het archief van iemand weet, wordt in zijn geheel gegeven: zonder --for {audience}.',
    'json-whole':
      'JSON is het hele model, ook de besloten teksten: zonder {option}. Een kopie heeft een ander formaat: text, markdown, csv, html, docx, odt of pdf.',
    'people-unknown':
      '{name:quoted} staat niet in people.yaml en in geen aanwezigheidslijst.{suggestion? Bedoelde u “#”?} De lijst: czs personen',
    'correct-text': 'Zeg wat er te lezen is: --text "lees 450 euro in plaats van 540 euro"',
    'correct-draft': 'Verslag {meeting} is niet goedgekeurd: verbeter het in het bestand zelf, {file}.',
    'close-unknown':
      '{ref:quoted} is geen openstaand voorstel en geen te nemen beslissing.{suggestion? Bedoelde u #?} De lijsten: czs voorstellen, czs beslissingen',
    'close-how': 'Zeg wat ervan geworden is: --as {choices:or}.',
    'close-what': '{text:quoted} wacht op een beslissing: zeg welke. czs afsluiten {ref} --as adopted --note “…”',
    'close-action': '{ref} is een actie. Zo wordt ze afgesloten: czs gedaan {ref}',
    'entry-closed': '{ref} wacht op niets meer (de status: {status:state}).',
    'close-planned':
      'Vergadering {meeting} is nog niet als gehouden genoteerd, en niets is er beslist. Noteer eerst wie er is: czs aanwezigen {meeting}',
    'close-where': 'Geen ontwerpverslag van een vergadering na {refs:or}. Zeg waar dat beslist is: --in VERGADERING',
    'approve-when':
      'Geen enkele latere vergadering kan {meeting} goedgekeurd hebben. Zeg welke: --in VERGADERING, of welke dag: --on DATUM',
    'approve-item-empty':
      'Verslag {by} zegt niet dat {meeting} is goedgekeurd: het punt is leeg, verdaagd of zegt iets anders. Is het die dag toch goedgekeurd: --in {by}; later: --in VERGADERING, of --on DATUM',
    'approve-unsaid':
      'Geen enkel verslag van een vergadering na {meeting} zegt dat ze het goedgekeurd heeft. Als het zo is, zeg waar: --in {by} (de volgende), of welke dag: --on DATUM',
    'approve-early':
      'Verslag {meeting} kan niet goedgekeurd zijn op {on:numeric}, vóór de vergadering of na vandaag. Verbeter --on of --in.',
    'approve-errors':
      '{file} heeft {n|een fout|# fouten} (regel {line}): er is niets geschreven. Lees ze, en begin opnieuw: czs nakijken {file:word}',
    'init-exists': '{folder:quoted} is al een archief ({file}); er is niets geschreven. Wat er wacht: czs',
    'folder-invalid':
      '{value:quoted} kan de map van de verslagen niet zijn: een naam zoals minutes, in het archief. Verbeter --minutes.',
    'people-file':
      '{file} kan niet regel per regel aangevuld worden; er is niets geschreven. Wat er mis is: czs nakijken. Wat ontbreekt: czs personen',
    'shell-unknown': '{name:quoted} is geen shell die czs aanvult.{suggestion? Bedoelde u #?} De keuzes: {choices:or}.',
    'lsp-terminal': '“czs lsp” praat met een editor, niet met een terminal: zie docs/editor.md.',
    'watch-with': '--watch toont en schrijft niets: zonder {option}.',
    'schema-unknown': 'Er is geen schema {name:quoted}.{suggestion? Bedoelde u #?} De keuzes: {choices:or}.',
  },
  failures: {
    missing: 'het bestaat niet',
    'no-folder': 'de map waarin het moet staan, bestaat niet',
    'not-a-folder': 'iets anders, dat geen map is, heeft deze naam',
    exists: 'het bestaat al; kies een andere naam, of voeg --force toe',
    'not-a-file': 'het is geen bestand',
    link: 'het is een link, en czs volgt die niet',
    'too-large': 'het is te groot',
    'too-deep': 'het zit onder meer dan 32 mappen',
    'bad-name': 'de naam is geen UTF-8; hernoem het',
    busy: 'een andere czs is het aan het schrijven; begin opnieuw',
    denied: 'de toegang is geweigerd; kijk de rechten na',
    'read-only': 'de schijf of de map is alleen-lezen',
    changed: 'het is intussen veranderd; begin opnieuw',
    full: 'de schijf is vol',
    outside: 'het ligt buiten de map van het archief',
    other: 'het systeem weigert het',
  },
  bug: 'Dit is een fout van czs, niet van u (czs {version}, Node {node}). Meld ze aan de auteurs, met het getypte commando en wat volgt:',
};
