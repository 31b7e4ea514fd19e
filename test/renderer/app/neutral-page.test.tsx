// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listenToMain } from '../../../renderer/app/listen-to-main'
import { coverWhenNeutral, NeutralPage } from '../../../renderer/app/NeutralPage'
import { aRun } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { state } from '../../helpers/fresh-store'
import { act, press, screen, settled, showScreen } from '../../helpers/screen-stand'

let main: FakeBridge
let takeBack = () => {}
beforeEach(async () => {
  main = await showScreen(
    <>
      <p>Corvane, stake: the audit</p>
      <NeutralPage />
    </>,
  )
  listenToMain()
  takeBack = coverWhenNeutral()
})
afterEach(() => takeBack())

const isCovered = () => document.documentElement.hasAttribute('data-neutral')
const tellNeutral = (isNeutral: boolean) => main.tell('cueChanged', { ...state().cue, isNeutral })

it('covers the moment main says so, before anything is drawn', async () => {
  await act(async () => {
    tellNeutral(true)
    expect(isCovered()).toBe(true)
  })
  expect(screen.getByRole('main', { name: 'Neutral page' })).toBeDefined()
  await act(async () => {
    tellNeutral(false)
    expect(isCovered()).toBe(false)
  })
})

it('comes by H while a run goes on, asks main for the others, and no other key acts behind it', async () => {
  await press('h')
  expect(isCovered()).toBe(false)
  await act(async () => main.tell('runChanged', { run: aRun() }))
  await press('h')
  expect(isCovered()).toBe(true)
  expect(main.inputsOf('setNeutral')).toEqual([{ isNeutral: true }])
  await press('w')
  expect(main.inputsOf('showCue')).toEqual([])
  await press('h')
  await settled()
  expect(isCovered()).toBe(false)
  await press('w')
  expect(main.inputsOf('showCue')).toHaveLength(1)
})
