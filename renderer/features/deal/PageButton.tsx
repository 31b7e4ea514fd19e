import type { DocumentKind } from '@shared/output/sheet'
import { Printer } from 'lucide-react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import type { DealView } from './use-deal'

interface PageButtonProps {
  readonly view: DealView
  readonly document: DocumentKind
  readonly label: string
}

/** The page as it would leave, written from the latest call of the deal; without a call there is nobody to hand it to. */
export function PageButton({ view, document, label }: PageButtonProps) {
  const go = useStore(state => state.go)
  const call = view.calls[0]
  if (call === undefined) return null
  return (
    <Button
      size="xs"
      variant="quiet"
      icon={Printer}
      onPress={() => go({ kind: 'output', id: call.id, document })}
    >
      {label}
    </Button>
  )
}
