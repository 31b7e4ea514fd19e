import { Copy, GitBranch, SkipForward, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../Button'
import { Dialog } from '../Dialog'
import { ParkGlyph } from '../glyphs'
import { Menu, type MenuEntry } from '../Menu'
import { type Toast, ToastRegion } from '../ToastRegion'
import { Tooltip } from '../Tooltip'
import { Line, Spec } from './Spec'

const nothing = () => undefined

const entries: readonly MenuEntry[] = [
  { id: 'copy', label: 'Duplicate step', icon: Copy, onPress: nothing },
  { id: 'push', label: 'Push to the script', icon: GitBranch, onPress: nothing },
  { id: 'skip', label: 'Make optional', icon: SkipForward, isDisabled: true, onPress: nothing },
  'line',
  { id: 'delete', label: 'Delete step', icon: Trash2, keys: 'Delete', isDanger: true, onPress: nothing },
]

/** What lies over the screen. */
export function OverlayParts() {
  const [isOpen, setOpen] = useState(false)
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const close = () => setOpen(false)
  const remove = (id: string) => setToasts(shown => shown.filter(toast => toast.id !== id))
  const say = () => {
    const id = String(toasts.length)
    const undo = { label: 'Undo', keys: 'Mod+Z', onPress: () => remove(id) }
    setToasts([...toasts, { id, text: 'Parked: QMS export', icon: ParkGlyph, action: undo }])
  }
  return (
    <Spec title="Over the screen" note="a dialog only without undo">
      <Line>
        <Menu label="Step" entries={entries}>
          <Button>Menu</Button>
        </Menu>
        <Button onPress={() => setOpen(true)}>Dialog</Button>
        <Button onPress={say}>Message</Button>
        <Tooltip text="Park" keys="P">
          <Button>Tooltip</Button>
        </Tooltip>
      </Line>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        isAlert
        title="Delete Garrow Steel and its 9 calls?"
        actions={
          <>
            <Button keys="Escape" autoFocus onPress={close}>
              Keep it
            </Button>
            <Button variant="danger" onPress={close}>
              Delete 9 calls
            </Button>
          </>
        }
      >
        <p>Marks, questions and hours go with it. There is no copy elsewhere.</p>
      </Dialog>
      <ToastRegion toasts={toasts} onDismiss={remove} />
    </Spec>
  )
}
