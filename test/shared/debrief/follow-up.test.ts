/** The follow-up: whatever the run, the template and the words, nothing is lost, doubled, bare or taken for a mark. */
import { writeFollowUp } from '@shared/debrief/follow-up'
import { aloneMails, type FollowUpFacts, type MailTemplate, type MailTo } from '@shared/debrief/mail-facts'
import { chosenTemplate, languageOf, offeredTemplates } from '@shared/debrief/mail-templates'
import { youAndWe } from '@shared/debrief/you-and-we'
import type { Gap } from '@shared/domain/gap'
import { type Question, questionStates } from '@shared/domain/question'
import { leaving, nothingChosen } from '@shared/output/leaving'
import { mailBody } from '@shared/output/mail'
import { type Sheet, sheetSchema } from '@shared/output/sheet'
import { writeSlackText, writeTeamsText } from '@shared/output/write-chat'
import { writeMarkdown } from '@shared/output/write-markdown'
import { writePlainText } from '@shared/output/write-plain'
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import { aColleague, aCommitment, aGap, aMe, aPerson, aQuestion, aTemplate } from '../../helpers/builders'

const me = aMe()
const tom = aColleague()
const [helen, dieter] = [aPerson(), aPerson({ name: 'Dieter Vance', emails: ['dieter@corvane.example'] })]
const facts = (o: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  people: [],
  colleagues: [me, tom],
  me,
  salesperson: tom,
  company: 'Corvane Packaging',
  callKind: 'demo',
  questions: [],
  commitments: [],
  gaps: [],
  lines: [],
  own: { outcome: 'partly', theirWords: 'We start Monday.' },
  heldOn: '2026-11-19',
  today: '2026-11-20',
  dayWords: (day, language, length) => `${language}-${length} ${day.slice(5)}`,
  ...o,
})
const starter = (id: string): MailTemplate => {
  const found = offeredTemplates([]).find(one => one.id === `template/${id}`)
  if (found === undefined) throw new Error(`No starter ${id}`)
  return found
}
const technical = starter('follow-up-technical')
const withBody = (body: string, o: Partial<MailTemplate> = {}): MailTemplate => ({ ...technical, body, ...o })
const all: MailTo = { kind: 'all' }
const written = (o: Partial<FollowUpFacts> = {}, template = technical, to: MailTo = all) => {
  const { draft, notes } = writeFollowUp(facts(o), template, to)
  const sheet = leaving(draft, nothingChosen)
  return { sheet, notes, markdown: writeMarkdown(mailBody(sheet)) }
}
const mail = (o: Partial<FollowUpFacts> = {}, template = technical, to: MailTo = all) =>
  written(o, template, to).markdown
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
    const text = mail({
      people: [helen],
      lines: [{ forId: helen.id, text: 'Good luck with the audit.' }],
      questions: [aQuestion({ answer: 'Yes, per share.' })],
      commitments: [aCommitment({ dueOn: '2026-11-27' })],
      gaps: [aGap({ fixOn: '2027-01-15', status: 'planned' })],
      nextStep: 'Name the pilot share',
    })
    expect(text).toBe(`Hello Helen,

thank you for your time on en-long 11-19.

Good luck with the audit.

## Your questions

1. **Can the lock differ per share?**  
   Yes, per share.

## What you were promised

- Restore drill on your own data. By en-short 11-27.

## Where it stands today

| Today | Workaround | Date |
| --- | --- | --- |
| It does: Keeps it until its date. It does not: Shorten a lock once set. | Start with 14 days in the pilot | en-short 01-15 |

## Your next step

Name the pilot share

Mira Lindqvist
`)
  })

  it('is short when there is little to say', () => {
    expect(mail()).toBe('Hello,\n\nthank you for your time on en-long 11-19.\n\nMira Lindqvist\n')
  })

  it.each([
    [[], 'Hello,'],
    [['Helen Brandt'], 'Hello Helen,'],
    [['Helen Brandt', 'Jon Ek'], 'Hello Helen and Jon,'],
    [['Helen Brandt', 'Jon Ek', 'Ana Ruiz'], 'Hello Helen, Jon and Ana,'],
    [['  Helen  Brandt'], 'Hello Helen,'],
    [['A', 'B', 'C', 'D', 'E', 'F'], 'Hello A, B, C, D, E and F,'],
    [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'Hello everyone,'],
  ])('greets %j', (names, greeting) => {
    expect(mail({ people: names.map(name => aPerson({ name })) })).toMatch(new RegExp(`^${greeting}\n`))
  })

  it.each([
    [0, 'Our call on en-long 11-19'],
    [1, 'Your question from en-long 11-19'],
    [2, 'Your 2 questions from en-long 11-19'],
  ])('names its %i questions in the subject', (count, subject) => {
    const questions = Array.from({ length: count }, () => aQuestion())
    expect(written({ questions }).sheet.title).toBe(subject)
  })

  it('is in German by a German template, by whole names and German days', () => {
    const { sheet, markdown } = written(
      {
        people: [helen, dieter],
        questions: [aQuestion({ words: 'Geht das je Freigabe?' })],
        gaps: [aGap({ status: 'will-not-fix' })],
      },
      starter('follow-up-technical-de'),
    )
    expect(sheet.title).toBe('Ihre Frage vom de-long 11-19')
    for (const words of [
      'Guten Tag Helen Brandt und Dieter Vance,',
      'vielen Dank für Ihre Zeit am de-long 11-19.',
      '## Ihre Fragen',
      'Die Antwort haben Sie bis de-short 11-23.',
      '| Heute | Stattdessen | Termin |',
      '| nicht geplant |',
      'Viele Grüße',
    ])
      expect(markdown).toContain(words)
  })

  it('goes to the salesperson with what is ours, and to nobody else with it', () => {
    const o = { people: [helen], questions: [aQuestion()] }
    const ours = written(o, starter('salesperson-after'))
    expect(ours.sheet.letter?.to).toEqual([{ name: 'Tom Okafor', address: tom.emails[0] }])
    expect(ours.markdown).toContain('Hi Tom,')
    expect(ours.markdown).toContain('Partly reached')
    expect(ours.markdown).toContain('We start Monday.')
    expect(ours.markdown).toContain('I will answer by en-short 11-23.')
    const theirs = written(o, withBody('{{outcome}}\n\n{{their words}}\n\n{{my name}}'))
    expect(theirs.markdown).not.toMatch(/Partly|Monday/)
    expect(theirs.notes).toContain('“{{outcome}}”: left out, {{outcome}} is not known.')
  })

  it('has a line that only one of them could get, named where several read it', () => {
    const lines = [
      { forId: dieter.id, text: 'I keep\nTuesday free.' },
      { forId: tom.id, text: 'Not for them' },
    ]
    const text = mail({ people: [helen, dieter], lines, personalLine: 'Good luck.' })
    expect(text).toContain('Good luck.')
    expect(text).toContain('Dieter Vance: I keep Tuesday free.')
    expect(text).not.toContain('Not for them')
  })

  it.each([
    [12, 'P12'],
    [13, 'P12 and 1 more'],
    [200, 'P12 and 188 more'],
  ])('goes to %i people and names as many as fit', (count, end) => {
    const people = Array.from({ length: count }, (_, at) => aPerson({ name: `P${at + 1}` }))
    const { sheet } = written({ people })
    expect(sheet.letter?.to).toHaveLength(count)
    expect(sheet.head[0]).toMatch(new RegExp(`, ${end}$`))
    expect(sheetSchema.safeParse(sheet).success).toBe(true)
  })

  it('says who has no mail address, and that a language is not ours', () => {
    const { notes } = written(
      {
        people: [helen, aPerson({ name: 'Jon Ek', emails: [] }), aPerson({ name: 'Eve', emails: ['a b@c'] })],
      },
      withBody('{{greeting}}', { language: 'Latin' }),
    )
    expect(notes).toContain('No mail address for Jon Ek, Eve: the draft goes to the others only.')
    expect(notes.some(note => note.includes('“Latin”'))).toBe(true)
  })
})

describe('a template', () => {
  const full = {
    people: [helen],
    questions: [aQuestion({ words: 'And tape?' })],
    commitments: [aCommitment({ words: 'A price sheet.' })],
    gaps: [aGap()],
    nextStep: 'Name the share',
    personalLine: 'Good luck.',
  }

  it('that has no place for what there is gets it before the name of who writes', () => {
    const { markdown, notes } = written(full, withBody('Hello,\n\n{{my name}}'))
    expect(notes).toEqual([
      'The template has no place for thanks, the personal line, their questions, promises, gaps, the next step: added.',
    ])
    const order = [
      'Hello',
      'thank you',
      'Good luck',
      'And tape',
      'price sheet',
      '14 days',
      'Name the share',
      'Mira',
    ]
    const places = order.map(words => markdown.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('that has their questions last has them before promises all the same', () => {
    const { markdown } = written(full, withBody('{{promises}}\n\n{{gaps}}\n\n{{questions}}\n\n{{my name}}'))
    expect(markdown.indexOf('And tape')).toBeLessThan(markdown.indexOf('price sheet'))
  })

  it.each([
    ['a heading of its own', 'Still open\n{{questions}}', '## Still open'],
    ['a heading on the same line', 'Still open: {{questions}}', '## Still open'],
    ['a Markdown heading', '## Still open\n{{questions}}', '## Still open'],
    ['none', 'Words.\nMore words.\n{{questions}}', '## Your questions'],
    ['an older name', 'What we said\n{{commitments}}', '## What we said'],
  ])('with %s keeps it', (_, body, heading) => {
    expect(mail(full, withBody(body))).toContain(heading)
  })

  it('takes a section with nothing in it out with its heading, and doubles none', () => {
    const body = 'Open\n{{questions}}\n\nPromised\n{{promises}}\n\nAgain\n{{questions}}'
    const text = mail({ questions: full.questions }, withBody(body))
    expect(text).not.toContain('Promised')
    expect(times(text, 'And tape')).toBe(1)
  })

  it('keeps lists and sentences, and a next step within one', () => {
    const text = mail(full, withBody('- one\n- two\n\nNext: {{next step}}.\n\n{{unheard of}} costs.'))
    expect(text).toContain('- one\n- two')
    expect(text).toContain('Next: Name the share.')
    expect(text).not.toContain('## Your next step')
    expect(text).not.toMatch(/unheard|costs/)
  })

  it('is not read in what people said', () => {
    const text = textIn(
      html(mail({ ...full, questions: [aQuestion({ words: '{{promises}} and {{my name}}?' })] })),
    )
    expect(text).toContain('{{promises}} and {{my name}}?')
    expect(times(text, 'price sheet')).toBe(1)
  })
})

describe('the template that is taken', () => {
  const own = aTemplate({ use: 'follow-up', name: 'Mine', callKinds: ['closing'], audience: 'technical' })
  const occasion = { callKind: 'demo', audience: 'technical', language: 'en' } as const

  it.each([
    [{}, 'follow-up-technical'],
    [{ language: 'de' }, 'follow-up-technical-de'],
    [{ audience: 'executive' }, 'follow-up-executive'],
    [{ audience: 'executive', language: 'de', callKind: 'closing' }, 'follow-up-executive-de'],
    [{ callKind: 'discovery' }, 'follow-up-discovery'],
    [{ callKind: 'discovery', language: 'de' }, 'follow-up-discovery-de'],
    [{ audience: 'salesperson' }, 'salesperson-after'],
    [{ callKind: 'other' }, 'follow-up-discovery'],
  ] as const)('for %j is %s', (o, id) => {
    expect(chosenTemplate(offeredTemplates([]), undefined, { ...occasion, ...o })?.id).toBe(`template/${id}`)
  })

  it('is the chosen one, also when it has become the user’s', () => {
    const taken = aTemplate({
      use: 'follow-up',
      audience: 'executive',
      starter: 'template/follow-up-executive',
    })
    const offered = offeredTemplates([own, taken])
    expect(chosenTemplate(offered, own.id, occasion)?.id).toBe(own.id)
    expect(chosenTemplate(offered, 'template/follow-up-executive', occasion)?.id).toBe(taken.id)
    expect(offered.filter(({ id }) => id === 'template/follow-up-executive')).toEqual([])
    expect(chosenTemplate(offered, 'gone', occasion)?.id).toBe('template/follow-up-technical')
  })

  it('is the user’s own before ours where both fit, and never a message that is for something else', () => {
    const mine = aTemplate({ use: 'follow-up', callKinds: ['demo'], audience: 'technical' })
    expect(chosenTemplate(offeredTemplates([mine]), undefined, occasion)?.id).toBe(mine.id)
    expect(offeredTemplates([aTemplate()]).every(({ isStarter }) => isStarter)).toBe(true)
  })

  it.each([
    [[], 'en'],
    [['de'], 'de'],
    [['German', undefined], 'en'],
    [['Deutsch', 'de-AT', 'en'], 'de'],
    [['fr'], 'en'],
  ] as const)('for people of %j is in %s', (languages, language) => {
    expect(languageOf(languages.map(one => ({ language: one })))).toBe(language)
  })
})

describe('a question in the follow-up', () => {
  it.each<[string, Partial<Question>, string]>([
    ['answered here', { answer: 'Yes.', state: 'owed' }, 'Yes.'],
    ['answered in the call', { state: 'answered-live' }, 'Answered in our call.'],
    ['answered since, elsewhere', { state: 'answered' }, 'Answered since our call.'],
    ['mine', { ownerId: me.id, dueOn: '2026-11-25' }, 'You will have the answer by en-short 11-25.'],
    ['nobody’s yet', {}, 'You will have the answer by en-short 11-23.'],
    ['a colleague’s', { ownerId: tom.id, dueOn: '2026-11-25' }, 'Tom Okafor answers you by en-short 11-25.'],
  ])('that is %s is answered or dated', (_, fields, reply) => {
    expect(mail({ questions: [aQuestion(fields)] })).toContain(`share?**  \n   ${reply}\n`)
  })

  it('for one person only has a mail of its own', () => {
    const alone = aQuestion({ words: 'Is my job safe?', oneToOne: true, personId: helen.id })
    const o = { people: [helen, dieter], questions: [alone, aQuestion()], commitments: [aCommitment()] }
    const { markdown, sheet } = written(o)
    expect(markdown).not.toContain('job safe')
    expect(sheet.title).toBe('Your question from en-long 11-19')
    const own = written(o, technical, { kind: 'alone', personId: helen.id })
    expect(own.sheet.letter?.to.map(({ name }) => name)).toEqual(['Helen Brandt'])
    expect(own.sheet.title).toBe('Your question')
    expect(own.markdown).toContain('Is my job safe?')
    expect(own.markdown).not.toMatch(/lock differ|Restore drill/)
  })

  it('that was never written, or that is ours to ask, is not there', () => {
    const questions = [
      aQuestion({ words: ' ' }),
      aQuestion({ words: '', oneToOne: true }),
      aQuestion({ words: 'Who signs?', state: 'to-ask' }),
    ]
    expect(mail({ questions, commitments: [aCommitment({ words: '' })] })).not.toMatch(/##|signs/)
    expect(aloneMails({ questions })).toEqual([])
  })
})

describe('a gap in the follow-up', () => {
  const row = (o: Parameters<typeof aGap>[0]) =>
    mail({ gaps: [aGap(o)] })
      .split('\n')
      .find(line => /^\| (?!Today|---)/.test(line))

  it.each([
    ['a date', { fixOn: '2027-01-15' }, 'en-short 01-15 |'],
    ['no date', {}, 'no date yet |'],
    ['no plan', { status: 'will-not-fix', fixOn: '2027-01-15' }, 'not planned |'],
  ] as const)('with %s says so', (_, fields, date) => {
    expect(row(fields)).toContain(date)
  })

  it('is never bare: without words it says by when there will be some', () => {
    const told = row({ workaround: undefined, plainAnswer: ' ', does: '', doesNot: '' })
    expect(told).toBe(
      '| A set lock cannot be shortened | you will hear from me by en-short 11-23 | no date yet |',
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

/** Anything a run can leave behind: states, owners, dates, one-to-one, promises, gaps with and without words. */
const people = [helen, dieter]
const someone = fc.constantFrom(helen.id, dieter.id, undefined)
const someDay = fc.constantFrom('2026-11-25', '2027-01-15', undefined)
const anyRun = fc.record({
  asked: fc.array(
    fc.record({
      words: hostile,
      state: fc.constantFrom(...questionStates.filter(state => state !== 'to-ask')),
      oneToOne: fc.constantFrom(true, false, undefined),
      personId: someone,
      ownerId: fc.constantFrom(me.id, tom.id, undefined),
      dueOn: someDay,
      answer: fc.option(hostile, { nil: undefined }),
    }),
    { maxLength: 7 },
  ),
  promised: fc.array(fc.record({ words: hostile, dueOn: someDay }), { maxLength: 5 }),
  gaps: fc.array(
    fc.record({
      workaround: fc.option(hostile, { nil: undefined }),
      plainAnswer: fc.option(hostile, { nil: undefined }),
      fixOn: someDay,
      status: fc.constantFrom('open', 'planned', 'will-not-fix' as const),
    }),
    { maxLength: 4 },
  ),
  nextStep: fc.option(hostile, { nil: undefined }),
})
/** Our own templates, and bodies of any lines in any order, forgotten, doubled or unknown. */
const anyTemplate: fc.Arbitrary<MailTemplate> = fc.oneof(
  fc.constantFrom(...offeredTemplates([])),
  fc
    .record({
      lines: fc.array(
        fc.oneof(
          fc.constantFrom(
            '{{questions}}',
            '{{promises}}',
            '{{commitments}}',
            '{{gaps}}',
            '{{next step}}',
            '{{thanks}}',
            '{{personal line}}',
            '{{greeting}}',
            'Open: {{questions}}, then {{promises}} and {{gaps}}.',
            'Next is {{next step}}, {{names}}.',
            '{{nobody knows}}',
            '{{{{questions}}}}',
            '',
            'Words.',
          ),
          hostile,
        ),
        { maxLength: 9 },
      ),
      audience: fc.constantFrom('technical', 'executive', 'salesperson' as const),
      language: fc.constantFrom('en', 'de', 'la'),
    })
    .map(({ lines, ...rest }) => withBody(lines.join('\n'), rest)),
)
const writers: readonly (readonly [string, (sheet: Sheet) => string])[] = [
  ['Markdown', sheet => textIn(html(writeMarkdown(sheet)))],
  ['plain text', writePlainText],
  ['Slack', writeSlackText],
  ['Teams', writeTeamsText],
]

describe('whatever the run and the template', () => {
  it('each question and each promise is there exactly once over all mails, and no gap is bare', () => {
    fc.assert(
      fc.property(anyRun, anyTemplate, ({ asked, promised, gaps, nextStep }, template) => {
        const questions = asked.map((one, at) =>
          aQuestion({ ...one, words: `${one.words} question${at}x`, answer: one.answer }),
        )
        const commitments = promised.map((one, at) =>
          aCommitment({ ...one, words: `${one.words} promise${at}x` }),
        )
        const told: readonly Gap[] = gaps.map((one, at) =>
          aGap({ ...one, does: `does${at}x`, doesNot: `lacks${at}x`, title: `gap${at}x` }),
        )
        const o = {
          people,
          questions,
          commitments,
          gaps: told,
          nextStep: nextStep === undefined ? undefined : `${nextStep} step0x`,
        }
        const mails = [
          all,
          ...aloneMails({ questions }).map(personId => ({ kind: 'alone' as const, personId })),
        ]
        const sheets = mails.map(to => written(o, template, to).sheet)
        for (const [, write] of writers) {
          const texts = sheets.map(sheet => write(mailBody(sheet)))
          const together = texts.join('\n')
          for (const at of asked.keys()) expect(times(together, `question${at}x`)).toBe(1)
          for (const at of promised.keys()) expect(times(texts[0] ?? '', `promise${at}x`)).toBe(1)
          for (const at of promised.keys()) expect(times(together, `promise${at}x`)).toBe(1)
          for (const at of gaps.keys()) expect(times(together, `lacks${at}x`)).toBe(1)
          expect(times(together, 'step0x')).toBe(o.nextStep === undefined ? 0 : 1)
          for (const [at, { oneToOne }] of asked.entries())
            expect((texts[0] ?? '').includes(`question${at}x`)).toBe(oneToOne !== true)
        }
        for (const sheet of sheets)
          for (const block of sheet.sections.flatMap(({ blocks }) => blocks)) {
            if (block.form === 'asked') for (const { reply } of block.rows) expect(reply.trim()).not.toBe('')
            if (block.form === 'table')
              for (const row of block.rows) for (const cell of row) expect(cell.trim()).not.toBe('')
          }
      }),
      { numRuns: 300 },
    )
  })

  it('their questions stand before promises, gaps and the next step', () => {
    fc.assert(
      fc.property(anyTemplate, template => {
        const o = {
          questions: [aQuestion()],
          commitments: [aCommitment()],
          gaps: [aGap()],
          nextStep: 'stepx',
        }
        const text = mail(o, template)
        const at = text.indexOf('Can the lock differ')
        expect(at).toBeGreaterThan(-1)
        for (const words of ['Restore drill', 'Shorten a lock'])
          expect(text.indexOf(words)).toBeGreaterThan(at)
      }),
    )
  })
})

describe('words of people', () => {
  /** Tags without text. An address that is shown as a link to itself is as plain as text. */
  const shape = (markup: string) => markup.replace(/<\/?a\b[^>]*>/g, '').replace(/>[^<]+</g, '><')

  it('are text, whatever they hold: the mail has the shape it has with plain words', () => {
    const everywhere = (words: string): Partial<FollowUpFacts> => ({
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
    const plain = shape(html(mail(everywhere('plain'))))
    fc.assert(
      fc.property(hostile, words => {
        expect(shape(html(mail(everywhere(words))))).toBe(plain)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the hint whom the mail is about', () => {
  const sheetOf = (text: string) => written({}, withBody(text)).sheet

  it('counts what we write, not what they asked', () => {
    const { sheet } = written({ questions: [aQuestion({ words: 'Do you and your team? Can we?' })] })
    expect(youAndWe(sheet, 'en')).toMatchObject({ you: 4, we: 0 })
  })

  it.each([
    ['de', 'Sie und Ihre Leute sehen unser Haus, wir auch, uns fehlt wirklich nichts', { you: 2, we: 3 }],
    ['en', 'We show you our house and yours', { you: 2, we: 2 }],
  ] as const)('in %s', (language, text, counted) => {
    const { you, we } = youAndWe(sheetOf(text), language)
    const none = youAndWe(sheetOf(''), language)
    expect({ you: you - none.you, we: we - none.we }).toEqual(counted)
  })
})
