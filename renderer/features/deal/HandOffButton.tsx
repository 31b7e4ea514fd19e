import { FileOutput } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import type { DealView } from './use-deal'

/** The pack for who takes the customer over, as of the last call that was held; nothing to hand over without one. */
export function HandOffButton({ view: { calls } }: { readonly view: DealView }) {
  const go = useStore(state => state.go)
  const last = calls.find(({ status }) => status === 'held')
  const open = () => {
    if (last === undefined) return false
    go({ kind: 'output', id: last.id, document: 'hand-off' })
  }
  useCommands({ 'output.hand-off': open })
  if (last === undefined) return null
  return (
    <Button variant="quiet" icon={FileOutput} onPress={open}>
      Hand-off pack
    </Button>
  )
}
