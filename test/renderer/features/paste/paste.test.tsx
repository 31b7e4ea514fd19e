// @vitest-environment happy-dom
import { newAttendee } from '@shared/domain/call'
import { readPastedText } from '@shared/formats/pasted-text/read-pasted-text'
import { afterEach, describe, expect, test } from 'vitest'
import { Paste } from '../../../../renderer/features/paste/Paste'
import type { View } from '../../../../renderer/state/view'
import { longTranscript, replyBelow, serviceText } from '../../../fixtures/paste/stories'
import {
  aCall,
  aColleague,
  aMe,
  aPerson,
  aProspect,
  making,
  testNow,
  testZone,
} from '../../../helpers/builders'
import type { FakeBridgeOptions } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  press,
  saved,
  screen,
  settled,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

const readText = ({ text }: { readonly text: string }) =>
  readPastedText(text, { name: 'pasted text', now: testNow, zone: testZone })

const prospect = aProspect()
const at = { affiliations: [{ form: 'prospect' as const, prospectId: prospect.id }] }
const helen = aPerson({ name: 'Helen Brandt', ...at })
const tom = aColleague()
const call = aCall({
  prospectId: prospect.id,
  salespersonId: tom.id,
  attendees: [newAttendee({ personId: helen.id }, making.newId)],
})
const records = [prospect, helen, tom, aMe(), call]
const onCall: View = { kind: 'call', id: call.id, tab: 'prepare' }

async function paste(text: string, view: View = { kind: 'today' }, options: FakeBridgeOptions = {}) {
  const main = await showScreen(<Paste />, { records, answers: { readText }, view, ...options })
  if (view.kind === 'call') await act(() => state().loadCall(view.id))
  await act(() => state().takeText(text))
  await settled()
  return main
}

const rows = () => within(screen.getByRole('list', { name: 'Sentences' }))
const row = (name: RegExp) => rows().getAllByRole('button', { name })[0] as HTMLElement
const count = (words: RegExp) =>
  within(screen.getByText(words, { selector: 'dt' }).parentElement as HTMLElement).getByText(/\d+/)
    .textContent

const notes = 'They waited two days.\nHelen said it must be safe.\nWe will send the paper by next Tuesday.'

afterEach(() => act(() => state().leaveIntake()))

describe('sorting sentences', () => {
  test('one letter each, arrows and page keys move, undo and redo go back and forth', async () => {
    await paste(notes)
    await act(() => row(/They waited/).focus())
    await press('c')
    expect(row(/commitment: They waited/)).toBeDefined()
    await press('{ArrowDown}n')
    expect(count(/^facts?$/)).toBe('1')
    await press('{Control>}z{/Control}')
    expect(count(/^facts?$/)).toBe('0')
    await press('{Control>}z{/Control}')
    expect(row(/^need: They waited/)).toBeDefined()
    await press('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(row(/commitment: They waited/)).toBeDefined()
    await press('{End}')
    expect(document.activeElement?.textContent).toContain('We will send the paper')
    await press('{Home}{Delete}')
    expect(row(/leave out: They waited/)).toBeDefined()
    await expectAccessible()
  })

  test('Space accepts who said it and the day, again takes them off; a press goes to the other reading', async () => {
    await paste(notes, onCall)
    await act(() => row(/Helen said/).focus())
    const who = rows().getByRole('button', { name: 'Said by Helen' })
    expect(who.getAttribute('aria-pressed')).toBe('false')
    await press(' ')
    expect(who.getAttribute('aria-pressed')).toBe('true')
    await press(' ')
    expect(who.getAttribute('aria-pressed')).toBe('false')
    await click(button('Accept 1 suggestion'))
    const due = () => rows().getByRole('button', { name: /^due/ })
    expect(due().getAttribute('aria-label')).toMatch(/^due Tue 24 Nov 2026/)
    await click(due())
    expect(due().getAttribute('aria-label')).toMatch(/^due Tue 1 Dec 2026/)
    await click(due())
    expect(due().getAttribute('aria-pressed')).toBe('false')
  })

  test('what was read as something else is counted and can be sorted too', async () => {
    await paste(`${notes}\n\nKind regards,\nHelen Brandt\nCFO`)
    await click(button('Sort them too'))
    await act(() => row(/CFO/).focus())
    await press('n')
    expect(row(/fact: CFO/)).toBeDefined()
  })

  test('a page of sentences is all there, and a letter changes only its row', async () => {
    await paste(longTranscript(150))
    expect(rows().getAllByRole('listitem')).toHaveLength(150)
    await act(() => row(/\(1\)/).focus())
    await press('{End}')
    expect(document.activeElement?.textContent).toContain('(150)')
    await press('u')
    expect(document.activeElement?.textContent).toContain('house rule')
  })
})

describe('where it goes', () => {
  test('is the call that was open, is said, and can be changed', async () => {
    const main = await paste(notes, onCall)
    expect(button(/Goes to/).textContent).toContain(`Corvane Packaging, ${call.title}`)
    await click(button(/Goes to/))
    await click(screen.getByRole('option', { name: /no call/ }))
    expect(button('Add to the prospect')).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    expect(state().view).toEqual({ kind: 'prospect', id: prospect.id })
    expect(main.onDisk('prospect', prospect.id).needs.map(need => need.words)).toContain(
      'They waited two days.',
    )
    expect(main.onDisk('call', call.id).pasted).toEqual([])
  })

  test('one undo takes the whole paste back', async () => {
    const main = await paste(notes, onCall)
    await press('{Control>}{Enter}{/Control}')
    expect(main.onDisk('call', call.id).pasted).toHaveLength(1)
    await act(() => state().undo())
    expect(main.onDisk('call', call.id).pasted).toEqual([])
    expect(main.onDisk('prospect', prospect.id).needs).toEqual([])
  })
})

describe('a reply to the five questions', () => {
  test('shows each field old and new, and takes only what is ticked', async () => {
    const main = await paste(replyBelow, onCall)
    const fills = within(screen.getByRole('list', { name: 'What the reply fills' }))
    expect(fills.getAllByRole('checkbox')).toHaveLength(6)
    await click(fills.getByRole('checkbox', { name: 'Take Rivals: Acronis' }))
    await expectAccessible()
    await press('{Control>}{Enter}{/Control}')
    expect(main.onDisk('call', call.id)).toMatchObject({ myRole: 'lead' })
    const deal = [...main.disk.values()].find(one => one.kind === 'deal')
    expect(deal).toMatchObject({ competitors: [{ name: 'Veeam' }] })
  })

  test('is read as plain notes when it is said to be none', async () => {
    await paste(replyBelow, onCall)
    await click(screen.getByRole('checkbox', { name: /Read it as the reply/ }))
    expect(screen.queryByRole('list', { name: 'What the reply fills' })).toBeNull()
    expect(rows().queryByText(/fills:/)).toBeNull()
  })
})

describe('the edges', () => {
  test('a text that says nothing of a call is shown, with what to do', async () => {
    await paste(serviceText)
    expect(screen.getByText('No meeting, nobody and no sentence was found')).toBeDefined()
    expect(screen.getByRole('list', { name: 'What was in it' }).textContent).toContain('Join the meeting now')
    await expectAccessible()
  })

  test('a workspace that cannot be written says so and makes nothing', async () => {
    const workspace = { kind: 'read-only' as const, folder: '/f', empty: false, why: 'No.' }
    const main = await paste(notes, onCall, { opening: { workspace } })
    expect(screen.getByText(/It cannot be saved/)).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    expect(main.inputsOf('saveRecords')).toEqual([])
    expect(state().view.kind).toBe('paste')
  })

  test('a text that was refused is read once more, or kept as a note of the company', async () => {
    const refused = { kind: 'refused', message: 'It took too long.', safe: 'Nothing was changed.' } as const
    let isBusy = true
    const main = await paste(notes, onCall, {
      answers: { readText: given => (isBusy ? refused : readText(given)) },
    })
    expect(screen.getByRole('region', { name: 'What was pasted' }).textContent).toContain(
      'They waited two days.',
    )
    await click(button('Try again'))
    expect(screen.getByText(/It took too long/)).toBeDefined()
    await click(button(`Keep as a note of ${prospect.name}`))
    await saved()
    expect(main.onDisk('prospect', prospect.id).facts.at(-1)).toMatchObject({ topic: 'other', value: notes })
    expect(state().view).toEqual({ kind: 'prospect', id: prospect.id })
    await act(() => state().undo())
    await saved()
    expect(main.onDisk('prospect', prospect.id).facts).toEqual([])
    await act(() => state().go(onCall))
    await act(() => state().takeText(notes))
    isBusy = false
    await click(button('Try again'))
    expect(rows().getAllByRole('button').length).toBeGreaterThan(0)
  })
})
