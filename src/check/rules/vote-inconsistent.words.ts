import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un vote qui ne peut pas être juste',
    nl: 'Een stemming die niet kan kloppen',
    en: 'A vote that cannot be right',
  },
  findings: {
    'vote-inconsistent': {
      message: {
        fr: '{votes} voix sont comptées, mais {present} {present|personne seulement était présente ou représentée|personnes seulement étaient présentes ou représentées}.',
        nl: 'Er zijn {votes} stemmen geteld, maar {present} {present|persoon was aanwezig of vertegenwoordigd|personen waren aanwezig of vertegenwoordigd}.',
        en: '{votes} votes are counted, but {present} {present|person was present or represented|people were present or represented}.',
      },
      remedy: {
        fr: 'Vérifier le compte, ou la liste des présents.',
        nl: 'Controleer de telling, of de lijst van aanwezigen.',
        en: 'Check the count, or the list of attendees.',
      },
    },
    'vote-inconsistent/then': {
      message: {
        fr: '{votes} voix sont comptées, mais {present} {present|personne seulement était présente ou représentée|personnes seulement étaient présentes ou représentées} à ce moment.',
        nl: 'Er zijn {votes} stemmen geteld, maar op dat ogenblik {present|was|waren} {present} {present|persoon|personen} aanwezig of vertegenwoordigd.',
        en: '{votes} votes are counted, but {present} {present|person was|people were} present or represented by then.',
      },
      remedy: {
        fr: 'Vérifier le compte, ou qui est parti et qui est arrivé avant ce vote.',
        nl: 'Controleer de telling, of wie voor die stemming vertrok en aankwam.',
        en: 'Check the count, or who left and who came before that vote.',
      },
    },
    'vote-inconsistent/none-for': {
      message: {
        fr: 'Aucune voix pour : la décision compte pourtant comme prise.',
        nl: 'Geen enkele stem voor: toch telt de beslissing als genomen.',
        en: 'No vote for, and yet the decision counts as taken.',
      },
      remedy: {
        fr: "Vérifier les voix : par exemple « 5 pour, 0 contre, 2 abstentions », ou « à l'unanimité moins deux abstentions ».",
        nl: 'Controleer de stemmen: bijvoorbeeld “5 voor, 0 tegen, 2 onthoudingen”, of “unaniem op twee onthoudingen na”.',
        en: 'Check the votes: for example “5 for, 0 against, 2 abstentions”, or “unanimous, less two abstentions”.',
      },
    },
    'vote-inconsistent/lost': {
      message: {
        fr: '{for} pour et {against} contre : la plupart ont voté contre, et la décision compte comme prise.',
        nl: '{for} voor en {against} tegen: de meesten stemden tegen, en de beslissing telt als genomen.',
        en: '{for} for and {against} against: most voted against, and the decision counts as taken.',
      },
      remedy: {
        fr: 'Vérifier les voix ; ou, si elle est rejetée, écrire « Rejeté » au lieu de « Décision ».',
        nl: 'Controleer de stemmen; of schrijf, als ze verworpen is, “Verworpen” in plaats van “Beslissing”.',
        en: 'Check the votes; or, if it was rejected, write “Rejected” instead of “Decision”.',
      },
    },
    'vote-inconsistent/names': {
      message: {
        fr: "Les noms sous la décision ne font pas les nombres qu'elle donne.",
        nl: 'De namen onder de beslissing zijn niet het aantal dat ze noemt.',
        en: 'The names under the decision do not make the counts that it gives.',
      },
      remedy: {
        fr: 'Corriger les nombres, ou les listes ; les nombres écrits comptent.',
        nl: 'Verbeter de aantallen, of de lijsten; de geschreven aantallen tellen.',
        en: 'Correct the counts, or the lists; the counts that are written stand.',
      },
    },
    'vote-inconsistent/others': {
      message: {
        fr: 'Qui sont les autres, les listes ne le disent pas : ils ne sont pas au vote.',
        nl: 'Wie de anderen zijn, zeggen de lijsten niet: zij staan niet bij de stemming.',
        en: 'Who the others are, the lists do not say: they are not in the vote.',
      },
      remedy: {
        fr: 'Les nommer, ou écrire les nombres : « (8 pour, 1 contre) ».',
        nl: 'Noem ze, of schrijf de aantallen: “(8 voor, 1 tegen)”.',
        en: 'Name them, or write the counts: “(8 for, 1 against)”.',
      },
    },
    'vote-inconsistent/less': {
      message: {
        fr: "L'unanimité moins des voix : contre, ou abstentions ? Le vote n'est pas au registre.",
        nl: 'Unaniem op enkele stemmen na: tegen, of onthoudingen? De stemming staat niet in het register.',
        en: 'Unanimous but for some votes: against, or abstentions? The vote is in no register.',
      },
      remedy: {
        fr: "Écrire par exemple « à l'unanimité moins une abstention », ou « 5 pour, 1 contre ».",
        nl: 'Schrijf bijvoorbeeld “unaniem op één onthouding na”, of “5 voor, 1 tegen”.',
        en: 'Write for example “unanimous, less one abstention”, or “5 for, 1 against”.',
      },
    },
    'vote-inconsistent/part': {
      message: {
        fr: "Des voix sont comptées ici, et une partie n'est pas comprise : le vote n'est pas au registre.",
        nl: 'Hier zijn stemmen geteld, en een deel is niet begrepen: de stemming staat niet in het register.',
        en: 'Votes are counted here of which a part is not understood: the vote is in no register.',
      },
      remedy: {
        fr: "L'écrire entre parenthèses après « Décision » : « (8 pour, 2 contre, 1 abstention) ».",
        nl: 'Schrijf ze tussen haakjes na “Beslissing”: “(8 voor, 2 tegen, 1 onthouding)”.',
        en: 'Write it in brackets after “Decision”: “(8 for, 2 against, 1 abstention)”.',
      },
    },
    'vote-inconsistent/modes': {
      message: {
        fr: '{text:quoted} : deux modes de décision qui ne vont pas ensemble.',
        nl: '{text:quoted}: twee manieren van beslissen die niet samengaan.',
        en: '{text:quoted}: two ways of deciding that do not go together.',
      },
      remedy: {
        fr: "Garder l'un ou l'autre.",
        nl: 'Behoud een van beide.',
        en: 'Keep one of the two.',
      },
    },
  },
  page: [
    {
      fr: 'Un vote impossible : plus de voix que de personnes présentes ou représentées, une unanimité avec des voix contre, deux modes de décision, une décision adoptée bien que la plupart aient voté contre, ou pour laquelle personne n’a voté, une unanimité moins des voix dont on ne sait si elles étaient contre, un vote dont une partie n’est pas comprise, « tous les autres » sans que les listes disent qui, des noms qui font d’autres nombres.',
      nl: 'Een stemming die niet juist kan zijn: meer stemmen dan personen die er waren of vertegenwoordigd waren, eenparigheid met stemmen tegen, twee manieren van beslissen, een beslissing die aangenomen is hoewel de meesten tegen stemden, of waar niemand voor stemde, eenparigheid op stemmen na waarvan niemand zegt of ze tegen waren, een stemming waarvan een deel niet begrepen is, “alle anderen” zonder dat de lijsten zeggen wie, namen die een ander aantal zijn.',
    },
    {
      fr: 'Qui est parti avant un vote, ou n’est arrivé qu’après, n’y compte pas, à moins de laisser sa procuration.',
      nl: 'Wie voor een stemming vertrok, of pas erna aankwam, telt daar niet mee, tenzij met een volmacht.',
    },
    {
      fr: 'Les invités ne votent pas. Sans liste des présents, ou quand une organisation y figure sans nom de personne, nul ne sait combien ils étaient.',
      nl: 'Gasten hebben geen stem. Zonder lijst van de aanwezigen, of waar er een organisatie zonder naam in staat, weet niemand met hoevelen ze waren.',
    },
  ],
} satisfies RuleSentences;
