import { readRunSheet } from '@shared/formats/run-sheet/read-run-sheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostWords, sheetOf } from './sheet-stand'

const word = fc.integer({ min: 0, max: 46_655 }).map(n => `w${n.toString(36)}q`)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map(all => all.join(' '))
const time = fc.constantFrom(
  '5 min',
  '0:05',
  "3'",
  '00:10–00:15',
  '10:00',
  '90 sec',
  '1 h 30',
  '10:00-10:07',
  '7 minutes',
)
const label = fc.constantFrom(
  'Takeaway',
  'If it breaks',
  'Plan B',
  'Watch out',
  'Setup',
  'Say',
  'Presenter',
  'Audience',
  'Risk',
  'Skip if',
  'If asked',
  'With us',
  'Today they',
)
const alone = fc.constantFrom(
  'Setup',
  'Q&A',
  'Next steps',
  'Hello',
  'Backup',
  'End',
  'Before the call',
  'Takeaways:',
  'Chapter 2',
  'Notes',
)
const act = fc.constantFrom(
  'Click',
  'Switch to',
  'Open https://demo.example/a',
  'Paste "abcq" into',
  'Step 3:',
  'Go to',
  'Do not',
)
const phrase = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.tuple(label, words).map(([l, w]) => `${l}: ${w}`),
  fc.tuple(act, words).map(([a, w]) => `${a} ${w}`),
  fc.tuple(words, time).map(([w, t]) => `${w} (${t})`),
  fc.tuple(words, time).map(([w, t]) => `${w} - ${t}`),
  fc.tuple(time, words).map(([t, w]) => `${t} ${w}`),
  fc.tuple(word, word, word).map(path => path.join(' > ')),
  alone,
)

const line = fc.oneof(
  phrase,
  fc.tuple(fc.integer({ min: 1, max: 6 }), phrase).map(([n, p]) => `${'#'.repeat(n)} ${p}`),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('-', '*', '1.', 'a)', '- [ ]', '•'), phrase)
    .map(([n, m, p]) => `${'  '.repeat(n)}${m} ${p}`),
  fc.tuple(fc.constantFrom('\t', '    ', '> '), phrase).map(([space, p]) => space + p),
  fc.array(phrase, { minLength: 2, maxLength: 5 }).map(cells => `| ${cells.join(' | ')} |`),
  fc.array(phrase, { minLength: 2, maxLength: 5 }).map(cells => cells.join('\t')),
  fc.constantFrom(
    '| Step | Time | Say |',
    'Time\tStep\tPresenter\tRisk',
    '|---|---|---|',
    '---',
    '',
    '```',
    '**Bold head**',
  ),
  fc.tuple(words, words).map(([w, v]) => `${w} [${v}](https://x.example/p) **${w}** \`${v}\``),
)
const text = fc.array(line, { minLength: 1, maxLength: 25 }).map(lines => lines.join('\n'))

const html = fc.letrec<{ page: string; leaf: string; block: string }>(tie => ({
  page: fc.array(tie('block'), { minLength: 1, maxLength: 12 }).map(all => all.join('')),
  leaf: fc
    .tuple(
      fc.constantFrom(
        'p',
        'div',
        'h1',
        'h2',
        'h3',
        'blockquote',
        'pre',
        'span',
        'li',
        'p class=MsoListParagraph',
      ),
      phrase,
    )
    .map(([tag, p]) => `<${tag}> ${p.replaceAll('>', '&gt;')} </${tag.split(' ')[0]}>`),
  block: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc
      .tuple(phrase, phrase)
      .map(([a, b]) => `<p>${a.replaceAll('>', '&gt;')}<br>${b.replaceAll('>', '&gt;')}`),
    fc
      .tuple(fc.constantFrom('ul', 'ol', 'div', 'section'), fc.array(tie('block'), { maxLength: 4 }))
      .map(([tag, all]) => `<${tag}><li>${all.join('</li><li>')}</li></${tag}>`),
    fc
      .array(fc.array(tie('leaf'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .map(
        rows =>
          `<table>${rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}`).join('')}`).join('')}</table>`,
      ),
  ),
})).page

/** What has no steps at all is refused whole, and stays where it was. */
const lost = (source: string, result: ReturnType<typeof readRunSheet>): readonly string[] =>
  result.kind === 'refused' ? [] : lostWords(source, sheetOf(result))

describe('no line is lost', () => {
  it('of whatever mix of headings, lists, tables, labels and times', () => {
    fc.assert(
      fc.property(text, source => {
        // Where the link goes stands in the row that opens it.
        expect(lost(source, readRunSheet({ text: source, name: 'x' }))).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('of whatever page, closed properly or not', () => {
    fc.assert(
      fc.property(html, source => {
        const seen = source.replace(/<[^>]*>/g, ' ').replaceAll('&gt;', '>')
        expect(lost(seen, readRunSheet({ text: seen, html: source, name: 'x' }))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('and no text, however broken, makes the reader throw', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'<>/!-="\'& ;a1\t\n|#*`([:.)]q'), maxLength: 200 })
    fc.assert(
      fc.property(signs, source => {
        readRunSheet({ text: source, name: 'x' })
        readRunSheet({ text: source, html: source, name: 'x' })
      }),
      { numRuns: 800 },
    )
  })
})
