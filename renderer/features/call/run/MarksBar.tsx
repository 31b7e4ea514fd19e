import { commandById, keysOf } from '@shared/commands'
import type { MarkForm } from '@shared/domain/run'
import { Ellipsis } from 'lucide-react'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/Icon'
import { KeyButton, KeyButtonPair } from '../../../ui/KeyButton'
import { KeyCaps } from '../../../ui/KeyCaps'
import { MarkBox } from './MarkBox'
import styles from './Marks.module.css'
import { moreMarks, shownMarks } from './mark-commands'
import { nextWords } from './next-words'
import { goNext } from './run-actions'
import { useRun } from './run-model'
import { useRunUi, useRunUiActions } from './run-ui'
import { park, setMark } from './use-run-keys'
import { WhoChips } from './WhoChips'

/** Five marks that never move, the rest behind More, and the next step. No button here takes the focus. */
export function MarksBar() {
  const { box } = useRunUi()
  const { call } = useRun()
  return (
    <section className={styles.bar} data-pane="marks" aria-label="One-key marks">
      <div className={styles.hint}>
        <WhoChips />
        {box ? <MarkBox key={box.key} box={box} /> : <LookupButton />}
      </div>
      <More />
      <div className={styles.marks}>
        {shownMarks.map(form => (
          <MarkButton key={form} form={form} command={`mark.${form}`} />
        ))}
        <KeyButtonPair label="How it lands">
          <MarkButton form="lands-well" command="mark.lands-well" />
          <MarkButton form="falls-flat" command="mark.falls-flat" />
        </KeyButtonPair>
        <MoreButton />
        {call.myRole !== 'passive' && <NextButton />}
      </div>
    </section>
  )
}

function useKeysOf(command: string): string {
  const remapped = useStore(state => state.settings.keys)
  return keysOf(commandById(command), remapped)[0] ?? ''
}

function LookupButton() {
  const { showCover } = useRunUiActions()
  const keys = useKeysOf('run.lookup')
  return (
    <button
      type="button"
      className={styles.lookup}
      onMouseDown={event => event.preventDefault()}
      onClick={() => showCover({ kind: 'lookup' })}
    >
      answer lookup <KeyCaps keys={keys} size="sm" />
    </button>
  )
}

function MarkButton({ form, command }: { readonly form: MarkForm; readonly command: string }) {
  const { state } = useRun()
  const ui = useRunUiActions()
  const keys = useKeysOf(command)
  const count = state.counts[form]
  const note = form === 'gap-told' && state.gapsDue.length > 0 ? `${count} of ${state.gapsDue.length}` : count
  const press = () => (form === 'parked' ? park(ui) : setMark(form, ui))
  return <KeyButton label={commandById(command).label} keys={keys} note={note} onPress={press} />
}

function MoreButton() {
  const { isMoreOpen } = useRunUi()
  const { showMore } = useRunUiActions()
  return (
    <button
      type="button"
      className={styles.more}
      aria-expanded={isMoreOpen}
      onMouseDown={event => event.preventDefault()}
      onClick={() => showMore(!isMoreOpen)}
    >
      <Icon of={Ellipsis} />
      <span>
        <b>More</b>
        <small>park, objection, {moreMarks.length - 2} more</small>
      </span>
    </button>
  )
}

function More() {
  const { isMoreOpen } = useRunUi()
  if (!isMoreOpen) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every engine
    <div className={styles.moreMarks} role="group" aria-label="Further marks">
      {moreMarks.map(({ command, form }) => (
        <MarkButton key={command} form={form} command={command} />
      ))}
    </div>
  )
}

function NextButton() {
  const { state } = useRun()
  const endRun = useStore(store => store.endRun)
  const keys = useKeysOf('run.next-step')
  const [next] = state.ahead
  if (next === undefined) {
    return (
      <KeyButton
        isPrimary
        label="End the run"
        keys="Mod+Enter"
        note="then the debrief"
        onPress={() => void endRun()}
      />
    )
  }
  return (
    <KeyButton isPrimary label="Next step" keys={keys} note={nextWords(next)} onPress={() => void goNext()} />
  )
}
