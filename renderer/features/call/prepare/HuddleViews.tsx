import { useState } from 'react'
import { later } from '../../../app/later'
import { useCommands } from '../../../app/use-commands'
import { useStore } from '../../../state/store'
import type { PrepareView } from './use-prepare'

const ReadAloud = later(async () => (await import('./ReadAloud')).ReadAloud, 'Opening')
const Reschedule = later(async () => (await import('./Reschedule')).Reschedule, 'Opening')
const JumpIn = later(async () => (await import('./JumpIn')).JumpIn, 'Opening')

/** What lies over Prepare when it is asked for: the huddle read aloud, a later time, going in all the same. */
export function HuddleViews({ view }: { readonly view: PrepareView }) {
  const [open, setOpen] = useState<'read' | 'reschedule' | 'jump-in' | null>(null)
  const close = () => setOpen(null)
  useCommands({
    'call.read-aloud': () => setOpen('read'),
    'call.reschedule': () => setOpen('reschedule'),
    'call.jump-in': () => setOpen('jump-in'),
    'call.needs-matrix': () => useStore.getState().go({ kind: 'matrix', id: view.call.id }),
  })
  if (open === 'read') return <ReadAloud view={view} onClose={close} />
  if (open === 'reschedule') return <Reschedule view={view} onClose={close} />
  if (open === 'jump-in') return <JumpIn view={view} onClose={close} />
  return null
}
