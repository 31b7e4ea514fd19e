// @vitest-environment happy-dom

import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Replace } from '../../../../../renderer/features/script/library/Replace'
import { aGap, anAnswer, aScript, aStep } from '../../../../helpers/builders'
import { state } from '../../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../../helpers/screen-stand'

afterEach(cleanup)

const script = aScript({
  name: 'Vault demo',
  rev: 1,
  steps: [aStep({ title: 'Open', tell: 'https://vault.example', topics: ['vault'] })],
})
const answer = anAnswer({ question: 'Is the Vault ours?', rev: 1 })
const gap = aGap({ title: 'No vault per share', rev: 1 })

async function search(words: string) {
  const main = await showScreen(<Replace />, { records: [script, answer, gap] })
  await fill(field('Find'), words)
  await press('{Enter}')
  await settled()
  return main
}

it('shows every place, leaves addresses out, and replaces the ticked ones as one step', async () => {
  const main = await search('vault')
  expect(screen.getByRole('status').textContent).toBe(
    '4 places in 3 of 3 records. 1 is part of an address and left out.',
  )
  await fill(field('Replace with'), 'Ledger')
  await settled()
  await expectAccessible()
  await act(() => screen.getByRole('row', { name: /^No vault/ }).focus())
  await press(' ')
  await click(button(/^Replace 2/))
  await saved()
  expect(main.onDisk('script', script.id)).toMatchObject({ name: 'Ledger demo', steps: script.steps })
  expect(main.onDisk('answer', answer.id).question).toBe('Is the Ledger ours?')
  expect(main.onDisk('gap', gap.id).title).toBe(gap.title)
  expect(screen.getByText('“vault” replaced in 2 records')).toBeTruthy()
  await act(() => state().undo())
  expect(main.onDisk('script', script.id).name).toBe('Vault demo')
  expect(main.onDisk('answer', answer.id).question).toBe(answer.question)
})

it('keeps to the case, opens the record of a hit, and says when nothing is found', async () => {
  await search('Vault')
  await click(screen.getByRole('checkbox', { name: 'Match case' }))
  await settled()
  expect(screen.getByRole('status').textContent).toContain('2 places in 2 of 3 records.')
  await act(() => screen.getByRole('row', { name: /^Is the Vault/ }).focus())
  await press('{Enter}')
  expect(state().view).toEqual({ kind: 'answer', id: answer.id })
  await search('nowhere')
  expect(screen.getByText('“nowhere” stands nowhere')).toBeTruthy()
})

it('replaces nothing that was written anew since the search', async () => {
  const main = await search('ours')
  await act(() => state().loadRecords([{ kind: 'answer', id: answer.id }]))
  await act(() => state().change('answer', answer.id, before => ({ ...before, question: 'Whose?' })))
  await click(button(/^Replace 1/))
  await saved()
  expect(main.onDisk('answer', answer.id).question).toBe('Whose?')
})
