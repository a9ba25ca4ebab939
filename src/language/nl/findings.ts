import type { AroundFindingsOf } from '../findings.ts';
import type { aroundFindings as french } from '../fr/findings.ts';

/** What stands around findings, in Dutch; what each rule says stands beside it. */
export const aroundFindings = {
  related: {
    'related-name': '“{name}”',
    'related-first': 'de eerste keer',
    'related-origin': '{ref} begint hier',
    'related-announced': 'aangekondigd in verslag {by}',
  },

  report: {
    series: 'Meermaals',
    'series-more':
      '→ {n} keer, in {files} {files|verslag|verslagen}{place?; het laatste: #} (czs nakijken --rule {rule})',
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
    'fix-approved':
      '{n} {n|verbetering is|verbeteringen zijn} niet gedaan: een goedgekeurd verslag verandert niet meer.',
    'baseline-written': '{n} {n|bevinding staat|bevindingen staan} in {file} en {n|wordt|worden} niet meer gemeld.',
    'baseline-stale': '{n} {n|bevinding|bevindingen} in {file} besta{n|at|an} niet meer: {command}',
    'nothing-changed': 'Geen enkel verslag is veranderd sinds {base}.',
    'rules-differ':
      'czs.yaml is niet die van {base}, waarvan de regels hier tellen: {n} {n|staat|staan} anders ingesteld{off?, waarvan # op off}.',
    'baseline-differs':
      '{file} is niet dat van {base}, dat hier telt: {added} bekende {added|bevinding|bevindingen} meer, {removed} minder.',
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
} as const satisfies AroundFindingsOf<typeof french>;
