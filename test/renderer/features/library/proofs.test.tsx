// @vitest-environment happy-dom

import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Proofs } from '../../../../renderer/features/proof/Proofs'
import { aGap, anAnswer, aProof } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  choose,
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

const proof = aProof({
  title: 'Restore log',
  form: 'test',
  source: 'Own test',
  permission: 'public',
  on: '2026-10-20',
  rev: 1,
})

describe('the proofs', () => {
  it('are listed with what leans on them, weak ones named', async () => {
    const praise = aProof({ title: 'Great, says somebody', form: 'anonymous', on: '2026-10-01' })
    const answer = anAnswer({ proofIds: [proof.id] })
    const gap = aGap({ proofIds: [proof.id] })
    await showScreen(<Proofs />, { records: [proof, praise, answer, gap] })
    expect(screen.getByRole('row', { name: /Restore log/ }).textContent).toContain('used 2 times')
    expect(screen.getByRole('row', { name: /Great/ }).textContent).toContain('weak')
    await expectAccessible()
    await click(screen.getByRole('row', { name: /Restore log/ }))
    expect(state().view).toEqual({ kind: 'proof', id: proof.id })
  })

  it('begin by key', async () => {
    const main = await showScreen(<Proofs />)
    await press('{Control>}{Enter}{/Control}')
    expect([...main.disk.values()]).toMatchObject([{ kind: 'proof', title: 'New proof' }])
  })
})

describe('a proof', () => {
  it('is weak while nobody stands behind it by name, and says so', async () => {
    const main = await showScreen(<Proofs openId={proof.id} />, { records: [proof] })
    expect(screen.queryByText(/^Weak:/)).toBeNull()
    await choose(/Kind$/, 'Anonymous praise')
    expect(screen.getByText(/nobody stands behind it by name/)).toBeDefined()
    expect(screen.queryByText(/Ask the customer/)).toBeNull()
    await choose(/May be shown$/, 'Nobody has asked')
    expect(screen.getByText(/Ask the customer before their name is used/)).toBeDefined()
    await fill(field('What it shows'), '40 of 40 refused')
    await saved()
    expect(main.onDisk('proof', proof.id)).toMatchObject({ form: 'anonymous', text: '40 of 40 refused' })
    await expectAccessible()
  })

  it('leads to what leans on it', async () => {
    const answer = anAnswer({ proofIds: [proof.id] })
    await showScreen(<Proofs openId={proof.id} />, { records: [proof, answer] })
    await click(
      region('Where it is used').getByRole('button', { name: new RegExp(answer.question.slice(0, 10)) }),
    )
    expect(state().view).toEqual({ kind: 'answer', id: answer.id })
  })

  it('goes to the trash', async () => {
    const main = await showScreen(<Proofs openId={proof.id} />, { records: [proof] })
    await click(button('Move to the trash'))
    await saved()
    expect(main.onDisk('proof', proof.id).deletedAt).toBeDefined()
  })
})
