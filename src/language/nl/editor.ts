import type { EditorWords } from '../editor.ts';

/** What czs says in an editor, in a shell and while it watches, in Dutch. */
export const editorWords: EditorWords = {
  insert: '{text:quoted} invoegen',
  replace: '{old:quoted} vervangen door {new:quoted}',
  remove: '{old:quoted} weglaten',
  change: 'Verbeteren ({n} {n|wijziging|wijzigingen})',
  take: 'Opnemen als {text:quoted}',
  dismiss: 'Deze zin schrappen uit de voorstellen: het is geen vermelding',
  fixAll: 'Alles verbeteren wat czs in dit verslag kan verbeteren',
  addPerson: '{name:quoted} toevoegen aan {file}',
  ignore: 'Hier een uitzondering maken op {rule:quoted}, met de reden',
  ignoreFile: 'In het hele verslag een uitzondering maken op {rule:quoted}, met de reden',
  reason: 'reden',
  openActions: '{n} {n|openstaande actie|openstaande acties}',
  suggest: {
    frontMatter: 'kop van het verslag',
    label: 'label',
    nextId: 'volgend nummer',
    closes: 'noteren dat het gedaan is',
    heading: 'agendapunt',
  },
  rename: {
    none: 'Alleen het geschreven nummer van een beslissing, een actie of een voorstel kan veranderen.',
    form: 'Typ het nieuwe nummer zoals {example:quoted}.',
    taken: '{ref} bestaat al.',
    approved: '{file} is goedgekeurd: daar verandert geen nummer meer.',
    words: '{file} noemt ze in andere woorden ({text:quoted}): verander dat eerst met de hand.',
  },
  noArchive: 'czs vindt geen archief: in {folder} is er geen czs.yaml en geen map minutes.',
  failed: 'czs kan het archief niet meer lezen. {why}',
  completion: {
    ask: '{path} schrijven?',
    yes: 'ja',
    no: 'nee',
    written: 'Geschreven: {path}. Geldt in een nieuwe shell.',
    once: 'Eenmaal toe te voegen aan de instellingen van de shell:',
  },
  watching: 'Opnieuw telkens er iets bewaard wordt. Ctrl-C om te stoppen.',
};
