import type { FindingsOf } from '../findings.ts';
import type { findings as french } from '../fr/findings.ts';

/** What `check` says in Dutch. */
export const findings = {
  rules: {
    // Exceptions and files
    'ignore-unused': 'Een uitzondering (czs-ignore) die nergens toe dient',
    'ignore-without-reason': 'Een uitzondering (czs-ignore) zonder reden',

    // A: front matter, people, agenda, copy
    'agenda-mismatch': 'Een agenda en titels die niet overeenstemmen',
    'approval-item-missing': 'Een uitnodiging zonder de goedkeuring van het vorige verslag',
    'attendee-duplicate': 'Iemand die twee keer vermeld staat',
    'attendee-unknown': 'Iemand die niet in people.yaml staat',
    'body-unread': 'Een tekst die te groot of te diep genest is om te lezen, of die een open commentaar verbergt',
    'config-invalid': 'Een fout in czs.yaml of people.yaml',
    'conflict-marker': 'Conflictmarkeringen die git achterliet',
    'control-character': 'Onzichtbare tekens',
    'date-invalid': 'Een vergaderdatum die ontbreekt of niet bestaat',
    'email-in-body': 'Een e-mailadres in de tekst',
    'end-before-start': 'Een vergadering die eindigt vóór ze begint',
    'file-name-mismatch': 'Een bestand, een hoofding en een titel met verschillende datums',
    'file-unreadable': 'Een bestand dat niet gelezen kan worden',
    'front-matter-invalid': 'Een hoofding die czs niet begrijpt',
    'front-matter-missing': 'Een verslag zonder hoofding',
    'item-duplicate': 'Twee punten met dezelfde titel',
    'item-empty': 'Een punt zonder inhoud',
    'link-broken': 'Een link naar een bestand dat niet bestaat',
    'markup-near-miss': 'Een Markdownteken dat bijna juist is',
    'mentioned-not-listed': 'Een voorzitter, verslaggever of indiener die in geen lijst staat',
    'mode-in-text': 'Een wijze van beslissen in de tekst',
    'name-inconsistent': 'Een naam die in verslagen verschillend geschreven is',
    'name-near-miss': 'Een naam die op die van een lijst lijkt',
    'name-order-doubtful': 'Een naam waarvan de volgorde het adres tegenspreekt',
    'nobody-present': 'Een gehouden vergadering zonder aanwezigen',
    'numbering-broken': 'Punten met een verkeerde nummering',
    'organisation-variant': 'Een organisatie die op twee manieren geschreven is',
    'people-in-body': 'Een aanwezigheidslijst in de tekst',
    'phone-in-body': 'Een telefoonnummer in de tekst',
    'place-missing': 'Een verslag zonder plaats',
    'placeholder-left': 'Een plek die nog in te vullen is',
    'presence-conflict': 'Iemand die aanwezig en verontschuldigd is',
    'quorum-not-reached': 'Een quorum dat niet bereikt is',
    'secretary-missing': 'Een verslag zonder verslaggever',
    'task-box-malformed': 'Een verkeerd gevormd aankruisvakje, of dat de woorden tegenspreken',
    'weekday-mismatch': 'Een weekdag die niet bij de datum past',

    // B: decisions, actions, entries, ids, meetings
    'action-dropped': 'Een open actie die het volgende verslag niet overneemt',
    'action-overdue': 'Een open actie waarvan de termijn voorbij is',
    'action-without-due': 'Een actie zonder termijn',
    'action-without-owner': 'Een actie zonder verantwoordelijke',
    'announced-item-dropped': 'Een aangekondigd punt dat op de agenda ontbreekt',
    'approved-changed': 'Een goedgekeurd verslag dat gewijzigd is',
    chronology: 'Een terugblik die vóór de gebeurtenis gepland is',
    'decision-contradicts': 'Twee beslissingen die over hetzelfde lijken te gaan',
    'decision-empty': 'Een beslissing zonder tekst',
    'decision-in-prose': 'Een beslissing in een zin, zonder label',
    'due-before-meeting': 'Een termijn die vóór de vergadering valt',
    'due-unresolved': 'Een termijn zonder dag',
    'duplicate-meeting': 'Twee bestanden voor één vergadering',
    'entry-glued': 'Een beslissing of actie die aan de vorige tekst kleeft',
    'id-duplicate': 'Twee keer hetzelfde nummer in één verslag',
    'id-missing': 'Beslissingen, acties of voorstellen zonder geschreven nummer',
    'label-near-miss': 'Een woord dat op een label lijkt maar er geen is',
    'label-unread': 'Een label gevolgd door andere woorden, dat niet gelezen wordt',
    'label-without-role': 'Een woord dat op een label lijkt, en geen register heeft',
    'next-conflict': 'Twee verslagen die dezelfde vergadering anders aankondigen',
    'next-date-invalid': 'Een volgende vergadering waarvan de datum of het uur niet te lezen is',
    'next-not-after': 'Een volgende vergadering die niet later valt',
    'next-unheld': 'Een aangekondigde, voorbije vergadering zonder verslag',
    'owner-ambiguous': 'Een verantwoordelijke van wie de naam op meer dan één persoon slaat',
    'owner-unresolved': 'Een verantwoordelijke die in geen lijst staat',
    'pending-overdue': 'Een te nemen beslissing die niet op tijd genomen is',
    'promise-dropped': 'Iets dat naar de volgende vergadering verwezen is en op de agenda ontbreekt',
    'qualifier-unread': 'Een deel tussen haakjes dat niet begrepen wordt',
    'ref-to-provisional': 'Een verwijzing naar een nummer dat nog niet geschreven is',
    'ref-unknown': 'Een verwijzing naar iets dat niet bestaat, of zonder gevolg',
    'status-late': 'Een geplande vergadering waarvan de datum voorbij is',
    'struck-text': 'Doorgestreepte woorden in wat telt',
    'supersedes-unknown': 'Een beslissing die iets vervangt wat niet bestaat',
    'two-series': 'Verslagen van twee organen in één archief',
    'update-before-origin': 'Een opvolging in een verslag van vóór wat ze opvolgt',
    'update-without-ref': 'Een opvolging zonder verwijzing naar wat ze afsluit',
    'vote-inconsistent': 'Een stemming die niet kan kloppen',
  },

  findings: {
    // Exceptions and files
    'ignore-unused': {
      message: 'Deze uitzondering voor {rule} dient nergens toe: de regel vindt hier niets.',
      remedy: 'Wis het commentaar.',
    },
    'ignore-unused/rule': {
      message: '“{rule}” is geen regel.{suggestion? Is het “#”?}',
      remedy: 'Verbeter de naam; de lijst: czs uitleggen.',
    },
    'ignore-unused/forbidden': {
      message: 'Een uitzondering kan {rule} niet verzwijgen.',
      remedy: 'Verbeter wat de regel meldt, en wis het commentaar.',
    },
    'ignore-unused/off': {
      message: 'Uitzonderingen in de verslagen zijn uitgeschakeld in czs.yaml (inline-ignores).',
      remedy: 'Wis het commentaar.',
    },
    'ignore-without-reason': {
      message: 'Een uitzondering zonder reden telt niet.',
      remedy: 'Schrijf: <!-- czs-ignore {rule}: de reden -->.',
    },

    // A: front matter, people, agenda, copy
    'agenda-mismatch': {
      message: '{title:quoted} staat op de agenda en heeft geen titel.',
      remedy: 'Voeg het punt toe; is het niet besproken, schrijf eronder “Niet besproken”.',
    },
    'agenda-mismatch/extra': {
      message: '{title:quoted} staat niet op de agenda.',
      remedy: 'Voeg het toe, of maak er een titel van niveau 3 van.',
    },
    'agenda-mismatch/order': {
      message: '{title:quoted} staat niet op zijn plaats van de agenda.',
      remedy: 'Zet beide in dezelfde volgorde.',
    },
    'agenda-mismatch/other': {
      message: 'De agenda en de titels van het verslag stemmen nauwelijks overeen ({n} verschillen).',
      remedy: 'Geef de punten de titels van de agenda.',
    },
    'agenda-mismatch/retitled': {
      message: '{title:quoted} heet op de agenda {line:quoted}.',
      remedy: 'Gebruik op beide plaatsen dezelfde titel.',
    },
    'approval-item-missing': {
      message: 'Het verslag van {date:numeric} is niet goedgekeurd, en geen punt voorziet dat.',
      remedy: 'Voeg een punt “Goedkeuring van het verslag van {date:long}” toe.',
    },
    'attendee-duplicate': {
      message: '{name:quoted} staat twee keer in de lijsten.',
      remedy: 'Houd er één, of voeg de organisatie toe als het twee personen zijn.',
    },
    'attendee-unknown': {
      message: '{name:quoted} staat niet in people.yaml.',
      remedy: 'Voeg de persoon toe: czs personen --write; of zet hem of haar bij de gasten.',
    },
    'attendee-unknown/ambiguous': {
      message: '{name:quoted} kan {candidates:or} zijn (people.yaml).',
      remedy: 'Schrijf de volledige naam.',
    },
    'attendee-unknown/near': {
      message: '{name:quoted} staat niet in people.yaml, en lijkt op {near:quoted}.',
      remedy: 'Is het dezelfde persoon, verbeter een schrijfwijze of voeg in people.yaml een alias toe.',
    },
    'body-unread': {
      message: 'De tekst van dit verslag kon niet gelezen worden; alleen de hoofding telt.',
      remedy: 'Vereenvoudig hem of splits hem in twee.',
    },
    'body-unread/comment': {
      message: 'Dit commentaar is niet gesloten: wat erop volgt, wordt niet gelezen en niet getoond.',
      remedy: 'Schrijf “-->” waar het eindigt.',
    },
    'body-unread/line': {
      message:
        'De tekst van dit verslag heeft een regel van meer dan {limit} tekens: hij wordt niet gelezen, alleen de hoofding telt.',
      remedy: 'Kort hem in, of zet de bijlagen in een ander bestand.',
    },
    'body-unread/lines': {
      message:
        'De tekst van dit verslag heeft meer dan {limit} regels: hij wordt niet gelezen, alleen de hoofding telt.',
      remedy: 'Kort hem in, of zet de bijlagen in een ander bestand.',
    },
    'body-unread/nesting': {
      message:
        'De tekst van dit verslag heeft meer dan {limit} geneste lijsten of citaten: hij wordt niet gelezen, alleen de hoofding telt.',
      remedy: 'Kort hem in, of zet de bijlagen in een ander bestand.',
    },
    'body-unread/size': {
      message:
        'De tekst van dit verslag is langer dan {limit} tekens: hij wordt niet gelezen, alleen de hoofding telt.',
      remedy: 'Kort hem in, of zet de bijlagen in een ander bestand.',
    },
    'body-unread/timeout': {
      message: 'De tekst van dit verslag kon niet binnen {budget} seconden gelezen worden; alleen de hoofding telt.',
      remedy: 'Vereenvoudig hem of splits hem in twee.',
    },
    'config-invalid': {
      message: 'Deze instelling wordt niet begrepen.',
      remedy: 'Verbeter ze; tot dan geldt de standaardwaarde.',
    },
    'config-invalid/alias': {
      message: 'YAML-verwijzingen (*{name}) worden niet gevolgd.',
      remedy: 'Schrijf de waarde voluit.',
    },
    'config-invalid/alias-is-name': {
      message: '{alias:quoted}, een alias van {name}, is de naam van een andere fiche, en betekent die.',
      remedy: 'Wis de alias, of vul de naam van de andere fiche aan.',
    },
    'config-invalid/anchor': {
      message: 'YAML-ankers (&{name}) dienen hier nergens toe.',
      remedy: 'Wis “&{name}”.',
    },
    'config-invalid/boolean': {
      message: '{key:quoted} verwacht true of false, niet {value:quoted}.',
      remedy: 'Schrijf “{key}: false” of “{key}: true”.',
    },
    'config-invalid/choice': {
      message: '{value:quoted} is geen waarde van {key:quoted}.',
      remedy: 'Schrijf {choices:or}.',
    },
    'config-invalid/date': {
      message: '{value:quoted} is geen datum.',
      remedy: 'Schrijf {key} als 2020-03-05.',
    },
    'config-invalid/directive': {
      message: 'Een YAML-richtlijn (%) hoort hier niet.',
      remedy: 'Wis de regel.',
    },
    'config-invalid/duplicate': {
      message: '{key:quoted} staat er twee keer; alleen de eerste waarde telt.',
      remedy: 'Voeg beide samen.',
    },
    'config-invalid/entry': {
      message: 'Deze regel van {key:quoted} is geen naam en geen fiche.',
      remedy: 'Schrijf “- name: Voornaam Naam”.',
    },
    'config-invalid/format': {
      message: 'Deze versie van czs leest formaat 1, niet {value:quoted}.',
      remedy: 'Schrijf “format: 1”, of werk czs bij.',
    },
    'config-invalid/key': {
      message: 'Deze sleutel is geen woord.',
      remedy: 'Schrijf een bekende sleutel, bijvoorbeeld “language”.',
    },
    'config-invalid/list': {
      message: '{key:quoted} verwacht een lijst.',
      remedy: 'Schrijf een waarde per regel, elk na een streepje.',
    },
    'config-invalid/map': {
      message: '{key:quoted} verwacht paren “naam: waarde”.',
      remedy: 'Schrijf ze een per regel, ingesprongen.',
    },
    'config-invalid/nameless': {
      message: 'Deze fiche heeft geen naam.',
      remedy: 'Voeg “name:” toe.',
    },
    'config-invalid/nesting': {
      message: 'Te veel geneste niveaus (meer dan {limit}).',
      remedy: 'Schrijf eenvoudige lijsten.',
    },
    'config-invalid/not-a-map': {
      message: 'Dit is geen reeks regels “sleutel: waarde”.',
      remedy: 'Schrijf een sleutel per regel, bijvoorbeeld “language: nl”.',
    },
    'config-invalid/path': {
      message: '{value:quoted} wijst niets in het archief aan.',
      remedy: 'Schrijf een relatief pad, met schuine strepen, zonder “..”.',
    },
    'config-invalid/quorum': {
      message: '{value:quoted} is geen quorum.',
      remedy: 'Schrijf een aantal (8), een deel (1/2) of een percentage (50%).',
    },
    'config-invalid/rule': {
      message: '{key:quoted} is geen regel.{near? Is het “#”?}',
      remedy: 'Verbeter de naam; de lijst: czs uitleggen.',
    },
    'config-invalid/shared-alias': {
      message: '{alias:quoted} is een alias van {other} en van {name}: alleen zegt hij niet wie.',
      remedy: 'Laat hem bij een van beide fiches.',
    },
    'config-invalid/syntax': {
      message: 'Deze passage is geen geldige YAML; de rest wordt zo goed mogelijk gelezen.',
      remedy: 'Kijk de inspringingen, dubbelepunten en aanhalingstekens van deze regel na.',
    },
    'config-invalid/tag': {
      message: 'YAML-typen ({name}) worden niet gelezen.',
      remedy: 'Wis “{name}”.',
    },
    'config-invalid/text': {
      message: '{key:quoted} verwacht een tekst.',
      remedy: 'Schrijf die op dezelfde regel.',
    },
    'config-invalid/unknown-key': {
      message: '{key:quoted} is geen bekende sleutel.{near? Is het “#”?}',
      remedy: 'Verbeter of wis de regel.',
    },
    'config-invalid/unquoted-at': {
      message: '{text:quoted} begint met “@”: YAML vraagt aanhalingstekens.',
      remedy: 'czs nakijken --fix voegt ze toe.',
    },
    'config-invalid/unquoted-colon': {
      message: '{text:quoted} bevat een dubbelepunt: YAML vraagt aanhalingstekens.',
      remedy: 'czs nakijken --fix voegt ze toe.',
    },
    'conflict-marker': {
      message: 'Twee versies van deze passage spreken elkaar tegen.',
      remedy: 'Houd de juiste tekst en wis de regels <<<<<<<, ======= en >>>>>>>.',
    },
    'conflict-marker/half': {
      message: 'Een conflictmarkering van git bleef alleen achter.',
      remedy: 'Kijk de passage na en wis de regel.',
    },
    'control-character': {
      message: '{n} {n|besturingsteken|besturingstekens} ({text}) in dit bestand.',
      remedy: '{n|Wis het|Wis ze}: er hoort niets in verborgen te zijn.',
    },
    'control-character/direction': {
      message:
        '{n} {n|teken|tekens} ({text}) die de leesrichting {n|omkeert|omkeren}: wat te zien is, is niet wat er staat.',
      remedy: '{n|Wis het en lees|Wis ze en lees} de regel na.',
    },
    'control-character/invisible': {
      message: '{n} {n|onzichtbaar teken|onzichtbare tekens} ({text}), allicht van kopiëren en plakken.',
      remedy: '{n|Wis het|Wis ze}: zoeken vindt de gebroken woorden niet.',
    },
    'date-invalid': {
      message: '{text:quoted} is geen datum.',
      remedy: 'Schrijf “datum: {date}”; tot dan staat dit verslag in geen register.',
    },
    'date-invalid/form': {
      message: '{text:quoted} is niet geschreven zoals czs het leest.',
      remedy: 'Schrijf “datum: {date}”; tot dan staat dit verslag in geen register.',
    },
    'date-invalid/impossible': {
      message: '{text:quoted} bestaat niet.',
      remedy: 'Verbeter de datum; tot dan staat dit verslag in geen register.',
    },
    'date-invalid/missing': {
      message: 'De datum van de vergadering ontbreekt.',
      remedy: 'Schrijf “datum: {date}”; tot dan staat dit verslag in geen register.',
    },
    'email-in-body': {
      message: 'Het adres {text} kan gelezen worden door wie het archief ziet.',
      remedy: 'Wis het, of verplaats het naar de hoofding als het archief niet openbaar is.',
    },
    'end-before-start': {
      message: 'De vergadering zou eindigen om {end:time}, vóór ze begint om {start:time}.',
      remedy: 'Verbeter een van beide uren.',
    },
    'file-name-mismatch': {
      message: 'Het bestand heet {name}, en de vergadering is van {date:numeric}.',
      remedy: 'Hernoem het bestand tot {rename}, of verbeter de datum.',
    },
    'file-name-mismatch/name': {
      message: '{name} is niet naar zijn datum genoemd.',
      remedy: 'Hernoem het tot {date}.md, of {date}-woord.md als die dag twee vergaderingen heeft.',
    },
    'file-name-mismatch/title': {
      message: 'De titel zegt {title:numeric}, de hoofding {date:numeric}.',
      remedy: 'Verbeter een van beide.',
    },
    'file-unreadable': {
      message: 'Dit bestand kon niet gelezen worden{detail? (#)}.',
      remedy: 'Kijk het bestand na; tot dan staat het in geen register.',
    },
    'file-unreadable/bad-name': {
      message: 'De naam van dit bestand is geen UTF-8.',
      remedy: 'Hernoem het, bijvoorbeeld 2020-03-05.md.',
    },
    'file-unreadable/binary': {
      message: 'Dit is geen tekst (regel {line}).',
      remedy: 'Komt het uit een tekstverwerker: czs importeren.',
    },
    'file-unreadable/broken-utf-8': {
      message: 'Een teken is onleesbaar (regel {line}, kolom {column}).',
      remedy: 'Open het bestand, verbeter dat teken en bewaar het als UTF-8.',
    },
    'file-unreadable/changed': {
      message: 'Dit bestand veranderde tijdens het lezen.',
      remedy: 'Begin opnieuw.',
    },
    'file-unreadable/denied': {
      message: 'Dit bestand mag niet gelezen worden.',
      remedy: 'Kijk de toegangsrechten na.',
    },
    'file-unreadable/link': {
      message: 'Dit is een koppeling naar een ander bestand, die czs niet volgt.',
      remedy: 'Zet hier het bestand zelf.',
    },
    'file-unreadable/too-deep': {
      message: 'Deze map zit meer dan 32 niveaus diep.',
      remedy: 'Zet ze dichter bij minutes/.',
    },
    'file-unreadable/too-large': {
      message: 'Dit bestand is groter dan {limit} bytes.',
      remedy: 'Verplaats bijlagen en beelden naar andere bestanden.',
    },
    'file-unreadable/utf-16be': {
      message: 'Dit bestand is {from}, geen UTF-8.',
      remedy: 'Bewaar het als UTF-8 (in de editor: “Opslaan met codering”).',
    },
    'file-unreadable/utf-16le': {
      message: 'Dit bestand is {from}, geen UTF-8.',
      remedy: 'Bewaar het als UTF-8 (in de editor: “Opslaan met codering”).',
    },
    'file-unreadable/windows-1252': {
      message: 'Dit bestand is {from}, geen UTF-8.',
      remedy: 'Bewaar het als UTF-8 (in de editor: “Opslaan met codering”).',
    },
    'front-matter-invalid': {
      message: 'De hoofding wordt hier niet begrepen.',
      remedy: 'Verbeter de regel.',
    },
    'front-matter-invalid/alias': {
      message: 'YAML-verwijzingen (*{name}) worden niet gevolgd.',
      remedy: 'Schrijf de waarde voluit.',
    },
    'front-matter-invalid/anchor': {
      message: 'YAML-ankers (&{name}) dienen hier nergens toe.',
      remedy: 'Wis “&{name}”.',
    },
    'front-matter-invalid/approval': {
      message: 'De goedkeuring is niet leesbaar.',
      remedy: 'Herstel wat “czs goedkeuren” had geschreven.',
    },
    'front-matter-invalid/approval-missing': {
      message: 'Dit verslag heet goedgekeurd, zonder te zeggen wanneer of waar.',
      remedy: 'Zet weer “status: ontwerp”, en dan: czs goedkeuren.',
    },
    'front-matter-invalid/directive': {
      message: 'Een YAML-richtlijn (%) hoort hier niet.',
      remedy: 'Wis de regel.',
    },
    'front-matter-invalid/duplicate': {
      message: '{key:quoted} staat er twee keer; alleen de eerste waarde telt.',
      remedy: 'Voeg beide samen.',
    },
    'front-matter-invalid/engine': {
      message: 'Een hoofding “---{engine}” wordt niet gelezen: ze zou code kunnen uitvoeren.',
      remedy: 'Schrijf alleen “---”.',
    },
    'front-matter-invalid/key': {
      message: 'Deze sleutel is geen woord.',
      remedy: 'Schrijf een bekende sleutel, bijvoorbeeld “datum”.',
    },
    'front-matter-invalid/language': {
      message: '{value:quoted} is geen taal van czs.',
      remedy: 'Schrijf fr, nl of en.',
    },
    'front-matter-invalid/lookalike': {
      message: '{key:quoted} bevat letters van een ander alfabet.',
      remedy: 'Typ de sleutel opnieuw.',
    },
    'front-matter-invalid/near-key': {
      message: '{key:quoted} is geen bekende sleutel. Is het {near:quoted}?',
      remedy: 'Verbeter de sleutel; tot dan telt ze niet.',
    },
    'front-matter-invalid/nesting': {
      message: 'Te veel geneste niveaus (meer dan {limit}).',
      remedy: 'Schrijf eenvoudige lijsten.',
    },
    'front-matter-invalid/not-a-list': {
      message: '{key:quoted} verwacht een lijst.',
      remedy: 'Schrijf een persoon per regel, elk na een streepje.',
    },
    'front-matter-invalid/not-a-map': {
      message: 'Dit is geen reeks regels “sleutel: waarde”.',
      remedy: 'Schrijf een sleutel per regel, bijvoorbeeld “datum: 2020-03-05”.',
    },
    'front-matter-invalid/not-text': {
      message: '{key:quoted} verwacht een tekst, geen lijst.',
      remedy: 'Schrijf die op dezelfde regel.',
    },
    'front-matter-invalid/person': {
      message: 'Een lijst in de lijst {key:quoted} is geen persoon.',
      remedy: 'Schrijf een persoon per regel, elk na een streepje.',
    },
    'front-matter-invalid/person-key': {
      message: '{key:quoted} is geen bekende sleutel van een persoon.',
      remedy: 'Schrijf naam, organisatie, e-mail, functie, vertegenwoordigd door, van, tot of familienaam.',
    },
    'front-matter-invalid/person-mixed': {
      message: '{who:quoted} wordt gelezen als de naam van één persoon.',
      remedy:
        'Schrijf één persoon per regel, “Voornaam Naam (Organisatie)”; een volmacht heeft haar sleutel (vertegenwoordigd door).',
    },
    'front-matter-invalid/person-nameless': {
      message: 'Deze persoon heeft geen naam.',
      remedy: 'Schrijf “Voornaam Naam (Organisatie)”.',
    },
    'front-matter-invalid/person-proxy': {
      message: '{rest:quoted}, na {who:quoted}, wordt niet gelezen: een volmacht heeft een eigen regel.',
      remedy: 'Schrijf onder elkaar: “- naam: {who}”, “organisatie: …”, “vertegenwoordigd door: {proxy}”.',
    },
    'front-matter-invalid/person-rest': {
      message: '{rest:quoted}, na {who:quoted}, wordt niet gelezen.',
      remedy:
        'Schrijf één persoon per regel, in de lijst die zegt of de persoon er was; een functie, een volmacht of een deel van de vergadering heeft een eigen sleutel (functie, vertegenwoordigd door, van, tot).',
    },
    'front-matter-invalid/status': {
      message: '{value:quoted} is geen status.',
      remedy: 'Schrijf gepland, ontwerp, goedgekeurd of geannuleerd.',
    },
    'front-matter-invalid/syntax': {
      message: 'Deze passage is geen geldige YAML; de rest wordt zo goed mogelijk gelezen.',
      remedy: 'Kijk de inspringingen, dubbelepunten en aanhalingstekens van deze regel na.',
    },
    'front-matter-invalid/tag': {
      message: 'YAML-typen ({name}) worden niet gelezen.',
      remedy: 'Wis “{name}”.',
    },
    'front-matter-invalid/time': {
      message: '{value:quoted} is geen uur.',
      remedy: 'Schrijf bijvoorbeeld “09:30”.',
    },
    'front-matter-invalid/time-rest': {
      message: '{rest:quoted}, na het uur, wordt niet gelezen: een uur heeft hier geen tijdzone, en {time} telt.',
      remedy: 'Schrijf het bij de plaats, bijvoorbeeld “plaats: Zoom (UTC)”.',
    },
    'front-matter-invalid/time-form': {
      message: '{value:quoted} schrijft men in de hoofding “{time}”.',
      remedy: 'czs nakijken --fix verbetert het.',
    },
    'front-matter-invalid/too-long': {
      message: 'De hoofding is niet afgesloten binnen de eerste {limit} tekens.',
      remedy: 'Zet “---” alleen op een regel na de laatste sleutel.',
    },
    'front-matter-invalid/unclosed': {
      message: 'De hoofding is niet afgesloten.',
      remedy: 'Zet “---” alleen op een regel na de laatste sleutel.',
    },
    'front-matter-invalid/unknown-key': {
      message: '{key:quoted} is geen bekende sleutel.',
      remedy: 'Wis ze, of schrijf dit in de tekst.',
    },
    'front-matter-invalid/unquoted-at': {
      message: '{text:quoted} begint met “@”: YAML vraagt aanhalingstekens.',
      remedy: 'czs nakijken --fix voegt ze toe.',
    },
    'front-matter-invalid/unquoted-colon': {
      message: '{text:quoted} bevat een dubbelepunt: YAML vraagt aanhalingstekens.',
      remedy: 'czs nakijken --fix voegt ze toe.',
    },
    'front-matter-missing': {
      message: 'Dit verslag heeft geen hoofding: het staat in geen register.',
      remedy: 'Begin het bestand met de regels “---”, “datum: {date}” en “---”.',
    },
    'item-duplicate': {
      message: 'Twee punten heten {title:quoted}.',
      remedy: 'Voeg ze samen, of maak een van de titels duidelijker.',
    },
    'item-empty': {
      message: '{title:quoted} is leeg: het punt geldt als niet behandeld.',
      remedy: 'Schrijf wat er gezegd is, of “Niet besproken”.',
    },
    'item-empty/several': {
      message: '{n} punten zijn leeg en gelden als niet behandeld: {titles}.',
      remedy: 'Schrijf onder elk wat er gezegd is, of “Niet besproken”.',
    },
    'link-broken': {
      message: '{target:quoted} bestaat niet.',
      remedy: 'Verbeter het pad, of voeg het bestand toe.',
    },
    'markup-near-miss': {
      message: 'Dit teken wordt gelezen zoals het bedoeld is, maar elders getoond zoals het er staat.',
      remedy: 'czs nakijken --fix verbetert het.',
    },
    'markup-near-miss/bold': {
      message: 'Dit label verschijnt niet vet: na ** hoort een spatie.',
      remedy: 'czs nakijken --fix zet ze.',
    },
    'markup-near-miss/box': {
      message: 'Dit vakje verschijnt niet als vakje: er hoort een gewone spatie achter.',
      remedy: 'czs nakijken --fix zet ze.',
    },
    'markup-near-miss/bullet': {
      message: 'Dit opsommingsteken verschijnt niet als lijst.',
      remedy: 'czs nakijken --fix schrijft een streepje.',
    },
    'markup-near-miss/heading': {
      message: 'Deze titel verschijnt niet als titel: na de # hoort een gewone spatie.',
      remedy: 'czs nakijken --fix zet ze.',
    },
    'mentioned-not-listed': {
      message: '{name:quoted} staat in geen enkele lijst.',
      remedy: 'Voeg de persoon toe bij de aanwezigen of verontschuldigden.',
    },
    'mentioned-not-listed/chair': {
      message: '{name:quoted} zit voor en staat in geen enkele lijst.',
      remedy: 'Voeg de persoon toe bij de aanwezigen.',
    },
    'mentioned-not-listed/proposer': {
      message: '{name:quoted} stelt voor en staat in geen enkele lijst.',
      remedy: 'Kijk de naam na, of voeg de persoon toe bij de aanwezigen.',
    },
    'mentioned-not-listed/secretary': {
      message: '{name:quoted} maakt het verslag en staat in geen enkele lijst.',
      remedy: 'Voeg de persoon toe bij de aanwezigen.',
    },
    'mode-in-text': {
      message: '“{mode}” staat in de tekst van de beslissing, en niet in het register.',
      remedy: 'Is ze zo genomen, schrijf dan “{label} ({mode}): …”.',
    },
    'name-inconsistent': {
      message: '{written:quoted} lijkt op {listed:quoted}, uit een ander verslag.',
      remedy: 'Is het dezelfde persoon, verbeter een schrijfwijze of voeg in people.yaml een alias toe.',
    },
    'name-inconsistent/owner': {
      message: '{written:quoted} wordt gelezen als {listed:quoted}, uit people.yaml of een ander verslag.',
      remedy: 'Kies een schrijfwijze, of voeg in people.yaml een alias toe.',
    },
    'name-inconsistent/variant': {
      message: '{written:quoted} heet in een ander verslag {listed:quoted}.',
      remedy: 'Kies een schrijfwijze, of voeg in people.yaml een alias toe.',
    },
    'name-near-miss': {
      message: '{written:quoted} lijkt op {listed:quoted}.',
      remedy: 'Is het dezelfde persoon, verbeter een schrijfwijze of voeg in people.yaml een alias toe.',
    },
    'name-near-miss/variant': {
      message: '{written:quoted} staat in de lijst als {listed:quoted}.',
      remedy: 'Kies een schrijfwijze, of voeg in people.yaml een alias toe.',
    },
    'name-order-doubtful': {
      message: '{name:quoted}: het adres wijst op de omgekeerde volgorde (familienaam: {family}).',
      remedy: 'Vraag het na, en noteer family-name in people.yaml.',
    },
    'nobody-present': {
      message: 'Er is niemand als aanwezig genoteerd.',
      remedy: 'Noteer ze: czs aanwezigen; of, als de vergadering niet doorging: czs annuleren.',
    },
    'numbering-broken': {
      message: 'Dit punt draagt nummer {number}; verwacht was {expected}.',
      remedy: 'czs nakijken --fix nummert opnieuw vanaf hier.',
    },
    'organisation-variant': {
      message: '{written:quoted} en {listed:quoted} lijken één organisatie te zijn.',
      remedy: 'Kies een naam, of voeg in people.yaml een alias toe.',
    },
    'people-in-body': {
      message: '{heading:quoted}: wie hier staat, wordt niet geteld.',
      remedy: 'Schrijf ze in de hoofding, een per regel: “- {first}” enz.',
    },
    'people-in-body/empty': {
      message: '{heading:quoted}: personen noteert men in de hoofding, waar ze geteld worden.',
      remedy: 'Schrijf ze in de hoofding, en wis deze titel.',
    },
    'phone-in-body': {
      message: 'Het nummer {text} zou in alle kopieën te lezen zijn.',
      remedy: 'Wis het.',
    },
    'place-missing': {
      message: 'De plaats van de vergadering is niet genoteerd.',
      remedy: 'Voeg “plaats: …” toe aan de hoofding.',
    },
    'placeholder-left': {
      message: '{text:quoted} is nog in te vullen.',
      remedy: 'Schrijf wat ontbreekt, of wis het.',
    },
    'presence-conflict': {
      message: '{name:quoted} staat zowel bij wie er was als bij wie er niet was.',
      remedy: 'Houd één van beide lijsten; voor wie deels aanwezig was: “van:” of “tot:”.',
    },
    'quorum-not-reached': {
      message:
        '{present} {present|aanwezige of vertegenwoordigde|aanwezigen of vertegenwoordigden}, en het quorum is {needed}.',
      remedy: 'Kijk de lijst na; klopt ze, dan moeten de beslissingen bevestigd worden.',
    },
    'secretary-missing': {
      message: 'Wie dit verslag maakte, is niet genoteerd.',
      remedy: 'Voeg “verslaggever: Voornaam Naam” toe aan de hoofding.',
    },
    'task-box-malformed': {
      message: '{typed:quoted} wordt als vakje gelezen, maar niet zo getoond.',
      remedy: 'czs nakijken --fix schrijft “{meant}”.',
    },
    'task-box-malformed/contradicted': {
      message: 'Het vakje is aangevinkt, en er staat “{outcome|lopend|uitgesteld|heropend}”: de actie blijft open.',
      remedy: 'Wis die woorden als ze gedaan is, of vink het vakje uit.',
    },
    'task-box-malformed/glued': {
      message: 'Na het vakje {typed:quoted} ontbreekt een spatie.',
      remedy: 'czs nakijken --fix zet ze.',
    },
    'weekday-mismatch': {
      message: '{text:quoted}: volgens de kalender {date:full}.',
      remedy: 'Verbeter de dag of de datum.',
    },

    // B: decisions, actions, entries, ids, meetings
    'action-dropped': {
      message: '{ref} stond open en komt niet meer voor ({text:quoted}).',
      remedy: 'Neem ze over, of: czs gedaan {ref}',
    },
    'action-overdue': {
      message: '{ref} moest klaar zijn tegen {due:numeric} ({text:quoted}).',
      remedy: 'Sluit ze af: czs gedaan {ref}; of geef ze op de volgende vergadering een nieuwe termijn.',
    },
    'action-without-due': {
      message: '{text:quoted}: geen termijn.',
      remedy: 'Schrijf bijvoorbeeld “Actie (tegen 30/04): …”.',
    },
    'action-without-due/counted': {
      message: '{text:quoted}: geen termijn tussen haakjes. Geteld vanaf de vergadering is “{words}” {date:full}.',
      remedy: 'Is dat de bedoelde dag, schrijf dan “Actie (tegen {date:numeric}): …”.',
    },
    'action-without-due/said': {
      message: '{text:quoted}: geen termijn tussen haakjes.',
      remedy: 'Is dat “{due}”, schrijf dan “Actie ({due}): …”.',
    },
    'action-without-owner': {
      message: '{text:quoted}: geen verantwoordelijke.',
      remedy: 'Schrijf “Actie (Voornaam Naam): …” of “Actie (iedereen): …”.',
    },
    'action-without-owner/named': {
      message: '{text:quoted}: niemand staat als verantwoordelijke.',
      remedy: 'Is het {name}, schrijf dan “Actie ({name}): …”.',
    },
    'announced-item-dropped': {
      message: '{text:quoted}, aangekondigd op {by:numeric}, ontbreekt op deze agenda.',
      remedy: 'Voeg het punt toe, of noteer “Uitgesteld:” op de vergadering.',
    },
    'approved-changed': {
      message: 'Dit goedgekeurde verslag is gewijzigd.',
      remedy: 'Herstel de goedgekeurde versie en noteer een “Verbetering” in het volgende verslag.',
    },
    chronology: {
      message: '{title:quoted} is gepland op {date:numeric}, vóór {event:quoted} ({on:numeric}).',
      remedy: 'Verplaats het punt of verduidelijk de titel.',
    },
    'decision-contradicts': {
      message: '{ref} lijkt over hetzelfde te gaan als {other}, dat van kracht blijft.',
      remedy: 'Vervangt ze die, schrijf dan “(vervangt {other})”.',
    },
    'decision-empty': {
      message: 'Deze beslissing heeft geen tekst.',
      remedy: 'Schrijf na de dubbelepunt wat er beslist is.',
    },
    'decision-in-prose': {
      message: '{text:quoted} leest als een beslissing en staat in geen register.',
      remedy: 'Is het er een, schrijf dan op een nieuwe regel “Beslissing: …”.',
    },
    'due-before-meeting': {
      message: 'De termijn ({due:numeric}) valt vóór de vergadering ({date:numeric}).',
      remedy: 'Controleer dag en jaar.',
    },
    'due-before-meeting/year': {
      message: '{text:quoted} wordt gelezen als {due:long}, want de vergadering is van {date:long}.',
      remedy: 'Is die dag voorbij, verbeter hem dan; schrijf anders het jaar.',
    },
    'due-unresolved': {
      message: '{text:quoted} noemt geen dag.',
      remedy: 'Schrijf bijvoorbeeld “tegen {example:numeric}”.',
    },
    'due-unresolved/ambiguous': {
      message: '{text:quoted} kan op meerdere manieren gelezen worden.',
      remedy: 'Schrijf dag, maand en jaar.',
    },
    'due-unresolved/counted': {
      message: '{text:quoted} noemt geen dag. Geteld vanaf de vergadering is het {date:full}.',
      remedy: 'Is dat de bedoelde dag, schrijf dan “tegen {date:numeric}”.',
    },
    'due-unresolved/either': {
      message: '{text:quoted} noemt geen dag: {first:full}, of {last:full}?',
      remedy: 'Schrijf “tegen {first:numeric}” of “tegen {last:numeric}”.',
    },
    'due-unresolved/impossible': {
      message: '{text:quoted} bestaat niet in de kalender.',
      remedy: 'Verbeter de datum.',
    },
    'due-unresolved/order': {
      message: '{text:quoted} wordt gelezen als {date:long}: in cijfers komt de dag voor de maand.',
      remedy: 'Schrijf de maand voluit, of {date}.',
    },
    'due-unresolved/start': {
      message: '{text:quoted} zegt vanaf wanneer, en niet tegen wanneer.',
      remedy: 'Schrijf een termijn, bijvoorbeeld “tegen …”, en de rest in de tekst.',
    },
    'due-unresolved/weekday': {
      message: '{text:quoted}: die datum is {date:full}.',
      remedy: 'Verbeter de weekdag of de datum.',
    },
    'duplicate-meeting': {
      message: 'Vergadering {id} heeft al een bestand: {other}. Dit hier komt niet in de registers.',
      remedy: 'Voeg beide samen, of hernoem dit tot {id}-vervolg.md als het twee vergaderingen zijn.',
    },
    'duplicate-meeting/same': {
      message: 'Dit verslag heeft dezelfde inhoud als {other}: het telt dubbel in de registers.',
      remedy: 'Is het een kopie, verwijder dan een van beide bestanden.',
    },
    'entry-glued': {
      message: 'Dit wordt als een apart item gelezen, maar staat aan het vorige vast.',
      remedy: 'Zet er een lege regel voor.',
    },
    'id-duplicate': {
      message: '{id} bestaat al in dit verslag: alleen het eerste kan aangehaald worden.',
      remedy: 'Geef dit een ander, nooit gebruikt nummer.',
    },
    'id-missing': {
      message: '{n|Een nummer is niet geschreven|# nummers zijn niet geschreven}: {ids}.',
      remedy: '{n|Schrijf het|Schrijf ze}: czs nakijken --fix',
    },
    'label-near-miss': {
      message: '“{written}:” wordt niet herkend; deze tekst komt niet in het register.',
      remedy: 'Schrijf “{label}:”.',
    },
    'label-near-miss/internal': {
      message: '“{written}:” wordt niet herkend: deze passage zou in elke kopie staan.',
      remedy: 'Schrijf “{label}:”, of een ander woord als ze niet intern is.',
    },
    'label-without-role': {
      message: '“{label}:” is geen label van een register.',
      remedy: 'Is het een beslissing, schrijf dan “Beslissing: …”; moet iemand iets doen, “Actie (Voornaam Naam): …”.',
    },
    'label-without-role/vote': {
      message: '“{label}:” is geen label van een register: de stemming staat er niet in.',
      remedy: 'Zet ze tussen haakjes na het label: “Beslissing (5 voor, 2 tegen): …”.',
    },
    'label-unread': {
      message:
        '“{written}:” wordt niet gelezen: tussen {label:quoted} en de dubbelepunt hebben alleen een nummer en haakjes betekenis.',
      remedy: 'Schrijf “{label}: …”, of begin de zin anders.',
    },
    'label-unread/bracket': {
      message: 'Na {label:quoted} is het haakje niet gesloten: deze tekst komt in geen register.',
      remedy: 'Sluit het vóór de dubbelepunt: “{label} (…): …”.',
    },
    'label-unread/ref': {
      message: 'Na {ref:quoted} ontbreekt een dubbelepunt: deze regel verandert er niets aan.',
      remedy: 'Schrijf “{ref}: …”, of “{ref} (gedaan): …” om ze af te sluiten.',
    },
    'label-unread/ref-other': {
      message: 'Na {ref:quoted} ontbreekt een dubbelepunt: deze regel verandert er niets aan.',
      remedy: 'Schrijf “{ref}: …”.',
    },
    'label-unread/decision': {
      message: '{written:quoted} zonder label beslist niets: {ref} moet nog beslist worden.',
      remedy: 'Schrijf “Beslissing {ref}: …”, en wat er beslist is.',
    },
    'label-unread/adopted': {
      message: '{written:quoted} zonder label beslist niets: {ref} blijft een voorstel.',
      remedy: 'Schrijf “Beslissing (keurt goed {ref}): …”, en wat er beslist is.',
    },
    'label-unread/rejected': {
      message: '{written:quoted} zonder label beslist niets: {ref} blijft open.',
      remedy: 'Schrijf “Verworpen {ref}: …”.',
    },
    'label-unread/colon': {
      message: 'Er ontbreekt een dubbelepunt na {label:quoted}: deze tekst komt in geen register.',
      remedy: 'Schrijf “{label}: …”, of begin de zin anders.',
    },
    'label-unread/heading': {
      message: '“{written}” is een agendapunt: de lijst eronder komt in geen register.',
      remedy: 'Schrijf “### {written}”, of een label voor elke regel.',
    },
    'label-unread/inside-owner': {
      message: '“{written}:” midden in een regel wordt niet gelezen: deze tekst komt in geen register.',
      remedy: 'Begin de regel met “{label} ({name}): …”.',
    },
    'label-unread/several': {
      message: '“{written}” voegt meerdere labels samen: de lijst eronder komt in geen register.',
      remedy: 'Maak onder elk label een eigen lijst.',
    },
    'label-unread/internal': {
      message: 'Er ontbreekt een dubbelepunt na {label:quoted}: deze passage zou in elke kopie staan.',
      remedy: 'Schrijf “{label}: …”, of begin de zin anders als ze niet intern is.',
    },
    'label-unread/inside': {
      message: '“{label}:” midden in een regel wordt niet gelezen: deze tekst komt in geen register.',
      remedy: 'Begin een nieuwe regel voor {label:quoted}.',
    },
    'label-unread/internal-inside': {
      message: '“{written}:” midden in een regel wordt niet gelezen: deze passage zou in elke kopie staan.',
      remedy: 'Begin een nieuwe regel met “{label}: …”.',
    },
    'label-unread/internal-elsewhere': {
      message: '{written:quoted} wordt op die plaats niet gelezen: deze passage zou in elke kopie staan.',
      remedy:
        'Begin een alinea met “{label}: …”, of zet “(besloten zitting)” aan het eind van een titel; schrijf het anders als er niets intern is.',
    },
    'label-unread/internal-ballot': {
      message: 'Zegt {written:quoted} hoe er gestemd is, of dat de passage intern is? Ze zou in elke kopie staan.',
      remedy:
        'Schrijf “geheime stemming” als de uitslag openbaar is; begin de passage anders met “Intern: …”, of zet “(besloten zitting)” aan het eind van een titel.',
    },
    'label-unread/internal-presence': {
      message: '{written:quoted} naast een naam wordt niet gelezen: wie aanwezig is, staat in elke kopie.',
      remedy:
        'Haal het uit de lijst, en zeg onder het besloten punt wie erbij was: “Intern: …”; een aanwezigheid die geheim blijft, staat alleen daar.',
    },
    'label-unread/internal-alone': {
      message: '{written:quoted} staat alleen op zijn regel en dekt niets: wat volgt zou in elke kopie staan.',
      remedy: 'Zet het tussen haakjes aan het einde van een titel, of voor elke passage: “{label}: …”.',
    },
    'label-unread/letter': {
      message:
        '“{label} {id}” telt als {counted}: D is de letter van een beslissing, A van een actie, P van een voorstel.',
      remedy: 'Schrijf “{label} {counted}”, of kies een ander label om {id} te behouden.',
    },
    'label-unread/proposer': {
      message: '“{written}:” wordt niet gelezen: wie voorstelt staat tussen haakjes.',
      remedy: 'Schrijf “{label} (voorgesteld door {name}): …”.',
    },
    'label-unread/qualifier': {
      message: '“{written}:” wordt niet gelezen: wat bij het label hoort staat tussen haakjes.',
      remedy: 'Schrijf “{label} ({name}): …”.',
    },
    'label-unread/owner': {
      message: '“{written}:” wordt niet gelezen: een verantwoordelijke staat tussen haakjes.',
      remedy: 'Schrijf “{label} ({name}): …”.',
    },
    'next-conflict/place': {
      message:
        'Het verslag van {by:numeric} kondigt de vergadering van {date:numeric} elders aan: {one:quoted}, en hier {other:quoted}.',
      remedy: 'Kijk na, en verbeter wat fout is.',
    },
    'next-conflict/start': {
      message:
        'Het verslag van {by:numeric} kondigt de vergadering van {date:numeric} om {one:time} aan, en hier is het {other:time}.',
      remedy: 'Kijk na, en verbeter wat fout is.',
    },
    'next-date-invalid': {
      message: '{text:quoted} bestaat niet in de kalender: deze vergadering is niet aangekondigd.',
      remedy: 'Verbeter de datum.',
    },
    'next-date-invalid/bound': {
      message:
        '{text:quoted}: dat is een grens, en niet de dag van een vergadering. Er wordt geen vergadering aangekondigd.',
      remedy: 'Schrijf de dag van de vergadering.',
    },
    'next-date-invalid/choice': {
      message: '{text:quoted}: maar één van die dagen wordt het. Er is geen vergadering aangekondigd.',
      remedy: 'Schrijf de gekozen dag; of, als het meer vergaderingen zijn, “en”.',
    },
    'next-date-invalid/elsewhere': {
      message:
        '“{label}:” kondigt op deze plaats niets aan: de datum wordt alleen onder een titel “Volgende vergaderingen” gelezen.',
      remedy: 'Zet deze regel onder “## Volgende vergaderingen”.',
    },
    'next-date-invalid/hour': {
      message: '{text:quoted} is geen uur: de vergadering is zonder dat uur aangekondigd.',
      remedy: 'Verbeter het uur.',
    },
    'next-date-invalid/range': {
      message: '{text:quoted}: geen van die dagen staat vast. Er is geen vergadering aangekondigd.',
      remedy: 'Schrijf de eerste dag; of, als elke dag een vergadering heeft, elk van die dagen: “3, 4 en 5 mei”.',
    },
    'next-date-invalid/table': {
      message: '{text:quoted}: in een tabel wordt geen vergadering aangekondigd.',
      remedy: 'Maak er een lijst van onder “## Volgende vergaderingen”: “- 12/03/2025 om 14 u., zaal De Molen”.',
    },
    'next-date-invalid/unread': {
      message: '{text:quoted} wordt niet als datum gelezen: er is niets aangekondigd.',
      remedy: 'Zet een spatie tussen de datum en wat eraan vasthangt.',
    },
    'next-date-invalid/weekday': {
      message: '{text:quoted}: die datum is {date:full}. Deze vergadering is niet aangekondigd.',
      remedy: 'Verbeter de weekdag of de datum.',
    },
    'next-not-after': {
      message: 'De volgende vergadering ({next:numeric}) valt niet na deze ({date:numeric}).',
      remedy: 'Controleer dag en jaar.',
    },
    'next-unheld': {
      message: 'De vergadering van {date:numeric} was aangekondigd en heeft geen verslag.',
      remedy:
        'Schrijf het; of noteer in een ander verslag, onder “Volgende vergaderingen”: “{date:numeric}: afgelast”.',
    },
    'next-unheld/near': {
      message:
        'De vergadering van {date:numeric} was aangekondigd en heeft geen verslag; die van {near:numeric} was niet aangekondigd.',
      remedy:
        'Werd ze verplaatst, noteer dan onder “Volgende vergaderingen”: “{date:numeric}, verplaatst naar {near:numeric}”.',
    },
    'owner-ambiguous': {
      message: '{text:quoted}: {candidates:or}?',
      remedy: 'Schrijf de volledige naam.',
    },
    'owner-unresolved': {
      message: '{text:quoted} staat in geen enkele lijst.',
      remedy: 'Controleer de naam, of voeg hem toe aan de aanwezigen of aan people.yaml.',
    },
    'owner-unresolved/near': {
      message: '{text:quoted} lijkt op {near:quoted}.',
      remedy: 'Is het dezelfde persoon, verbeter een schrijfwijze of voeg in people.yaml een alias toe.',
    },
    'pending-overdue': {
      message: '{ref} moest genomen worden op {due:numeric} en is het niet ({text:quoted}).',
      remedy: 'Noteer de beslissing, of “Uitgesteld:” met de nieuwe datum.',
    },
    'pending-overdue/put-off': {
      message: '{ref} is nog niet beslist, en houdt haar termijn van {due:numeric}, die voorbij is.',
      remedy: 'Schrijf de nieuwe: “Te beslissen {ref} (tegen …): …”.',
    },
    'promise-dropped': {
      message: '{name:quoted} ontbreekt op de agenda van {date:numeric}, terwijl een verslag zegt {words:quoted}.',
      remedy: 'Voeg een punt toe of noteer het uitstel.',
    },
    'qualifier-unread': {
      message: '{text:quoted} wordt niet begrepen: geen bekende persoon, geen termijn, geen wijze van beslissen.',
      remedy: 'Schrijf het anders, of haal deze woorden uit de haakjes.',
    },
    'qualifier-unread/internal': {
      message: '“{written}” wordt niet herkend: deze passage zou in elke kopie staan.',
      remedy: 'Schrijf “{label}”, of een ander woord als ze niet intern is.',
    },
    'qualifier-unread/internal-ballot': {
      message: 'Zegt {written:quoted} hoe er gestemd is, of dat de passage intern is? Ze zou in elke kopie staan.',
      remedy:
        'Schrijf “geheime stemming” als de uitslag openbaar is; begin de passage anders met “Intern: …”, of zet “(besloten zitting)” aan het eind van een titel.',
    },
    'qualifier-unread/ending': {
      message: '{text:quoted} in de tekst wordt niet gelezen: aan {ref} verandert niets.',
      remedy: 'Schrijf “{ref} ({text}): …”.',
    },
    'qualifier-unread/outcomes': {
      message: '{text:quoted} spreekt tegen wat al over de opvolging gezegd is.',
      remedy: 'Behoud het ene of het andere.',
    },
    'qualifier-unread/vote': {
      message: '{text:quoted}: daarin wordt geen uitslag van een stemming gelezen.',
      remedy: 'Schrijf bijvoorbeeld “5 voor, 2 tegen, 1 onthouding”, “unaniem” of “bij meerderheid”.',
    },
    'qualifier-unread/closing': {
      message: "{text:quoted} verandert niets aan de actie: na zo'n woord wordt alleen een dag gelezen.",
      remedy: 'Schrijf bijvoorbeeld “: gedaan”, “: gedaan op 12/03” of “: uitgesteld 12/04”, en de rest ervoor.',
    },
    'qualifier-unread/owner': {
      message:
        '{text:quoted} staat tussen de haakjes van een beslissing, en een beslissing heeft geen verantwoordelijke.',
      remedy: 'Schrijf “voorgesteld door {text}”, of wat te doen is als actie: “Actie ({text}): …”.',
    },
    'qualifier-unread/outcome': {
      message: '{text:quoted} telt niet: de datum is geen dag van de kalender.',
      remedy: 'Verbeter de datum, of geef er geen.',
    },
    'ref-to-provisional': {
      message: '{ref} is nog niet geschreven in {file}: het nummer kan veranderen.',
      remedy: 'Schrijf het: czs nakijken --fix {file}',
    },
    'ref-unknown': {
      message: '{ref} bestaat niet: dat verslag heeft geen {id}{there?, wel #}.',
      remedy: 'Controleer het nummer: czs beslissingen, czs opvolging.',
    },
    'ref-unknown/carrier': {
      message:
        '“{link|vervangt|heft op|keurt goed} {ref}” heeft hier geen gevolg: alleen een genomen beslissing of een aangenomen voorstel doet dat.',
      remedy: 'Schrijf dit apart: “Beslissing ({link|vervangt|heft op|keurt goed} {ref}): …”.',
    },
    'ref-unknown/closed': {
      message: '{ref} is {status:state}: wat hier staat, heropent dat niet.',
      remedy: 'Schrijf “{ref} (heropend): …”, of maak er iets nieuws van, zonder verwijzing.',
    },
    'ref-unknown/decided': {
      message: '{ref} is niet meer te nemen: “{label}” heropent ze niet.',
      remedy: 'Schrijf “{label} {ref} (heropend): …”, of verbeter de verwijzing.',
    },
    'ref-unknown/ended': {
      message: '“{link|vervangt|heft op|keurt goed} {ref}”: {ref} is al {status:state}{by?, door #}.',
      remedy: 'Haal aan wat nu geldt, of wis deze verwijzing.',
    },
    'ref-unknown/itself': {
      message: '“{link|vervangt|heft op|keurt goed|vervolg op} {ref}” verwijst naar zichzelf en heeft geen gevolg.',
      remedy:
        'Is het er een uit een ander verslag, schrijf dan de datum erbij: “{link|vervangt|heft op|keurt goed|vervolg op} JJJJ-MM-DD/…”.',
    },
    'ref-unknown/label': {
      message:
        '“{label}” past niet bij {ref}, {kind|een beslissing|een actie|een voorstel}: wat hier staat, komt in geen register.',
      remedy: 'Verbeter de verwijzing, of geef dit een eigen nummer.',
    },
    'ref-unknown/link': {
      message:
        '“{link|vervangt|heft op|keurt goed} {ref}” heeft geen gevolg: dat is {kind|een beslissing|een actie|een voorstel}.',
      remedy:
        '“vervangt” en “heft op” halen een beslissing aan, “keurt goed” een voorstel. Verbeter de verwijzing, of volg dit zelf op: “{kind|Beslissing|Actie|Beslissing} {ref} …: …”.',
    },
    'ref-unknown/meeting': {
      message: '{ref} bestaat niet: er is geen verslag {meeting}.',
      remedy: 'Controleer de datum: czs vergaderingen.',
    },
    'ref-unknown/same-meeting': {
      message: '“{link|vervangt|heft op|keurt goed} {id}” slaat op beslissing {id} van dit verslag zelf.',
      remedy:
        'Is het er een uit een ander verslag, schrijf dan de datum erbij: “{link|vervangt|heft op|keurt goed} JJJJ-MM-DD/{id}”; schrijf anders {ref}.',
    },
    'status-late': {
      message: 'Deze vergadering is nog “gepland”, en haar datum is voorbij ({date:numeric}).',
      remedy: 'Noteer de aanwezigen: czs aanwezigen; of: czs annuleren, czs verplaatsen.',
    },
    'struck-text': {
      message: '“{text}” is doorgestreept, en staat toch zoals de rest in het register.',
      remedy: 'Verwijder die woorden, of alleen hun “~~”.',
    },
    'struck-text/entry': {
      message: '“{text}” is doorgestreept, en telt niet.',
      remedy: 'Verwijder die woorden; neem de “~~” weg als het nog geldt.',
    },
    'struck-text/action': {
      message: '“{text}” is doorgestreept, en telt niet.',
      remedy:
        'Schrijf “(gedaan)” of “(vervallen)” tussen label en dubbelepunt om ze af te sluiten; neem de “~~” weg als ze nog geldt.',
    },
    'struck-text/item': {
      message: '{text:quoted} is doorgestreept, en blijft een punt van de vergadering.',
      remedy: 'Verwijder die titel, of zijn “~~”.',
    },
    'struck-text/part': {
      message: '“{text}” is doorgestreept, en telt niet.',
      remedy: 'Verwijder die woorden.',
    },
    'supersedes-unknown': {
      message: '{ref}, dat vervangen zou worden, bestaat niet.',
      remedy: 'Controleer datum en nummer: czs beslissingen.',
    },
    'two-series': {
      message:
        'Dit verslag lijkt van een ander orgaan te zijn dan de andere, en een archief is één reeks vergaderingen: elk zou de verslagen van het andere goedkeuren, met hetzelfde quorum.',
      remedy:
        'Zet de verslagen van elk orgaan in een eigen map, met een eigen czs.yaml; is het wel één reeks, schrijf dan “rules: { two-series: off }” in czs.yaml.',
    },
    'update-before-origin': {
      message: '{ref} is pas ontstaan op {date:numeric}, na deze vergadering.',
      remedy: 'Verbeter de verwijzing.',
    },
    'update-without-ref': {
      message: '{text:quoted}: niets zegt welke actie afgesloten is; ze blijft open.',
      remedy: 'Schrijf de verwijzing: “Actie 2020-03-05/A1 (gedaan): …”.',
    },
    'update-without-ref/about': {
      message: '{text:quoted}: niets zegt over welke actie het gaat. Is het {ref} ({near:quoted})?',
      remedy: 'Schrijf “{ref}: …”.',
    },
    'update-without-ref/near': {
      message: '{text:quoted}: niets zegt welke actie afgesloten is. Is het {ref} ({near:quoted})?',
      remedy: 'Schrijf “Actie {ref} (gedaan): …”.',
    },
    'vote-inconsistent': {
      message:
        'Er zijn {votes} stemmen geteld, maar {present} {present|persoon was aanwezig of vertegenwoordigd|personen waren aanwezig of vertegenwoordigd}.',
      remedy: 'Controleer de telling, of de lijst van aanwezigen.',
    },
    'vote-inconsistent/none-for': {
      message: 'Er is geen stem voor vermeld: het register telt er nul.',
      remedy:
        'Schrijf het: “5 voor, 0 tegen, 2 onthoudingen”, “unaniem op twee onthoudingen na” of “bij meerderheid, 2 tegen”.',
    },
    'vote-inconsistent/lost': {
      message: '{for} voor en {against} tegen: de meesten stemden tegen, en de beslissing telt als genomen.',
      remedy: 'Controleer de stemmen; of schrijf, als ze verworpen is, “Verworpen” in plaats van “Beslissing”.',
    },
    'vote-inconsistent/modes': {
      message: '{text:quoted}: een unanieme beslissing heeft geen stemmen tegen.',
      remedy: 'Behoud een van beide.',
    },
    'vote-inconsistent/two': {
      message: '{text:quoted}: er staat al een andere manier van beslissen.',
      remedy: 'Behoud een van beide.',
    },
  },

  related: {
    // A
    'related-name': '“{name}”',
    'related-name-swapped': '“{name}”: twee letters zijn verwisseld ({written} / {listed})',
    'related-name-missing': '“{name}”: een letter ontbreekt ({written} / {listed})',
    'related-name-extra': '“{name}”: een letter te veel ({written} / {listed})',
    'related-name-replaced': '“{name}”: een letter verschilt ({written} / {listed})',
    'related-agenda': 'op de agenda',
    'related-unapproved': 'het verslag dat goed te keuren is',
    // B
    'related-first': 'de eerste keer',
    'related-meeting': 'het andere bestand van {id}',
    'related-origin': '{ref} begint hier',
    'related-announced': 'aangekondigd in verslag {by}',
    'related-decision': '{ref} staat hier',
    'related-promise': 'hier beloofd',
    'related-series': 'een verslag van het andere orgaan',
  },

  report: {
    clean: 'Niets te melden: {files} {files|bestand|bestanden} gelezen.',
    summary: '{findings} in {n} {n|bestand|bestanden} van {files}.',
    'summary-elsewhere': '{findings}; {files} {files|bestand|bestanden} gelezen.',
    errors: '{n} {n|fout|fouten}',
    warnings: '{n} {n|waarschuwing|waarschuwingen}',
    infos: '{n} {n|opmerking|opmerkingen}',
    fixable: '{n} {n|wordt|worden} met één commando verbeterd: {command}',
    more: 'en nog {n} {n|bevinding|bevindingen} in dit bestand: {findings}',
    baselined: '{n} {n|bekende bevinding blijft|bekende bevindingen blijven} buiten beschouwing ({file}).',
    fixed: '{n} {n|regel|regels} gewijzigd in {files} {files|bestand|bestanden}.',
    'would-fix':
      '{n} {n|regel zou wijzigen|regels zouden wijzigen} in {files} {files|bestand|bestanden}; er is niets geschreven.',
    'nothing-to-fix': 'Niets dat vanzelf verbeterd kan worden.',
    'fix-failed': '{file} is niet verbeterd: {failure}.',
    'fix-approved':
      '{n} {n|verbetering is|verbeteringen zijn} niet gedaan: een goedgekeurd verslag verandert niet meer.',
    'baseline-written': '{n} {n|bevinding staat|bevindingen staan} in {file} en {n|wordt|worden} niet meer gemeld.',
    'baseline-stale': '{n} {n|bevinding|bevindingen} in {file} besta{n|at|an} niet meer: {command}',
    'nothing-changed': 'Geen enkel verslag is veranderd sinds {base}.',
    withheld: '{rule}.',
    'withheld-remedy': 'De passage is intern, of een opmerking: de woorden ervan worden hier niet getoond.',
    'withheld-all': 'Van dit verslag kan nu geen kopie gemaakt worden: de woorden ervan worden hier niet getoond.',
    'withheld-settings': 'Van dit bestand wordt geen kopie gemaakt: de woorden ervan worden hier niet getoond.',
    'withheld-related': '(intern)',
    rule: 'Regel',
    rules: 'Regels',
    severity: 'Ernst',
    finding: 'Bevinding',
    place: 'Plaats',
    off: 'uitgeschakeld',
    explain: 'Een regel in detail: {command}',
    examples: 'De voorbeelden zijn in het Frans; wat ze tonen, geldt in elke taal.',
  },
} as const satisfies FindingsOf<typeof french>;
