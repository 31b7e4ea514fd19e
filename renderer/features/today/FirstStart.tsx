import { CalendarDays, ClipboardList, File, Lock, Mail, NotebookPen, Play, Plus, Users } from 'lucide-react'
import { type ClipboardEvent, useRef } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Icon, type IconType } from '../../ui/Icon'
import styles from './FirstStart.module.css'

const examples: readonly { readonly label: string; readonly icon: IconType }[] = [
  { label: 'invite', icon: CalendarDays },
  { label: 'mail', icon: Mail },
  { label: 'attendee list', icon: Users },
  { label: 'notes', icon: NotebookPen },
  { label: 'calendar file', icon: File },
]

/** The first screen: one box that takes anything, the sample and an empty start quietly below. */
export function FirstStart() {
  const openSample = useStore(state => state.openSample)
  const startEmpty = useStore(state => state.startEmpty)
  return (
    <div className={styles.first}>
      <div className={styles.inner}>
        <h1>What is your next call?</h1>
        <p className={styles.sub}>
          Give Presnap anything you already have. It finds the time, the people and what they said.
        </p>
        <PasteBox />
        <div className={styles.other}>
          <Button variant="quiet" icon={Play} onPress={() => void openSample()}>
            Open the sample
          </Button>
          <span aria-hidden="true">·</span>
          <Button variant="quiet" icon={Plus} onPress={() => void startEmpty()}>
            Start empty
          </Button>
        </div>
        <p className={styles.local}>
          <Icon of={Lock} size="sm" />
          Nothing leaves this computer. There is no account and no server.
        </p>
      </div>
    </div>
  )
}

/** What is pasted goes to the preview at once; what is typed waits for the button. */
function PasteBox() {
  const box = useRef<HTMLTextAreaElement>(null)
  const takeText = useStore(state => state.takeText)
  const paste = useStore(state => state.pasteClipboard)
  const chooseFile = useStore(state => state.chooseFile)
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() === '' || box.current?.value.trim() !== '') return
    event.preventDefault()
    void takeText(text)
  }
  const go = () => {
    const typed = box.current?.value.trim() ?? ''
    void (typed === '' ? paste() : takeText(typed))
  }
  return (
    <div className={styles.box}>
      <textarea
        ref={box}
        className={styles.text}
        aria-label="Paste or drop anything about your next call"
        placeholder="Paste or drop anything about your next call"
        rows={3}
        // The one thing to do here: the screen opens with the cursor in the box.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        onPaste={onPaste}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go()
        }}
      />
      <ul className={styles.examples} aria-label="For example">
        {examples.map(({ label, icon }) => (
          <li key={label}>
            <Icon of={icon} size="sm" />
            {label}
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button icon={File} keys="Mod+O" onPress={() => void chooseFile()}>
          Choose a file
        </Button>
        <Button variant="primary" icon={ClipboardList} keys="Mod+V" onPress={go}>
          Paste
        </Button>
      </div>
    </div>
  )
}
