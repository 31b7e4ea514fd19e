import { parseRecord } from '@shared/domain/records'
import { scriptFromSheet } from '@shared/formats/run-sheet/make-script'
import { readRunSheet } from '@shared/formats/run-sheet/read-run-sheet'
import { describe, expect, it } from 'vitest'
import { making } from '../../../helpers/builders'
import { workedMs } from '../../../helpers/worked'
import { fixture, sheetOf } from './sheet-stand'

const read = (text: string) => sheetOf(readRunSheet({ text, name: 'pasted' }))
const formOf = (line: string) =>
  read(`1. First step (3 min)\n   - ${line}\n2. Second step (3 min)`).rows.find(row => row.line === 2)

describe('what a line of a step becomes', () => {
  it.each([
    ['Settings > Security > SSO', 'click', undefined],
    ['Click Export', 'click', undefined],
    ['Open https://demo.example/a, then wait', 'open', 'https://demo.example/a'],
    ['[the page](https://demo.example/b)', 'open', 'https://demo.example/b'],
    ['Paste `vault refused` into the search', 'copy', 'vault refused'],
    ['Enter "line 4" in the box', 'copy', 'line 4'],
    ['Switch to the log viewer', 'switch', 'log viewer'],
    ['Alt-Tab to Outlook', 'switch', 'Outlook'],
    ['Takeaway: nobody waits', 'takeaway', undefined],
    ['If it breaks, show recording 2', 'fallback', undefined],
    ['Backup: screens 3 to 5', 'fallback', undefined],
    ['Watch out for the sandbox banner', 'watch-out', undefined],
    ["Don't open the report", 'watch-out', undefined],
    ['Setup: reset the tenant', 'before', undefined],
    ['Skip if they have no warehouse', 'skip', undefined],
    ['If they ask about price, say when', 'if-asked', undefined],
    ['Presenter: Mira', 'speaker', undefined],
    ['Today they: write it on paper', 'today', undefined],
    ['The shift lead is faster > than before, he says quietly', 'tell', undefined],
    ['We never copied a thing', 'tell', undefined],
    ['Any size is fine: 5 > 3', 'tell', undefined],
  ])('“%s” is %s', (line, form, value) => {
    expect(formOf(line)).toMatchObject({ form })
    expect(formOf(line)?.value).toBe(value)
  })
})

describe('a script made of a sheet', () => {
  it('is a record like any other, and holds what was left', () => {
    const sheet = read(
      '1. Restore (5 min)\n   - Setup: reset\n   - Click Go\n2. Prove it (4 min)\n3. Q&A (6 min)',
    )
    const script = scriptFromSheet(sheet, making)
    expect(parseRecord('script', script).kind).toBe('ok')
    expect(script).toMatchObject({ questionsMinutes: 6, helloMinutes: 3 })
    expect(script.steps.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Restore', 5],
      ['Prove it', 4],
    ])
    expect(script.steps[0]?.prerequisites[0]?.text).toBe('reset')
    const without = { ...sheet, rows: sheet.rows.map(row => ({ ...row, isOut: row.text === 'Prove it' })) }
    expect(scriptFromSheet(without, making).steps).toHaveLength(1)
  })

  it('a title too long to read at a glance stands whole in Tell', () => {
    const long = `${'very '.repeat(40)}long`
    const [step] = scriptFromSheet(read(`1. ${long}\n2. Short`), making).steps
    expect(step?.title.length).toBeLessThanOrEqual(120)
    expect(step?.tell).toBe(long)
  })
})

describe('what is no run sheet', () => {
  it.each([
    ['', 'There is no text in it'],
    ['  \n ', 'There is no text in it'],
    ['Thanks for the call. We talked about the plant and what hurts there.', 'No steps were found'],
    ['PK\u0003\u0004\u0000\u0000\u0000\u0000\u0001\u0002', 'no text that can be read'],
    ['x'.repeat(1_500_001), 'far more'],
    [Array.from({ length: 4_001 }, (_, at) => `- line ${at}`).join('\n'), 'far more'],
  ])('is refused in plain words', (text, words) => {
    const result = readRunSheet({ text, name: 'pasted' })
    expect(result).toMatchObject({ kind: 'refused', safe: 'Nothing was changed.' })
    expect(result.kind === 'refused' && result.message).toContain(words)
  })

  it.each([
    [
      'an invite',
      'Subject: Demo\nWhen: Thursday, 10:00\n\n1. Hello (5 min)\n2. Click here (5 min)\n3. Open https://x.example (5 min)',
    ],
    ['a mail', 'Hi Mira,\n\n1. Send the paper\n2. Ask legal\n3. Call Tom\n\nKind regards,\nTom'],
    [
      'notes',
      '- They waited two days\n- Helen said it must be safe\n- Nobody tests it\n- They pay 4,000 a year',
    ],
    ['an agenda with times to meet', 'Agenda\n1. Status\n2. Budget\n3. Next meeting at 10:00'],
    ['two steps', '1. Restore (5 min)\nClick Go\n2. Prove it (4 min)'],
  ])('%s is not offered as one', (_name, text) => {
    const result = readRunSheet({ text, name: 'pasted' })
    expect(result.kind === 'sheet' && result.sheet.isLikely).toBe(false)
  })
})

describe('time', () => {
  const worked = (work: () => unknown): number => {
    const before = workedMs()
    work()
    return workedMs() - before
  }
  const page = fixture('18-browser-page.html')
  const half = 500_000
  const fill = (part: string) => part.repeat(Math.ceil(half / part.length)).slice(0, half)
  it.each([
    ['a page', fill(page)],
    ['broken tags', fill('<a "<b \'<')],
    ['open comments', fill('<!-- <p')],
    ['unclosed scripts', fill('<script><style')],
    ['nested tables', fill('<table><tr><td>x')],
    ['one long line', fill('word > word (5 min ')],
    ['brackets', fill('([(')],
    ['marks', fill('**a _b `c "d ')],
    ['spaces', fill(' \t')],
    ['figures', fill('1:1-')],
    ['bars', fill('|a')],
    ['tabs and quotes', fill('a\t"b\n')],
    ['links', fill('[a](http://b ')],
    ['entities', fill('&#&amp')],
  ])('%s of 500 KB is read in under a second of work, which is half of what a reader has', (_name, text) => {
    readRunSheet({ text: 'warm', html: page, name: 'x' })
    const asHtml = worked(() => readRunSheet({ text: 'x', html: text, name: 'x' }))
    const asText = worked(() => readRunSheet({ text, name: 'x' }))
    expect(Math.max(asHtml, asText)).toBeLessThan(1_000)
  })
})
