import { settingsFor } from '@shared/advisor/settings'
import { likelyFrom } from '@shared/answer/search'
import { answerChecks } from '@shared/debrief/answer-checks'
import type { Question } from '@shared/domain/question'
import { BookPlus, Check, CircleCheck } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { AnswerFinder } from '../../../../parts/answer/use-answer-search'
import { ruleSettingsOf } from '../../../../state/rules'
import { useRecord, useSummaries } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { Tag } from '../../../../ui/Tag'
import { TextField } from '../../../../ui/TextField'
import type { DebriefFacts } from '../use-debrief'
import { LibraryOffer } from './LibraryOffer'
import styles from './Talk.module.css'
import { addToLibrary, takeFromLibrary } from './to-library'

interface AnswerPartProps {
  readonly question: Question
  readonly at: number
  readonly facts: Pick<DebriefFacts, 'prospect'>
  readonly finder: AnswerFinder
  readonly isAnswering: boolean
  readonly set: (fields: Partial<Question>) => void
}

/** The answer: suggested from the library while there is none, checked once there is one, and kept for the next call. */
export function AnswerPart({ question, at, facts, finder, isAnswering, set }: AnswerPartProps) {
  const hasAnswer = (question.answer ?? '').trim() !== ''
  const isOpen = question.state !== 'answered-live' && question.state !== 'answered'
  return (
    <div className={styles.answer}>
      {(isAnswering || question.answer !== undefined) && (
        <TextField
          label={`Answer to question ${at + 1}`}
          labelHidden
          isBare
          lines={1}
          placeholder="Your answer"
          value={question.answer ?? ''}
          autoFocus={isAnswering}
          onDraft={answer => set({ answer: answer === '' ? undefined : answer })}
        />
      )}
      {hasAnswer ? (
        <Checks question={question} at={at} facts={facts} finder={finder} />
      ) : (
        isOpen && <KnownAnswer question={question} at={at} finder={finder} />
      )}
    </div>
  )
}

/** What the library already says to it. */
function KnownAnswer({ question, at, finder }: Pick<AnswerPartProps, 'question' | 'at' | 'finder'>) {
  const [no, sayNo] = useState<string>()
  const found = useNear(question.words, finder).find(({ short }) => short.trim() !== '')
  if (found === undefined || found.id === no) return null
  return (
    <div className={styles.known}>
      <p>
        <b>{found.title}</b> {found.short}
      </p>
      <Button
        size="xs"
        icon={Check}
        aria-label={`Answer question ${at + 1} with ${found.title}`}
        onPress={() => void takeFromLibrary(question, found)}
      >
        Take it
      </Button>
      <Button
        size="xs"
        variant="quiet"
        aria-label={`Not this answer to question ${at + 1}`}
        onPress={() => sayNo(found.id)}
      >
        No
      </Button>
    </div>
  )
}

function Checks({
  question,
  at,
  facts,
  finder,
}: Pick<AnswerPartProps, 'question' | 'at' | 'facts' | 'finder'>) {
  const entries = useStore(state => state.settings.rules)
  const load = useStore(state => state.loadRecords)
  const { answerId } = question
  useEffect(() => {
    if (answerId !== undefined) void load([{ kind: 'answer', id: answerId }])
  }, [answerId, load])
  const linked = useRecord('answer', answerId)
  const checks = useMemo(
    () => answerChecks(question, linked, settingsFor(ruleSettingsOf(entries), facts.prospect)),
    [question, linked, entries, facts.prospect],
  )
  const [isOffered, setOffered] = useState(false)
  const near = useNear(question.words, finder)
  const keep = () => {
    if (near.length > 0) setOffered(true)
    else void addToLibrary(question)
  }
  return (
    <>
      <div className={styles.checks}>
        {checks.map(({ rule, words }) => (
          <Tag key={rule} tone="warn">
            {words}
          </Tag>
        ))}
        {checks.length === 0 && (
          <Tag tone="accent" icon={CircleCheck}>
            to the point
          </Tag>
        )}
        {linked !== undefined && <small>in the library: {linked.question}</small>}
        {linked === undefined && question.oneToOne !== true && question.words.trim() !== '' && !isOffered && (
          <Button
            size="xs"
            variant={checks.length === 0 ? 'plain' : 'quiet'}
            icon={BookPlus}
            aria-label={`Answer ${at + 1} to the library`}
            isDisabled={!finder.isReady}
            onPress={keep}
          >
            To the library
          </Button>
        )}
        {checks[0] && <small className={styles.why}>{checks[0].why}</small>}
      </div>
      {isOffered && linked === undefined && (
        <LibraryOffer question={question} near={near} onClose={() => setOffered(false)} />
      )}
    </>
  )
}

const mostNear = 3

/** Answers of the library that likely are meant, the best first. */
function useNear(asked: string, finder: AnswerFinder) {
  const answers = useSummaries('answer')
  return useMemo(
    () =>
      finder
        .find(asked, mostNear)
        .filter(({ sure }) => sure >= likelyFrom)
        .flatMap(({ id }) => answers?.find(one => one.id === id) ?? []),
    [asked, finder, answers],
  )
}
