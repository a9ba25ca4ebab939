import type { EditorWords } from '../editor.ts';

/** What czs says in an editor, in a shell and while it watches, in French. */
export const editorWords: EditorWords = {
  insert: 'Insérer {text:quoted}',
  replace: 'Remplacer {old:quoted} par {new:quoted}',
  remove: 'Supprimer {old:quoted}',
  change: 'Corriger ({n} {n|changement|changements})',
  take: 'Prendre comme {text:quoted}',
  dismiss: 'Écarter cette phrase : ce n’est pas une entrée',
  fixAll: 'Corriger tout ce que czs sait corriger dans ce PV',
  addPerson: 'Ajouter {name:quoted} à {file}',
  ignore: 'Faire ici une exception à {rule:quoted}, avec sa raison',
  ignoreFile: 'Faire dans tout le PV une exception à {rule:quoted}, avec sa raison',
  reason: 'raison',
  openActions: '{n} {n|action ouverte|actions ouvertes}',
  suggest: {
    frontMatter: 'en-tête du PV',
    label: 'étiquette',
    nextId: 'numéro suivant',
    closes: "noter que c'est fait",
    heading: 'point',
  },
  rename: {
    none: 'Seul le numéro écrit d’une décision, d’une action ou d’une proposition se change.',
    form: 'Le nouveau numéro se tape comme {example:quoted}.',
    taken: '{ref} existe déjà.',
    approved: '{file} est approuvé : rien ne s’y renumérote.',
    words: '{file} la cite en d’autres mots ({text:quoted}) : à changer à la main d’abord.',
  },
  noArchive: 'czs ne trouve pas d’archive : {folder} ne contient ni czs.yaml ni dossier minutes.',
  failed: 'czs ne peut plus lire l’archive. {why}',
  completion: {
    ask: 'Écrire {path} ?',
    yes: 'oui',
    no: 'non',
    written: 'Écrit : {path}. Valable dans un nouveau shell.',
    once: 'À ajouter une fois à la configuration du shell :',
  },
  watching: 'De nouveau à chaque enregistrement. Ctrl-C pour arrêter.',
};
