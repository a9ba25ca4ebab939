import type { FindingsOf } from '../findings.ts';
import type { findings as french } from '../fr/findings.ts';

/** What `check` says in Dutch. */
export const findings = {
  rules: {
    // Exceptions and files
    'ignore-unused': 'Een uitzondering (czs-ignore) die nergens voor dient',
    'ignore-without-reason': 'Een uitzondering (czs-ignore) zonder reden',

    // A: front matter, people, agenda, copy

    // B: decisions, actions, entries, ids, meetings
    'action-dropped': 'Een open actie die het volgende verslag niet overneemt',
    'action-overdue': 'Een open actie waarvan de termijn voorbij is',
    'action-without-due': 'Een actie zonder termijn',
    'action-without-owner': 'Een actie zonder verantwoordelijke',
    'announced-item-dropped': 'Een aangekondigd punt dat op de agenda ontbreekt',
    'approved-changed': 'Een goedgekeurd verslag dat gewijzigd is',
    chronology: 'Een terugblik die voor de gebeurtenis gepland is',
    'decision-contradicts': 'Twee beslissingen die over hetzelfde lijken te gaan',
    'decision-empty': 'Een beslissing zonder tekst',
    'due-before-meeting': 'Een termijn die voor de vergadering valt',
    'due-unresolved': 'Een termijn zonder dag',
    'duplicate-meeting': 'Twee bestanden voor een vergadering',
    'entry-glued': 'Een beslissing of actie die aan de vorige tekst kleeft',
    'id-duplicate': 'Tweemaal hetzelfde nummer in een verslag',
    'id-missing': 'Beslissingen, acties of voorstellen zonder geschreven nummer',
    'label-near-miss': 'Een woord dat op een label lijkt maar er geen is',
    'label-unread': 'Een label gevolgd door andere woorden, dat niet gelezen wordt',
    'next-conflict': 'Twee verslagen die dezelfde vergadering anders aankondigen',
    'next-date-invalid': 'Een volgende vergadering waarvan de datum niet bestaat',
    'next-not-after': 'Een volgende vergadering die niet later valt',
    'next-unheld': 'Een aangekondigde, voorbije vergadering zonder verslag',
    'owner-ambiguous': 'Een verantwoordelijke wiens naam op meerderen slaat',
    'owner-unresolved': 'Een verantwoordelijke die niemand kent',
    'pending-overdue': 'Een te nemen beslissing die niet op tijd genomen is',
    'promise-dropped': 'Iets dat naar de volgende vergadering verwezen is en op de agenda ontbreekt',
    'qualifier-unread': 'Een deel tussen haakjes dat niet begrepen wordt',
    'ref-to-provisional': 'Een verwijzing naar een nummer dat nog niet geschreven is',
    'ref-unknown': 'Een verwijzing naar iets dat niet bestaat',
    'status-late': 'Een geplande vergadering waarvan de datum voorbij is',
    'supersedes-unknown': 'Een beslissing die een onbekende vervangt',
    'update-before-origin': 'Een opvolging voor de oorsprong',
    'update-without-ref': 'Een opvolging zonder verwijzing naar wat ze afsluit',
    'vote-inconsistent': 'Een stemming die niet kan kloppen',
  },

  findings: {
    // Exceptions and files
    'ignore-unused': {
      message: 'Deze uitzondering voor {rule} dient nergens voor: de regel vindt hier niets.',
      remedy: 'De commentaar wissen.',
    },
    'ignore-unused/rule': {
      message: '“{rule}” is geen regel.{suggestion? Is het “#”?}',
      remedy: 'De naam verbeteren; de lijst: czs uitleggen.',
    },
    'ignore-unused/forbidden': {
      message: 'Een uitzondering kan {rule} niet verzwijgen.',
      remedy: 'Verbeteren wat de regel meldt, en de commentaar wissen.',
    },
    'ignore-unused/off': {
      message: 'Uitzonderingen in de verslagen zijn uitgeschakeld in czs.yaml (inline-ignores).',
      remedy: 'De commentaar wissen.',
    },
    'ignore-without-reason': {
      message: 'Een uitzondering zonder reden telt niet.',
      remedy: 'Schrijven: <!-- czs-ignore {rule}: de reden -->.',
    },

    // A: front matter, people, agenda, copy

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
    'action-without-owner': {
      message: '{text:quoted}: geen verantwoordelijke.',
      remedy: 'Schrijf “Actie (Voornaam Naam): …” of “Actie (iedereen): …”.',
    },
    'action-without-owner/named': {
      message: '{text:quoted}: niemand staat als verantwoordelijke.',
      remedy: 'Als het {name} is, schrijf “Actie ({name}): …”.',
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
      message: '{title:quoted} is gepland op {date:numeric}, voor {event:quoted} ({on:numeric}).',
      remedy: 'Verplaats het punt of verduidelijk de titel.',
    },
    'decision-contradicts': {
      message: '{ref} lijkt over hetzelfde te gaan als {other}, dat van kracht blijft.',
      remedy: 'Als ze die vervangt, schrijf “(vervangt {other})”.',
    },
    'decision-empty': {
      message: 'Deze beslissing heeft geen tekst.',
      remedy: 'Schrijf na de dubbele punt wat er beslist is.',
    },
    'due-before-meeting': {
      message: 'De termijn ({due:numeric}) valt voor de vergadering ({date:numeric}).',
      remedy: 'Controleer dag en jaar.',
    },
    'due-unresolved': {
      message: '{text:quoted} geeft geen dag.',
      remedy: 'Schrijf bijvoorbeeld “tegen 30/06/2020”.',
    },
    'due-unresolved/ambiguous': {
      message: '{text:quoted} kan op meerdere manieren gelezen worden.',
      remedy: 'Schrijf dag, maand en jaar.',
    },
    'due-unresolved/impossible': {
      message: '{text:quoted} bestaat niet in de kalender.',
      remedy: 'Verbeter de datum.',
    },
    'due-unresolved/period': {
      message: '{text:quoted} geeft geen dag: de eerste of de laatste?',
      remedy: 'Schrijf bijvoorbeeld “voor 1 juni” of “tegen 30 juni”.',
    },
    'due-unresolved/weekday': {
      message: '{text:quoted}: die datum is {date:full}.',
      remedy: 'Verbeter de weekdag of de datum.',
    },
    'duplicate-meeting': {
      message: 'Vergadering {id} heeft al een bestand: {other}. Dit hier komt niet in de registers.',
      remedy: 'Voeg beide samen, of hernoem dit tot {id}-vervolg.md als het twee vergaderingen zijn.',
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
    'label-unread': {
      message:
        '“{written}:” wordt niet gelezen: tussen {label:quoted} en de dubbele punt hebben alleen een nummer en haakjes betekenis.',
      remedy: 'Schrijf “{label}: …”, of begin anders als het er geen is.',
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
        'Als ze verplaatst werd, noteer onder “Volgende vergaderingen”: “{date:numeric}, verplaatst naar {near:numeric}”.',
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
      remedy: 'Als het dezelfde persoon is, verbeter een schrijfwijze of voeg een alias toe in people.yaml.',
    },
    'pending-overdue': {
      message: '{ref} moest genomen worden op {due:numeric} en is het niet ({text:quoted}).',
      remedy: 'Noteer de beslissing, of “Uitgesteld:” met de nieuwe datum.',
    },
    'promise-dropped': {
      message: '{name:quoted} ontbreekt op de agenda van {date:numeric}, terwijl een verslag zegt {words:quoted}.',
      remedy: 'Voeg een punt toe of noteer het uitstel.',
    },
    'qualifier-unread': {
      message: '{text:quoted} wordt niet begrepen: geen bekende persoon, geen termijn, geen wijze van beslissen.',
      remedy: 'Schrijf het anders, of haal deze woorden uit de haakjes.',
    },
    'ref-to-provisional': {
      message: '{ref} is nog niet geschreven in {file}: het nummer kan veranderen.',
      remedy: 'Schrijf het: czs nakijken --fix {file}',
    },
    'ref-unknown': {
      message: '{ref} bestaat niet: dat verslag heeft geen {id}{there?, wel #}.',
      remedy: 'Controleer het nummer: czs beslissingen, czs opvolging.',
    },
    'ref-unknown/meeting': {
      message: '{ref} bestaat niet: er is geen verslag {meeting}.',
      remedy: 'Controleer de datum: czs vergaderingen.',
    },
    'status-late': {
      message: 'Deze vergadering is nog “gepland”, en haar datum is voorbij ({date:numeric}).',
      remedy: 'Noteer de aanwezigen: czs aanwezigen; of: czs annuleren, czs verplaatsen.',
    },
    'supersedes-unknown': {
      message: '{ref}, dat vervangen zou worden, bestaat niet.',
      remedy: 'Controleer datum en nummer: czs beslissingen.',
    },
    'update-before-origin': {
      message: '{ref} is pas ontstaan op {date:numeric}, na deze vergadering.',
      remedy: 'Verbeter de verwijzing.',
    },
    'update-without-ref': {
      message: '{text:quoted}: niets zegt welke actie afgesloten is; ze blijft open.',
      remedy: 'Schrijf de verwijzing: “Actie 2020-03-05/A1 (gedaan): …”.',
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
    'vote-inconsistent/modes': {
      message: '{text:quoted}: een unanieme beslissing heeft geen stemmen tegen.',
      remedy: 'Behoud een van beide.',
    },
  },

  related: {
    // A
    // B
    'related-first': 'de eerste keer',
    'related-meeting': 'het andere bestand van {id}',
    'related-origin': '{ref} begint hier',
    'related-announced': 'aangekondigd in verslag {by}',
    'related-decision': '{ref} staat hier',
    'related-promise': 'hier beloofd',
  },

  report: {
    clean: 'Niets te melden: {files} {files|bestand|bestanden} gelezen.',
    summary: '{findings} in {n} {n|bestand|bestanden} van {files}.',
    'summary-elsewhere': '{findings}; {files} {files|bestand|bestanden} gelezen.',
    errors: '{n} {n|fout|fouten}',
    warnings: '{n} {n|waarschuwing|waarschuwingen}',
    infos: '{n} {n|opmerking|opmerkingen}',
    fixable: '{n} {n|wordt|worden} met één commando verbeterd: {command}',
    more: 'en nog {n} {n|bevinding|bevindingen} in dit bestand',
    baselined: '{n} {n|bekende bevinding blijft|bekende bevindingen blijven} buiten beschouwing ({file}).',
    fixed: '{n} {n|verbetering|verbeteringen} in {files} {files|bestand|bestanden}.',
    'would-fix':
      '{n} {n|verbetering|verbeteringen} in {files} {files|bestand|bestanden} zou{n||den} gebeuren; er is niets geschreven.',
    'nothing-to-fix': 'Niets dat vanzelf verbeterd kan worden.',
    'fix-failed': '{file} is niet verbeterd: {failure}.',
    'fix-approved':
      '{n} {n|verbetering is|verbeteringen zijn} niet gedaan: een goedgekeurd verslag verandert niet meer.',
    'baseline-written': '{n} {n|bevinding staat|bevindingen staan} in {file} en {n|wordt|worden} niet meer gemeld.',
    'baseline-stale': '{n} {n|bevinding|bevindingen} in {file} besta{n|at|an} niet meer: {command}',
    'nothing-changed': 'Geen enkel verslag is veranderd sinds {base}.',
    rule: 'Regel',
    rules: 'Regels',
    severity: 'Ernst',
    finding: 'Bevinding',
    place: 'Plaats',
    off: 'uitgeschakeld',
    explain: 'Een regel in detail: {command}',
  },
} as const satisfies FindingsOf<typeof french>;
