// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { LogTimeOverlay } from '../../../renderer/app/LogTimeOverlay'
import { state } from '../../helpers/fresh-store'
import { press, screen, settled, showScreen } from '../../helpers/screen-stand'

afterEach(cleanup)
it('opens by its key from anywhere', async () => {
  await showScreen(<LogTimeOverlay />)
  await press('{Control>}l{/Control}')
  expect(state().overlay).toBe('log-time')
  await expect
    .poll(() => screen.queryByRole('dialog', { name: 'Log time' }), { timeout: 10_000 })
    .not.toBeNull()
  await press('{Escape}')
  await settled()
  expect(state().overlay).toBe('none')
})
