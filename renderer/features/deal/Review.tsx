import { answerReview, askReview, knownForReview, type ReviewRow, reviewRows } from '@shared/deal/review'
import type { ReviewEntry } from '@shared/domain/deal'
import { type CallAhead, nextCallOf } from '@shared/prospect/to-ask'
import { Check, CircleQuestionMark, MessageCircleQuestion } from 'lucide-react'
import { useEffect } from 'react'
import { making, now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { ComboBox } from '../../ui/ComboBox'
import { DateField } from '../../ui/DateTimeField'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import { changeDeal, today } from './change-deal'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'
import { orUnknown } from './words'

/** Eleven things to settle before a proposal or a proof of concept (P26). What nobody answered is unknown. */
export function Review({ view }: { readonly view: DealView }) {
  const rows = reviewRows(view.deal)
  const open = rows.filter(row => row.isOpen).length
  return (
    <section className={styles.review} aria-labelledby="review-title">
      <header className={styles.reviewHead}>
        <h2 id="review-title">Engagement review</h2>
        <p>
          {open === 0
            ? 'All eleven are answered.'
            : `${open} of ${rows.length} unknown. Cheap to settle before a proposal or a proof of concept, dear after it.`}
        </p>
      </header>
      <ol className={styles.reviewRows} aria-label="Engagement review">
        {rows.map((row, at) => (
          <ReviewItem key={row.topic} view={view} row={row} number={at + 1} />
        ))}
      </ol>
    </section>
  )
}

interface ReviewItemProps {
  readonly view: DealView
  readonly row: ReviewRow
  readonly number: number
}

function ReviewItem({ view, row, number }: ReviewItemProps) {
  const { deal } = view
  const { topic, title, entry, isOpen } = row
  const known = knownForReview(deal, topic)
  const set = (fields: Partial<ReviewEntry>) =>
    changeDeal(deal.id, before => answerReview(before, topic, fields), 'Review answered')
  const answer = (text: string) => set({ answer: orUnknown(text), on: entry?.on ?? today() })
  return (
    <li className={styles.reviewRow} data-open={isOpen || undefined}>
      <div className={styles.reviewAsk}>
        <h3>
          {number}. {title}
        </h3>
        <p>{row.question}</p>
        <span className={styles.reviewState}>
          {isOpen ? (
            <Tag tone="ask" icon={CircleQuestionMark}>
              unknown
            </Tag>
          ) : (
            <Tag tone="accent" icon={Check}>
              answered
            </Tag>
          )}
          <Asked view={view} row={row} onTake={answer} />
        </span>
      </div>
      <div className={styles.reviewAnswer}>
        <TextField
          label={`${title}: answer`}
          labelHidden
          lines={1}
          placeholder="Unknown"
          value={entry?.answer ?? ''}
          onDraft={answer}
        />
        {isOpen && known !== undefined && (
          <Button size="xs" onPress={() => answer(known)}>
            The deal says: {known}. Take it
          </Button>
        )}
        <ReviewSource view={view} row={row} set={set} />
      </div>
    </li>
  )
}

interface ReviewSourceProps {
  readonly view: DealView
  readonly row: ReviewRow
  readonly set: (fields: Partial<ReviewEntry>) => void
}

/** How we know, who looks after it, and since when. */
function ReviewSource({ view, row: { title, entry }, set }: ReviewSourceProps) {
  return (
    <div className={styles.reviewSource}>
      <TextField
        label={`${title}: how we know`}
        labelHidden
        placeholder="How we know"
        value={entry?.evidence ?? ''}
        onDraft={text => set({ evidence: orUnknown(text) })}
      />
      <ComboBox
        label={`${title}: who looks after it`}
        labelHidden
        placeholder="Owner"
        options={view.colleagues.map(({ id, name }) => ({ id, label: name }))}
        value={entry?.ownerId ?? null}
        onChange={id => set({ ownerId: view.colleagues.find(one => one.id === id)?.id })}
      />
      <DateField
        label={`${title}: since`}
        labelHidden
        value={entry?.on ?? null}
        onCommit={day => set({ on: day ?? undefined })}
      />
    </div>
  )
}

interface AskedProps extends Pick<ReviewSourceProps, 'view' | 'row'> {
  readonly onTake: (answer: string) => void
}

/** An open one becomes a question of the next call by one press; their answer comes back the same way. */
function Asked({ view, row, onTake }: AskedProps) {
  const { deal, calls } = view
  const load = useStore(state => state.loadRecords)
  const questionId = row.entry?.questionId
  const question = useRecord('question', questionId)
  const next = nextCallOf(calls as readonly (CallAhead & (typeof calls)[number])[], now())
  useEffect(() => {
    if (questionId !== undefined) void load([{ kind: 'question', id: questionId }])
  }, [load, questionId])
  if (!row.isOpen) return null
  if (question?.answer) {
    const { answer } = question
    return (
      <Button size="xs" onPress={() => onTake(answer)}>
        They said: {answer}. Take it
      </Button>
    )
  }
  if (question !== undefined) {
    const call = calls.find(({ id }) => id === question.askIn)
    return (
      <span className={styles.quiet}>
        to be asked {call === undefined ? 'in the next call' : `in “${call.title}”`}
      </span>
    )
  }
  return (
    <Button
      size="xs"
      icon={MessageCircleQuestion}
      aria-label={`Ask about ${row.title.toLowerCase()} in the next call`}
      onPress={() => void ask(deal.id, row.topic, next)}
    >
      Ask in the next call
    </Button>
  )
}

async function ask(dealId: string, topic: ReviewRow['topic'], next: { readonly id: string } | undefined) {
  const state = useStore.getState()
  const deal = state.records[dealId]
  if (deal?.kind !== 'deal') return
  const asked = askReview(deal, topic, next, making())
  await state.commit([asked.question, { ...asked.deal, updatedAt: now() }], 'Question for the next call')
  sayUndoable(next === undefined ? 'Will be asked in the next call' : 'Added to the next call')
}
