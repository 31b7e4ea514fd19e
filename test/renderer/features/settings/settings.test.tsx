// @vitest-environment happy-dom
import { ruleEntries, ruleIds } from '@shared/playbook/rules'
import { cleanup, fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SettingsPage } from '../../../../renderer/features/settings/SettingsPage'
import { aGap } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  press,
  screen,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

afterEach(cleanup)
const show = (options = {}) => showScreen(<SettingsPage />, options)
const openTeam = async (options = {}) => {
  const main = await show(options)
  await click(screen.getByRole('button', { name: /^Our team/ }))
  return main
}
const [first] = ruleIds
const speaks = (id: (typeof ruleIds)[number]) =>
  screen.getByRole<HTMLInputElement>('switch', { name: `${ruleEntries[id].name} speaks` })

describe('settings', () => {
  it('apply the theme at once and keep it', async () => {
    const main = await show()
    await expectAccessible()
    await click(screen.getByRole('radio', { name: 'Dark' }))
    expect([state().settings.theme, main.inputsOf('saveSettings').at(-1)?.theme]).toEqual(['dark', 'dark'])
  })

  it('switch a rule off and on again, and leave the others as they are', async () => {
    const main = await openTeam({ settings: { rules: [{ rule: 'R99', off: true }] } })
    expect(speaks(first).checked).toBe(true)
    await click(speaks(first))
    expect(speaks(first).checked).toBe(false)
    expect(main.inputsOf('saveSettings').at(-1)?.rules).toEqual([
      { rule: 'R99', off: true },
      { rule: first, off: true },
    ])
    await click(speaks(first))
    expect(main.inputsOf('saveSettings').at(-1)?.rules).toEqual([{ rule: 'R99', off: true }])
  })

  it('keep a changed threshold of a rule that is switched off and on', async () => {
    const main = await openTeam({ settings: { rules: [{ rule: first, threshold: 3, why: 'Ours' }] } })
    await click(speaks(first))
    await click(speaks(first))
    expect(main.inputsOf('saveSettings').at(-1)?.rules).toEqual([{ rule: first, threshold: 3, why: 'Ours' }])
  })

  it('change a size of a rule, say its standard, and reset it', async () => {
    const main = await openTeam()
    await click(screen.getByRole('button', { name: /^Sizes: Role advice/ }))
    const size = screen.getByRole('textbox', { name: /Points from which to lead/ })
    expect(screen.getByText('Standard 3 points')).toBeDefined()
    await act(async () => {
      fireEvent.focus(size)
      fireEvent.change(size, { target: { value: '2' } })
      fireEvent.blur(size)
    })
    expect(main.inputsOf('saveSettings').at(-1)?.rules).toEqual([{ rule: 'leadFromPoints', threshold: 2 }])
    await click(button('Reset: Points from which to lead'))
    expect(main.inputsOf('saveSettings').at(-1)?.rules).toEqual([])
  })

  it('count the rules that speak, those this version does not know left out', async () => {
    await show({
      settings: {
        rules: [
          { rule: 'R99', off: true },
          { rule: first, off: true },
        ],
      },
    })
    expect(screen.getByRole('region', { name: /Rules/ }).textContent).toContain(`${ruleIds.length - 1}`)
    expect(screen.getByRole('region', { name: /Rules/ }).textContent).not.toContain(
      `Rules${ruleIds.length - 2}`,
    )
  })

  it('switch single letters off, and ? with them', async () => {
    await show()
    await click(screen.getByRole('switch', { name: /Single letters/ }))
    act(() => (document.activeElement as HTMLElement).blur())
    await press('?')
    expect(state().overlay).toBe('none')
    await press('{F1}')
    expect(state().overlay).toBe('keys')
  })

  it('show where the files are', async () => {
    const main = await show()
    expect(screen.getByText('/home/mira/Documents/Presnap')).toBeDefined()
    await click(button('Show in folder'))
    expect(main.inputsOf('showWorkspace')).toHaveLength(1)
  })

  it('lead to the folder, the backups and the trash, and say how many files need a look', async () => {
    await show({ opening: { problemCount: 3 } })
    expect(screen.getByText(/3 files need a look/)).toBeDefined()
    await click(button('Folder, backups, trash'))
    expect(state().view).toEqual({ kind: 'files', tab: 'folder' })
  })
})

describe('the sample', () => {
  it('is not spoken of where there is none', async () => {
    await show({ records: [aGap()] })
    expect(screen.queryByRole('button', { name: 'Remove the sample' })).toBeNull()
  })

  it('goes after one question, which keeps it by default', async () => {
    const sample = aGap({ sample: true })
    const main = await show({ records: [sample] })
    await act(() => state().receive([sample]))
    await click(button('Remove the sample'))
    expect(screen.getByRole('alertdialog', { name: 'Remove the sample?' })).toBeDefined()
    expect(document.activeElement).toBe(button('Keep it'))
    await expectAccessible()
    await press('{Enter}')
    expect(main.inputsOf('removeSample')).toHaveLength(0)
    await click(button('Remove the sample'))
    const question = within(screen.getByRole('alertdialog'))
    await click(question.getByRole('button', { name: 'Remove the sample' }))
    expect(main.inputsOf('removeSample')).toHaveLength(1)
    expect(state().toasts[0]?.text).toMatch(/^The sample is gone/)
  })
})
