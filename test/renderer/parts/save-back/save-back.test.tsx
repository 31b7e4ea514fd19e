// @vitest-environment happy-dom

import { copyScript } from '@shared/domain/script-copy'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { SaveBack } from '../../../../renderer/parts/save-back/SaveBack'
import {
  aCall,
  aDeal,
  aMe,
  aNeed,
  aPart,
  aPerson,
  aProspect,
  aScript,
  aStep,
  making,
} from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const need = aNeed({ topics: ['restore'] })
const corvane = aProspect({
  name: 'Corvane Packaging',
  needs: [need],
  currentTool: { name: 'SharePoint' } as never,
})
const helen = aPerson({
  name: 'Helen Brandt',
  affiliations: [{ form: 'prospect', prospectId: corvane.id }],
})
const deal = aDeal({
  prospectId: corvane.id,
  people: [{ personId: helen.id, parts: [aPart('champion')] }],
})
const script = aScript({
  name: 'Recovery',
  rev: 1,
  revision: 7,
  steps: [aStep({ title: 'Back this shift', tell: 'Out of {{their tool}}', topics: ['restore'] })],
})
const call = aCall({ prospectId: corvane.id, dealId: deal.id })
const theirs = { needs: corvane.needs, tool: 'SharePoint' }
const made = copyScript(script, call.id, theirs, making)
const copy = {
  ...made,
  rev: 1,
  steps: made.steps.map(step => ({ ...step, tell: 'Out of SharePoint, as Helen asked', minutes: 2 })),
}
const records = [corvane, helen, deal, script, copy, { ...call, scriptCopyId: copy.id, rev: 1 }, aMe()]

async function open() {
  const main = await showScreen(<p />, { records })
  cleanup()
  await act(() => state().loadCall(call.id))
  render(<SaveBack callId={call.id} onClose={() => {}} />)
  await settled()
  await settled()
  return main
}

it('becomes the next revision, with names as placeholders and needs as topics', async () => {
  const main = await open()
  expect(screen.getByRole('list').textContent).toContain('{{their champion}}')
  await expectAccessible()
  await fill(field('What is new in it'), 'Helen’s order')
  await click(button('Save revision 8'))
  await saved()
  expect(main.onDisk('script', script.id)).toMatchObject({
    revision: 8,
    name: 'Recovery',
    note: 'Helen’s order',
    author: 'Mira Lindqvist',
    steps: [
      {
        id: script.steps[0]?.id,
        tell: 'Out of {{their tool}}, as {{their champion}} asked',
        minutes: 2,
        needIds: [],
        topics: ['restore'],
      },
    ],
  })
  expect([...main.disk.values()].filter(one => one.kind === 'revision')).toHaveLength(1)
  expect(main.onDisk('script-copy', copy.id)).toMatchObject({ scriptRevision: 8, steps: copy.steps })
  await act(() => state().undo())
  expect(main.onDisk('script', script.id).revision).toBe(7)
})

it('leaves what is unticked, and can be a script of its own', async () => {
  const main = await open()
  await click(screen.getByRole('checkbox', { name: /Helen becomes/ }))
  await click(screen.getByRole('radio', { name: 'A script of its own' }))
  await fill(field('Name'), 'Recovery for packagers')
  await click(button('Save as a script'))
  await saved()
  const fresh = [...main.disk.values()].find(one => one.kind === 'script' && one.id !== script.id)
  expect(fresh).toMatchObject({
    name: 'Recovery for packagers',
    revision: 1,
    steps: [{ tell: 'Out of {{their tool}}, as Helen asked' }],
  })
  expect(main.onDisk('script', script.id)).toEqual(script)
  expect(main.onDisk('script-copy', copy.id).scriptId).toBe(fresh?.id)
})
