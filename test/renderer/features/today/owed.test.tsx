// @vitest-environment happy-dom
import type { AnyRecord } from '@shared/domain/records'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Today } from '../../../../renderer/features/today/Today'
import { aCall, aCommitment, aMe, anEffort, anEnvironment, aQuestion, aTask } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  press,
  region,
  screen,
  settled,
  showScreen,
  within,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const me = aMe()
const question = aQuestion({ words: 'Which ports?', state: 'owed', dueOn: '2026-11-16' })
const second = aQuestion({ words: 'Two keys?', state: 'owed', dueOn: '2026-11-24' })
const promise = aCommitment({ words: 'A restore drill' })
const task = aTask({ title: 'Send the sheet', due: '2026-11-19T16:00:00.000Z' })
const held = aCall({ title: 'Pricing call', status: 'held', start: '2026-11-18T09:00:00.000Z' })
const world: readonly AnyRecord[] = [me, question, second, promise, task, held]

const show = (records: readonly AnyRecord[] = world) => showScreen(<Today />, { records })
const owed = () => within(screen.getByRole('complementary', { name: 'What is owed' }))
const row = (words: RegExp) => owed().getByRole('button', { name: words })
const focused = () => document.activeElement?.textContent ?? ''
const focusOn = (words: RegExp) => act(() => row(words).focus())

describe('a debt by keyboard', () => {
  it('is reached by arrows, J and K, Home and End, across all that is owed', async () => {
    await show()
    await focusOn(/Which ports/)
    await press('j')
    expect(focused()).toContain('Two keys')
    await press('{ArrowDown}j')
    expect(focused()).toContain('Pricing call')
    await press('{End}')
    expect(focused()).toContain('Send the sheet')
    await press('k{Home}')
    expect(focused()).toContain('Which ports')
  })

  it('does not move by letters while letters are no commands', async () => {
    await show()
    const { ListKeysContext } = await import('../../../../renderer/ui/ListKeysContext')
    cleanup()
    await showScreen(
      <ListKeysContext value={false}>
        <Today />
      </ListKeysContext>,
      { records: world, settings: { singleLetters: false } },
    )
    await focusOn(/Which ports/)
    await press('jap')
    expect(focused()).toContain('Which ports')
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it.each([
    ['question', /Which ports/, question.id, { state: 'answered', answeredAt: expect.any(String) }],
    ['commitment', /restore drill/, promise.id, { stages: [{ stage: 'said' }, { stage: 'documented' }] }],
    ['task', /Send the sheet/, task.id, { doneAt: expect.any(String) }],
  ] as const)('of a %s is done with Space, leaves, and comes back by undo', async (kind, words, id, done) => {
    const main = await show()
    await focusOn(words)
    await press(' ')
    expect(main.onDisk(kind, id)).toMatchObject(done)
    await expect.poll(() => owed().queryByRole('button', { name: words })).toBeNull()
    expect(state().view.kind).toBe('today')
    expect(document.activeElement?.hasAttribute('data-opens')).toBe(true)
    await act(() => state().undo())
    await expect.poll(() => owed().queryByRole('button', { name: words })).not.toBeNull()
  })

  it('of a commitment that is documented and due goes on to shown', async () => {
    const due = aCommitment({
      words: 'A port list',
      dueOn: '2026-11-18',
      stages: [
        { stage: 'said', at: '2026-11-16T09:00:00.000Z' },
        { stage: 'documented', at: '2026-11-17T09:00:00.000Z' },
      ],
    })
    const main = await show([...world, due])
    expect(row(/A port list/).textContent).toContain('1 d late')
    await focusOn(/A port list/)
    await press(' ')
    expect(main.onDisk('commitment', due.id).stages[2]).toMatchObject({ stage: 'shown' })
    await expect.poll(() => owed().queryByRole('button', { name: /A port list/ })).toBeNull()
  })

  it('gives the row after it the focus, so that the next Space ticks the next', async () => {
    const main = await show()
    await focusOn(/Which ports/)
    await press(' ')
    expect(focused()).toContain('Two keys')
    await press(' ')
    expect(main.onDisk('question', second.id).state).toBe('answered')
  })

  it('of a call is opened, never ticked', async () => {
    const main = await show()
    await focusOn(/Pricing call/)
    await press(' ')
    expect(main.inputsOf('saveRecords')).toEqual([])
    expect(state().view).toEqual({ kind: 'call', id: held.id, tab: 'debrief' })
  })

  it('is answered where it stands: A writes, Enter says that they have it', async () => {
    const main = await show()
    await focusOn(/Which ports/)
    await press('a')
    expect(document.activeElement).toBe(field('Answer to “Which ports?”'))
    await write('Only 443.')
    await press('{Enter}')
    expect(main.onDisk('question', question.id)).toMatchObject({ state: 'answered', answer: 'Only 443.' })
    expect(state().view.kind).toBe('today')
  })

  it('keeps an answer that is left for later, and the question owed', async () => {
    const main = await show()
    await focusOn(/Which ports/)
    await press('a')
    await write('Only')
    await press('{Escape}{Escape}')
    await act(() => state().saveNow())
    expect(main.onDisk('question', question.id)).toMatchObject({ state: 'owed', answer: 'Only' })
    await settled()
    expect(focused()).toContain('Which ports')
  })

  it.each([
    ['a late one to the next working day', /Which ports/, question.id, '2026-11-20'],
    ['one that has time to the working day after its own', /Two keys/, second.id, '2026-11-25'],
  ])('puts off by P %s', async (_, words, id, day) => {
    const main = await show()
    await focusOn(words)
    await press('p')
    expect(main.onDisk('question', id)).toMatchObject({ dueOn: day, ownerId: me.id, state: 'owed' })
  })

  it('puts a task off to the same time of the next working day', async () => {
    const main = await show()
    await focusOn(/Send the sheet/)
    await press('p')
    expect(main.onDisk('task', task.id).due).toBe('2026-11-20T16:00:00.000Z')
  })
})

describe('a long list of debts', () => {
  const many = Array.from({ length: 130 }, (_, at) =>
    aQuestion({ words: `Question ${at + 1}`, state: 'owed' }),
  )

  it('draws the first, says how many more, and a hundred of those at a press', async () => {
    await show([me, ...many])
    // By attribute: to find hundreds of rows by role takes a minute here.
    const rows = () => [...document.querySelectorAll('[data-kind=question]')]
    expect(rows()).toHaveLength(20)
    expect(screen.getByRole('heading', { name: 'Answers owed 130' })).toBeDefined()
    await click(screen.getByText('and 110 more'))
    await settled()
    expect(rows()).toHaveLength(120)
    await click(screen.getByText('and 10 more'))
    expect(rows()).toHaveLength(130)
    expect(new Set(rows().map(one => one.textContent)).size).toBe(130)
  })
})

describe('the week', () => {
  const measured = (count: number) =>
    Array.from({ length: count }, () => aCall({ status: 'cancelled', start: undefined })).flatMap(({ id }) =>
      (['prepare', 'debrief'] as const).map(phase =>
        anEffort({ phase, minutes: phase === 'prepare' ? 90 : 15, on: '2026-11-10', callId: id }),
      ),
    )

  it('says nothing until enough was measured', async () => {
    await show([me, aCall(), ...measured(4)])
    expect(screen.queryByRole('region', { name: 'This week' })).toBeNull()
  })

  it('sets what is booked against the working hours, and says of how many calls it knows', async () => {
    await show([me, aCall(), ...measured(5)])
    const week = region('This week')
    expect(week.getByRole('meter').getAttribute('aria-valuetext')).toBe('2 h 15 min of 40 h')
    expect(week.getByText(/of your last 5 prepared and 5 debriefed calls/)).toBeDefined()
    await expectAccessible()
  })

  it('takes other working hours', async () => {
    const main = await show([me, aCall(), ...measured(5)])
    await click(button('Change hours'))
    await press('{Control>}a{/Control}2{Enter}')
    expect(main.inputsOf('saveSettings').at(-1)).toMatchObject({ weekHours: 2 })
    expect(region('This week').getByText('15 min more than there are')).toBeDefined()
  })
})

describe('open for the day', () => {
  const vault = anEnvironment({ name: 'Vault', url: 'https://vault.harborline.example/a' })
  const tab = anEnvironment({ name: 'Batch record', url: 'https://batch.harborline.example' })
  const bare = anEnvironment({ name: 'No address', url: undefined })
  const calls = [
    aCall({ environmentIds: [vault.id, bare.id] }),
    aCall({ start: '2026-11-19T15:00:00.000Z', environmentIds: [tab.id, vault.id] }),
    aCall({ start: '2026-11-20T09:00:00.000Z', environmentIds: [tab.id] }),
  ]

  it('opens each environment of today once, in the order of the calls, after one question', async () => {
    const main = await show([me, vault, tab, bare, ...calls])
    const place = region('Open for the day')
    expect(place.getAllByRole('listitem').map(one => one.textContent)).toEqual([
      '1Vaultvault.harborline.example',
      '2Batch recordbatch.harborline.example',
    ])
    await click(button('Open all 2'))
    const asked = main.inputsOf('openLinks')
    expect(asked.map(({ links }) => links.map(({ url }) => url))).toEqual([[vault.url, tab.url]])
    await press('{Control>}{Shift>}o{/Shift}{/Control}')
    expect(main.inputsOf('openLinks')).toEqual([asked[0], asked[0]])
  })

  it('is not there on a day without an environment', async () => {
    await show([me, aCall({ start: '2026-11-20T09:00:00.000Z', environmentIds: [tab.id] }), tab])
    expect(screen.queryByRole('region', { name: 'Open for the day' })).toBeNull()
    expect(screen.getByText('No more calls today.')).toBeDefined()
  })
})
