import { ageWords, isStaleAnswer } from '@shared/answer/age'
import type { AnswerMatch } from '@shared/answer/search'
import type { Questionnaire, QuestionnaireLine } from '@shared/domain/questionnaire'
import type { AnswerSince } from '@shared/questionnaire/answered-since'
import { askedIn, besideIn, writeLine } from '@shared/questionnaire/questionnaire-changes'
import { useNow } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import { LineSince } from './AnsweredSince'
import { sureWords } from './LineList'
import styles from './Questionnaire.module.css'
import { owe, skip, takeSuggestion } from './questionnaire-actions'

interface LineDetailProps {
  readonly questionnaire: Questionnaire
  readonly line: QuestionnaireLine
  readonly suggestions: readonly AnswerMatch[]
}

interface DetailProps extends LineDetailProps {
  readonly since: AnswerSince | undefined
}

/** One question with the nearest of our own answers, and what goes out. */
export function LineDetail({ questionnaire, line, suggestions, since }: DetailProps) {
  const change = useStore(state => state.change)
  const asked = askedIn(questionnaire, line)
  const beside = besideIn(questionnaire, line)
  const stands = questionnaire.table[line.row]?.[questionnaire.answerColumn]?.trim() ?? ''
  return (
    <section className={styles.detail} aria-label={asked} data-pane="detail">
      {beside.length > 0 && <p className={styles.quiet}>{beside.join(' · ')}</p>}
      <h2>{asked}</h2>
      <LineSince questionnaire={questionnaire} line={line} since={since} />
      <Nearest questionnaire={questionnaire} line={line} suggestions={suggestions} />
      <div data-field="line-answer">
        <TextField
          label="Answer that goes out"
          hint={stands === '' ? undefined : `In their table now: “${stands.slice(0, 200)}”`}
          placeholder="Take one above, or write it here"
          value={line.text ?? ''}
          lines={4}
          onDraft={text =>
            change(
              'questionnaire',
              questionnaire.id,
              before => writeLine(before, line.row, text),
              'Answer written',
            )
          }
        />
      </div>
      <div className={styles.acts}>
        <Button size="sm" keys="S" onPress={() => skip(questionnaire, line)}>
          {line.state === 'skipped' ? 'Take it up again' : 'Skip'}
        </Button>
        <Button
          size="sm"
          keys="Q"
          isDisabled={line.state === 'owed'}
          onPress={() => void owe(questionnaire, line)}
        >
          {line.state === 'owed' ? 'Owed on the call' : 'Owe it on the call'}
        </Button>
      </div>
    </section>
  )
}

function Nearest({ questionnaire, line, suggestions }: LineDetailProps) {
  const answers = useSummaries('answer')
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  if (suggestions.length === 0)
    return <p className={styles.quiet}>Nothing in your answers is near this. Write it, skip it, or owe it.</p>
  return (
    <ol className={styles.nearest} aria-label="Nearest of your own answers">
      {suggestions.map(({ id, sure }, at) => {
        const answer = answers?.find(one => one.id === id)
        if (answer === undefined) return null
        return (
          <li key={id} data-taken={line.answerId === id || undefined}>
            <div>
              <b>{answer.title}</b>
              <p>{answer.short || 'no answer yet'}</p>
              <p className={styles.quiet}>
                <Tag outline>{sureWords(sure)}</Tag>{' '}
                <span data-warn={isStaleAnswer(answer, today) || undefined}>
                  {answer.lastCheckedOn === undefined
                    ? 'never checked'
                    : `checked: ${ageWords(answer.lastCheckedOn, today)}`}
                </span>
              </p>
            </div>
            <Button
              size="sm"
              keys={String(at + 1)}
              aria-label={`Take ${answer.title}`}
              onPress={() => void takeSuggestion(questionnaire.id, line.row, id)}
            >
              Take
            </Button>
          </li>
        )
      })}
    </ol>
  )
}
