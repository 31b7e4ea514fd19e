import type { Target } from '@shared/advisor/finding'
import { libraryWords } from '@shared/answer/library'
import { newAnswer } from '@shared/domain/answer'
import { Library, Plus, ShieldCheck, Table2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { runCommand, useCommands } from '../../app/use-commands'
import { making, useNow } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'
import { EmptyState, LoadingState } from '../../ui/States'
import { AnswerForm } from './AnswerForm'
import { AnswerList } from './AnswerList'
import { AskedDetail } from './AskedDetail'
import { CompareWith } from './CompareWith'
import styles from './Library.module.css'

interface AnswersProps {
  readonly openId?: string
  /** A comparison that is owed. */
  readonly target?: Target | undefined
}

/** Our answers to questions and objections, and cards on competitors: found by meaning, said aloud in two lines. */
export function Answers({ openId, target }: AnswersProps) {
  const answers = useInTitleOrder(useSummaries('answer'))
  const questions = useSummaries('question')
  const go = useStore(state => state.go)
  const [askedId, showAsked] = useState<string | undefined>(undefined)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const create = useCreate()
  useCommands({
    'app.primary': () => void create(),
    'app.find': () => void field.current?.focus(),
  })
  const isEmpty = answers !== undefined && answers.length === 0
  const asked = openId === undefined ? askedId : undefined
  const hasDetail = openId !== undefined || asked !== undefined
  return (
    <div className={styles.page}>
      <Head
        answers={answers}
        target={openId === undefined ? target : undefined}
        onNew={() => void create()}
      />
      {answers === undefined && <LoadingState label="Reading answers" lines={8} />}
      {isEmpty && (
        <EmptyState
          title="No answers yet"
          action={{ label: 'New answer', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          Questions customers ask again and again, each with two lines to say and what proves them.
        </EmptyState>
      )}
      {answers !== undefined && !isEmpty && (
        <div className={styles.body} data-split={hasDetail || undefined}>
          <AnswerList
            answers={answers}
            questions={questions ?? []}
            openKey={openId ?? asked}
            field={field}
            onOpen={id => go({ kind: 'answer', id })}
            onAsked={id => {
              showAsked(id)
              if (openId !== undefined) go({ kind: 'answers' })
            }}
          />
          {openId !== undefined && <AnswerForm key={openId} answerId={openId} target={target} />}
          {asked !== undefined && <AskedDetail key={asked} questionId={asked} />}
        </div>
      )}
    </div>
  )
}

function useCreate(): () => Promise<void> {
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  return async () => {
    const answer = newAnswer({ question: 'New question' }, making())
    await commit([answer], 'New answer')
    go({ kind: 'answer', id: answer.id })
  }
}

interface HeadProps {
  readonly answers: Parameters<typeof libraryWords>[0] | undefined
  readonly target: Target | undefined
  readonly onNew: () => void
}

function Head({ answers, target, onNew }: HeadProps) {
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const sub = answers === undefined || answers.length === 0 ? undefined : libraryWords(answers, today)
  return (
    <PageHead title="Answers" sub={sub}>
      {target?.kind === 'comparison' && <CompareWith target={target} />}
      <Button variant="quiet" icon={Library} onPress={() => runCommand('starter.open')}>
        Starter library
      </Button>
      <Button variant="quiet" icon={ShieldCheck} onPress={() => go({ kind: 'proofs' })}>
        Proofs
      </Button>
      <Button icon={Table2} onPress={() => go({ kind: 'questionnaires' })}>
        Questionnaires
      </Button>
      <Button icon={Plus} onPress={onNew}>
        New answer
      </Button>
    </PageHead>
  )
}
