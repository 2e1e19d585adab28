/** The style of the page: one light and one dark set of colours, two panes where there is room, one where not. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --panel: #f5f2ea; --ink: #22211d; --quiet: #66625a; --line: #ddd8cc; --focus: #1a56b0;
  --statement: #dbe8f7; --statement-on: #a9cbf0; --statement-ink: #1d4c82;
  --commitment: #2f7d4f; --commitment-on: #bfe5cb; --commitment-ink: #1d6238;
  --figure: #fbe3ab; --figure-on: #f6c453; --figure-ink: #7a4d00;
  --pledged: #1d4c82; --urged: #6b4a9b; --considered: #66625a; --planned: #0d6470;
  --serif: "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: Inter, "Source Sans 3", "Noto Sans", system-ui, "Segoe UI", "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1c1e; --panel: #232528; --ink: #e9e6df; --quiet: #a8a399; --line: #3a3c40; --focus: #8cb8f5;
    --statement: #23364d; --statement-on: #36608f; --statement-ink: #a9cbf0;
    --commitment: #63b783; --commitment-on: #1f5a36; --commitment-ink: #8fd6aa;
    --figure: #4d3c12; --figure-on: #7d5d0c; --figure-ink: #f2cd77;
    --pledged: #a9cbf0; --urged: #cdb4f2; --considered: #b5b0a6; --planned: #86d3de;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .6rem; z-index: 2; background: var(--paper); padding: .3rem .8rem; }

.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .4rem 2rem; align-items: center;
  justify-content: space-between; padding: .55rem clamp(1rem, 3vw, 2.5rem); background: var(--panel); border-bottom: 1px solid var(--line); }
.bar h1 { margin: 0; font: 600 1.15rem/1.2 var(--serif); letter-spacing: .01em; }
.bar small { margin-left: .5rem; color: var(--quiet); font: .85rem var(--sans); }
.legend { display: flex; gap: .4rem; flex-wrap: wrap; }
.legend button { font: 500 .85rem/1 var(--sans); color: var(--ink); padding: .42rem .75rem; border: 1px solid var(--line);
  border-radius: 99px; background: var(--paper); cursor: pointer; }
.legend button::before { content: ""; display: inline-block; width: .95em; height: .8em; margin-right: .5em; vertical-align: -.05em; border-radius: 2px; }
.legend .statement::before { background: var(--statement-on); }
.legend .commitment::before { border-bottom: 3px solid var(--commitment); border-radius: 0; }
.legend .figure::before { background: var(--figure-on); }
.legend button[aria-pressed="false"] { color: var(--quiet); text-decoration: line-through; background: transparent; }
.legend button[aria-pressed="false"]::before { opacity: .25; }

.contents { padding: 1rem clamp(1rem, 3vw, 2.5rem) 0; }
.contents ol { margin: 0; padding-left: 1.4rem; columns: 20rem; column-gap: 3rem; }

.title { padding: 1.4rem clamp(1rem, 3vw, 2.5rem) .9rem; }
.title h2 { margin: 0; max-width: 60ch; font: 600 clamp(1.35rem, 2.6vw, 1.9rem)/1.2 var(--serif); text-wrap: balance; }
.facts { margin: .35rem 0 0; color: var(--quiet); font-size: .9rem; }

.text { padding: .2rem clamp(1rem, 3vw, 2.5rem) 2rem; font: 1.08rem/1.8 var(--serif); }
.text p { max-width: 68ch; margin: 0 0 1em; }
.text mark, .text a { color: inherit; background: none; text-decoration: none; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.text .statement { background: var(--statement); padding: .12em 0; }
.text .commitment { text-decoration: underline 2.5px var(--commitment); text-underline-offset: .26em; text-decoration-skip-ink: none; }
.text .figure { background: var(--figure); padding: .12em 0; }
.text .on.statement { background: var(--statement-on); }
.text .on.commitment { background: var(--commitment-on); }
.text .on.figure { background: var(--figure-on); }

.list { padding: .3rem clamp(1rem, 2vw, 1.6rem) 2rem; background: var(--panel); }
.list h3 { margin: 1.2rem 0 .2rem; font: 600 1.05rem/1.3 var(--serif); }
.list h4 { margin: 1rem 0 .25rem; font-size: .82rem; font-weight: 600; color: var(--quiet); letter-spacing: .02em; }
.count { color: var(--quiet); font: .85rem var(--sans); margin-left: .25rem; }
.list ol { list-style: none; margin: 0; padding: 0; }
.list li > a { display: block; padding: .5rem .7rem; margin: 0 -.7rem; border-left: 3px solid transparent; border-radius: 0 5px 5px 0;
  text-decoration: none; font-size: .95rem; line-height: 1.45; }
.list li + li { margin-top: 1px; }
.list .statements li > a { font-family: var(--serif); }
.list .on.statement { background: var(--statement); border-left-color: var(--statement-ink); }
.list .on.commitment { background: var(--commitment-on); border-left-color: var(--commitment); }
.list .on.figure { background: var(--figure); border-left-color: var(--figure-ink); }
.details { display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin-top: .2rem; color: var(--quiet); font: .82rem/1.5 var(--sans); }
.on .details { color: inherit; }
.details .sum, .details .value { color: var(--figure-ink); font-weight: 600; font-variant-numeric: tabular-nums; }
.details .deadline { color: var(--commitment-ink); font-weight: 600; }
.details .deadline::before { content: "◷ " / ""; font-weight: 400; }
.why { display: none; }
.on .why, a:focus .why { display: inline; }
.why code { font-size: .95em; }
.strength { display: inline-block; margin-right: .35rem; padding: .08rem .5rem; border: 1px solid currentColor; border-radius: 99px;
  font-size: .74rem; font-weight: 600; line-height: 1.35; vertical-align: .08em; }
.strength.delivered { color: var(--paper); background: var(--commitment-ink); border-color: var(--commitment-ink); }
.strength.agreed { color: var(--commitment-ink); }
.strength.pledged { color: var(--pledged); }
.strength.planned { color: var(--planned); }
.strength.considered { color: var(--considered); border-style: dashed; }
.strength.urged { color: var(--urged); border-style: dashed; }
.none { color: var(--quiet); font-size: .9rem; margin: .2rem 0; }
.without-statements .text .statement, .without-figures .text .figure { background: none; }
.without-commitments .text .commitment { text-decoration: none; }
.without-figures .text .figure.statement { background: var(--statement); }
.without-statements .text .statement.figure { background: var(--figure); }
.without-statements.without-figures .text .statement.figure { background: none; }
.without-statements .entries.statements, .without-figures .entries.figures, .without-commitments .entries.commitments { display: none; }

@media (min-width: 60rem) {
  .panes { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(23rem, 1fr); border-top: 1px solid var(--line); }
  .panes > * { height: calc(100vh - 3.2rem); overflow-y: auto; position: sticky; top: 3.2rem; overscroll-behavior: auto; }
  .single { display: flex; flex-direction: column; height: 100vh; }
  .single main, .single .reading { display: flex; flex: 1; flex-direction: column; min-height: 0; }
  .single .panes { flex: 1; min-height: 0; grid-template-rows: minmax(0, 1fr); }
  .single .panes > * { height: auto; position: static; }
  .text { padding-top: 1.4rem; }
  .list { border-left: 1px solid var(--line); }
}
@media print {
  .bar { position: static; } .legend, .skip { display: none; }
  .panes > * { height: auto; overflow: visible; position: static; }
}
`;
