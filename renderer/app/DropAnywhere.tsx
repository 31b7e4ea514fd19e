import { type DragEvent, type ReactNode, useState } from 'react'
import { useStore } from '../state/store'
import styles from './DropAnywhere.module.css'
import { dropTaker } from './drop-taker'

/** A file or text dropped anywhere on the window is read and previewed; nothing is made until it is confirmed. */
export function DropAnywhere({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    setOver(false)
    // What a part of the screen takes for its own is not read a second time.
    if (event.defaultPrevented) return
    event.preventDefault()
    void take(event.dataTransfer)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard ways in Import and Paste
    <div
      className={styles.area}
      onDragOver={event => {
        if (!carriesSomething(event.dataTransfer)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={event => event.currentTarget === event.target && setOver(false)}
      onDrop={drop}
    >
      {children}
      {isOver && (
        <div className={styles.veil} aria-hidden="true">
          Drop it: you see what it makes before anything is made
        </div>
      )}
    </div>
  )
}

const carriesSomething = (data: DataTransfer): boolean =>
  data.types.includes('Files') || data.types.includes('text/plain')

async function take(data: DataTransfer): Promise<void> {
  const { takeFile, takeText, say } = useStore.getState()
  const file = data.files[0]
  if (file !== undefined) {
    const path = window.presnap.pathOfFile(file)
    if (path === '') return say('That file has no place on this computer. Save it first, then drop it.')
    if (data.files.length > 1) say(`${data.files.length} files were dropped; ${file.name} comes first.`)
    return (dropTaker()?.file ?? takeFile)(path)
  }
  const text = data.getData('text/plain')
  if (text.trim() === '') return
  const html = data.getData('text/html')
  await (dropTaker()?.text ?? takeText)(text, html.trim() === '' ? undefined : html)
}
