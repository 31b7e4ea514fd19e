/** The commands of the list act on the row that has the focus, and so do the entries of its menu. */
import { type RefObject, useCallback } from 'react'
import { type Handlers, useCommands } from '../../../app/use-commands'
import { useStaleDays } from '../../../parts/stale/use-stale'
import { verifyScript } from '../../../parts/stale/verify-script'
import type { ScriptAsking } from './ScriptDialogs'
import { archiveScript, duplicateScript, trashScript } from './script-acts'
import { type ScriptAct, scriptActs } from './script-entries'
import type { ScriptList } from './use-script-list'

export function useListCommands(
  grid: RefObject<HTMLElement | null>,
  list: ScriptList,
  ask: (asking: ScriptAsking) => void,
): (act: ScriptAct, scriptId: string) => void {
  const staleDays = useStaleDays()
  const act = useCallback(
    (what: ScriptAct, id: string) => {
      if (what === 'use' || what === 'compare') return ask({ what, scriptId: id })
      if (what === 'archive' || what === 'trash') focusBeside(grid.current, id)
      const done = {
        verify: () => verifyScript(id, staleDays),
        duplicate: () => duplicateScript(id),
        archive: () => archiveScript(id),
        trash: () => trashScript(id),
      }
      void done[what]()
    },
    [grid, ask, staleDays],
  )
  const onFocused = (what: ScriptAct) => () => {
    // A key that takes away acts where the eye is; a command from the palette on the row that had the focus last.
    const id = what === 'trash' ? keyInFocus(grid.current) : keyOfLast(grid.current)
    return id !== undefined && list.rows?.some(row => row.id === id) ? act(what, id) : false
  }
  const handlers: Handlers = Object.fromEntries(
    scriptActs.map(what => [what === 'trash' ? 'list.trash' : `script.${what}`, onFocused(what)]),
  )
  useCommands(handlers)
  return act
}

function keyInFocus(grid: HTMLElement | null): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[role=row]')
  return row !== null && row !== undefined && grid?.contains(row) ? row.dataset.key : undefined
}

const keyOfLast = (grid: HTMLElement | null): string | undefined =>
  keyInFocus(grid) ?? grid?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.dataset.key

/** The row goes away: the one after it takes the focus, or the one before it, so that the next key finds one. */
function focusBeside(grid: HTMLElement | null, id: string): void {
  const rows = [...(grid?.querySelectorAll<HTMLElement>('[role=row]') ?? [])]
  const at = rows.findIndex(row => row.dataset.key === id)
  ;(rows[at + 1] ?? rows[at - 1])?.focus()
}
