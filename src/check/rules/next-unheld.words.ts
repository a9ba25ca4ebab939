import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une réunion annoncée, passée, et sans PV',
    nl: 'Een aangekondigde, voorbije vergadering zonder verslag',
    en: 'A meeting announced, past, and without minutes',
  },
  findings: {
    'next-unheld': {
      message: {
        fr: "La réunion du {date:numeric} était annoncée et n'a pas de PV.",
        nl: 'De vergadering van {date:numeric} was aangekondigd en heeft geen verslag.',
        en: 'The meeting of {date:numeric} was announced and has no minutes.',
      },
      remedy: {
        fr: "L'écrire ; ou noter dans un autre PV, sous « Prochaines réunions » : « {date:numeric} : annulée ».",
        nl: 'Schrijf het; of noteer in een ander verslag, onder “Volgende vergaderingen”: “{date:numeric}: afgelast”.',
        en: 'Write them; or note in other minutes, under “Next meetings”: “{date:numeric}: cancelled”.',
      },
    },
    'next-unheld/near': {
      message: {
        fr: "La réunion du {date:numeric} était annoncée et n'a pas de PV ; celle du {near:numeric} n'était pas annoncée.",
        nl: 'De vergadering van {date:numeric} was aangekondigd en heeft geen verslag; die van {near:numeric} was niet aangekondigd.',
        en: 'The meeting of {date:numeric} was announced and has no minutes; that of {near:numeric} was not announced.',
      },
      remedy: {
        fr: 'Si elle a été déplacée, le noter sous « Prochaines réunions » : « {date:numeric}, déplacée au {near:numeric} ».',
        nl: 'Werd ze verplaatst, noteer dan onder “Volgende vergaderingen”: “{date:numeric}, verplaatst naar {near:numeric}”.',
        en: 'If it was moved, note under “Next meetings”: “{date:numeric}, moved to {near:numeric}”.',
      },
    },
  },
  page: [
    {
      fr: 'Une réunion de la série était annoncée, sa date est passée, et elle n’a pas de PV. A-t-elle été tenue ? Le constat dépend du jour : il n’est donc jamais une erreur, et `--changed` le laisse de côté.',
      nl: 'Een vergadering van de reeks was aangekondigd, haar datum is voorbij, en er is geen verslag van. Is ze gehouden? Dit hangt af van de dag: het is dus nooit een fout, en met `--changed` wordt het niet gemeld.',
    },
    {
      fr: 'Si une réunion que personne n’avait annoncée s’est tenue à une date proche, c’est peut-être celle-là.',
      nl: 'Waar rond die dag een vergadering gehouden is die niemand aangekondigd had, is het misschien die.',
    },
    {
      fr: 'Un fichier de ce jour, quel que soit son statut, ou une ligne dans un autre PV dit ce que la réunion est devenue. Pour les réunions d’autres séries, aucun PV n’est attendu.',
      nl: 'Een bestand van die dag, wat zijn status ook is, of een regel in een ander verslag zegt wat ervan geworden is. Van vergaderingen van andere reeksen wordt nooit een verslag verwacht.',
    },
  ],
} satisfies RuleSentences;
