import { commandById, keysOf } from '@shared/commands'
import type { MarkForm } from '@shared/domain/run'
import { Ellipsis, X } from 'lucide-react'
import { useStore } from '../../../../state/store'
import { Icon } from '../../../../ui/Icon'
import { keyLabel } from '../../../../ui/keys'
import { usePlatform } from '../../../../ui/PlatformContext'
import { moreMarks } from '../mark-commands'
import { useRun } from '../run-model'
import { useRunUi, useRunUiActions } from '../run-ui'
import { park, setMark } from '../use-run-keys'
import styles from './Cue.module.css'

/** The marks of the full view in the same order; More takes the place of the five while it is open. */
export function CueMarks() {
  const { isMoreOpen } = useRunUi()
  return (
    <section className={styles.marksPlace} aria-label="One-key marks">
      <div className={styles.marks} data-more={isMoreOpen || undefined}>
        {isMoreOpen ? (
          moreMarks.map(({ command, form }) => (
            <Mark key={command} form={form} command={command} label={moreLabels[form]} />
          ))
        ) : (
          <>
            <Mark form="question" command="mark.question" label="Question" />
            <Mark form="note" command="mark.note" label="Note" />
            <Mark form="commitment" command="mark.commitment" label="Commit" />
            <Mark form="gap-told" command="mark.gap-told" label="Gap told" />
            <span className={styles.pair}>
              <Mark form="lands-well" command="mark.lands-well" label="Lands" />
              <Mark form="falls-flat" command="mark.falls-flat" label="Flat" />
            </span>
          </>
        )}
        <MoreButton />
      </div>
    </section>
  )
}

const moreLabels = {
  parked: 'Park',
  objection: 'Objection',
  complaint: 'Complaint',
  'on-a-roll': 'On a roll',
  drift: 'Drifting',
  joined: 'Joined',
  failure: 'It broke',
  moment: 'This',
} as const satisfies Readonly<Record<(typeof moreMarks)[number]['form'], string>>

interface MarkProps {
  readonly form: MarkForm
  readonly command: string
  /** Its name where there is little room. */
  readonly label: string
}

function Mark({ form, command, label }: MarkProps) {
  const { state } = useRun()
  const ui = useRunUiActions()
  const remapped = useStore(store => store.settings.keys)
  const platform = usePlatform()
  const [key = ''] = keysOf(commandById(command), remapped)
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={`${commandById(command).label}, ${state.counts[form]}`}
      onMouseDown={event => event.preventDefault()}
      onClick={() => (form === 'parked' ? park(ui) : setMark(form, ui))}
    >
      <b>{keyLabel(key, platform)}</b>
      <small>{label}</small>
    </button>
  )
}

function MoreButton() {
  const { isMoreOpen } = useRunUi()
  const { showMore } = useRunUiActions()
  return (
    <button
      type="button"
      className={styles.mark}
      data-dashed=""
      aria-label="More marks"
      aria-expanded={isMoreOpen}
      onMouseDown={event => event.preventDefault()}
      onClick={() => showMore(!isMoreOpen)}
    >
      <Icon of={isMoreOpen ? X : Ellipsis} />
      <small>{isMoreOpen ? 'Back' : 'More'}</small>
    </button>
  )
}
