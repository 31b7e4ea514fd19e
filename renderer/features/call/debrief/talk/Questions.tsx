import { nextWorkingDay } from '@shared/debrief/working-days'
import { newQuestion } from '@shared/domain/question'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCommands } from '../../../../app/use-commands'
import { useAnswerSearch } from '../../../../parts/answer/use-answer-search'
import { making, now } from '../../../../state/clock'
import { useStore } from '../../../../state/store'
import { dayOf, dayWords } from '../../../../time'
import { Button } from '../../../../ui/Button'
import { Panel } from '../../../../ui/Panel'
import { useRowsDrawn } from '../../../../ui/use-rows-drawn'
import styles from '../Debrief.module.css'
import type { DebriefFacts } from '../use-debrief'
import { QuestionRow } from './QuestionRow'

/** What they asked, verbatim; who answers, and by when; and how good the answer is. */
export function Questions({ facts }: { readonly facts: DebriefFacts }) {
  const { questions, call, people, colleagues, prospect } = facts
  const ofCall = useMemo(() => ({ people, colleagues, prospect }), [people, colleagues, prospect])
  const drawn = useRowsDrawn(questions)
  const commit = useStore(state => state.commit)
  const finder = useAnswerSearch()
  const [newest, setNewest] = useState<string>()
  const add = () => {
    const question = newQuestion({ words: '', callId: call.id, prospectId: call.prospectId }, making())
    setNewest(question.id)
    void commit([question], 'Question added')
  }
  useCommands({ 'mark.question': add })
  const owed = questions.filter(
    question => question.state !== 'answered-live' && question.state !== 'answered',
  )
  const open = owed.filter(({ ownerId, dueOn }) => ownerId === undefined || dueOn === undefined)
  return (
    <Panel
      title="Questions"
      count={questions.length}
      trailing={
        <>
          {owed.length > 0 && <span className={styles.none}>{owed.length} owed</span>}
          <Button size="xs" variant="quiet" icon={Plus} keys="Q" onPress={add}>
            Add
          </Button>
        </>
      }
    >
      {questions.length === 0 && <p className={styles.none}>They asked nothing that was written down.</p>}
      <ul className={styles.rows} aria-label="Questions">
        {drawn.map((question, at) => (
          <QuestionRow
            key={question.id}
            question={question}
            at={at}
            facts={ofCall}
            finder={finder}
            isNew={question.id === newest}
          />
        ))}
      </ul>
      {open.length > 0 && facts.debrief.closedAt === undefined && <AtTheClose count={open.length} />}
    </Panel>
  )
}

/** R43: what nobody has taken blocks nothing, and is not lost. */
function AtTheClose({ count }: { readonly count: number }) {
  const zone = useStore(state => state.zone)
  const day = dayWords(`${nextWorkingDay(dayOf(now(), zone))}T12:00:00Z`, 'UTC')
  return (
    <p className={styles.none}>
      At the close, {count === 1 ? 'the one' : `the ${count}`} without an owner or a day{' '}
      {count === 1 ? 'becomes' : 'become'} yours, due {day}.
    </p>
  )
}
