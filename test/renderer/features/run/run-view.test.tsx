// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../../renderer/state/store'
import { aRoom, marksOf, mountRun, settle, theRun, unmountRun } from './run-stand'

afterEach(unmountRun)

const step = () => within(screen.getByRole('region', { name: 'Current step' }))
const log = () =>
  within(screen.getByRole('list', { name: 'What happened, newest first' }))
    .getAllByRole('listitem')
    .map(line => line.querySelector('time + * + *')?.textContent)
const last = () => theRun().marks.at(-1)

describe('before the start', () => {
  it('a digit ticks who is here, and Start takes them into the room', async () => {
    const { type, room } = await mountRun({ isLive: false })
    await type('13')
    expect(screen.getByRole('button', { name: 'Start, 2 here' })).toBeDefined()
    await type('{Control>}{Enter}{/Control}')
    expect(last()).toMatchObject({
      form: 'joined',
      attendeeIds: [room.attendees[0]?.id, room.attendees[2]?.id],
    })
    expect(step().getByRole('heading', { level: 1 }).textContent).toBe('Hello')
  })

  it('a held Ctrl+Enter starts one run and does not end it', async () => {
    await mountRun({ isLive: false })
    for (const repeat of [false, true, true]) {
      fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, repeat })
    }
    await settle()
    expect(theRun().endedAt).toBeUndefined()
  })
})

describe('steps', () => {
  it('Space goes on, Shift+Space back, and a clicker does the same', async () => {
    const { type, room } = await mountRun()
    await type(' ')
    await type('[PageDown]')
    await type('{Shift>} {/Shift}')
    await type('[PageUp]')
    const [first, second] = room.steps.map(one => one.title)
    expect(marksOf(room)).toEqual([
      `step-begun ${first}`,
      `step-begun ${second}`,
      `step-begun ${first}`,
      'step-begun hello',
    ])
  })

  it('two quick presses are two steps', async () => {
    const { type, room } = await mountRun()
    await type('  ')
    expect(marksOf(room)).toEqual(['step-begun Back this shift', 'step-begun No one can delete'])
  })

  it('a held Space is one step', async () => {
    const { room } = await mountRun()
    for (const repeat of [false, true, true, true]) fireEvent.keyDown(document.body, { key: ' ', repeat })
    await settle()
    expect(marksOf(room)).toEqual(['step-begun Back this shift'])
  })

  it('S skips the step on screen, and a colon with a number goes to a step', async () => {
    const { type, room } = await mountRun()
    await type(' s')
    expect(step().getByRole('heading', { level: 1 }).textContent).toBe('No one can delete')
    await type(':3{Enter}')
    expect(step().getByRole('heading', { level: 1 }).textContent).toBe('Seven years')
    expect(marksOf(room).at(-1)).toBe('step-begun Seven years')
  })

  it('a number without a step says how many there are', async () => {
    const { type } = await mountRun()
    await type(':9{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('There are 3 steps.')
  })

  it('Enter acts on the row, then the next is current', async () => {
    const { type, opened } = await mountRun()
    await type(' {Enter}{Enter}{Enter}')
    expect(opened).toEqual(['https://demo.example/vault', 'corvane-admin'])
    expect(theRun().marks.filter(mark => mark.form === 'row-done')).toHaveLength(2)
  })

  it('R pauses and resumes', async () => {
    const { type, pass } = await mountRun()
    await pass(10_000)
    await type('r')
    await pass(20_000)
    expect(screen.getByRole('heading', { name: 'Paused' })).toBeDefined()
    await type('r')
    expect(theRun().marks.map(mark => mark.form)).toEqual(['pause', 'resume'])
  })

  it('Y turns the clock to another face', async () => {
    const { type } = await mountRun()
    expect(step().getByText('left in this step, of 3:00')).toBeDefined()
    await type('y')
    expect(step().getByText('left in the call, until 15:00')).toBeDefined()
  })
})

describe('marks', () => {
  it('are stored at the press of a key, before any text', async () => {
    const { type, room } = await mountRun()
    await type('q')
    expect(marksOf(room)).toEqual(['question'])
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: 'What did they ask, in their words?' }),
    )
  })

  it('take the text that is typed next; Enter keeps it', async () => {
    const { type, room } = await mountRun()
    await type('qCan the lock differ per share?{Enter}')
    expect(marksOf(room)).toEqual(['question: Can the lock differ per share?'])
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('stay without text after Esc, and the keys are back at the step', async () => {
    const { type, room } = await mountRun()
    await type('nhalf a sen{Escape}')
    expect(marksOf(room)).toEqual(['note'])
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Current step' }))
  })

  it('name both of two people whose digits follow each other at once', async () => {
    const { type, room } = await mountRun()
    await type('q12')
    expect(last()?.attendeeIds).toEqual([room.attendees[0]?.id, room.attendees[1]?.id])
  })

  it('have what is typed written within a second, without Enter', async () => {
    const { type, room, pass } = await mountRun()
    await type('nhalf a sen')
    await pass(300)
    expect(marksOf(room)).toEqual(['note: half a sen'])
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'half a sen')
    for (const letter of 'tence that goes on') {
      await type(letter)
      await pass(100)
    }
    expect(marksOf(room)[0]?.length).toBeGreaterThan('note: half a sentence t'.length)
  })

  it('are as they were after Esc, also when a part of the text was written', async () => {
    const { type, room, pass } = await mountRun()
    await type('nhalf a sen')
    await pass(300)
    await type('{Escape}')
    expect(marksOf(room)).toEqual(['note'])
  })

  it('keep a half typed text when another mark is set or the box loses the focus', async () => {
    const { type, room, user } = await mountRun()
    await type('nhalf a sen')
    await user.click(screen.getByRole('button', { name: /Falls flat/ }))
    await settle()
    expect(marksOf(room)).toEqual(['note: half a sen', 'falls-flat'])
  })

  it('of a held key are one', async () => {
    const { room } = await mountRun()
    for (const repeat of [false, true, true]) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'c', repeat })
    }
    await settle()
    expect(marksOf(room)).toEqual(['commitment'])
  })

  it('show their count, and are undone and redone one by one', async () => {
    const { type, room } = await mountRun()
    await type('q{Escape}+{Escape}')
    expect(screen.getByRole('button', { name: 'Question 1' })).toBeDefined()
    await type('{Control>}z{/Control}')
    expect(marksOf(room)).toEqual(['question'])
    await type('{Control>}z{/Control}')
    expect(marksOf(room)).toEqual([])
    await type('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(marksOf(room)).toEqual(['question'])
  })

  it('undo from an empty box takes back the mark it came with', async () => {
    const { type, room } = await mountRun()
    await type('q{Control>}z{/Control}')
    expect(marksOf(room)).toEqual([])
  })

  it('of a gap name the gap of the step on screen', async () => {
    const { type, room } = await mountRun()
    await type('  g')
    expect(last()).toMatchObject({ form: 'gap-told', gapId: room.gap.id })
  })

  it('behind More act by their key as well, and by a press', async () => {
    const { type, room, user } = await mountRun()
    await type('o{Escape}')
    await user.click(screen.getByRole('button', { name: /^More/ }))
    await user.click(screen.getByRole('button', { name: /It broke/ }))
    await settle()
    expect(marksOf(room)).toEqual(['objection', 'failure'])
  })

  it('do not act by letter where single letters are switched off, but by the clicker and Space', async () => {
    const { type, room } = await mountRun({ settings: { singleLetters: false } })
    await type('qnc ')
    expect(marksOf(room)).toEqual(['step-begun Back this shift'])
  })
})

describe('a letter in an empty text box', () => {
  it('that stays alone for 0.6 s is the key it is elsewhere', async () => {
    const { type, pass, room } = await mountRun()
    await type('q')
    await type('n')
    await pass(599)
    expect(marksOf(room)).toEqual(['question'])
    await pass(1)
    expect(marksOf(room)).toEqual(['question', 'note'])
  })

  it('followed by another is text', async () => {
    const { type, pass, room } = await mountRun()
    await type('q')
    await type('no')
    await pass(2_000)
    await type('{Enter}')
    expect(marksOf(room)).toEqual(['question: no'])
  })

  it.each([
    ['a', 'answered'],
    ['p', 'parked'],
    ['pp', 'one-to-one'],
  ])('"%s" makes a question %s', async (letters, triage) => {
    const { type, pass, room } = await mountRun()
    await type('q')
    await type(letters)
    await pass(600)
    expect(last()).toMatchObject({ form: 'question', triage })
    expect(marksOf(room)).toEqual(['question'])
  })

  it('Space is the next step, not a blank', async () => {
    const { type, room } = await mountRun()
    await type('q ')
    expect(marksOf(room)).toEqual(['question', 'step-begun Back this shift'])
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('nothing typed for 12 s closes the box', async () => {
    const { type, pass } = await mountRun()
    await type('q')
    await pass(11_999)
    expect(screen.queryByRole('textbox')).not.toBeNull()
    await pass(1)
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('right after a mark', () => {
  it('a digit says who, in the box or after it, and the same digit takes it back', async () => {
    const { type, room } = await mountRun()
    const [helen, marcus] = room.attendees.map(one => one.id)
    await type('q2')
    expect(last()?.attendeeIds).toEqual([marcus])
    await type('{Escape}1')
    expect(last()?.attendeeIds).toEqual([marcus, helen])
    await type('2')
    expect(last()?.attendeeIds).toEqual([helen])
    expect(log()[0]).toBe('Question Helen, owed')
  })

  it.each([
    [2_999, 1],
    [3_000, 0],
  ])('a digit %i ms later names %i people', async (ms, people) => {
    const { type, pass } = await mountRun()
    await type('+{Escape}')
    await pass(ms)
    await type('1')
    expect(last()?.attendeeIds).toHaveLength(people)
  })

  it('A after the words of a question answers it, P parks it, P again is one-to-one', async () => {
    const { type, pass, room } = await mountRun()
    await type('qWhy?{Enter}a')
    expect(last()?.triage).toBe('answered')
    await pass(400)
    await type('p')
    expect(last()?.triage).toBe('parked')
    await pass(400)
    await type('p')
    expect(last()?.triage).toBe('one-to-one')
    expect(marksOf(room)).toEqual(['question: Why?'])
    expect(screen.getByRole('region', { name: 'Parking lot' }).textContent).toContain('Why?')
  })

  it('J and the digit of someone present says that they left', async () => {
    const { type, room } = await mountRun()
    await type('j1{Escape}')
    await type('j1{Escape}')
    expect(marksOf(room)).toEqual(['joined', 'left'])
  })
})

describe('the end', () => {
  it('is the main action after the last part, and leads to the debrief', async () => {
    const { type, room } = await mountRun()
    await type('     ')
    expect(step().getByRole('heading', { level: 1 }).textContent).toBe('Next steps')
    await type('{Control>}{Enter}{/Control}')
    expect(useStore.getState().view).toEqual({ kind: 'call', id: room.call.id, tab: 'debrief' })
    expect(useStore.getState().run).toBeNull()
  })

  it('does not come from Ctrl+Enter in mid-run', async () => {
    const { type } = await mountRun()
    await type(' {Control>}{Enter}{/Control}')
    expect(theRun().endedAt).toBeUndefined()
  })
})

describe('a call without a script', () => {
  it('runs as one free part between hello and questions', async () => {
    const { type } = await mountRun({ room: aRoom({ hasScript: false }) })
    await type(' ')
    expect(step().getByRole('heading', { level: 1 }).textContent).toBe('Conversation')
  })
})
