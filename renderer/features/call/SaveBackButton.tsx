import { BookUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { IconButton } from '../../ui/IconButton'

/** Asked for seldom, so loaded then. */
const SaveBack = lazy(() =>
  import('../../parts/save-back/SaveBack').then(part => ({ default: part.SaveBack })),
)

/** What this call changed in its script, back into the library. */
export function SaveBackButton({ callId }: { readonly callId: string }) {
  const [isOpen, open] = useState(false)
  useCommands({ 'call.save-back': () => open(true) })
  return (
    <>
      <IconButton label="Save back to the library" icon={BookUp} size="xs" onPress={() => open(true)} />
      <Suspense fallback={null}>
        {isOpen && <SaveBack callId={callId} onClose={() => open(false)} />}
      </Suspense>
    </>
  )
}
