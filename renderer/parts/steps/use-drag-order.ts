/**
 * Rows put in order with the mouse: the list hears for all of them, so that rows stay cheap. A row carries its key in
 * `data-key`. Each list has keys and buttons for the same, so nothing depends on a drag.
 */
import { type DragEvent, useState } from 'react'

export type Side = 'before' | 'after'

interface Over {
  readonly key: string
  readonly side: Side
}

/** `kind` says what is dragged here, so that no other list takes it. */
export function useDragOrder(kind: string, onDrop: (key: string, side: Side, target: string) => void) {
  const type = `application/x-presnap-${kind}`
  const [over, setOver] = useState<Over | null>(null)
  const end = () => setOver(null)
  const handlers = {
    onDragStart: (event: DragEvent) => {
      const key = rowAt(event)?.dataset.key
      if (key === undefined) return
      event.dataTransfer.setData(type, key)
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent) => {
      const row = rowAt(event)
      if (row?.dataset.key === undefined || !event.dataTransfer.types.includes(type)) return
      event.preventDefault()
      event.stopPropagation()
      const next = { key: row.dataset.key, side: sideOf(row, event) }
      if (over?.key !== next.key || over.side !== next.side) setOver(next)
    },
    onDrop: (event: DragEvent) => {
      const row = rowAt(event)
      const dragged = event.dataTransfer.getData(type)
      end()
      if (dragged === '' || row?.dataset.key === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (dragged !== row.dataset.key) onDrop(dragged, sideOf(row, event), row.dataset.key)
    },
    onDragEnd: end,
  }
  return { over, handlers }
}

const rowAt = ({ target }: DragEvent): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null

function sideOf(row: HTMLElement, { clientY }: DragEvent): Side {
  const { top, height } = row.getBoundingClientRect()
  return clientY < top + height / 2 ? 'before' : 'after'
}
