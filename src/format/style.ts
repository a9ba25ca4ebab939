/** The look of HTML pages: screen, dark, narrow and print, in black and white too. */
export const style = `
:root { --ink: #1d2125; --soft: #5b6570; --line: #d6dbe0; --paper: #fff; --tint: #f5f6f8; --accent: #1f5a96; --good: #1d6f3f; --waiting: #8a5a00; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7ea; --soft: #9aa4ae; --line: #3a4149; --paper: #16191c; --tint: #1f2428; --accent: #8fbcec; --good: #76c893; --waiting: #e2b45c; --bad: #f2958d; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
body { margin: 0; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
header { margin-bottom: 1.75rem; border-bottom: 2px solid var(--ink); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; font-weight: 650; letter-spacing: -.01em; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.3rem; font-weight: 650; }
h3 { margin: 2rem 0 .5rem; font-size: 1.08rem; font-weight: 650; }
h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; font-weight: 600; color: var(--soft); }
.caption, .aside { margin: 0 0 .6rem; color: var(--soft); }
p, ul, ol, dl, blockquote, pre, figure { margin: 0 0 1rem; }
img { max-width: 100%; height: auto; background: #fff; }
main > p, main > ul, main > ol, blockquote { max-width: 46rem; }
a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
a, code, pre { overflow-wrap: anywhere; }
li { margin: .2rem 0; }
li > ul, li > ol { margin: .2rem 0 .4rem; }
li.task { list-style: none; margin-left: -1.4em; padding-left: 1.4em; text-indent: -1.4em; }
li.task > * { text-indent: 0; }
blockquote { margin-left: 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); color: var(--soft); }
blockquote > :last-child { margin-bottom: 0; }
code { font: .92em/1.45 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
pre { padding: .75rem 1rem; background: var(--tint); border: 1px solid var(--line); border-radius: 4px; white-space: pre-wrap; }
hr { margin: 2rem 0; border: 0; border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 2rem; }
dt { grid-column: 1; color: var(--soft); font-weight: 600; }
dd { grid-column: 2; margin: 0; }
dd + dt { margin-top: .6rem; }
dt + dd { margin-top: .6rem; }
dt:first-child, dt:first-child + dd { margin-top: 0; }
dd:not(dt + dd) { color: var(--soft); }
.scroll { overflow-x: auto; margin: 0 0 .75rem; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .55rem .9rem .55rem 0; text-align: left; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { padding-bottom: .35rem; border-bottom: 1.5px solid var(--ink); color: var(--soft); font-size: .82rem; font-weight: 600; letter-spacing: .03em; vertical-align: bottom; white-space: nowrap; }
tbody tr { border-bottom: 1px solid var(--line); break-inside: avoid; }
.short { white-space: nowrap; }
.short .sub { white-space: normal; }
.figure, .end { text-align: right; }
.figure { white-space: nowrap; }
.grow { width: 100%; min-width: 14rem; overflow-wrap: anywhere; }
.sub { min-width: 9rem; color: var(--soft); font-size: .9rem; }
.none { color: var(--soft); }
.good { color: var(--good); }
.waiting { color: var(--waiting); }
.bad { color: var(--bad); font-weight: 600; }
.quiet { color: var(--soft); }
.gone, .gone .state { color: var(--soft); }
.gone .grow { text-decoration: line-through; text-decoration-thickness: from-font; }
.gone .grow .sub { display: inline-block; width: 100%; text-decoration: none; }
.summary { color: var(--soft); }
.empty:first-of-type { font-size: 1.1rem; }
.empty + .empty { color: var(--soft); }
table.matrix { width: auto; }
.matrix th, .matrix td { padding: .35rem .55rem .35rem 0; white-space: nowrap; }
.matrix .turned { padding-right: .3rem; }
.matrix tr > :first-child { position: sticky; left: 0; z-index: 1; background: var(--paper); }
.turned span { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: 500; letter-spacing: 0; }
figure { margin: 1.25rem 0 1.75rem; break-inside: avoid; }
figcaption { margin-bottom: .25rem; font-weight: 600; }
svg { display: block; width: 100%; max-width: 45rem; height: auto; overflow: visible; color: var(--ink); font: 11px system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }
svg rect, svg circle { fill: currentColor; }
svg rect { opacity: .82; }
svg polyline { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
svg .axis { stroke: currentColor; stroke-width: 1; }
svg .value { fill: currentColor; font-weight: 600; }
svg .tick { fill: var(--soft); }
@media (max-width: 40rem) {
  main { padding: 1.25rem 1rem 3rem; }
  dl { grid-template-columns: 1fr; }
  dt, dd { grid-column: 1; }
  dt + dd { margin-top: 0; }
  table:not(.matrix, .slim) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table:not(.matrix, .slim), table:not(.matrix, .slim) tbody { display: block; }
  table:not(.matrix, .slim) tr { display: block; padding: .7rem 0; }
  table:not(.matrix, .slim) th, table:not(.matrix, .slim) td { display: block; padding: .1rem 0; text-align: left; }
  table:not(.matrix, .slim) tbody th { font-weight: 600; }
  table:not(.matrix, .slim) td:empty, table:not(.matrix, .slim) td:has(> .none:only-child) { display: none; }
  table:not(.matrix, .slim) td::before { content: attr(data-head); display: block; color: var(--soft); font-size: .78rem; font-weight: 600; letter-spacing: .03em; }
  .grow { width: auto; min-width: 0; }
  .matrix tr > :first-child { min-width: 7rem; max-width: 9rem; white-space: normal; overflow-wrap: break-word; }
}
@page { margin: 18mm 16mm; }
@page wide { size: A4 landscape; }
@media print {
  :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --tint: #fff; --accent: #000; --good: #000; --waiting: #000; --bad: #000; }
  html { font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  main > p, main > ul, main > ol, blockquote { max-width: none; }
  h2 { margin-top: 1.6rem; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .wide { page: wide; font-size: .85em; }
  th, td { padding-top: .4rem; padding-bottom: .4rem; }
  p, li { orphans: 3; widows: 3; }
  pre, blockquote { break-inside: avoid; }
  main a[href^="http"]:not(.bare)::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
  svg rect { opacity: 1; fill: #333; }
}
`;
