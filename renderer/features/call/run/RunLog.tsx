import { goneSpan } from '@shared/run/clock'
import { secondsOf } from '@shared/run/lasting'
import type { LogLine } from '@shared/run/log'
import { Undo2 } from 'lucide-react'
import { memo } from 'react'
import { markLooks } from '../../../parts/marks/mark-looks'
import { useStore } from '../../../state/store'
import { clockSeconds } from '../../../time'
import { Icon } from '../../../ui/Icon'
import { KeyCaps } from '../../../ui/KeyCaps'
import styles from './Run.module.css'
import { namesOf, type RunModel, useRun } from './run-model'
import { useRunUiActions } from './run-ui'

/** What happened, newest first. Each line can be undone; a press on its words writes them. */
export function RunLog() {
  const model = useRun()
  const { log } = model.state
  return (
    <section className={styles.card} data-fill="" aria-label="Log">
      <div className={styles.cardHead}>
        <h2>
          Log <span className={styles.count}>{log.length}</span>
        </h2>
        <span className={styles.cardEnd}>
          undo last <KeyCaps keys="Mod+Z" size="sm" />
        </span>
      </div>
      <ol className={styles.log} aria-label="What happened, newest first">
        {log.map((line, index) => (
          <Line
            key={line.markId ?? 'started'}
            {...shownOf(line, model)}
            isFresh={index === 0 && !line.system}
          />
        ))}
      </ol>
    </section>
  )
}

interface Shown {
  readonly markId: string | undefined
  readonly form: LogLine['form']
  readonly at: string
  readonly time: string
  readonly words: string
  readonly tail: string
  readonly isSystem: boolean
  readonly hasText: boolean
}

/** Plain values, so that a line stays as it is until one of them changes. */
export function shownOf(line: LogLine, { run, gaps, seats, zone }: RunModel): Shown {
  const { markId, form, at, words, hasText, system: isSystem } = line
  const mark = run.marks.find(one => one.id === markId)
  const gap = form === 'gap-told' ? gaps.find(one => one.id === mark?.gapId) : undefined
  const took = mark && secondsOf(mark)
  const tail = [
    gap?.title,
    namesOf(seats, line.attendeeIds),
    line.fate,
    took !== undefined && `${form === 'failure' ? 'lost' : 'talked'} ${goneSpan(took * 1000)}`,
  ]
    .filter(Boolean)
    .join(', ')
  return { ...{ markId, form, at, words, hasText, isSystem, tail }, time: clockSeconds(at, zone) }
}

const Line = memo(function Line(props: Shown & { readonly isFresh: boolean }) {
  const { markId, form, at, time, words, isFresh, isSystem } = props
  const undoMark = useStore(state => state.undoMark)
  const look = markLooks[form]
  const undo = `Undo: ${words}`
  return (
    <li data-fresh={isFresh || undefined} data-system={isSystem || undefined}>
      <time dateTime={at}>{time}</time>
      <Icon of={look.icon} tone={look.tone} size="sm" />
      <Words {...props} />
      {markId !== undefined && (
        <button
          type="button"
          className={styles.logUndo}
          aria-label={undo}
          title={undo}
          onMouseDown={event => event.preventDefault()}
          onClick={() => void undoMark(markId)}
        >
          <Icon of={Undo2} size="sm" />
        </button>
      )}
    </li>
  )
})

function Words({ markId, form, words, tail, hasText, isSystem }: Shown) {
  const { openBox } = useRunUiActions()
  const content = (
    <>
      {words} {tail && <small>{tail}</small>}
    </>
  )
  if (isSystem || markId === undefined || form === 'started') return <span>{content}</span>
  const edit = () =>
    openBox({ form, marking: Promise.resolve(markId), text: hasText ? words : '', isFresh: false })
  return (
    <button type="button" onMouseDown={event => event.preventDefault()} onClick={edit}>
      {content}
    </button>
  )
}
