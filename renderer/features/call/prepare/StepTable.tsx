import { nameOf, type RoomPerson } from '@shared/advisor/room'
import { type Need, needCode } from '@shared/domain/need'
import type { ScriptCopy } from '@shared/domain/script-copy'
import type { Depth, Step } from '@shared/domain/step'
import { type Reserve, reservedMinutes, setReserve, setStepMinutes } from '@shared/prepare/plan'
import { Lock } from 'lucide-react'
import { Fragment, memo } from 'react'
import { Avatar } from '../../../ui/Avatar'
import { DepthBars } from '../../../ui/DepthBars'
import { Icon } from '../../../ui/Icon'
import { Tag } from '../../../ui/Tag'
import { useRest } from '../../../ui/use-rest'
import { changeCopy } from './actions'
import { MinutesInput } from './MinutesInput'
import styles from './Script.module.css'
import type { PrepareView } from './use-prepare'

const depthValues: Readonly<Record<Depth, 1 | 2 | 3>> = { inform: 1, show: 2, train: 3 }

/** As many as a large window shows; the others follow. */
const firstRows = 20

interface StepTableProps {
  readonly view: PrepareView
  readonly copy: ScriptCopy
}

/** The steps by chapter, whom and which need each serves, and the minutes that are kept for them. */
export function StepTable({ view, copy }: StepTableProps) {
  const everyone = allWords(view.facts.room.length)
  const hasRest = useRest(copy.steps.length <= firstRows)
  const steps = hasRest ? copy.steps : copy.steps.slice(0, firstRows)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.hiddenHead}>Number</span>
          </th>
          <th scope="col">{copy.form === 'questions' ? 'Question' : 'Step'}</th>
          <th scope="col">Serves</th>
          <th scope="col">Need</th>
          <th scope="col">Depth</th>
          <th scope="col">Minutes</th>
        </tr>
      </thead>
      <tbody>
        <ReserveRow copy={copy} which="hello" title="Hello, what we heard" everyone={everyone} />
        {steps.map((step, at) => (
          <Fragment key={step.id}>
            <ChapterRow copy={copy} at={at} />
            <StepRow
              copyId={copy.id}
              step={step}
              number={at + 1}
              needs={codesOf(step, view.prospect?.needs ?? [])}
              serves={namesOf(step, view.facts.people)}
              everyone={everyone}
              speaker={speakerOf(step, view)}
            />
          </Fragment>
        ))}
        <ReserveRow copy={copy} which="questions" title="Their questions" everyone={everyone} />
        <ReserveRow copy={copy} which="next-steps" title="Next steps" everyone={everyone} />
      </tbody>
    </table>
  )
}

function ChapterRow({ copy, at }: { readonly copy: ScriptCopy; readonly at: number }) {
  const chapterId = copy.steps[at]?.chapterId
  if (chapterId === undefined || chapterId === copy.steps[at - 1]?.chapterId) return null
  const chapter = copy.chapters.find(one => one.id === chapterId)
  if (chapter === undefined) return null
  return (
    <tr className={styles.chapter}>
      <th scope="colgroup" colSpan={6}>
        {chapter.title}
      </th>
    </tr>
  )
}

interface StepRowProps {
  readonly copyId: string
  readonly step: Step
  readonly number: number
  /** Codes and names as one text each, so that a row redraws only when it says something else. */
  readonly needs: string
  readonly serves: string
  readonly everyone: string
  readonly speaker: string | undefined
}

const StepRow = memo(({ copyId, step, number, needs, serves, everyone, speaker }: StepRowProps) => {
  const name = step.title || `step ${number}`
  return (
    <tr data-optional={!step.must || undefined}>
      <td className={styles.number}>{number}</td>
      <th scope="row">
        <span className={styles.title}>
          <span className={styles.cut}>{name}</span>
          {!step.must && <span className={styles.optional}>optional</span>}
          {speaker !== undefined && (
            <Tag>
              {speaker}, {step.minutes} min
            </Tag>
          )}
        </span>
      </th>
      <td className={styles.serves}>
        {serves === ''
          ? everyone
          : serves.split('\n').map(person => <Avatar key={person} name={person} size="sm" spoken />)}
      </td>
      <td className={styles.needs}>
        {needs !== '' &&
          needs.split(' ').map(code => (
            <Tag key={code} code>
              {code}
            </Tag>
          ))}
      </td>
      <td>
        <DepthBars value={depthValues[step.depth]}>{step.depth}</DepthBars>
      </td>
      <td>
        <Minutes
          label={`Minutes of ${name}`}
          value={step.minutes}
          tone={step.must ? 'plain' : 'optional'}
          onChange={minutes =>
            changeCopy(copyId, copy => setStepMinutes(copy, step.id, minutes), 'Minutes changed')
          }
        />
      </td>
    </tr>
  )
})

interface ReserveRowProps {
  readonly copy: ScriptCopy
  readonly which: Reserve
  readonly title: string
  readonly everyone: string
}

/** Hello, questions and next steps are fields of the script, not steps: the last two are kept free. */
function ReserveRow({ copy, which, title, everyone }: ReserveRowProps) {
  const isKept = which !== 'hello'
  return (
    <tr className={styles.reserve} data-field={`reserve:${which}`} data-which={which}>
      <td className={styles.number}>{isKept && <Icon of={Lock} size="xs" />}</td>
      <th scope="row">{title}</th>
      <td className={styles.serves}>{everyone}</td>
      <td />
      <td className={styles.kept}>{isKept ? 'reserved' : <DepthBars value={1}>inform</DepthBars>}</td>
      <td>
        <Minutes
          label={`Minutes of ${title}`}
          value={reservedMinutes(copy, which)}
          tone={which === 'questions' ? 'ask' : which === 'next-steps' ? 'accent' : 'plain'}
          onChange={minutes =>
            changeCopy(copy.id, before => setReserve(before, which, minutes), `${title} changed`)
          }
        />
      </td>
    </tr>
  )
}

interface MinutesProps {
  readonly label: string
  readonly value: number
  readonly tone: 'plain' | 'optional' | 'ask' | 'accent'
  readonly onChange: (minutes: number) => void
}

const longestBar = 5

function Minutes({ label, value, tone, onChange }: MinutesProps) {
  return (
    <span className={styles.minutes}>
      <MinutesInput label={label} value={value} onChange={onChange} />
      <i
        data-tone={tone}
        style={{ inlineSize: `calc(var(--s-3) * ${Math.min(value, longestBar)})` }}
        aria-hidden="true"
      />
    </span>
  )
}

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** "all four". */
function allWords(people: number): string {
  if (people === 0) return 'everyone'
  return people === 1 ? 'one' : `all ${numbers[people] ?? people}`
}

const codesOf = (step: Step, needs: readonly Need[]): string =>
  needs
    .filter(need => step.needIds.includes(need.id))
    .map(needCode)
    .join(' ')

const namesOf = (step: Step, people: readonly RoomPerson[]): string =>
  people
    .filter(person => step.personIds.includes(person.personId))
    .map(nameOf)
    .join('\n')

function speakerOf(step: Step, { me, neighbourhood }: PrepareView): string | undefined {
  if (step.speakerId === undefined || step.speakerId === me?.id) return undefined
  return neighbourhood.colleagues.find(one => one.id === step.speakerId)?.name.split(' ')[0]
}
