import { style } from '../format/style.ts';

/** The look of a site: that of HTML copies, and what stands around them. */
export const look = `${style}
html { scroll-padding-top: 1rem; }
[hidden] { display: none !important; }
.in { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
.skip { position: absolute; left: -99rem; top: 0; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { left: .5rem; z-index: 2; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.top { margin: 0; border: 0; border-bottom: 1px solid var(--line); background: var(--tint); }
.top .in { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 2rem; padding-top: .85rem; padding-bottom: .75rem; }
.whose { color: var(--ink); font-weight: 650; text-decoration: none; }
.whose:hover { text-decoration: underline; }
.top ul { display: flex; flex-wrap: wrap; gap: .15rem 1.15rem; margin: 0; padding: 0; list-style: none; font-size: .95rem; }
.top li { margin: 0; }
.top li a { display: inline-block; padding: .2rem 0; color: var(--soft); text-decoration: none; }
.top li a:hover { color: var(--ink); text-decoration: underline; }
.top a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--accent); }
.notice { margin: 0; background: var(--waiting); color: var(--paper); font-weight: 600; text-align: center; }
.notice span { display: block; max-width: 62rem; margin: 0 auto; padding: .35rem 1.5rem; }
main > header, article > header { margin-bottom: 1.5rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
main > p { max-width: 46rem; }
.crumbs { margin: 0 0 .35rem; color: var(--soft); font-size: .95rem; }
.foot { border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
.foot .in { padding-top: 1.25rem; padding-bottom: 2rem; }
.foot p { margin: 0 0 .35rem; }
.foot a { margin-right: 1.25rem; }
form { margin: 0 0 1.75rem; }
label { color: var(--soft); font-size: .9rem; font-weight: 600; }
input, select, button { font: inherit; color: inherit; }
input, select, button { min-height: 2.5rem; font-weight: 400; }
input, select { color: var(--ink); padding: .4rem .6rem; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
button { padding: .45rem .95rem; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; cursor: pointer; }
button:hover { border-color: var(--ink); }
.search > label { display: block; margin-bottom: .3rem; }
.search .field { display: flex; gap: .5rem; max-width: 36rem; }
.search input { flex: 1 1 auto; min-width: 0; }
.search .field button { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
.search .kind { margin: .75rem 0 0; }
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1rem; padding: .85rem 1rem 1rem; background: var(--tint); border-radius: 6px; }
.filter label { display: grid; gap: .2rem; }
.filter input { width: 14rem; }
.filter output { padding: .5rem 0; color: var(--soft); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; margin: 0 0 .5rem; }
.card { padding: 1rem 1.25rem; background: var(--tint); border-radius: 6px; }
.card h2 { margin: 0 0 .35rem; color: var(--soft); font-size: .9rem; font-weight: 600; letter-spacing: .02em; }
.card p { margin: 0; }
.card p + p { margin-top: .5rem; }
.large { font-size: 1.12rem; line-height: 1.4; }
.list ul, .subjects, .brief ul { margin: 0 0 .75rem; padding: 0; list-style: none; }
.list li, .subjects li { max-width: 46rem; margin: 0; padding: .55rem 0; border-bottom: 1px solid var(--line); }
.list li a, .subjects li a { text-decoration: none; }
.list li a:hover, .subjects li a:hover { text-decoration: underline; }
.list .sub, .subjects .sub { display: block; min-width: 0; }
.list .state { margin-left: .5rem; font-size: .9rem; }
.list h2 { margin-top: 2rem; }
.brief, .contents { margin: 1.5rem 0; padding: .9rem 1.25rem; background: var(--tint); border-radius: 6px; }
.brief h2, .contents h2 { margin: 0 0 .4rem; color: var(--soft); font-size: .9rem; font-weight: 600; }
.brief ul, .contents ul { margin: 0; }
.brief li { margin: .25rem 0; }
.contents ul { padding: 0; list-style: none; columns: 18rem; column-gap: 2rem; }
.contents li { margin: 0; padding: .12rem 0; break-inside: avoid; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.text > p, .text > ul, .text > ol { max-width: 46rem; }
:target { background: color-mix(in srgb, var(--accent) 16%, transparent); box-shadow: 0 0 0 .35rem color-mix(in srgb, var(--accent) 16%, transparent); border-radius: 2px; }
.beside { display: flex; justify-content: space-between; gap: 1rem; margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.beside a { text-decoration: none; }
.beside a span { display: block; color: var(--soft); font-size: .85rem; }
.beside a:last-child:not(:first-child) { text-align: right; }
.results { margin: 0; padding: 0; list-style: none; }
.results li { max-width: 46rem; margin: 0; padding: .75rem 0; border-bottom: 1px solid var(--line); }
.results p { margin: 0; }
.results .sub { margin-left: .35rem; }
.where a { font-weight: 600; }
mark { padding: 0 .08em; background: #ffe08a; color: #1d2125; border-radius: 2px; }
.plot { margin-bottom: 2.5rem; }
.plot figure { margin-bottom: .5rem; }
.plot svg rect { fill: var(--accent); opacity: 1; }
.plot svg polyline, .plot svg circle { color: var(--accent); }
summary { color: var(--accent); cursor: pointer; }
.plot figcaption { position: sticky; left: 0; }
details table { width: auto; margin-top: .5rem; }
details td.figure { padding-left: 2rem; }
@media (min-width: 40.01rem) {
  /* What stands beside a name is no column of single words. */
  .grow ~ td:not([class]) { min-width: 11rem; }
}
@media (max-width: 40rem) {
  td.grow::before { display: none !important; }
  .in { padding-left: 1rem; padding-right: 1rem; }
  .top .in { gap: .35rem; }
  .top ul { gap: 0 1.1rem; }
  .top li a { padding: .35rem 0; }
  .filter { padding: .75rem; }
  .filter label, .filter input, .filter select { width: 100%; }
  .contents ul { columns: auto; }
  .plot svg { min-width: 45rem; }
  /* A plot that goes on beyond the edge has a shade there, which paper that moves with it covers at its end: telephones show no scrollbar. */
  .plot .scroll { background:
    linear-gradient(to right, var(--paper) 60%, transparent) left / 2rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 60%, transparent) right / 2rem 100% no-repeat local,
    linear-gradient(to right, color-mix(in srgb, var(--soft) 50%, transparent), transparent) left / .75rem 100% no-repeat scroll,
    linear-gradient(to left, color-mix(in srgb, var(--soft) 50%, transparent), transparent) right / .75rem 100% no-repeat scroll; }
}
@media print {
  body { display: table; width: 100%; }
  /* The head of a table stands on each sheet. */
  .top { display: table-header-group; break-inside: avoid; border: 0; background: none; }
  .top .in, .foot, .skip, form, .contents, .beside, .crumbs, noscript { display: none !important; }
  .notice { background: none; color: #000; font-size: 9pt; text-align: right; }
  .notice span { padding: 0 0 4mm; max-width: none; }
  .brief { padding: 0; background: none; }
  :target { background: none; box-shadow: none; }
  main a { color: inherit; text-decoration: none; }
  details::details-content { display: block; content-visibility: visible; }
}
`;

/** What a browser shows beside the title: a sheet with what was decided. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">
<rect width="32" height="32" rx="6" fill="#1f5a96"/>
<path d="M9 10h14M9 16h6M9 22h4" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/>
<path d="m17 20 3 3 5-7" fill="none" stroke="#fff" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`;
