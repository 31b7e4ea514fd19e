import { defaultSettings } from '@shared/settings'
import { expect, it } from 'vitest'
import { freshStore, state } from '../../helpers/fresh-store'

it('applies a choice at once and keeps it in main', async () => {
  const main = freshStore()
  const saving = state().changeSettings({ theme: 'dark' })
  expect(state().settings).toEqual({ ...defaultSettings, theme: 'dark' })
  await saving
  await state().changeSettings({ zoom: 1.2 })
  expect(main.inputsOf('saveSettings').at(-1)).toEqual({ ...defaultSettings, theme: 'dark', zoom: 1.2 })
})

it('keeps settings of another version as they are', async () => {
  const main = freshStore({ settings: { novelty: 7 } as object })
  await state().open()
  await state().changeSettings({ theme: 'light' })
  expect(main.inputsOf('saveSettings')[0]).toMatchObject({ novelty: 7, theme: 'light' })
})

it('holds for the session and says so when it cannot be written', async () => {
  const main = freshStore()
  main.fail('saveSettings', 'disk-full', 'The disk is full.')
  await state().changeSettings({ singleLetters: false })
  expect(state().settings.singleLetters).toBe(false)
  expect(state().toasts).toMatchObject([{ text: 'The disk is full.', tone: 'danger' }])
})
