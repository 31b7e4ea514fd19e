import type { Target } from '@shared/advisor/finding'
import { newComparison } from '@shared/answer/comparison'
import { newAnswer } from '@shared/domain/answer'
import type { SummaryOf } from '@shared/domain/summary'
import { Scale } from 'lucide-react'
import { useRef } from 'react'
import { runCommand, useCommands } from '../../app/use-commands'
import { useLanding } from '../../app/use-landing'
import { making } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'
import { AnswerForm } from './AnswerForm'

interface AnswersProps {
  readonly openId?: string
  /** A comparison that is owed. */
  readonly target?: Target | undefined
}

/** Our answers to questions and objections, said aloud in two lines. */
export function Answers({ openId, target }: AnswersProps) {
  const answers = useInTitleOrder(useSummaries('answer'))
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const create = async () => {
    const answer = newAnswer({ question: 'New question' }, making())
    await commit([answer], 'New answer')
    go({ kind: 'answer', id: answer.id })
  }
  useCommands({ 'app.primary': () => void create() })
  return (
    <MasterDetail
      title="Answers"
      rows={answers}
      rowKey={answer => answer.id}
      rowText={answer => `${answer.title} ${answer.short}`}
      row={answer => <AnswerRow answer={answer} />}
      openKey={openId}
      onOpen={answer => go({ kind: 'answer', id: answer.id })}
      extra={
        <>
          {openId === undefined && target?.kind === 'comparison' && <CompareWith target={target} />}
          <Button onPress={() => runCommand('starter.open')}>Starter library</Button>
        </>
      }
      newLabel="New answer"
      onNew={() => void create()}
      empty={
        <EmptyState
          title="No answers yet"
          action={{ label: 'New answer', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          Questions customers ask again and again, each with two lines to say and what proves them.
        </EmptyState>
      }
      detail={openId === undefined ? undefined : <AnswerForm answerId={openId} target={target} />}
    />
  )
}

/** Somebody named a rival and nothing is compared: the sheet is one press away. */
function CompareWith({ target }: { readonly target: Extract<Target, { kind: 'comparison' }> }) {
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

function AnswerRow({ answer }: { readonly answer: SummaryOf<'answer'> }) {
  const zone = useStore(state => state.zone)
  const checked =
    answer.lastCheckedOn === undefined ? 'never checked' : shortDay(`${answer.lastCheckedOn}T12:00:00Z`, zone)
  return (
    <Row title={answer.title} note={answer.short === '' ? 'no answer yet' : answer.short} end={checked} />
  )
}
