import { Lock } from 'lucide-react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'

/** A private note stands here and is not shown: that it is kept is said, what it says is not. */
export function HiddenNote() {
  const go = useStore(state => state.go)
  return (
    <Notice
      icon={Lock}
      action={
        <Button size="xs" onPress={() => go({ kind: 'settings' })}>
          Settings
        </Button>
      }
    >
      A private note is kept here and hidden.
    </Notice>
  )
}
