// @vitest-environment happy-dom
import type { Template } from '@shared/domain/template'
import { checklistFrom, starterChecklists } from '@shared/prepare/starter-checklists'
import { starterItems } from '@shared/starter/library'
import { describe, expect, test } from 'vitest'
import { StarterPage } from '../../../../renderer/features/starter/StarterPage'
import { making } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  press,
  saved,
  screen,
  settled,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

const rows = () => within(screen.getByRole('grid', { name: 'Starters' })).getAllByRole('row')
const row = (name: RegExp) => screen.getByRole('row', { name })
const item = (name: string) => starterItems.find(one => one.name === name) as (typeof starterItems)[number]

describe('the starter library', () => {
  test('shows all there is by kind and trade, each with what is left to fill in', async () => {
    await showScreen(<StarterPage />)
    expect(rows()).toHaveLength(starterItems.length)
    await choose(/^Kind|All kinds/, 'Answers')
    expect(rows()).toHaveLength(40)
    await click(row(/^What does it cost/))
    const preview = within(screen.getByRole('article', { name: 'What does it cost?' }))
    expect(preview.getByText(/yours to fill in: our lower price/)).toBeDefined()
    expect(preview.getByText('P03')).toBeDefined()
    await act(() => field('Filter starters').focus())
    await expectAccessible()
  })

  test('takes the ticked as one step, undone by one, and never a second time', async () => {
    const main = await showScreen(<StarterPage />)
    await act(() => row(/^A line server is down/).focus())
    await press(' {ArrowDown} ')
    expect(button(/Take 2 ticked/)).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    await settled()
    const [first, second] = starterItems
    expect(main.onDisk('script', String(first?.id)).name).toBe(first?.title)
    expect(within(row(/^A line server is down/)).getByText('already yours')).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    await act(() => state().undo())
    await settled()
    expect(within(row(/^A line server is down/)).queryByText('already yours')).toBe(null)
    await act(() => row(/^A new nurse starts/).focus())
    await press('{Control>}{Enter}{/Control}')
    await settled()
    await saved()
    expect(within(row(/^A new nurse starts/)).getByText('already yours')).toBeDefined()
    expect(
      state().summaries.script?.filter(({ id, deletedAt }) => id === second?.id && deletedAt === undefined),
    ).toHaveLength(1)
  })

  test('a message is copied with its subject, taken or not', async () => {
    const main = await showScreen(<StarterPage />)
    const message = starterItems.find(one => one.kind === 'template')
    if (message === undefined) throw new Error('A message')
    await choose(/^Kind|All kinds/, 'Messages')
    await click(rows()[0] as HTMLElement)
    await click(button('Copy the message'))
    const [copied] = main.inputsOf('copyText')
    const { subject, body } = message.make(making) as Template
    expect(copied).toEqual({ text: `${subject}\n\n${body}` })
    expect(state().toasts.at(-1)?.text).toBe('The message is on the clipboard.')
  })

  test('a message that was taken is written and copied in one’s own words', async () => {
    const message = starterItems.find(one => one.kind === 'template')
    if (message === undefined) throw new Error('A message')
    const main = await showScreen(<StarterPage />, { records: [message.make(making) as Template] })
    await choose(/^Kind|All kinds/, 'Messages')
    await click(rows()[0] as HTMLElement)
    await settled()
    await fill(field('Subject'), 'Thursday')
    await fill(field('Message'), 'What you asked first.')
    await saved()
    expect(main.onDisk('template', message.id)).toMatchObject({ subject: 'Thursday' })
    await click(button('Copy the message'))
    expect(main.inputsOf('copyText')[0]).toEqual({ text: 'Thursday\n\nWhat you asked first.' })
    await act(() => state().undo())
    const { subject, body } = message.make(making) as Template
    expect(main.onDisk('template', message.id)).toMatchObject({ subject, body })
  })

  test('what lies in the trash comes back as it was', async () => {
    const starter = item('answer/cost')
    const old = { ...starter.make(making), short: 'Ours: 40 euros', deletedAt: making.now }
    const main = await showScreen(<StarterPage />, { records: [old as never] })
    await click(row(/^What does it cost/))
    await click(button(/Take this one/))
    await settled()
    expect(main.onDisk('answer', starter.id)).toMatchObject({ short: 'Ours: 40 euros', deletedAt: undefined })
  })

  test('a checklist begun from a starter elsewhere is known', async () => {
    const [remote] = starterChecklists
    if (remote === undefined) throw new Error('no starter')
    await showScreen(<StarterPage />, { records: [checklistFrom(remote, making)] })
    expect(within(row(/^Remote call/)).getByText('already yours')).toBeDefined()
  })
})
