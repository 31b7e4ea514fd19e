import { findingOf } from '@shared/advisor/finding'
import type { Colleague } from '@shared/domain/colleague'
import { newSituation } from '@shared/domain/situation'
import { documentForms, fileStem } from '@shared/output/documents'
import { type Choice, leaving, nothingChosen, partsOf } from '@shared/output/leaving'
import { type DocumentKind, documentKinds, type Sheet } from '@shared/output/sheet'
import { speakersOf } from '@shared/output/speakers'
import { writeSlackText, writeTeamsText } from '@shared/output/write-chat'
import { writeHtmlFile, writeRichText } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import { writePlainText } from '@shared/output/write-plain'
import { overrideFinding } from '@shared/prepare/overrides'
import { describe, expect, it } from 'vitest'
import * as make from '../../helpers/builders'
import { neighbourhoodOf, outputFacts, secrets } from './facts-of'

const writers = {
  writeHtmlFile,
  writeRichText,
  writeMarkdown,
  writePlainText,
  writeSlackText,
  writeTeamsText,
}
const draft = (kind: DocumentKind, facts = outputFacts()) => documentForms[kind].write(facts)
const plain = (kind: DocumentKind, facts = outputFacts(), choice: Choice = nothingChosen) =>
  writePlainText(leaving(draft(kind, facts), choice))
const everyWay = (sheet: Sheet) => Object.values(writers).map(write => write(sheet))
const secretsOf = (kind: DocumentKind) =>
  partsOf(draft(kind)).flatMap(part => (part.form === 'secret' ? [part.secret] : []))

describe('what is private', () => {
  it.each(documentKinds)('is in no writing of the %s unless it is picked', kind => {
    for (const text of everyWay(leaving(draft(kind), nothingChosen)))
      for (const words of [...Object.values(secrets), 'lose face', 'against us', 'Tom Okafor is new'])
        expect(text).not.toContain(words)
  })

  it('is offered in the brief, each by itself: reason, experience, stake, dignity, opinion, wording, house rule', () => {
    expect(secretsOf('brief').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'role-reason',
        'experience',
        'stake',
        'dignity',
        'opinion',
        'wording',
        'house-rule',
      ]),
    )
  })

  it('leaves in every writing once it is picked, and nothing else with it', () => {
    const brief = draft('brief')
    const stake = brief.sections
      .flatMap(({ blocks }) => blocks)
      .find(({ secret }) => secret?.kind === 'stake')?.secret
    const sheet = leaving(brief, { ...nothingChosen, picked: new Set([stake?.id ?? '']) })
    for (const text of everyWay(sheet)) {
      expect(text).toContain(secrets.stake)
      expect(text).not.toContain(secrets.reason)
      expect(text).not.toContain(secrets.rule)
    }
  })

  it('is not even offered for the customer’s agenda', () => {
    expect(secretsOf('agenda')).toEqual([])
  })

  it.each(['R01', 'R02', 'R10', 'R36', 'R37', 'R38'] as const)(
    'includes the title of a finding of %s, which tells of a role, a house rule or hours',
    rule => {
      const facts = outputFacts()
      const finding = findingOf(rule, {
        ...{ severity: 'warn', title: 'The facts speak for passive', why: '', facts: [], missing: [] },
        ...{ minutesToMend: 1, target: { kind: 'my-role' } },
      })
      const told = outputFacts({}, { advice: { ...facts.advice, findings: [finding] } })
      for (const kind of documentKinds) expect(plain(kind, told)).not.toContain('speak for passive')
    },
  )

  it('takes its section with it when nothing else is in it', () => {
    expect(plain('brief')).not.toContain('THEIR HOUSE RULES')
  })
})

describe('an open section', () => {
  it('stays out when it is unticked', () => {
    const choice = { ...nothingChosen, omitted: new Set(['gaps']) }
    expect(plain('brief')).toContain('GAPS TO PUT ON THE TABLE')
    expect(plain('brief', outputFacts(), choice)).not.toContain('GAPS TO PUT ON THE TABLE')
  })
})

describe('the huddle brief', () => {
  it('has goal with its sign, parts, room, their words, the gap in one sequence, and the plan by the clock', () => {
    const text = plain('brief')
    for (const words of [
      'Helen agrees to a restore test.',
      'Heard when: She names who signs.',
      'My part: Lead',
      'Part: signs the check (guess); Level: 1 of 5 (guess)',
      '“I want it back before the shift ends.” (Helen Brandt)',
      'They seem to fear audits.',
      'It does not: ',
      'Ask: Is that a deal killer?',
      '14:33, 8 min: Restore one record',
      '14:41, 4 min: Set up a lock (optional)',
    ])
      expect(text).toContain(words)
  })

  it('says who of us does what, and the signs agreed', () => {
    const { call, colleagues } = neighbourhoodOf()
    const [me, tom] = colleagues
    const huddled = { ...call, jobs: { opens: me?.id, money: tom?.id }, signals: { moveOn: 'Pen down' } }
    const facts = outputFacts({ call: huddled, colleagues })
    expect(plain('brief', facts)).toContain(`Talks money: ${tom?.name}`)
    expect(plain('brief', facts)).toContain('Sign: move on: Pen down')
    expect(plain('note', facts)).toContain(`Money: ${tom?.name} talks about it; `)
    expect(plain('agenda', facts)).not.toContain('Pen down')
  })

  it('says of a risk that somebody goes in with it, and not why', () => {
    const known = neighbourhoodOf()
    const facts = outputFacts(known)
    const price = facts.advice.findings.find(({ rule }) => rule === 'R45') ?? expect.fail('no risk')
    expect(plain('brief', facts)).toContain('what does it cost?" (5 min to mend)')
    const call = overrideFinding(known.call, price, 'Zebra why', make.testNow)
    const text = plain('brief', outputFacts({ ...known, call }))
    expect(text).toContain('what does it cost?" (going in with it)')
    expect(text).not.toContain('Zebra why')
  })

  it('never puts our own words into their mouth', () => {
    expect(plain('brief')).not.toContain('“They seem to fear audits.”')
  })

  it('says what is missing: no goal, nobody invited, no script, no time', () => {
    const { call } = neighbourhoodOf()
    const empty = { ...call, goal: undefined, attendees: [], start: undefined }
    const text = plain('brief', outputFacts({ call: empty, scriptCopy: undefined, people: [] }))
    for (const words of ['No goal yet', 'Nobody of theirs is invited yet.', 'No script yet', 'No time yet'])
      expect(text).toContain(words)
  })

  it('begins with the situation cards where there are some', () => {
    const { prospect } = neighbourhoodOf()
    const card = newSituation(
      {
        ...{ title: 'Finance Director', issue: 'Audit finding 7', reasons: ['No test since March'] },
        ...{ capabilities: ['Restore test'], delta: '2 days to 11 minutes' },
        date: { on: '2026-12-15', force: 'outside', consequence: 'the auditor returns' },
      },
      make.making,
    )
    const withCard = prospect && { ...prospect, situations: [card] }
    const sheet = leaving(draft('brief', outputFacts({ prospect: withCard })), nothingChosen)
    expect(sheet.sections[0]?.id).toBe('situation')
    expect(writePlainText(sheet)).toContain('Date: 15 Dec, set from outside, the auditor returns')
    expect(writePlainText(sheet)).toContain('Finance Director (not confirmed by them)')
  })

  it('leaves out a gap that has been told', () => {
    const { deal } = neighbourhoodOf()
    const exposures =
      deal?.exposures.map(one => ({ ...one, told: { at: make.testNow, personIds: [] } })) ?? []
    expect(plain('brief', outputFacts({ deal: deal && { ...deal, exposures } }))).not.toContain('It does not')
  })
})

describe('the agenda', () => {
  it('is in their hours and their words, thanks them, asks permission and leaves room', () => {
    const text = plain('agenda')
    expect(text).toContain('08:30 to ')
    expect(text).toContain('Times in America/New_York')
    expect(text).toContain('“I want it back before the shift ends.”')
    expect(text).toContain('Thank you for making the time')
    expect(text).toContain('We do not record unless you agree')
    expect(text).toContain('What should we add')
  })

  it('tells neither the goal, nor a gap, nor who said what, nor what we only think', () => {
    const text = plain('agenda')
    for (const words of ['Helen agrees', 'No agent', '(Helen Brandt)', 'fear audits', 'Lead'])
      expect(text).not.toContain(words)
  })

  it('names chapters instead of steps, and our questions as one point', () => {
    const { scriptCopy } = neighbourhoodOf()
    if (scriptCopy === undefined) throw new Error('no copy')
    const chapter = { id: 'c' as never, title: 'The shift ends', standsAlone: false }
    const steps = scriptCopy.steps.map(step => ({ ...step, chapterId: chapter.id }))
    const chapters = plain(
      'agenda',
      outputFacts({ scriptCopy: { ...scriptCopy, chapters: [chapter], steps } }),
    )
    expect(chapters).toContain('12 min: The shift ends')
    expect(chapters).not.toContain('Restore one record')
    const asked = plain('agenda', outputFacts({ scriptCopy: { ...scriptCopy, form: 'questions' } }))
    expect(asked).toContain('12 min: Where you are, and what you want to change')
    expect(asked).not.toContain('Restore one record')
  })
})

describe('the note for the salesperson', () => {
  it('is five lines: goal, risk, from you, money, next date', () => {
    const lines = plain('note').trim().split('\n').slice(-5)
    expect(lines.map(line => line.split(':')[0])).toEqual(['Goal', 'Risk', 'From you', 'Money', 'Next date'])
    expect(lines[3]).toBe('Money: Helen Brandt (my guess) signs')
    expect(lines[4]).toBe('Next date: they decide by 1 Dec')
  })

  it('asks what nobody knows', () => {
    const text = plain('note', outputFacts({ deal: undefined, people: [] }))
    expect(text).toContain('I do not know who signs. Do you?')
    expect(text).toContain('Next date: none agreed yet')
  })
})

describe('the cue sheet and the backup pack', () => {
  it('have the steps with cues, and only the pack what to click and where things are', () => {
    expect(plain('cue-sheet')).toContain('1. Restore one record (14:33, 8 min)')
    expect(plain('cue-sheet')).toContain('- Say this')
    expect(plain('cue-sheet')).toContain('If it breaks: Screens 4 to 14')
    const pack = plain('backup-pack')
    expect(pack).toContain('Address: https://demo-a.harborline.example')
    expect(pack).toContain('User: mira')
    expect(pack).toContain('Taken over from: ')
  })
})

describe('the cue sheets of several speakers', () => {
  const base = neighbourhoodOf()
  const [me, tom] = base.colleagues
  const steps = [
    make.aStep({ title: 'One', minutes: 4 }),
    make.aStep({ title: 'Two', minutes: 4, speakerId: tom?.id }),
    make.aStep({ title: 'Three', minutes: 4, speakerId: tom?.id }),
    make.aStep({ title: 'Four', minutes: 4 }),
  ]
  const call = { ...base.call, jobs: { closes: tom?.id } }
  const facts = (speakerId?: Colleague['id']) =>
    outputFacts({ ...base, call, scriptCopy: make.aScriptCopy({ callId: call.id, steps }) }, { speakerId })

  it('are offered once two of us tell a step, in the order in which they speak', () => {
    expect(speakersOf(facts())).toEqual([me, tom])
    expect(speakersOf(outputFacts())).toHaveLength(1)
  })

  it('hold each speaker’s own steps, and where they take over and hand over', () => {
    const toms = plain('cue-sheet', facts(tom?.id))
    expect(toms).toMatch(/^CUE SHEET FOR TOM OKAFOR/i)
    expect(toms).not.toContain('1. One')
    expect(toms).toContain('2. Two (14:37, 4 min)')
    expect(toms).toContain('Take over: from Mira Lindqvist, after “One” at 14:33')
    expect(toms).toContain('Hand over: to Mira Lindqvist, for “Four” at 14:45')
    expect(toms.match(/Take over:/g)).toHaveLength(2)
    expect(toms).toContain('Next steps')
    const mine = plain('cue-sheet', facts(me?.id))
    expect(mine).toContain('Hand over: to Tom Okafor, for “Two” at 14:37')
    expect(mine).toContain('Hand over: to all, for “Their questions” at 14:49')
    expect(mine).toContain('Their questions')
    expect(mine).not.toContain('Next steps')
    expect(mine).not.toContain('2. Two')
  })

  it('say nothing of a hand-over on the sheet for all, and nothing private on any', () => {
    expect(plain('cue-sheet', facts())).not.toContain('Hand over')
    for (const words of Object.values(secrets))
      expect(plain('cue-sheet', facts(tom?.id))).not.toContain(words)
  })
})

describe('a file', () => {
  it.each([
    ['Corvane Packaging, Whole-room proof', 'Huddle brief', 'corvane-packaging-huddle-brief'],
    ['Größe & Söhne / ..\\..', 'Agenda', 'große-sohne-agenda'],
    ['', '…', 'presnap'],
  ])('of %s is called by prospect and document', (about, title, name) => {
    expect(fileStem({ about, title })).toBe(name)
  })
})
