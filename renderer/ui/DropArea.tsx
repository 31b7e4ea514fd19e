import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './Button'
import styles from './DropArea.module.css'
import { VisuallyHidden } from './VisuallyHidden'

interface DropAreaProps {
  /** What may be dropped here, in words. */
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  /** Text dragged in from another program. */
  readonly onText?: (text: string) => void
  /** As for a file input: '.ics,.csv'. */
  readonly accept?: string
  readonly children?: ReactNode
  /** Words of the button that does the same by keyboard. */
  readonly chooseLabel?: string
}

/** Takes files and text by dropping, and by a button that asks for files. */
export function DropArea(props: DropAreaProps) {
  const { label, onFiles, onText, accept, children, chooseLabel = 'Choose files' } = props
  const picker = useRef<HTMLInputElement>(null)
  const { isOver, ...drop } = useDrop(onFiles, onText)
  return (
    <div className={styles.area} data-over={isOver || undefined} {...drop}>
      {children}
      <div className={styles.choose}>
        <span>{label}</span>
        <Button size="sm" onPress={() => picker.current?.click()}>
          {chooseLabel}
        </Button>
      </div>
      <VisuallyHidden>
        <input
          ref={picker}
          type="file"
          multiple
          accept={accept}
          tabIndex={-1}
          aria-label={label}
          onChange={event => {
            onFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </VisuallyHidden>
    </div>
  )
}

function useDrop(onFiles: DropAreaProps['onFiles'], onText: DropAreaProps['onText']) {
  // Entering a child fires before leaving its parent: count, or the edge flickers.
  const [depth, setDepth] = useState(0)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setDepth(0)
    const files = [...event.dataTransfer.files]
    const text = event.dataTransfer.getData('text/plain')
    if (files.length > 0) onFiles(files)
    else if (text !== '') onText?.(text)
  }
  return {
    isOver: depth > 0,
    onDragEnter: () => setDepth(count => count + 1),
    onDragLeave: () => setDepth(count => Math.max(0, count - 1)),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop,
  }
}
