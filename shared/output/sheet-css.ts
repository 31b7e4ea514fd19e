/**
 * How a sheet looks on paper: the same text styles the preview, the printed page and the offline file. Paper has
 * colours of its own, whatever the theme of the screen. All sizes follow the type, so that one number sets the page.
 */
import type { Paper } from './sheet'

/** In CSS pixels, 96 to the inch, without the margins. */
export const paperSize: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 793.7, height: 1122.5 },
  Letter: { width: 816, height: 1056 },
}
/** Every page's margin, in CSS pixels. */
export const pageMargin = { block: 45, inline: 50 } as const

/** Of a page that is only a sheet. */
export const pageCss = `
html, body { margin: 0; background: #ffffff; }
body { --scale: 1; }
body.file { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
@media print { body.file { max-width: none; padding: 0; } }
`

export const sheetCss = `
.sheet, .sheet * { box-sizing: border-box; margin: 0; padding: 0; border: 0; }
.sheet {
  --ink: #1d1b17; --soft: #575147; --faint: #6f685b; --line: #ddd7cb; --edge: #bfb7a7; --wash: #f4f1ea;
  --mark: #236b41; --watch: #8a4a06; --watch-wash: #fbf1e2;
  --base: 13.2px;
  font-family: "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-size: calc(var(--base) * var(--scale, 1)); line-height: 1.42; color: var(--ink); background: #ffffff;
  font-feature-settings: "calt", "cv10", "ss03"; text-align: start; overflow-wrap: anywhere;
}
.sheet.columns { --base: 12.4px; line-height: 1.36; }
.sheet.letter { --base: 14px; line-height: 1.5; }
.sheet.big { --base: 18px; line-height: 1.4; }
.sheet ul, .sheet ol { list-style: none; }
.sheet table { border-collapse: collapse; width: 100%; }
.sheet th, .sheet td { text-align: start; vertical-align: top; font-weight: inherit; }
.sheet a { color: inherit; text-decoration: underline; text-decoration-color: var(--edge); text-underline-offset: 0.15em; }
.sheet strong { font-weight: 600; }

.sheet .head { display: flex; justify-content: space-between; align-items: flex-end; gap: 2em; padding-bottom: 0.75em; border-bottom: 2px solid var(--ink); }
.sheet .titles { min-width: 0; flex: 1 1 auto; }
.sheet h1 { font-size: 0.86em; font-weight: 600; letter-spacing: 0.02em; color: var(--mark); }
.sheet .about { font-size: 1.8em; line-height: 1.16; font-weight: 600; letter-spacing: -0.02em; }
.sheet .facts-head { flex: none; max-width: 44%; text-align: end; color: var(--soft); font-variant-numeric: tabular-nums; font-size: 0.95em; line-height: 1.4; }
.sheet .facts-head li:first-child { color: var(--ink); font-weight: 600; }
.sheet.letter h1 { font-size: 1.8em; line-height: 1.16; letter-spacing: -0.02em; color: var(--ink); }
.sheet.letter .about { font-size: 1.1em; line-height: 1.35; font-weight: 400; letter-spacing: 0; color: var(--soft); margin-top: 0.2em; }
.sheet.big .about { font-size: 1.5em; }
.sheet.big .facts-head { font-size: 0.8em; }

.sheet .wide { margin-top: 1em; }
.sheet .body { margin-top: 1.05em; }
.sheet.columns .body { columns: 2; column-gap: 2.6em; }
.sheet.columns .section { break-inside: avoid; }
.sheet .section + .section { margin-top: 1.15em; }
.sheet.letter .section + .section { margin-top: 1.6em; }
.sheet.big .section + .section { margin-top: 1.5em; }
.sheet h2 { font-size: 1em; font-weight: 600; break-after: avoid; padding-bottom: 0.22em; margin-bottom: 0.42em; border-bottom: 1px solid var(--line); }
.sheet.letter h2 { font-size: 1.15em; border: 0; margin-bottom: 0.3em; padding: 0; letter-spacing: -0.01em; }
.sheet h3 { font-size: 1em; font-weight: 600; break-after: avoid; }
.sheet .section > h3 { margin-top: 0.7em; }
.sheet h2 + h3 { margin-top: 0; }

.sheet p.plain + p.plain, .sheet .list + p, .sheet p + .list, .sheet .note + p, .sheet p + .note { margin-top: 0.4em; }
.sheet.letter p.plain + p.plain { margin-top: 0.7em; }
.sheet p.lead { font-size: 1.42em; line-height: 1.25; font-weight: 600; letter-spacing: -0.014em; }
.sheet p.muted { color: var(--soft); }
.sheet .is-goal { border-inline-start: 3px solid var(--mark); padding: 0.1em 0 0.1em 0.95em; }
.sheet .is-goal h2 { border: 0; margin: 0; padding: 0; font-size: 0.86em; color: var(--mark); }
.sheet .is-goal p.muted { margin-top: 0.25em; }

.sheet .quote { break-inside: avoid; }
.sheet .quote + .quote { margin-top: 0.42em; }
.sheet .quote > p:first-child::before { content: "\\201C"; }
.sheet .quote > p:first-child::after { content: "\\201D"; }
.sheet .quote .who { color: var(--faint); font-size: 0.92em; }

.sheet .list li { position: relative; padding-inline-start: 1.25em; break-inside: avoid; }
.sheet .list li + li { margin-top: 0.18em; }
.sheet .list.dots > li::before { content: ""; position: absolute; inset-inline-start: 0.25em; top: 0.58em; width: 0.32em; height: 0.32em; border-radius: 50%; background: var(--edge); }
.sheet .list.numbers { counter-reset: item; }
.sheet .list.numbers > li { padding-inline-start: 1.7em; }
.sheet .list.numbers > li::before { counter-increment: item; content: counter(item); position: absolute; inset-inline-start: 0; width: 1.1em; text-align: end; color: var(--faint); font-variant-numeric: tabular-nums; }
.sheet .list.boxes > li { padding-inline-start: 1.6em; }
.sheet .list.boxes > li::before { content: ""; position: absolute; inset-inline-start: 0.05em; top: 0.22em; width: 0.82em; height: 0.82em; border: 1px solid var(--faint); border-radius: 0.18em; }

.sheet .facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 1em; row-gap: 0.2em; }
.sheet .facts dt { color: var(--faint); max-width: 11em; }
.sheet .facts dd { min-width: 0; font-variant-numeric: tabular-nums; }
.sheet .facts + p { margin-top: 0.45em; }
.sheet .facts + .facts { margin-top: 0.2em; }
.sheet .facts + h3, .sheet .facts + .note { margin-top: 0.7em; }

.sheet .table th { font-size: 0.88em; color: var(--faint); padding: 0 1em 0.2em 0; border-bottom: 1px solid var(--line); }
.sheet .table td { padding: 0.28em 1em 0.28em 0; border-bottom: 1px solid var(--line); }
.sheet .table tr > :last-child { padding-inline-end: 0; }
.sheet .table tr:last-child td { border-bottom: 0; padding-bottom: 0; }
.sheet .table td:first-child { font-weight: 600; }
.sheet .table td .title, .sheet .table td .aside { display: block; }
.sheet .table td .aside { font-weight: 400; color: var(--soft); }
/* A mail address stays whole as long as there is room. */
.sheet .table td:not(:first-child) .aside { overflow-wrap: break-word; max-width: 22em; }
.sheet .table td:last-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.sheet .table + .facts { margin-top: 0.5em; }
.sheet .table tr, .sheet .timetable tr { break-inside: avoid; }

.sheet .timetable td { padding: 0.22em 0; border-bottom: 1px solid var(--line); }
.sheet .timetable tr:last-child td { border-bottom: 0; }
.sheet .timetable .at { width: 1%; white-space: nowrap; padding-inline-end: 0.95em; color: var(--soft); font-variant-numeric: tabular-nums; }
.sheet .timetable .min { width: 1%; white-space: nowrap; padding-inline-start: 1em; text-align: end; color: var(--soft); font-variant-numeric: tabular-nums; }
.sheet .timetable .title { display: block; font-weight: 500; }
.sheet .timetable .aside { display: block; color: var(--soft); font-size: 0.95em; }
.sheet .timetable .quiet .title { font-weight: 400; color: var(--soft); }
.sheet.columns .timetable .aside { color: var(--watch); }

.sheet .step { break-inside: avoid; padding: 0.75em 0; border-bottom: 1px solid var(--line); }
.sheet .step:last-child { border-bottom: 0; padding-bottom: 0; }
.sheet h2 + .step { padding-top: 0.2em; }
.sheet.columns .step { padding: 0.4em 0; }
.sheet.columns h2 + .step { padding-top: 0; }
.sheet .step.plain > :not(.step-head) { padding-inline-start: 0; }
.sheet.columns .step-head h3 { font-size: 1em; }
.sheet.columns .step > .aside { margin-top: 0.05em; }
.sheet .step-head { display: flex; align-items: baseline; gap: 0.55em; break-after: avoid; }
.sheet .step-head .number { flex: none; min-width: 1.2em; color: var(--faint); font-variant-numeric: tabular-nums; }
.sheet .step-head h3 { font-size: 1.1em; letter-spacing: -0.01em; min-width: 0; }
.sheet .step-head .tag { flex: none; font-size: 0.78em; color: var(--soft); border: 1px solid var(--line); border-radius: 0.35em; padding: 0.05em 0.4em; }
.sheet .step-head .when { flex: none; margin-inline-start: auto; color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
.sheet .cues, .sheet .show, .sheet .step > .aside { margin-top: 0.35em; padding-inline-start: 1.75em; }
.sheet .cues li + li { margin-top: 0.2em; }
.sheet .show { color: var(--soft); }
.sheet .show li { display: flex; flex-wrap: wrap; column-gap: 0.5em; }
.sheet .show .verb { flex: none; width: 5.2em; color: var(--faint); }
.sheet .show .value { width: 100%; padding-inline-start: 5.7em; color: var(--ink); font-variant-numeric: tabular-nums; }
.sheet .step > .aside { display: grid; grid-template-columns: 6.6em minmax(0, 1fr); }
.sheet .aside > .label { font-weight: 400; color: var(--faint); }
.sheet .aside.watch > .label, .sheet .aside.watch > p { color: var(--watch); }
.sheet .step > .aside p { white-space: normal; }

.sheet .note { break-inside: avoid; background: var(--watch-wash); border-inline-start: 3px solid var(--watch); padding: 0.35em 0.7em; }
.sheet .note .label { color: var(--watch); }
.sheet .note + .note { margin-top: 0.35em; }

.sheet .room { break-inside: avoid; }
.sheet .room .rule { height: 1.9em; border-bottom: 1px solid var(--edge); }
.sheet .foot { margin-top: 1.3em; padding-top: 0.5em; border-top: 1px solid var(--line); color: var(--faint); font-size: 0.86em; display: flex; gap: 2em; justify-content: space-between; }
.sheet .left-out { color: var(--watch); }
.sheet .foot p:only-child { margin-inline-start: auto; }
`
