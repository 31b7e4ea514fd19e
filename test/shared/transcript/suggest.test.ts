import type { AnyRecord } from '@shared/domain/records'
import { readTranscriptText } from '@shared/formats/transcript'
import { recordsFromRun } from '@shared/run/to-debrief'
import type { CallFacts } from '@shared/transcript/call-facts'
import { speakerFinder } from '@shared/transcript/speakers'
import { alignHeard, gapsHeard, hearTranscript, suggestFrom } from '@shared/transcript/suggest'
import { takeSuggestions } from '@shared/transcript/take'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aCall,
  aColleague,
  aDeal,
  aGap,
  aMark,
  aMe,
  aNeed,
  anAttendee,
  anExposure,
  aPerson,
  aProspect,
  aRun,
  making,
} from '../../helpers/builders'

const startedAt = '2026-11-19T13:30:00.000Z'
const at = (second: number) => new Date(Date.parse(startedAt) + second * 1_000).toISOString()
const [me, tom] = [aMe({ name: 'Mara Lind' }), aColleague({ name: 'Tom Okafor' })]
const [helen, marcus] = [aPerson({ name: 'Helen Brandt' }), aPerson({ name: 'Marcus Oyelaran' })]
const need = aNeed({ words: 'I want to shorten a lock', topics: ['retention'] })
const gap = aGap({ title: 'A set lock cannot be shortened', topics: ['retention'] })
const distant = aGap({ title: 'No agent for Server 2008', topics: ['legacy'] })
const prospect = aProspect({ needs: [need] })
const deal = aDeal({ prospectId: prospect.id, exposures: [anExposure({ gapId: gap.id, needId: need.id })] })
const call = aCall({
  prospectId: prospect.id,
  dealId: deal.id,
  start: startedAt,
  attendees: [helen, marcus].map(({ id }) => anAttendee({ personId: id })),
})
const run = aRun({
  callId: call.id,
  startedAt,
  endedAt: at(1_800),
  marks: [
    aMark({ form: 'question', at: at(100), text: 'Can the lock differ per share?' }),
    aMark({ form: 'question', at: at(300) }),
    aMark({ form: 'commitment', at: at(600) }),
    aMark({ form: 'note', at: at(900), text: 'Two controllers stand in Leiden' }),
  ],
})
const fromRun = recordsFromRun({ run, call, questions: [], commitments: [], deals: [] }, making)
const facts: CallFacts = {
  ...{ call, run, deal, needs: [need], gaps: [gap, distant], zone: 'Europe/Berlin' },
  questions: fromRun.questions,
  commitments: fromRun.commitments,
}

/** The recording began 25 s after the run. */
const cue = (second: number, who: string, words: string) => {
  const own = second - 25
  const stamp = `00:${String(Math.floor(own / 60)).padStart(2, '0')}:${String(own % 60).padStart(2, '0')}.000`
  return `${stamp} --> ${stamp}\n<v ${who}>${words}\n`
}
const vtt = `WEBVTT\n\n${[
  cue(40, 'Mara Lind', 'Can you see my screen?'),
  cue(92, 'Marcus Oyelaran', 'Can the lock differ per share?'),
  cue(120, 'Mara Lind', 'Let us be plain: once a lock is set it cannot be shortened.'),
  cue(292, 'Helen Brandt', 'What does Leiden add to the price?'),
  cue(410, 'Marcus Oyelaran', 'Does the agent need a reboot?'),
  cue(590, 'Mara Lind', 'I will send you the report of the restore test by Friday.'),
  cue(700, 'Tom Okafor', 'We will bring the offer on 4 December.'),
  cue(720, 'Helen Brandt', 'We will look at it by Monday.'),
  cue(760, 'Mara Lind', 'Who signs the test sheet?'),
  cue(800, 'Dieter', 'Is there a rule about the archive?'),
  cue(895, 'Marcus Oyelaran', 'We have two controllers in Leiden.'),
].join('\n')}`

function match(
  text = vtt,
  more: Partial<CallFacts> = {},
  dismissed: readonly string[] = [],
  shiftMs?: number,
) {
  const names = [me, tom, helen, marcus].map(({ name }) => name)
  const read = readTranscriptText(text, { names })
  if (read.kind === 'refused') throw new Error(read.message)
  const people = [helen, marcus]
  const own = { ...facts, ...more }
  const heard = hearTranscript(read.transcript, speakerFinder({ people, colleagues: [me, tom] }), people)
  const alignment = alignHeard(heard, own, shiftMs)
  return {
    ...heard,
    alignment,
    suggestions: suggestFrom(heard, alignment, own, {
      gaps: gapsHeard(heard, own),
      dismissed: new Set(dismissed),
    }),
  }
}
type Matched = ReturnType<typeof match>
const told = ({ suggestions }: Matched) =>
  suggestions.map(({ doing, who, words, at }) => [doing.does, who.kind, who.name, at?.slice(11, 19), words])

/** The facts after these records were saved. */
const after = (made: readonly AnyRecord[]): Partial<CallFacts> => {
  const over = <R extends AnyRecord>(list: readonly R[], kind: R['kind']): readonly R[] => {
    const own = made.filter((one): one is R => one.kind === kind)
    const ids = new Set<string>(own.map(({ id }) => id))
    return [...list.filter(({ id }) => !ids.has(id)), ...own]
  }
  return {
    questions: over(facts.questions, 'question'),
    commitments: over(facts.commitments, 'commitment'),
    deal: made.find(one => one.kind === 'deal') ?? facts.deal,
  }
}

describe('what a transcript suggests', () => {
  it('is what the debrief does not know: their questions, our promises, and gaps', () => {
    const matched = match()
    expect(matched.alignment).toMatchObject({ matched: 4, of: 4 })
    expect(Math.abs((matched.alignment?.shiftMs ?? 0) - 32_000)).toBeLessThanOrEqual(4_000)
    expect(told(matched).map(([does, kind, name, , words]) => [does, kind, name, words])).toEqual([
      ['tell-gap', 'ours', 'Mara Lind', 'Let us be plain: once a lock is set it cannot be shortened.'],
      ['fill-question', 'theirs', 'Helen Brandt', 'What does Leiden add to the price?'],
      ['new-question', 'theirs', 'Marcus Oyelaran', 'Does the agent need a reboot?'],
      ['fill-commitment', 'ours', 'Mara Lind', 'I will send you the report of the restore test by Friday.'],
      ['new-commitment', 'ours', 'Tom Okafor', 'We will bring the offer on 4 December.'],
      ['new-question', 'unknown', 'Dieter', 'Is there a rule about the archive?'],
    ])
    expect(matched.suggestions.map(({ why }) => why)).toContain('ends with a question mark')
    expect(matched.suggestions[0]?.why).toBe('speaks of “set”, “lock”, “cannot” and “shortened”')
    expect(matched.speakers.map(({ name, is }) => `${is.kind} ${name}`)).toEqual([
      'ours Mara Lind',
      'theirs Marcus Oyelaran',
      'theirs Helen Brandt',
      'ours Tom Okafor',
      'unknown Dieter',
    ])
  })

  it('goes by the time the user sets, and fills nothing that then is elsewhere', () => {
    const matched = match(vtt, {}, [], 900_000)
    expect(matched.alignment?.shiftMs).toBe(900_000)
    expect(told(matched).map(([does]) => does)).not.toContain('fill-question')
  })

  it('names the day a promise names, where it can be one only', () => {
    const days = match().suggestions.map(({ doing }) => (doing.does === 'new-commitment' ? doing.dueOn : '-'))
    expect(days).toEqual(['-', '-', '-', '-', undefined, '-'])
    const plain = match('Mara Lind  00:15:00\nI will send the offer by Monday.').suggestions[0]
    expect(plain?.doing).toEqual({ does: 'new-commitment', dueOn: '2026-11-23' })
  })

  it('finds a gap only where it touches a need of theirs, and not once it was told', () => {
    const words =
      'Mara Lind  00:01:00\nThere is no agent for the old Server 2008, and retention of a lock is fixed.'
    expect(match(words).suggestions.map(({ doing }) => doing.does === 'tell-gap' && doing.title)).toEqual([
      gap.title,
    ])
    const exposures = deal.exposures.map(one => ({ ...one, told: { at: startedAt, personIds: [] } }))
    expect(match(words, { deal: { ...deal, exposures } }).suggestions).toEqual([])
    expect(match(words, { deal: undefined }).suggestions).toEqual([])
  })

  it('reads a summary by its words and headings alone', () => {
    const text =
      'Summary\n- Helen asked whether the archive can grow.\n- Marcus wants a demo.\n\nNext steps:\n- Mara to send the report\n- Marcus to send us the server list\n- A drill on 4 Dec 2026\n- Never call Helen before ten'
    const matched = match(text)
    expect(matched.alignment).toBeUndefined()
    expect(told(matched).map(([does, , name, time, words]) => [does, name, time, words])).toEqual([
      ['new-question', 'Helen Brandt', undefined, 'Helen asked whether the archive can grow.'],
      ['new-commitment', 'Mara Lind', undefined, 'Mara to send the report'],
      ['new-commitment', undefined, undefined, 'A drill on 4 Dec 2026'],
    ])
  })

  it('suggests nothing that is known, in the trash, or dismissed', () => {
    const { suggestions } = match()
    for (const one of suggestions) {
      expect(match(vtt, {}, [one.id]).suggestions.map(({ id }) => id)).not.toContain(one.id)
    }
    const gone = facts.questions.map(one => ({ ...one, deletedAt: startedAt }))
    const words = match(vtt, { questions: gone }).suggestions.map(one => one.words)
    expect(words).not.toContain('Can the lock differ per share?')
  })

  it('suggests again what was taken and then undone', () => {
    const { suggestions } = match()
    const fresh = suggestions.filter(({ doing }) => doing.does.startsWith('new-'))
    const undone = takeSuggestions(fresh, facts, making).map(one => ({ ...one, deletedAt: startedAt }))
    expect(match(vtt, after(undone)).suggestions).toEqual(suggestions)
  })
})

describe('taking what a transcript suggests', () => {
  it('makes what it says, with who and when', () => {
    const made = takeSuggestions(match().suggestions, facts, making)
    expect(made.map(({ kind }) => kind)).toEqual([
      ...['question', 'question', 'commitment', 'commitment', 'question', 'deal'],
    ])
    const [filled, reboot, report, offer] = made
    expect(filled).toMatchObject({ id: facts.questions[1]?.id, personId: helen.id, askedAt: at(300) })
    expect(reboot).toMatchObject({
      words: 'Does the agent need a reboot?',
      state: 'open',
      personId: marcus.id,
    })
    expect(report).toMatchObject({ id: facts.commitments[0]?.id, ownerId: me.id })
    expect(offer).toMatchObject({ ownerId: tom.id, dealId: deal.id, stages: [{ stage: 'said' }] })
    expect(made.at(-1)).toMatchObject({
      exposures: [{ gapId: gap.id, told: { callId: call.id, personIds: [] } }],
    })
  })

  it('suggests nothing again that was taken, one by one or all at once', () => {
    const some = fc.subarray([...match().suggestions])
    fc.assert(
      fc.property(some, taken => {
        const made = takeSuggestions(taken, facts, making)
        const next = match(vtt, after(made)).suggestions
        const ids = new Set(next.map(({ id }) => id))
        for (const { id } of taken) expect(ids.has(id)).toBe(false)
      }),
      { numRuns: 30 },
    )
    const all = match().suggestions
    expect(match(vtt, after(takeSuggestions(all, facts, making))).suggestions).toEqual([])
  })

  it('makes nothing but questions, commitments and gaps told, and nothing private', () => {
    const speaker = fc.constantFrom('Mara Lind', 'Helen Brandt', 'Marcus', 'Dieter', 'Speaker 1')
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'Never mention the merger to anyone by Friday, we promised.',
        'Do not record this, I will deny it.',
        'Stakes: my bonus depends on it.',
        'Can the lock differ per share?',
        'I will send the set of locks, shortened, by Monday.',
        'Who pays?',
      ),
    )
    const texts = fc.array(fc.tuple(speaker, words), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(texts, said => {
        const text = `WEBVTT\n\n${said.map(([who, one], i) => cue(30 + i * 20, who, one)).join('\n')}`
        const read = readTranscriptText(text, { names: [] })
        if (read.kind === 'refused') return
        const made = takeSuggestions(match(text).suggestions, facts, making)
        for (const record of made) {
          expect(['question', 'commitment', 'deal']).toContain(record.kind)
          if (record.kind === 'deal') {
            const { exposures: _a, updatedAt: _b, ...rest } = record
            const { exposures: _c, updatedAt: _d, ...before } = deal
            expect(rest).toEqual(before)
          } else if (record.kind === 'question' || record.kind === 'commitment') {
            expect(record.words).not.toMatch(/merger|record this|Stakes/)
            expect(record.kind === 'question' && record.oneToOne).toBeFalsy()
          }
        }
      }),
    )
  })
})
