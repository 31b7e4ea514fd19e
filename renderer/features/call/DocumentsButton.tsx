import { documentLabels } from '@shared/output/labels'
import {
  commitmentPages,
  type DocumentKind,
  documentKinds,
  documentsAfter,
  documentsBefore,
} from '@shared/output/sheet'
import { FileOutput } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import type { RecordMap } from '../../state/records'
import { useStore } from '../../state/store'
import { IconButton } from '../../ui/IconButton'
import { Menu } from '../../ui/Menu'

interface DocumentsButtonProps {
  readonly callId: string
  /** Mod+P prints what is shown, and Prepare shows what the brief says. */
  readonly isPreparing: boolean
}

/** The documents of the call: a menu, and a command each. */
export function DocumentsButton({ callId, isPreparing }: DocumentsButtonProps) {
  const go = useStore(state => state.go)
  const isPromised = useStore(state => hasPromise(state.records, callId))
  const isOffered = (kind: DocumentKind) => isPromised || !commitmentPages.has(kind)
  const show = (document: DocumentKind) => () => go({ kind: 'output', id: callId, document })
  useCommands({
    ...Object.fromEntries(documentKinds.filter(isOffered).map(kind => [`output.${kind}`, show(kind)])),
    ...(isPreparing && { 'app.print': show('brief') }),
  })
  const entry = (id: DocumentKind) => ({
    id,
    label: documentLabels[id],
    onPress: show(id),
    ...(id === 'brief' && isPreparing ? { keys: 'Mod+P' } : {}),
  })
  return (
    <Menu
      label="Documents"
      placement="bottom end"
      entries={[...documentsBefore.map(entry), 'line', ...documentsAfter.filter(isOffered).map(entry)]}
    >
      <IconButton label="Brief, agenda and other documents" icon={FileOutput} />
    </Menu>
  )
}

/** In this call, or in another of its deal. */
function hasPromise(records: RecordMap, callId: string): boolean {
  const call = records[callId]
  const dealId = call?.kind === 'call' ? call.dealId : undefined
  return Object.values(records).some(
    record =>
      record.kind === 'commitment' &&
      record.deletedAt === undefined &&
      (record.callId === callId || (dealId !== undefined && record.dealId === dealId)),
  )
}
