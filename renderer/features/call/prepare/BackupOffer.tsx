import { useNow } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import type { PrepareView } from './use-prepare'

/** From here on a colleague who takes over has no time left to ask. */
const offeredMinutes = 30

/** Shortly before the call: what a colleague would need to give it instead. Quiet, and gone once it has begun. */
export function BackupOffer({ view: { call } }: { readonly view: PrepareView }) {
  const now = useNow('minute')
  const go = useStore(state => state.go)
  if (call.start === undefined || call.allDay === true || call.status !== 'planned') return null
  const minutes = Math.floor((Date.parse(call.start) - now) / 60_000)
  if (minutes < 0 || minutes > offeredMinutes) return null
  return (
    <Notice
      action={
        <Button
          size="sm"
          variant="quiet"
          onPress={() => go({ kind: 'output', id: call.id, document: 'backup-pack' })}
        >
          Backup pack
        </Button>
      }
    >
      If a colleague had to take over: everything in one file.
    </Notice>
  )
}
