// @vitest-environment happy-dom
import '../../ui/happy-dom-document'
import { newAttendee } from '@shared/domain/call'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AttendeeEditor } from '../../../../renderer/features/call/prepare/AttendeeEditor'
import { aPerson, making } from '../../../helpers/builders'
import { freshStore, state } from '../../../helpers/fresh-store'
import { aDemo, settle } from './prepare-stand'

afterEach(cleanup)

async function mountEditor(
  { call, records }: Pick<ReturnType<typeof aDemo>, 'call' | 'records'>,
  id?: string,
) {
  freshStore({ records })
  await state().open()
  await state().loadCall(call.id)
  const onClose = vi.fn()
  render(<AttendeeEditor callId={call.id} personId={id} onClose={onClose} />)
  await settle()
  return { onClose, user: userEvent.setup() }
}

const personIn = (id: string) => {
  const record = state().records[id]
  if (record?.kind !== 'person') throw new Error('No such person')
  return record
}
const callIn = (id: string) => {
  const record = state().records[id]
  if (record?.kind !== 'call') throw new Error('No such call')
  return record
}

describe('the editor of an attendee', () => {
  it('confirms what a title suggests by one key', async () => {
    const stage = aDemo()
    const guessed = aPerson({
      name: 'Dieter Vance',
      suggestedParts: [{ part: 'end-user', basis: 'suggested' }],
      level: { value: 2, basis: 'suggested' },
    })
    const call = {
      ...stage.call,
      attendees: [newAttendee({ personId: guessed.id }, making.newId)],
    }
    const records = [...stage.records.filter(record => record.id !== call.id), call, guessed]
    const { user } = await mountEditor({ call, records }, guessed.id)
    await user.keyboard('{Enter}')
    await settle()
    expect(personIn(guessed.id).level).toEqual({ value: 2, basis: 'confirmed' })
    expect(callIn(call.id).attendees[0]?.parts).toEqual([{ part: 'end-user', basis: 'confirmed' }])
  })

  it('keeps a name and a title as they are typed', async () => {
    const stage = aDemo()
    const { user } = await mountEditor(stage, stage.sofia.id)
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Systems Administrator')
    expect(personIn(stage.sofia.id).affiliations.at(-1)?.title).toBe('Systems Administrator')
  })

  it('adds a new person by name and goes on with them', async () => {
    const stage = aDemo()
    const { user } = await mountEditor(stage)
    await user.type(screen.getByRole('combobox', { name: 'Who' }), 'Paul Kessler{Enter}')
    await settle()
    const added = callIn(stage.call.id).attendees.at(-1)?.personId
    expect(personIn(added ?? '')).toMatchObject({ name: 'Paul Kessler' })
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Paul Kessler')
  })

  it('removes from the call, with the way back', async () => {
    const stage = aDemo()
    const { user, onClose } = await mountEditor(stage, stage.sofia.id)
    await user.click(screen.getByRole('button', { name: 'Remove from the call' }))
    expect(callIn(stage.call.id).attendees).toHaveLength(1)
    expect(onClose).toHaveBeenCalledOnce()
    await act(() => state().undo())
    expect(callIn(stage.call.id).attendees).toHaveLength(2)
  })
})
