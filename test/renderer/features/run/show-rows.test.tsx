// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { mountRun, settle, unmountRun } from './run-stand'

afterEach(unmountRun)

const rows = () => within(screen.getByRole('region', { name: 'Current step' })).getAllByRole('listitem')
const here = () => rows().findIndex(row => row.getAttribute('aria-current') === 'step')
const done = () => rows().map(row => within(row).getByRole('button').getAttribute('aria-pressed') === 'true')

describe('the click path', () => {
  it('goes on by Enter and back by Backspace, row by row', async () => {
    const { type } = await mountRun()
    await type(' {Enter}')
    await type('{Enter}')
    expect([done(), here()]).toEqual([[true, true], -1])
    await type('{Backspace}')
    expect([done(), here()]).toEqual([[true, false], 1])
    await type('{Backspace}{Backspace}')
    expect([done(), here()]).toEqual([[false, false], 0])
  })

  it('stays at a page that was not opened', async () => {
    const { type, answers, opened } = await mountRun()
    answers.opens = false
    await type(' {Enter}')
    expect([done(), here(), opened]).toEqual([[false, false], 0, ['https://demo.example/vault']])
    answers.opens = true
    await type('{Enter}')
    expect(here()).toBe(1)
  })

  it('a press on a done row takes it back', async () => {
    const { type } = await mountRun()
    await type(' {Enter}')
    fireEvent.click(within(rows()[0] as HTMLElement).getByRole('button'))
    await settle()
    expect(here()).toBe(0)
  })

  it('says what is copied and where a page leads', async () => {
    const { type } = await mountRun()
    await type(' ')
    expect(rows().map(row => row.textContent)).toEqual([
      expect.stringContaining('demo.example/vault'),
      expect.stringContaining('corvane-admin'),
    ])
  })
})
