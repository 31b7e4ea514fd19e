import type { Target } from '@shared/advisor/finding'
import { newComparison } from '@shared/answer/comparison'
import { Scale } from 'lucide-react'
import { useRef } from 'react'
import { useLanding } from '../../app/use-landing'
import { making } from '../../state/clock'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'

/** Somebody named a rival and nothing is compared: the sheet is one press away. */
export function CompareWith({ target }: { readonly target: Extract<Target, { kind: 'comparison' }> }) {
  const { rival } = target
  const root = useRef<HTMLSpanElement>(null)
  const commit = useStore(state => state.commit)
  const go = useStore(state => state.go)
  useLanding(root, target, true)
  const create = async () => {
    const answer = newComparison(rival, making())
    await commit([answer], `Comparison with ${rival}`)
    go({ kind: 'answer', id: answer.id, target: { ...target, answerId: answer.id } })
  }
  return (
    <span ref={root}>
      <span data-field="comparison">
        <Button icon={Scale} onPress={() => void create()}>
          Compare with {rival}
        </Button>
      </span>
    </span>
  )
}
