import type { LogLine } from '@shared/run/log'
import { Undo2 } from 'lucide-react'
import { useStore } from '../../../state/store'
import { clockSeconds } from '../../../time'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { KeyCaps } from '../../../ui/KeyCaps'
import { markLooks } from './mark-forms'
import styles from './Run.module.css'
import { namesOf, useRun } from './run-model'
import { useRunUi } from './run-ui'

/** What happened, newest first. Each line can be undone; a press on its words writes them. */
export function RunLog() {
  const { state } = useRun()
  return (
    <section className={styles.card} data-fill="" aria-label="Log">
      <div className={styles.cardHead}>
        <h2>
          Log <span className={styles.count}>{state.log.length}</span>
        </h2>
        <span className={styles.cardEnd}>
          undo last <KeyCaps keys="Mod+Z" size="sm" />
        </span>
      </div>
      <ol className={styles.log} aria-label="What happened, newest first">
        {state.log.map((line, index) => (
          <Line key={line.markId ?? 'started'} line={line} isFresh={index === 0 && !line.system} />
        ))}
      </ol>
    </section>
  )
}

function Line({ line, isFresh }: { readonly line: LogLine; readonly isFresh: boolean }) {
  const { zone, seats, gaps, run } = useRun()
  const undoMark = useStore(state => state.undoMark)
  const { markId, form } = line
  const gapId = run.marks.find(mark => mark.id === markId)?.gapId
  const gap = gaps.find(one => one.id === gapId)
  const tail = [gap?.title, namesOf(seats, line.attendeeIds), line.fate].filter(Boolean).join(', ')
  const look = markLooks[form]
  return (
    <li data-fresh={isFresh || undefined} data-system={line.system || undefined}>
      <time dateTime={line.at}>{clockSeconds(line.at, zone)}</time>
      <Icon of={look.icon} tone={look.tone} size="sm" />
      <Words line={line} tail={tail} />
      {markId !== undefined && (
        <span className={styles.logUndo}>
          <IconButton
            label={`Undo: ${line.words}`}
            icon={Undo2}
            size="xs"
            keepsFocus
            onPress={() => void undoMark(markId)}
          />
        </span>
      )}
    </li>
  )
}

function Words({ line, tail }: { readonly line: LogLine; readonly tail: string }) {
  const { openBox } = useRunUi()
  const { markId, form } = line
  const content = (
    <>
      {line.words} {tail && <small>{tail}</small>}
    </>
  )
  if (line.system || markId === undefined || form === 'started') return <span>{content}</span>
  const edit = () =>
    openBox({ form, marking: Promise.resolve(markId), text: line.hasText ? line.words : '', isFresh: false })
  return (
    <button type="button" onMouseDown={event => event.preventDefault()} onClick={edit}>
      {content}
    </button>
  )
}
