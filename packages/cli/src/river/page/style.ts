/** What pages about a river have beyond the style of every page. */
export const riverStyle = `
:root { --third: #5b7f1d; --water: #3f87c9; --stored: #b9d8f2; --short: #c0362c; --box: #fff; --track: #e3e8ee; }
@media (prefers-color-scheme: dark) { :root { --third: #a8cf5f; --water: #4f97d8; --stored: #1d4569; --short: #ff8178; --box: #1a2027; --track: #313a44; } }
.line.third { stroke: var(--third); } .band.third, .bar.third { fill: var(--third); } .key i.third { border-color: var(--third); }
.line.water { stroke: var(--water); } .band.water, .bar.water { fill: var(--water); } .key i.water { border-color: var(--water); }
.line.plain { stroke: var(--soft); stroke-width: 1.6; } .key i.plain { border-color: var(--soft); }
.key i.short { border-color: var(--short); }
.figures { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.25rem 0 1.5rem; padding: 0; list-style: none; }
.figures li { min-width: 8rem; }
.figures strong { display: block; white-space: nowrap; font-size: 1.75rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; }
.figures span { color: var(--soft); font-size: .9rem; display: block; max-width: 15rem; }
.diagram { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 1rem; max-width: none; }
@media (min-width: 82rem) { .diagram { margin-inline: calc((100% - min(100vw - 4rem, 108rem)) / 2); } }
.diagram .controls { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1rem; padding: .7rem 1rem; border-bottom: 1px solid var(--line); }
.diagram .controls label { display: flex; flex: 1 1 18rem; align-items: center; gap: .75rem; }
.diagram input { flex: 1; min-width: 8rem; accent-color: var(--first); min-height: 2rem; }
.diagram output { font-weight: 600; font-variant-numeric: tabular-nums; min-width: 5.5rem; }
.diagram button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: .3rem 1rem; min-width: 4.6rem; cursor: pointer; }
.diagram button:hover { background: var(--track); }
.diagram .pan { overflow-x: auto; padding: .5rem; }
.diagram figcaption { padding: 0 1rem .7rem; }
.network { max-width: none; margin: 0 auto; }
.network .link { fill: none; stroke: var(--water); stroke-linecap: butt; opacity: .78; transition: stroke-width .35s; }
.network .link.dry { stroke: var(--soft); stroke-dasharray: 3 5; opacity: .6; }
.network .arrow { fill: var(--soft); }
.network .box { fill: var(--box); stroke: var(--soft); stroke-width: 1.4; }
.network .box.first { stroke: var(--first); } .network .box.second { stroke: var(--second); } .network .box.third { stroke: var(--third); }
.network .box.first, .network .box.second, .network .box.third { stroke-width: 2.2; }
.network .stored { fill: var(--stored); transition: y .35s, height .35s; }
.network .track { fill: var(--short); opacity: .85; } .network .served { fill: var(--water); transition: width .35s; }
.network .node-name { font-weight: 600; font-size: 12px; } .network .node-value { font-size: 12px; fill: var(--soft); font-variant-numeric: tabular-nums; }
.result { border: 2px solid var(--first); border-radius: 8px; padding: 1rem 1.25rem; margin: 1.25rem 0 1.75rem; max-width: 60rem; }
.result p { margin: 0; font-size: 1.15rem; max-width: none; } .result p + p { margin-top: .4rem; font-size: 1rem; color: var(--soft); }
.scroll + .scroll, .scroll + .notes, figure + .notes { margin-top: 1.5rem; }
.charts + .charts { margin-top: 2rem; }
.notes { color: var(--soft); font-size: .9rem; } .notes li { margin: .15rem 0; }
.bars + .bars { margin-top: 2.25rem; } .bars figure { max-width: 56rem; }
.share-bars { list-style: none; margin: .4rem 0 .6rem; padding: 0; }
.share-bars li { display: grid; grid-template-columns: 17rem 1fr; align-items: center; gap: .15rem .9rem; margin: .3rem 0; font-size: .92rem; }
.share-bars .rule { text-align: right; } .share-bars .chosen .rule { font-weight: 700; }
.share-bars .whole { display: flex; gap: 2px; height: 1.9rem; }
.share-bars .part { container-type: inline-size; color: var(--paper); font-weight: 600; font-variant-numeric: tabular-nums; overflow: hidden; white-space: nowrap; }
.share-bars .part > span { display: flex; align-items: center; height: 100%; padding: 0 .55rem; }
.share-bars .part > .brief { display: none; }
@container (max-width: 8.6rem) { .share-bars .part > .full { display: none; } .share-bars .part > .brief { display: flex; } }
@container (max-width: 3.6rem) { .share-bars .part > .brief { display: none; } }
.share-bars .part:last-child > span { justify-content: flex-end; } .share-bars li:not(.chosen) .part { opacity: .82; }
.part.first { background: var(--first); } .part.second { background: var(--second); } .part.third { background: var(--third); }
@media (max-width: 40rem) { .share-bars li { grid-template-columns: 1fr; margin: .55rem 0; } .share-bars .rule { text-align: left; } .share-bars .part { container-type: inline-size; color: var(--paper); font-weight: 600; font-variant-numeric: tabular-nums; overflow: hidden; white-space: nowrap; }
.share-bars .part > span { display: flex; align-items: center; height: 100%; padding: 0 .55rem; }
.share-bars .part > .brief { display: none; }
@container (max-width: 8.6rem) { .share-bars .part > .full { display: none; } .share-bars .part > .brief { display: flex; } }
@container (max-width: 3.6rem) { .share-bars .part > .brief { display: none; } } }
@media (prefers-reduced-motion: reduce) { .network * { transition: none !important; } }
@media (max-width: 40rem) { .figures strong { font-size: 1.3rem; } .figures { gap: .75rem 1.5rem; } .figures li { min-width: min-content; flex: 1 1 42%; } .figures span { max-width: none; } th[scope=row], th:first-child { min-width: 7.5rem; } .charts svg text { font-size: 19px; } .charts svg .label { font-size: 17px; } }
@media print { .diagram .controls button, .diagram input { display: none; } }
`;
