import type { Questionnaire, QuestionnaireLine } from '@shared/domain/questionnaire'
import { type AnswerSince, fillable, mayFill } from '@shared/questionnaire/answered-since'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Questionnaire.module.css'
import { fillAnswered, takeAnswered } from './questionnaire-actions'

interface FillNoticeProps {
  readonly questionnaire: Questionnaire
  readonly since: readonly AnswerSince[]
}

/** Owed rows that somebody has answered by now; rows one wrote oneself are not counted, and stay as they are. */
export function FillNotice({ questionnaire, since }: FillNoticeProps) {
  const count = fillable(questionnaire, since).length
  if (count === 0) return null
  return (
    <div className={styles.since}>
      <Notice
        tone="accent"
        isLive
        action={
          <Button size="sm" variant="primary" keys="F" onPress={() => fillAnswered(questionnaire, since)}>
            {count === 1 ? 'Fill it in' : 'Fill them in'}
          </Button>
        }
      >
        {count === 1 ? 'One row has been answered since.' : `${count} rows have been answered since.`}
      </Notice>
    </div>
  )
}

interface LineSinceProps {
  readonly questionnaire: Questionnaire
  readonly line: QuestionnaireLine
  readonly since: AnswerSince | undefined
}

/** At one line: what answered its question by now, or that its words are from there. */
export function LineSince({ questionnaire, line, since }: LineSinceProps) {
  const zone = useStore(state => state.zone)
  if (since === undefined) {
    if (line.filledFrom === undefined) return null
    return <p className={styles.quiet}>Filled in: {sourceWords(line.filledFrom, line.filledAt, zone)}.</p>
  }
  return (
    <Notice
      tone="accent"
      action={
        <Button size="sm" onPress={() => takeAnswered(questionnaire, since)}>
          {mayFill(line) ? 'Take it' : 'Take it instead'}
        </Button>
      }
    >
      <b>Answered since: </b>
      {since.text}
      <span className={styles.quiet}>
        {' '}
        {sourceWords(since.from, since.at, zone)}.
        {!mayFill(line) && ' What you wrote stays until you take this.'}
      </span>
    </Notice>
  )
}

function sourceWords(from: AnswerSince['from'], at: string | undefined, zone: string): string {
  const when = at === undefined ? '' : `, answered ${shortDay(at, zone)}`
  return from === 'question' ? `as they were told${when}` : `from your answers${when}`
}
