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
  },

  related: {
    // A
    // B
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
