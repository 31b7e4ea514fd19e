import { collectFacts } from '@shared/advisor/facts'
import { newSituation } from '@shared/domain/situation'
import { deferralQuestions, slotWords, writeDeferral, zoneWords } from '@shared/prepare/deferral'
import { describe, expect, it } from 'vitest'
import { dealOf, making, now, withNeeds, worldOf } from '../advisor/world'

const message = writeDeferral({
  call: { title: 'Proof & <price>', start: '2026-11-19T13:30:00.000Z', minutes: 30 },
  names: ['Helen', 'Marcus'],
  questions: ['What would you be rid of?', ' ', 'Who signs?'],
  slots: ['2026-11-23T14:00:00.000Z', '2026-11-23T15:00:00.000Z'],
  zone: 'Europe/London',
  from: 'Mira Lindqvist',
})

describe('a message that asks for a later time', () => {
  it('is polite, with their questions and the hours on their clock', () => {
    expect(message.subject).toBe('A later time for “Proof & <price>”?')
    expect(message.text.split('\n')[0]).toBe('Hello Helen and Marcus,')
    expect(message.text).toContain('Thursday 19 November, 13:30 to 14:00?')
    expect(message.text).toContain('1. What would you be rid of?\n2. Who signs?')
    expect(message.text).toContain(
      'London time:\n\n- Monday 23 November, 14:00 to 14:30\n- Monday 23 November, 15:00',
    )
    expect(message.text.endsWith('Mira Lindqvist')).toBe(true)
  })

  it('is the same as formatted text, and what they wrote is text in it', () => {
    expect(message.html).toContain('<ol><li>What would you be rid of?</li><li>Who signs?</li></ol>')
    expect(message.html).toContain('Proof &amp; &lt;price&gt;')
  })

  it('does without names, questions, a time and free hours', () => {
    const bare = {
      call: { title: 'Proof', minutes: 30 },
      names: [],
      questions: [],
      slots: [],
      zone: 'Etc/UTC',
    }
    const { text } = writeDeferral(bare)
    expect(text).toBe(
      [
        'Hello,',
        'We would like to bring you something worth your time, and we are not there yet. May we move “Proof”?',
        'Which hour of the coming weeks would suit you?',
        'Thank you for your patience.',
      ].join('\n\n'),
    )
  })
})

it.each([
  { start: '2026-10-26T09:00:00.000Z', zone: 'Europe/Berlin', words: 'Monday 26 October, 10:00 to 10:45' },
  { start: '2026-11-20T03:30:00.000Z', zone: 'Asia/Kolkata', words: 'Friday 20 November, 09:00 to 09:45' },
])('a slot in $zone is written as $words', ({ start, zone, words }) => {
  expect(slotWords(start, 45, zone)).toBe(words)
})

it('names a zone by its city', () => {
  expect(zoneWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time')
})

describe('the two questions', () => {
  const factsOf = (world: Parameters<typeof worldOf>[0]) => collectFacts(worldOf(world), now)
  it('ask first for what is missing on file', () => {
    const questions = deferralQuestions(factsOf({ prospect: withNeeds([]), deal: dealOf({ people: [] }) }))
    expect(questions).toEqual([
      'What would you most like to be rid of, in your own words?',
      'Who besides you should see this before anything is decided?',
    ])
  })

  it('then for what a situation card lacks', () => {
    const card = newSituation({ title: 'Finance Director', issue: 'A finding' }, making)
    const prospect = { ...worldOf().prospect, situations: [card] } as never
    expect(deferralQuestions(factsOf({ prospect }))[0]).toContain('as the Finance Director would tell it?')
  })

  it('name the day they speak of: whoever reads the mail has no card before them', () => {
    const known = { title: 'Finance Director', issue: 'A finding', reasons: ['No test'], delta: 'One' }
    const date = { on: '2026-12-11', force: 'outside' } as const
    const card = newSituation({ ...known, capabilities: ['Restore by herself'], date }, making)
    const prospect = { ...worldOf().prospect, situations: [card] } as never
    expect(deferralQuestions(factsOf({ prospect }))[0]).toBe('What happens if 11 December 2026 passes?')
  })

  it('are two whatever is known', () => {
    expect(deferralQuestions(factsOf({}))).toHaveLength(2)
  })
})
