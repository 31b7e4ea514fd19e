import { type FollowUpFacts, writeFollowUp } from '@shared/debrief/follow-up'
import type { Question } from '@shared/domain/question'
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import { aColleague, aCommitment, aGap, aMe, aPerson, aQuestion } from '../../helpers/builders'

const me = aMe()
const tom = aColleague()
const facts = (o: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  people: [],
  colleagues: [me, tom],
  me,
  questions: [],
  commitments: [],
  gaps: [],
  heldOn: 'Thursday 19 November',
  today: '2026-11-20',
  dayWords: day => `on ${day}`,
  ...o,
})
const mail = (o: Partial<FollowUpFacts> = {}) => writeFollowUp(facts(o)).markdown
/** As the app draws it: tables, and one tilde is a tilde. */
const html = (markdown: string) =>
  renderToStaticMarkup(
    createElement(Markdown, { remarkPlugins: [[remarkGfm, { singleTilde: false }]] }, markdown),
  )
const textIn = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
const times = (text: string, part: string) => text.split(part).length - 1

describe('a follow-up', () => {
  it('leads with their questions, then promises, gaps, the next step and who writes', () => {
    const written = mail({
      people: [aPerson()],
      personalLine: 'Good luck with the audit.',
      questions: [aQuestion({ answer: 'Yes, per share.' })],
      commitments: [aCommitment({ dueOn: '2026-11-27' })],
      gaps: [aGap({ fixOn: '2027-01-15', status: 'planned' })],
      nextStep: 'Name the pilot share',
    })
    expect(written).toBe(`Hello Helen,

thank you for your time on Thursday 19 November.

Good luck with the audit.

## Your questions

1. **Can the lock differ per share?**  
   Yes, per share.

## What you were promised

- Restore drill on your own data. By on 2026-11-27.

## Where it stands today

| Today | Workaround | Date |
| --- | --- | --- |
| It does: Keeps it until its date. It does not: Shorten a lock once set. | Start with 14 days in the pilot | on 2027-01-15 |

## Your next step

Name the pilot share

Mira Lindqvist
`)
  })

  it('is short when there is little to say', () => {
    expect(mail({ me: undefined })).toBe('Hello,\n\nthank you for your time on Thursday 19 November.\n')
  })

  it.each([
    [[], 'Hello,'],
    [['Helen Brandt'], 'Hello Helen,'],
    [['Helen Brandt', 'Jon Ek'], 'Hello Helen and Jon,'],
    [['Helen Brandt', 'Jon Ek', 'Ana Ruiz'], 'Hello Helen, Jon and Ana,'],
    [['  Helen  Brandt'], 'Hello Helen,'],
  ])('greets %j', (names, greeting) => {
    expect(mail({ people: names.map(name => aPerson({ name })) })).toMatch(new RegExp(`^${greeting}\n`))
  })

  it.each([
    [0, 'Our call on Thursday 19 November'],
    [1, 'Your question from Thursday 19 November'],
    [2, 'Your 2 questions from Thursday 19 November'],
  ])('names its %i questions in the subject', (count, subject) => {
    const questions = Array.from({ length: count }, () => aQuestion())
    expect(writeFollowUp(facts({ questions })).subject).toBe(subject)
  })
})

describe('a question in the follow-up', () => {
  it.each<[string, Partial<Question>, string]>([
    ['answered here', { answer: 'Yes.', state: 'owed' }, 'Yes.'],
    ['answered in the call', { state: 'answered-live' }, 'Answered in our call.'],
    ['answered since, elsewhere', { state: 'answered' }, 'Answered since our call.'],
    ['mine', { ownerId: me.id, dueOn: '2026-11-25' }, 'You will have the answer by on 2026-11-25.'],
    ['nobody’s yet', {}, 'You will have the answer by on 2026-11-23.'],
    ['a colleague’s', { ownerId: tom.id, dueOn: '2026-11-25' }, 'Tom Okafor answers you by on 2026-11-25.'],
  ])('that is %s is answered or dated', (_, fields, reply) => {
    expect(mail({ questions: [aQuestion(fields)] })).toContain(`share?**  \n   ${reply}\n`)
  })

  it('for one person only is left out and named', () => {
    const alone = aQuestion({ words: 'Is my job safe?', oneToOne: true })
    const { markdown, leftOut, subject } = writeFollowUp(facts({ questions: [alone, aQuestion()] }))
    expect(markdown).not.toContain('job safe')
    expect([leftOut, subject]).toEqual([[alone], 'Your question from Thursday 19 November'])
  })

  it('that was never written is not there', () => {
    const { markdown, leftOut } = writeFollowUp(
      facts({
        questions: [aQuestion({ words: ' ' }), aQuestion({ words: '', oneToOne: true })],
        commitments: [aCommitment({ words: '' })],
      }),
    )
    expect([markdown.includes('##'), leftOut]).toEqual([false, []])
  })
})

describe('a gap in the follow-up', () => {
  const row = (o: Parameters<typeof aGap>[0]) =>
    mail({ gaps: [aGap(o)] })
      .split('\n')
      .find(line => /^\| (?!Today|---)/.test(line))

  it.each([
    ['a date', { fixOn: '2027-01-15' }, 'on 2027-01-15 |'],
    ['no date', {}, 'no date yet |'],
    ['no plan', { status: 'will-not-fix', fixOn: '2027-01-15' }, 'not planned |'],
  ] as const)('with %s says so', (_, fields, date) => {
    expect(row(fields)).toContain(date)
  })

  it('is never bare: without words it says by when there will be some', () => {
    const told = row({ workaround: undefined, plainAnswer: ' ', does: '', doesNot: '' })
    expect(told).toBe(
      '| A set lock cannot be shortened | you will hear from me by on 2026-11-23 | no date yet |',
    )
  })

  it('has a plain answer where there is no workaround', () => {
    expect(row({ workaround: ' ', plainAnswer: 'No, and here is why.' })).toContain(
      '| No, and here is why. |',
    )
  })

  it('has three filled cells, whatever its words are', () => {
    const words = fc.option(hostile, { nil: undefined })
    const gap = fc.record({ does: hostile, doesNot: hostile, workaround: words, plainAnswer: words })
    fc.assert(
      fc.property(gap, o => {
        const cells = row(o)?.split(/(?<!\\)\|/) ?? []
        expect(cells).toHaveLength(5)
        for (const cell of cells.slice(1, 4)) expect(cell.trim()).not.toBe('')
      }),
    )
  })
})

/** Words that are Markdown or HTML, and common words. */
const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '# heading',
    '---',
    '===',
    '- - item',
    '+ item',
    '1. item',
    '12) item',
    '~~~',
    '```js',
    '~~gone~~',
    '&lt;b&gt; &copy;',
    '| a | b |',
    '> quote',
    '**bold** _it_ `code`',
    '![x](y)',
    '\\',
    '<!-- hidden',
    'two\n\nparagraphs',
    '    indented',
    '[x]: http://a.example',
    '*',
  ),
  fc.string({ unit: fc.constantFrom(...'ab \n\t\\`*_[]()<>|#~&!-+=.1"\'') }),
)
const numbered = (head: string) =>
  fc.array(hostile, { maxLength: 6 }).map(all => all.map((words, at) => `${words} ${head}${at}x`))

describe('words of people', () => {
  /** Tags without text. An address that is shown as a link to itself is as plain as text. */
  const shape = (markup: string) => markup.replace(/<\/?a\b[^>]*>/g, '').replace(/>[^<]+</g, '><')

  it('are each there exactly once, in order, and nothing of them is lost', () => {
    const said = fc.record({
      asked: numbered('question'),
      promised: numbered('promise'),
      alone: numbered('alone'),
    })
    fc.assert(
      fc.property(said, ({ asked, promised, alone }) => {
        const questions = [
          ...asked.map(words => aQuestion({ words })),
          ...alone.map(words => aQuestion({ words, oneToOne: true })),
        ]
        const commitments = promised.map(words => aCommitment({ words }))
        const { markdown, leftOut } = writeFollowUp(facts({ questions, commitments }))
        const text = textIn(html(markdown))
        for (const at of asked.keys()) expect(times(text, `question${at}x`)).toBe(1)
        for (const at of promised.keys()) expect(times(text, `promise${at}x`)).toBe(1)
        expect(text).not.toContain('alone')
        expect(leftOut.map(one => one.words)).toEqual(alone)
        for (const words of [...asked, ...promised]) {
          expect(text).toContain(words.trim().replace(/\s+/g, ' '))
        }
      }),
    )
  })

  it('are text, whatever they hold: the mail has the shape it has with plain words', () => {
    const everywhere = (words: string): FollowUpFacts =>
      facts({
        people: [aPerson({ name: `${words.replace(/\s/g, '')}n` })],
        me: { ...me, name: `${words}m` },
        colleagues: [{ ...tom, name: `${words}t` }],
        personalLine: `${words}p`,
        nextStep: `${words}s`,
        questions: [
          aQuestion({ words: `${words}q`, answer: `${words}a` }),
          aQuestion({ words: `${words}q`, ownerId: tom.id }),
        ],
        commitments: [aCommitment({ words: `${words}c` })],
        gaps: [aGap({ does: `${words}g`, workaround: `${words}w` })],
      })
    const plain = shape(html(writeFollowUp(everywhere('plain')).markdown))
    fc.assert(
      fc.property(hostile, words => {
        expect(shape(html(writeFollowUp(everywhere(words)).markdown))).toBe(plain)
      }),
      { numRuns: 500 },
    )
  })
})
