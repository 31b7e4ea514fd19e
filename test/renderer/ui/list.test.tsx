// @vitest-environment happy-dom
import './happy-dom-document'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DataTable } from '../../../renderer/ui/DataTable'
import { List } from '../../../renderer/ui/List'
import { ListKeysContext } from '../../../renderer/ui/ListKeysContext'

afterEach(cleanup)

const rows = ['Amber', 'Birch', 'Cedar', 'Dogwood'].map(name => ({ id: name.toLowerCase(), name }))
const focused = () => document.activeElement?.textContent

describe.each([
  ['ArrowDown', 'ArrowUp'],
  ['j', 'k'],
])('a list moved by %s and %s', (down, up) => {
  it('goes down and up and stops at the ends', async () => {
    await renderList()
    await userEvent.keyboard(`{${down}}`)
    expect(focused()).toBe('Birch')
    await userEvent.keyboard(`{${down}}{${down}}{${down}}{${down}}`)
    expect(focused()).toBe('Dogwood')
    await userEvent.keyboard(`{${up}}`)
    expect(focused()).toBe('Cedar')
  })
})

describe('a list', () => {
  it('jumps to its ends with Home and End', async () => {
    await renderList()
    await userEvent.keyboard('{End}')
    expect(focused()).toBe('Dogwood')
    await userEvent.keyboard('{Home}')
    expect(focused()).toBe('Amber')
  })

  it('opens the focused row with Enter', async () => {
    const { onOpen } = await renderList()
    await userEvent.keyboard('{j}{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[1])
  })

  it('selects the row the focus moves to', async () => {
    const { onSelect } = await renderList()
    await userEvent.keyboard('{j}')
    expect(onSelect).toHaveBeenLastCalledWith('birch')
    expect(screen.getByRole('row', { name: 'Birch' }).getAttribute('aria-selected')).toBe('true')
  })

  it('leaves letters to the commands of the screen while letters are on', async () => {
    await renderList()
    await userEvent.keyboard('d')
    expect(focused()).toBe('Amber')
  })

  it('finds a row by its first letters where letters are off, and J is a letter then', async () => {
    await renderList({ letters: false })
    await userEvent.keyboard('d')
    expect(focused()).toBe('Dogwood')
    await userEvent.keyboard('{Home}j')
    expect(focused()).toBe('Amber')
  })

  it.each([true, false])(
    'leaves the keys of a text field in a row to the field (letters are commands: %s)',
    async letters => {
      render(
        <ListKeysContext value={letters}>
          <List label="Trees" rows={rows} rowKey={row => row.id} rowText={row => row.name} hasFields>
            {row => <input aria-label={row.name} />}
          </List>
        </ListKeysContext>,
      )
      const input = screen.getByRole('textbox', { name: 'Amber' })
      act(() => input.focus())
      await userEvent.keyboard('jk b{ArrowLeft}{ArrowDown}{Home}d')
      expect(document.activeElement).toBe(input)
      expect(input).toHaveProperty('value', 'djk b')
    },
  )

  it('shows what belongs there when it has no rows', () => {
    render(
      <List label="Trees" rows={[]} rowKey={() => ''} rowText={() => ''} empty={<p>No trees yet</p>}>
        {() => null}
      </List>,
    )
    expect(screen.getByText('No trees yet')).toBeDefined()
  })
})

describe('a table whose rows open', () => {
  it('moves between rows and opens one', async () => {
    const onOpen = vi.fn()
    render(
      <DataTable
        label="Trees"
        columns={[{ id: 'name', title: 'Name', cell: row => row.name }]}
        rows={rows}
        rowKey={row => row.id}
        onOpen={onOpen}
      />,
    )
    await userEvent.tab()
    await userEvent.keyboard('{j}{ArrowDown}')
    expect(focused()).toBe('Cedar')
    await userEvent.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[2])
    await userEvent.keyboard('{Home}{ArrowUp}')
    expect(focused()).toBe('Amber')
  })
})

async function renderList({ letters = true } = {}) {
  const onOpen = vi.fn()
  const onSelect = vi.fn()
  render(
    <ListKeysContext value={letters}>
      <Trees onOpen={onOpen} onSelect={onSelect} />
    </ListKeysContext>,
  )
  await userEvent.tab()
  return { onOpen, onSelect }
}

interface TreesProps {
  readonly onOpen: (row: (typeof rows)[number]) => void
  readonly onSelect: (key: string) => void
}

function Trees({ onOpen, onSelect }: TreesProps) {
  const [selected, setSelected] = useState('amber')
  const select = (key: string) => {
    setSelected(key)
    onSelect(key)
  }
  return (
    <List
      label="Trees"
      rows={rows}
      rowKey={row => row.id}
      rowText={row => row.name}
      selectedKey={selected}
      onSelect={select}
      onOpen={onOpen}
    >
      {row => row.name}
    </List>
  )
}

describe('a list of rows to tick', () => {
  function Ticking({ all, onOpen }: { readonly all: typeof rows; readonly onOpen: (row: unknown) => void }) {
    const [picked, pick] = useState<ReadonlySet<string>>(new Set())
    return (
      <>
        <output>{[...picked].join(' ')}</output>
        <List
          label="Trees"
          rows={all}
          rowKey={row => row.id}
          rowText={row => row.name}
          picked={picked}
          onPick={pick}
          onOpen={onOpen}
          autoFocus
        >
          {row => row.name}
        </List>
      </>
    )
  }
  const ticked = () => document.querySelector('output')?.textContent
  async function renderTicking(all: typeof rows = rows) {
    const onOpen = vi.fn()
    render(<Ticking all={all} onOpen={onOpen} />)
    await act(() => screen.getAllByRole('row')[0]?.focus())
    return onOpen
  }

  it('ticks and unticks with Space, any number of them', async () => {
    await renderTicking()
    await userEvent.keyboard(' {j}{j} ')
    expect(ticked()).toBe('amber cedar')
    await userEvent.keyboard(' ')
    expect(ticked()).toBe('amber')
    expect(screen.getByRole('row', { name: 'Amber' }).getAttribute('aria-selected')).toBe('true')
  })

  it('opens the focused row with Enter, whatever is ticked, and ticks nothing by it', async () => {
    const onOpen = await renderTicking()
    await userEvent.keyboard(' {j}{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[1])
    expect(ticked()).toBe('amber')
  })

  it('leaves Enter with a modifier to the screen', async () => {
    const onOpen = await renderTicking()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('ticks all with Mod+A, those not in the document included', async () => {
    const many = Array.from({ length: 450 }, (_, at) => ({ id: `m${at}`, name: `Tree ${at}` }))
    await renderTicking(many)
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(ticked()?.split(' ')).toHaveLength(450)
  })
})
