import { describe, expect, it } from 'vitest';
import type { Loaders } from '../../src/cli/commands.ts';
import { commandHelp, generalHelp } from '../../src/cli/help.ts';
import { main } from '../../src/cli/main.ts';
import { type CommandSpec, commands, commonOptions, type OptionSpec } from '../../src/cli/registry.ts';
import { loadHelp, loadMessages } from '../../src/cli/words.ts';
import type { CommandId } from '../../src/language/help.ts';
import { languages } from '../../src/model/minutes.ts';
import { normalize } from '../../src/text/normalize.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const ids = Object.keys(commands) as CommandId[];
const all = Object.fromEntries(
  ids.filter((id) => id !== 'help').map((id) => [id, async () => ({ run: () => 0 })]),
) as Loaders;

async function out(...argv: string[]): Promise<string> {
  const world = memoryWorld();
  await main(argv, world, all);
  return world.stdout.text;
}

describe('help', () => {
  it('of everything is grouped, and lists each command once', async () => {
    const text = await out('--help');
    expect(text).toMatchInlineSnapshot(`
      "czs – les procès-verbaux en Markdown, leurs registres et leurs contrôles

      Usage : czs <commande> [options]

      À chaque réunion
        aperçu               Ce qui vous attend maintenant (czs seul fait de même)
        nouvelle-réunion     Prépare l’ordre du jour de la prochaine réunion
        convocation          La convocation à une réunion, prête à envoyer
        appel                Note qui est présent, excusé ou absent
        fait                 Note qu’une action est faite
        clore                Note ce que devient une proposition ou une décision à
                             prendre
        rectifier            Note dans un PV suivant ce qu’il faut corriger dans un PV
                             approuvé
        relire               Passe en revue les phrases qui ressemblent à des
                             décisions ou à des actions
        approuver            Fige un PV une fois qu’il est approuvé
        annuler              Une réunion prévue ne se tiendra pas
        déplacer             Une réunion prévue se tiendra un autre jour

      Registres
        décisions            Le registre des décisions
        suivis               Les actions : qui fait quoi, et pour quand
        propositions         Les propositions en suspens
        réunions             Les réunions tenues, prévues et annoncées
        voir                 Un PV, mis en page pour le terminal
        historique           Le fil d’un sujet, d’une décision ou d’une action
        chercher             Cherche des mots dans tous les PV
        présences            Qui est venu, par personne, organisation ou réunion
        exporter             Fait d’un PV un fichier à remettre : Word, ODT, PDF, HTML
        extrait              L’extrait d’un PV, avec ses décisions, à signer
        site                 Fait de l’archive un site pour les membres : pages,
                             registres, recherche
        rapport              Le bilan d’une année ou d’une période

      Contrôles
        vérifier             Relève ce qui manque ou se contredit dans les PV
        expliquer            Explique une règle de « vérifier », ou les énumère

      Outils
        init                 Installe une archive dans un dossier
        importer             Fait d’un PV Word, ODT, HTML ou texte un PV en Markdown
        personnes            Les personnes, avec les variantes de leur nom
        organisations        Les organisations, avec les variantes de leur nom
        dump                 Toutes les données, pour d’autres programmes
        schema               Le schéma JSON des fichiers et des résultats
        lsp                  Parle à un éditeur pendant qu’on écrit (serveur LSP)
        complétion           Complète les commandes dans bash, zsh, fish ou PowerShell
        aide                 Cette aide, ou celle d’une commande

      Options de toutes les commandes
        --lang CHOIX         La langue de czs (fr, nl, en)
        --today DATE         Fait comme si l’on était ce jour (--aujourd-hui)
        --dir DOSSIER        Le dossier de l’archive (--dossier)
        --color, --no-color  En couleurs ou non (sinon : dans un terminal)
        -h, --help           Cette aide
        --version            La version de czs

      L’aide d’une commande : czs aide <commande>
      "
    `);
    expect(await out('aide')).toBe(text);
    expect(await out('help', '--dir', '/')).toBe(text);
  });

  it('of one command says what it takes', async () => {
    const text = await out('nakijken', '--help', '--lang', 'nl');
    expect(text).toMatchInlineSnapshot(`
      "czs nakijken – meldt wat in de verslagen ontbreekt of elkaar tegenspreekt (ook:
      check)

      Gebruik: czs nakijken [pad…] [opties]

      Argumenten
        pad                  Bestanden, mappen of vergaderingen; anders het hele
                             archief

      Opties
        --fix                Verbetert wat kan zonder een woord te raken
                             (--verbeteren)
        --fail-on KEUZE      Vanaf welke ernst de exitcode 1 is (error, warning, info,
                             never; anders error)
        --rule REGEL         De ernst van een regel: ID=off, info, warning of error;
                             ID alleen: enkel deze regel (--regel) (zo nodig
                             meermaals)
        --changed[=REVISIE]  Alleen bestanden die sinds een revisie van git veranderd
                             zijn (--gewijzigd)
        --write-baseline     Aanvaardt wat nu gemeld wordt, om daarna alleen het
                             nieuwe te tonen (--schrijf-nullijn)
        --watch              Opnieuw telkens er iets bewaard wordt, tot Ctrl-C
                             (--volgen)
        --format KEUZE       Het formaat (text, github, gitlab, sarif, junit, json;
                             anders text)
        --output BESTAND     Schrijft naar een bestand (--uitvoer)
        --force              Vervangt een bestand dat bestaat (--forceren)
        --dry-run            Toont wat geschreven zou worden, en schrijft niets
                             (--proef)

      Opties van alle commando’s
        --lang KEUZE         De taal van czs (fr, nl, en)
        --today DATUM        Doet alsof het deze dag is (--vandaag)
        --dir MAP            De map van het archief (--map)
        --color, --no-color  Met kleuren of zonder (anders: in een terminal)
        -h, --help           Deze hulp
      "
    `);
    expect(await out('hulp', 'check', '--lang', 'nl')).toBe(text);
    // Where something else is missing or wrong, help is still what was asked for.
    expect(await out('show', '-h', '--nonsense')).toMatch(/^czs voir – /);
  });

  it('keeps to the width, to 80 columns where there is none, and to 100 where there are more', async () => {
    for (const language of languages) {
      const [help, words] = await Promise.all([loadHelp(language), loadMessages(language)]);
      for (const [width, most] of [
        [null, 80],
        [60, 60],
        [300, 100],
      ] as const) {
        const page = { help, words, width, color: 0 } as const;
        for (const text of [generalHelp(ids, page), ...ids.map((id) => commandHelp(id, page))]) {
          const long = text.split('\n').filter((line) => line.length > most && !/^(?:Usage|Gebruik)/.test(line));
          expect(long).toEqual([]);
          expect(text).not.toMatch(/ $/m);
        }
      }
    }
  });

  it('is coloured on request only', async () => {
    expect(await out('--help')).not.toContain('\u001b');
    expect(await out('--help', '--color')).toContain('\u001b[1m');
  });
});

describe('the words of commands and options', () => {
  it('name each command in one way only, in all languages together', async () => {
    const owners = new Map<string, string>(ids.map((id) => [id, id]));
    for (const language of languages) {
      const { commands: texts } = await loadHelp(language);
      for (const id of ids) {
        for (const name of [texts[id].name, ...texts[id].aliases]) {
          expect(owners.get(normalize(name)) ?? id, `${name} (${language})`).toBe(id);
          owners.set(normalize(name), id);
        }
      }
    }
  });

  it('are there for each option that a command takes, and for no other', async () => {
    const specs = Object.values<CommandSpec>(commands);
    const used = new Set([
      'version',
      ...Object.keys(commonOptions),
      ...specs.flatMap(({ options }) => Object.keys(options)),
    ]);
    for (const language of languages) {
      const help = await loadHelp(language);
      expect(Object.keys(help.options).sort()).toEqual([...used].sort());
      for (const id of ids) {
        const own = Object.keys(help.commands[id].options ?? {});
        const options = Object.keys(commands[id].options);
        expect(own.filter((option) => !options.includes(option))).toEqual([]);
      }
    }
  });

  it('say of an option whether it takes a value alike in all commands, so that the command is found behind it', () => {
    const takes = new Map<string, boolean>();
    for (const { options } of Object.values<CommandSpec>(commands)) {
      for (const [id, spec] of Object.entries(options) as [string, OptionSpec][]) {
        const value = !['flag', 'switch', 'unless'].includes(spec.kind);
        expect(takes.get(id) ?? value, id).toBe(value);
        takes.set(id, value);
      }
    }
  });
});
