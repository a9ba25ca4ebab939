/**
 * What each shell is told: to ask `czs __complete` at each Tab. Nothing that is typed, and nothing that an archive holds, is evaluated: words
 * are passed on as they are, and what comes back is quoted by the shell's own means.
 */
/** The shells that czs completes. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

const bash = `# czs: completion for bash
_czs() {
  local line value typed=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    case $value in
      :files) compopt -o default 2>/dev/null; return ;;
      :folders) compopt -o dirnames 2>/dev/null; return ;;
    esac
    case $typed in
      \\'*) value=\${value//\\'/\\'\\\\\\'\\'} ;;
      \\"*) value=\${value//\\\\/\\\\\\\\}; value=\${value//\\"/\\\\\\"}; value=\${value//\\$/\\\\$}; value=\${value//\\\`/\\\\\\\`} ;;
      *) printf -v value %q "$value" ;;
    esac
    COMPREPLY+=("$value")
  done < <(command czs __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o nosort -F _czs czs
`;

const zsh = `#compdef czs
# czs: completion for zsh
_czs() {
  local line
  local -a values shown
  while IFS= read -r line; do
    case $line in
      :files) _files; return ;;
      :folders) _files -/; return ;;
    esac
    values+=("\${line%%$'\\t'*}")
    shown+=("\${line/$'\\t'/  -- }")
  done < <(command czs __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  compadd -U -l -d shown -a values
}
if [[ $funcstack[1] = _czs ]]; then _czs "$@"; else compdef _czs czs; fi
`;

const fish = `# czs: completion for fish
function __czs_complete
    set -l words (commandline -opc)
    for line in (command czs __complete -- $words[2..] (commandline -ct) 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path (commandline -ct)
            case :folders
                __fish_complete_directories (commandline -ct)
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c czs -f -k -a '(__czs_complete)'
`;

const powershell = `# czs: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName czs -ScriptBlock {
    param($typed, $ast, $cursor)
    $before = $ast.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursor } | Select-Object -Skip 1
    $words = @($before | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $next = if ($typed -eq '') { @('--next') } else { @() }
    $program = Get-Command -CommandType Application,ExternalScript czs | Select-Object -First 1
    & $program __complete @next '--' @words 2>$null | ForEach-Object {
        $value, $about = $_ -split "\`t", 2
        if ($value -eq ':files' -or $value -eq ':folders') { return }
        $written = if ($value -match '^[\\w./=-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new($written, $value, 'ParameterValue', $(if ($about) { $about } else { $value }))
    }
}
`;

export const completionScripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
