// @vitest-environment happy-dom

import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ProspectPage } from '../../../../renderer/features/prospect/ProspectPage'
import { aCall, aNeed, aPerson, aProspect, aScriptCopy, aStep } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  click,
  expectAccessible,
  field,
  fill,
  press,
  region,
  saved,
  screen,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)
const dieter = aPerson({ name: 'Dieter Vance' })
const need = aNeed({
  ...{ words: 'Nobody knew.', quoted: true, topics: ['restore tests', 'audit'] },
  ...{ personId: dieter.id, on: '2026-10-28', source: 'discovery call', reason: 'Finding 7 is open.' },
})
const prospect = aProspect({ rev: 1, needs: [need] })
const there = { ...dieter, affiliations: [{ form: 'prospect' as const, prospectId: prospect.id }] }
const show = (...more: Parameters<typeof aCall>[0][]) =>
  showScreen(<ProspectPage prospectId={prospect.id} />, { records: [prospect, there, ...(more as never[])] })

const line = () => screen.getByText('Nobody knew.').closest('button') as HTMLButtonElement

describe('a need on the page of its prospect', () => {
  it('reads their words first, then who said them, where, when and why it matters', async () => {
    await show()
    const row = line()
    expect(row.textContent).toContain('Dieter Vance, discovery call, 28 Oct. Finding 7 is open.')
    expect(row.textContent).toContain('no step')
    await expectAccessible()
  })

  it('opens for editing, its topics on one line between commas', async () => {
    const main = await show()
    await click(line())
    const topics = field(/^Topics of N/)
    expect(topics.value).toBe('restore tests, audit')
    await fill(topics, 'restore tests, , tape ,')
    expect(topics.value).toBe('restore tests, , tape ,')
    await fill(field('Business reason'), 'A pallet a month')
    await saved()
    expect(main.onDisk('prospect', prospect.id).needs).toMatchObject([
      { topics: ['restore tests', 'tape'], reason: 'A pallet a month' },
    ])
  })

  it('names the step that answers it in the next call', async () => {
    const call = aCall({ prospectId: prospect.id })
    const copy = aScriptCopy({ callId: call.id, steps: [aStep(), aStep({ needIds: [need.id] })] })
    await show({ ...call, scriptCopyId: copy.id }, copy as never)
    expect(line().textContent).toContain('step 2 today')
  })

  it('is removed by key, with the way back', async () => {
    const main = await show()
    line().focus()
    await press('{Delete}')
    expect(region('Needs, in their words').queryByText(/Nobody knew/)).toBeNull()
    expect(screen.getByText('Nothing they said is written down yet.')).toBeDefined()
    await act(() => state().undo())
    await saved()
    expect(main.onDisk('prospect', prospect.id).needs).toHaveLength(1)
  })
})
