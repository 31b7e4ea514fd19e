// @vitest-environment happy-dom
import { newAttendee } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { act, cleanup } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { CallPage } from '../../../../renderer/features/call/CallPage'
import { holdTranscript } from '../../../../renderer/features/call/debrief/talk/transcript-text'
import {
  aCall,
  aDeal,
  aGap,
  aMark,
  aMe,
  aNeed,
  anAnswer,
  anExposure,
  aPerson,
  aProspect,
  aQuestion,
  aRun,
  making,
} from '../../../helpers/builders'
import type { FakeBridge } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  choose,
  click,
  expectAccessible,
  field,
  press,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(() => {
  cleanup()
  holdTranscript(call.id, undefined)
})

const now = '2026-11-20T14:10:00.000Z'
const at = (minute: number) =>
  new Date(Date.parse('2026-11-20T13:30:00.000Z') + minute * 60_000).toISOString()
const me = aMe({ name: 'Mara Lind' })
const helen = aPerson({ name: 'Helen Brandt' })
const need = aNeed({ words: 'I want to shorten a lock' })
const prospect = aProspect({ needs: [need] })
const gap = aGap({ title: 'A set lock cannot be shortened' })
const deal = aDeal({
  prospectId: prospect.id,
  exposures: [anExposure({ gapId: gap.id, needId: need.id })],
})
const seat = newAttendee({ personId: helen.id, attendance: 'accepted' }, making.newId)
const call = aCall({ start: at(0), prospectId: prospect.id, dealId: deal.id, attendees: [seat] })
const run = aRun({
  callId: call.id,
  startedAt: at(0),
  plannedEnd: at(30),
  endedAt: at(28),
  marks: [
    aMark({ form: 'question', at: at(4), text: 'Can the lock differ per share?', attendeeIds: [seat.id] }),
    aMark({ form: 'question', at: at(6) }),
    aMark({ form: 'ended', at: at(28) }),
  ],
})
const world: readonly AnyRecord[] = [me, prospect, helen, gap, deal, call, run]

const vtt = `WEBVTT

00:03:50.000 --> 00:03:55.000
<v Helen Brandt>Can the lock differ per share?

00:05:52.000 --> 00:05:55.000
<v Helen Brandt>What does Leiden add to the price?

00:09:00.000 --> 00:09:03.000
<v Mara Lind>To be plain, a set lock cannot be shortened.

00:11:00.000 --> 00:11:03.000
<v Mara Lind>I will send you the report by Tuesday.

00:12:00.000 --> 00:12:03.000
<v Speaker 2>Is there an agent for old servers?

00:99:00.000 --> 00:12:03.000
lost
`

const open = async (records: readonly AnyRecord[] = world, onClipboard = ''): Promise<FakeBridge> => {
  const main = await showScreen(<CallPage callId={call.id} tab="debrief" />, {
    ...{ records, now },
    answers: { readClipboard: () => onClipboard },
    view: { kind: 'call', id: call.id, tab: 'debrief' },
  })
  await screen.findByRole('region', { name: 'Transcript or summary' })
  return main
}
async function paste(text: string): Promise<void> {
  await click(button('Match one'))
  await act(() => field('Transcript or summary').focus())
  await userEvent.paste(text)
  await settled()
}
const standing = <K extends AnyRecord['kind']>(main: FakeBridge, kind: K) =>
  [...main.disk.values()].filter(
    (record): record is Extract<AnyRecord, { kind: K }> =>
      record.kind === kind && record.deletedAt === undefined,
  )
const words = (main: FakeBridge, kind: 'question' | 'commitment') =>
  standing(main, kind).map(one => one.words)
const offered = () =>
  [...document.querySelectorAll('[aria-label="Suggested from the transcript"] [data-row]')].map(one =>
    one.getAttribute('aria-label'),
  )
const take = (one: string) => button(`Take ${one}`)
const leiden = 'What does Leiden add to the price?'
const report = 'I will send you the report by Tuesday.'
const told = 'To be plain, a set lock cannot be shortened.'
const agent = 'Is there an agent for old servers?'

describe('a transcript in the debrief', () => {
  it('is taken from the clipboard by the key that pastes anywhere', async () => {
    await open(world, vtt)
    await press('{Control>}v{/Control}')
    expect(offered()).toEqual([leiden, told, report, agent].map(one => `Take ${one}`))
    expect(state().view).toMatchObject({ kind: 'call', tab: 'debrief' })
  })

  it.each([
    ['a mail', 'Hello Mara,\nwe would like to see the restore on Thursday at 10.\nHelen'],
    ['nothing', ''],
  ])('is not made of %s, which goes where it goes everywhere', async (_what, text) => {
    await open(world, text)
    await press('{Control>}v{/Control}')
    expect(offered()).toEqual([])
    expect(state().view.kind).toBe(text === '' ? 'call' : 'paste')
  })

  it('suggests what is not here yet, says why and what it would do, and takes nothing unasked', async () => {
    const main = await open()
    await paste(vtt)
    expect(offered()).toEqual([leiden, told, report, agent].map(one => `Take ${one}`))
    expect(take(leiden).textContent).toContain('Fills “Question 6:00 into the call”.')
    expect(take(leiden).textContent).toContain(
      'Helen Brandt, 14:36, line 7. Question: ends with a question mark.',
    )
    expect(take(report).textContent).toContain('Makes a commitment due Tue 24 Nov.')
    expect(take(told).textContent).toContain(`Marks “${gap.title}” as told.`)
    expect(take(agent).textContent).toContain('Speaker 2, unknown')
    expect(screen.getByText(/WebVTT, 5 cues by 3 speakers/)).toBeDefined()
    expect(screen.getByText(/as 2 of 2 marks agree/)).toBeDefined()
    expect(button(/1 cue passed over/)).toBeDefined()
    await saved()
    expect(words(main, 'question').toSorted()).toEqual([
      'Can the lock differ per share?',
      'Question 6:00 into the call',
    ])
    expect(words(main, 'commitment')).toEqual([])
    await expectAccessible()
  })

  it('takes with Enter and Space, dismisses with Delete, stays in the list, and each can be undone', async () => {
    const main = await open()
    await paste(vtt)
    expect(document.activeElement).toBe(take(leiden))
    await press('{Enter}')
    expect(document.activeElement).toBe(take(told))
    await press(' ')
    expect(document.activeElement).toBe(take(report))
    await press('{ArrowDown}{Delete}')
    expect(offered()).toEqual([`Take ${report}`])
    expect(document.activeElement).toBe(take(report))
    await saved()
    expect(words(main, 'question')).toContain(leiden)
    expect(standing(main, 'question').find(one => one.words === leiden)?.personId).toBe(helen.id)
    expect(main.onDisk('deal', deal.id).exposures[0]?.told).toMatchObject({ callId: call.id, words: told })
    for (const [count, back] of [
      [2, agent],
      [3, told],
      [4, leiden],
    ] as const) {
      await act(() => state().undo())
      await settled()
      expect(offered()).toHaveLength(count)
      expect(take(back)).toBeDefined()
    }
    await saved()
    expect(words(main, 'question')).toContain('Question 6:00 into the call')
    expect(main.onDisk('deal', deal.id).exposures[0]?.told).toBeUndefined()
  })

  it('takes all of a kind only by its button', async () => {
    const main = await open()
    await paste(vtt)
    await click(button('Take all 2 questions'))
    expect(offered()).toEqual([`Take ${told}`, `Take ${report}`])
    await saved()
    expect(words(main, 'question')).toHaveLength(3)
  })

  it('is not kept unless the user says so, and what was dismissed stays dismissed', async () => {
    const main = await open()
    await paste(vtt)
    await click(button(`Dismiss ${agent}`))
    await saved()
    const textOn = ({ disk }: FakeBridge) => JSON.stringify([...disk.values()])
    expect(textOn(main)).not.toContain('Leiden')
    await click(screen.getByRole('checkbox', { name: 'Keep it with this debrief' }))
    await saved()
    expect(standing(main, 'debrief')[0]?.transcript?.text).toBe(vtt)
    const again = await open([...main.disk.values()])
    expect(offered()).toEqual([leiden, told, report].map(one => `Take ${one}`))
    expect(document.activeElement).toBe(document.body)
    await click(button('Close the transcript'))
    expect(offered()).toEqual([])
    await saved()
    expect(textOn(again)).not.toContain('Leiden')
  })

  it('is moved in time by hand, and a speaker is named by hand', async () => {
    const main = await open()
    await paste(vtt)
    const shift = field(/Begins after the call’s start/)
    await act(() => shift.focus())
    await userEvent.clear(shift)
    await userEvent.type(shift, '600{Enter}')
    await settled()
    expect(screen.getByText(/Its 0:00 is 14:40:00, as you set it/)).toBeDefined()
    expect(take(leiden).textContent).toContain('Makes a question.')
    await choose(/Who is Speaker 2/, 'Helen Brandt')
    expect(take(agent).textContent).toContain('Helen Brandt, 14:52')
    await saved()
    expect(standing(main, 'debrief')[0]?.transcript).toMatchObject({ shiftMs: 600_000 })
  })

  it('says why what is none is none, and changes nothing', async () => {
    await open()
    await paste('{ "this": "is", "no": "transcript at all, but data" }')
    expect(screen.getByText(/This is data for a program/).textContent).toContain('Nothing was changed.')
    expect(offered()).toEqual([])
  })
})

describe('an answer in the debrief', () => {
  const asked = aQuestion({
    callId: call.id,
    prospectId: prospect.id,
    words: 'Does the agent need a reboot?',
    askedAt: at(5),
  })
  const withAnswer = (answer: string) => [...world.filter(one => one !== run), { ...asked, answer }]

  it.each([
    ['The agent needs no reboot.', 'to the point'],
    ['Thank you for asking. The agent needs none.', 'starts elsewhere'],
    [`The agent ${'really '.repeat(119)}`, '121 words'],
    ['The agent never needs a reboot.', '“never” has no proof'],
  ])('%s: %s', async (answer, check) => {
    await open(withAnswer(answer))
    expect(screen.getByText(check)).toBeDefined()
    expect(screen.queryByText('to the point') !== null).toBe(check === 'to the point')
  })

  it('goes to the library in one press, with the way back', async () => {
    const main = await open(withAnswer('The agent needs no reboot.'))
    await click(button('Answer 1 to the library'))
    await saved()
    const [answer] = standing(main, 'answer')
    expect(answer).toMatchObject({
      question: asked.words,
      short: 'The agent needs no reboot.',
      lastCheckedOn: '2026-11-20',
    })
    expect(main.onDisk('question', asked.id).answerId).toBe(answer?.id)
    expect(screen.getByText(`in the library: ${asked.words}`)).toBeDefined()
    await act(() => state().undo())
    await saved()
    expect([standing(main, 'answer'), main.onDisk('question', asked.id).answerId]).toEqual([[], undefined])
  })

  it('becomes a variant where the library has the same', async () => {
    const known = anAnswer({ question: 'Must the agent be rebooted?', short: 'No reboot.' })
    const main = await open([...withAnswer('The agent needs no reboot.'), known])
    await click(button('Answer 1 to the library'))
    await click(button(`Add as a variant of ${known.question}`))
    await saved()
    expect(main.onDisk('answer', known.id).variants).toContain(asked.words)
    expect(main.onDisk('question', asked.id).answerId).toBe(known.id)
    expect(standing(main, 'answer')).toHaveLength(1)
  })

  it('is suggested from the library while there is none, and taken by hand', async () => {
    const known = anAnswer({ question: 'Must the agent be rebooted?', short: 'The agent needs no reboot.' })
    const records = [...world.filter(one => one !== run), asked, known]
    const main = await open(records)
    await click(button(`Answer question 1 with ${known.question}`))
    await saved()
    expect(main.onDisk('question', asked.id)).toMatchObject({ answer: known.short, answerId: known.id })
    await open(records)
    await click(button('Not this answer to question 1'))
    expect(screen.queryByRole('button', { name: /^Answer question 1 with/ })).toBeNull()
  })

  it('without an owner or a day it says whose it will be at the close', async () => {
    await open([...world.filter(one => one !== run), { ...asked, state: 'parked' }])
    expect(screen.getByText(/the one without an owner or a day becomes yours, due Mon 23 Nov/)).toBeDefined()
  })

  it('names who asked, of those in the call', async () => {
    const main = await open([...world.filter(one => one !== run), asked])
    await choose(/Who asked question 1/, 'Helen Brandt')
    await saved()
    expect(main.onDisk('question', asked.id).personId).toBe(helen.id)
  })
})
