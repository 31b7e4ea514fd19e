import { FileOutput } from 'lucide-react'
import { useCommands } from '../../../app/use-commands'
import { useStore } from '../../../state/store'
import { IconButton } from '../../../ui/IconButton'

/** The backup pack as it is at this step, seen before it leaves; the run goes on behind it. */
export function PackButton({ callId }: { readonly callId: string }) {
  const go = useStore(state => state.go)
  const show = () => go({ kind: 'output', id: callId, document: 'backup-pack' })
  useCommands({ 'run.pack': show })
  return <IconButton label="Pack for a colleague, from this step on" icon={FileOutput} onPress={show} />
}
