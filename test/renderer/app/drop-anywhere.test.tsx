// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DropAnywhere } from '../../../renderer/app/DropAnywhere'
import { DropArea } from '../../../renderer/ui/DropArea'
import { state } from '../../helpers/fresh-store'
import { screen, settled, showScreen } from '../../helpers/screen-stand'

it('reads what is dropped on the window, and leaves alone what a part of the screen takes', async () => {
  const taken: string[] = []
  await showScreen(
    <DropAnywhere>
      <h1>Elsewhere</h1>
      <DropArea label="Drop it here" onFiles={() => undefined} onText={text => taken.push(text)}>
        <p>Here</p>
      </DropArea>
    </DropAnywhere>,
  )
  const dataTransfer = {
    files: [],
    types: ['text/plain'],
    getData: (type: string) => (type === 'text/plain' ? 'Helen asked whether it can differ' : ''),
  }
  fireEvent.drop(screen.getByText('Here'), { dataTransfer })
  await settled()
  expect([taken.length, state().view.kind]).toEqual([1, 'today'])
  fireEvent.drop(screen.getByText('Elsewhere'), { dataTransfer })
  await settled()
  expect([taken.length, state().view.kind]).toEqual([1, 'paste'])
})
