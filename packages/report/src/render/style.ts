/** How a briefing looks: on paper (A4), on a screen wide or narrow, light or dark. */
export const briefingStyle = `
:root { color-scheme: light dark; --ink: #16212b; --soft: #52606d; --line: #d3dae0; --page: #fff; --ground: #eef1f4; --accent: #0b4f71;
  --fulfilled: #1b7a43; --on-track: #1f6fb2; --open: #66727d; --late: #b3261e; --disputed: #8a4b00; --lapsed: #6b5b7b; --mark: #fdf3d7; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 "Noto Sans", "Segoe UI", system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 3rem 3.5rem; background: var(--page); box-shadow: 0 1px 3px #0002; }
header { border-top: 6px solid var(--accent); padding-top: 1.25rem; margin-bottom: 2rem; }
.record { margin: 0; color: var(--accent); font-weight: 600; letter-spacing: .01em; }
h1 { margin: .1rem 0 1.25rem; font-size: 2.1rem; line-height: 1.15; }
h2 { margin: 2.4rem 0 .6rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); font-size: 1.3rem; line-height: 1.25; break-after: avoid; }
h3 { margin: 1.4rem 0 .4rem; font-size: 1.05rem; break-after: avoid; }
dl { margin: 0; display: grid; gap: .3rem; }
dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
p { margin: .5rem 0; max-width: 46rem; overflow-wrap: anywhere; }
.lead { font-size: 1.15rem; line-height: 1.55; }
a.counts { color: inherit; text-decoration-style: dotted; }
.note { color: var(--soft); font-size: .93rem; }
.table { overflow-x: auto; margin: .8rem 0 1.4rem; }
table { width: 100%; border-collapse: collapse; font-size: .93rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; color: var(--accent); }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem .5rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: break-word; }
thead th { color: var(--soft); font-size: .85rem; border-bottom: 1px solid var(--soft); vertical-align: bottom; }
.numeric { text-align: right; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 500; }
tr { break-inside: avoid; }
caption, thead { break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
thead { display: table-header-group; }
.soft { color: var(--soft); font-size: .86em; }
.numeric + .words { padding-left: .8rem; }
sup { font-size: .68em; line-height: 0; white-space: nowrap; }
sup a { color: var(--soft); text-decoration: none; padding-left: .15em; }
a { color: var(--accent); }
.chip { white-space: nowrap; font-weight: 600; }
.chip.fulfilled, li.fulfilled .sign { color: var(--fulfilled); }
.chip.on-track, li.on-track .sign { color: var(--on-track); }
.chip.open, li.open .sign { color: var(--open); }
.chip.late, li.late .sign { color: var(--late); }
.chip.disputed, li.disputed .sign { color: var(--disputed); }
.chip.lapsed, li.lapsed .sign { color: var(--lapsed); }
.mark { display: inline-block; padding: 0 .35em; border-radius: 3px; background: var(--mark); font-size: .8em; white-space: nowrap; }
.status { margin: 1.2rem 0; }
.status svg { display: block; width: 100%; height: 28px; }
rect.fulfilled { fill: var(--fulfilled); } rect.on-track { fill: var(--on-track); } rect.open { fill: var(--open); }
rect.late { fill: var(--late); } rect.disputed { fill: var(--disputed); } rect.lapsed { fill: var(--lapsed); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
.status ul { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; margin: .6rem 0 0; padding: 0; }
.status .sign { display: inline-block; width: 1.2em; font-weight: 700; }
.key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1rem; margin: 1rem 0; }
.key-figure { border-left: 4px solid var(--accent); padding: .2rem 0 .2rem 1rem; break-inside: avoid; }
.key-figure p { margin: .15rem 0; }
.key-figure .value { font-size: 1.9rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.sources { font-size: .82rem; color: var(--soft); padding-left: 2.6em; columns: 2; column-gap: 2.5rem; overflow-wrap: anywhere; }
.sources li { break-inside: avoid; margin-bottom: .25em; }
.sources li:target { background: var(--mark); color: var(--ink); }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ebf0; --soft: #a3b0bc; --line: #34414d; --page: #161d24; --ground: #0e1318; --accent: #7cc3e8;
    --fulfilled: #6fce96; --on-track: #84bdf0; --open: #aab5bf; --late: #ff9a92; --disputed: #f0b36b; --lapsed: #c0aed0; --mark: #3d3416; }
}
@media (max-width: 44rem) {
  main { margin: 0; padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.7rem; }
  dl div { grid-template-columns: 1fr; gap: 0; margin-bottom: .4rem; }
  .sources { columns: 1; }
  table, tbody, tr, th, td, caption { display: block; width: 100%; }
  colgroup, thead { display: none; }
  tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
  tbody th, td { border: 0; padding: .1rem 0; text-align: left; }
  td:empty { display: none; }
  td::before { content: attr(data-label) ": "; color: var(--soft); }
}
@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --page: #fff; --accent: #0b4f71;
    --fulfilled: #1b7a43; --on-track: #1f6fb2; --open: #66727d; --late: #b3261e; --disputed: #8a4b00; --lapsed: #6b5b7b; --mark: #f4ecd4; }
  body { background: none; font-size: 10pt; }
  main { margin: 0; padding: 0; max-width: none; box-shadow: none; }
  rect, .mark, header { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .table { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}
`;
