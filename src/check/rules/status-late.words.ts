import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une réunion convoquée dont la date est passée',
    nl: 'Een geplande vergadering waarvan de datum voorbij is',
    en: 'A planned meeting whose date is past',
  },
  findings: {
    'status-late': {
      message: {
        fr: 'Cette réunion est encore « convoquée », et sa date est passée ({date:numeric}).',
        nl: 'Deze vergadering is nog “gepland”, en haar datum is voorbij ({date:numeric}).',
        en: 'This meeting is still “planned”, and its date is past ({date:numeric}).',
      },
      remedy: {
        fr: 'Noter les présents : czs appel ; ou : czs annuler, czs déplacer.',
        nl: 'Noteer de aanwezigen: czs aanwezigen; of: czs annuleren, czs verplaatsen.',
        en: 'Note who came: czs roll-call; or: czs cancel, czs postpone.',
      },
    },
    'status-late/noted': {
      message: {
        fr: 'Cette réunion est encore « convoquée », et sa date est passée ({date:numeric}) : ce qui y est noté ({n} {n|décision, action ou case cochée|décisions, actions ou cases cochées}) ne passe dans aucun registre, sauf ce qu’elle dit fait ou abandonné d’une action antérieure.',
        nl: 'Deze vergadering is nog “gepland”, en haar datum is voorbij ({date:numeric}): wat erin genoteerd is ({n} {n|beslissing, actie of aangevinkt vakje|beslissingen, acties of aangevinkte vakjes}) staat in geen register, behalve wat ze van een vroegere actie zegt: gedaan of vervallen.',
        en: 'This meeting is still “planned”, and its date is past ({date:numeric}): what is noted in it ({n} {n|decision, action or ticked box|decisions, actions or ticked boxes}) is in no register, but for earlier actions that it says are done or dropped.',
      },
      remedy: {
        fr: 'Noter les présents : czs appel ; ou : czs annuler, czs déplacer.',
        nl: 'Noteer de aanwezigen: czs aanwezigen; of: czs annuleren, czs verplaatsen.',
        en: 'Note who came: czs roll-call; or: czs cancel, czs postpone.',
      },
    },
    'status-late/written': {
      message: {
        fr: 'Cette consultation écrite est encore « convoquée », et elle est close depuis le {date:numeric}.',
        nl: 'Deze schriftelijke raadpleging is nog “gepland”, en ze is gesloten sinds {date:numeric}.',
        en: 'This written consultation is still “planned”, and it closed on {date:numeric}.',
      },
      remedy: {
        fr: "Noter les réponses sous chaque question (« - Pour : … », « - Contre : … »), puis « statut: projet » dans l'en-tête ; ou : czs annuler.",
        nl: 'Noteer de antwoorden onder elke vraag (“- Voor: …”, “- Tegen: …”), en dan “status: ontwerp” in de hoofding; of: czs annuleren.',
        en: 'Note the answers under each question (“- For: …”, “- Against: …”), then “status: draft” in the front matter; or: czs cancel.',
      },
    },
  },
  page: [
    {
      fr: 'Une réunion est encore convoquée, et sa date est passée : a-t-elle été tenue, déplacée ou annulée ? Tant que le PV ne le dit pas, elle ne compte pas, et ce qui y est noté n’est dans aucun registre ; seul ce qu’il dit en toutes lettres d’une action antérieure, « fait » ou « abandonné », vaut déjà. Le constat dépend du jour : il n’est donc jamais une erreur, et `--changed` le laisse de côté.',
      nl: 'Een vergadering is nog gepland, en haar datum is voorbij: is ze gehouden, verplaatst of geannuleerd? Zolang het verslag dat niet zegt, telt ze nergens voor, en wat erin genoteerd is, staat in geen register; alleen wat het met zoveel woorden van een vroegere actie zegt, “gedaan” of “vervallen”, geldt al. Dit hangt af van de dag: het is dus nooit een fout, en met `--changed` wordt het niet gemeld.',
    },
    {
      fr: 'Le jour même, rien n’est en retard.',
      nl: 'Op de dag zelf is er niets te laat.',
    },
    {
      fr: 'À une consultation écrite, personne n’est présent : c’est ce qui a été répondu qui se note.',
      nl: 'Bij een schriftelijke raadpleging is niemand aanwezig: genoteerd wordt wat er geantwoord is.',
    },
  ],
} satisfies RuleSentences;
