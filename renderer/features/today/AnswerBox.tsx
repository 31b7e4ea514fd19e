import type { Question } from '@shared/domain/question'
import { useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './Owed.module.css'
import type { RowActs } from './OwedRow'
import type { OwedItem } from './owed-items'

interface AnswerBoxProps {
  readonly item: OwedItem
  readonly acts: RowActs
}

/** The answer, written where it is owed. It is kept as it is typed; Enter says that they have it. */
export function AnswerBox({ item, acts }: AnswerBoxProps) {
  const question = useLoaded('question', item.id)
  const change = useStore(state => state.change)
  useCommands({ 'app.escape': () => acts.closeAnswer(item) })
  if (question === undefined) return null
  const set = (answer: string) =>
    change('question', question.id, before => withAnswer(before, answer), 'Answer written')
  return (
    <div className={styles.answer}>
      <TextField
        label={`Answer to ${item.words}`}
        labelHidden
        placeholder="Your answer"
        value={question.answer ?? ''}
        autoFocus
        onDraft={set}
        // Once the key is done with: the row that gets the focus would take the same Enter for its own.
        onEnter={() => setTimeout(() => acts.tick(item))}
      />
      <Button size="xs" variant="quiet" keys="Escape" onPress={() => acts.closeAnswer(item)}>
        Later
      </Button>
      <Button size="xs" keys="Enter" onPress={() => acts.tick(item)}>
        Answered
      </Button>
    </div>
  )
}

const withAnswer = (question: Question, answer: string): Question => ({
  ...question,
  answer: answer === '' ? undefined : answer,
})
