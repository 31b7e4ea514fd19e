import type { Making } from '@shared/domain/record'
import { plannedMinutes, type Script } from '@shared/domain/script'
import { scriptFromSheet, slotMinutes } from '@shared/formats/run-sheet/make-script'
import type { RunSheet, SheetRow } from '@shared/formats/run-sheet/sheet'
import { Check } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { runCommand, useCommands } from '../../app/use-commands'
import { making } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'
import { AboutSheet } from './AboutSheet'
import { LineEditor } from './LineEditor'
import styles from './RunSheet.module.css'
import { SheetRows } from './SheetRows'
import { useTrail } from './use-trail'
import { counted } from './words'

/** What is taken: the rows as the user left them, and the minutes around them. */
export interface Draft {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly around: Pick<Script, 'helloMinutes' | 'questionsMinutes' | 'nextStepsMinutes'>
  /** Minutes of the call it is held against. */
  readonly slot: number
}

const slots = [30, 45, 60, 90, 120] as const

export const scriptOf = ({ name, rows, around }: Draft, making: Making): Script => ({
  ...scriptFromSheet({ name, rows }, making),
  ...around,
})

function firstDraft({ name, rows }: RunSheet): Draft {
  const around = slotMinutes(rows)
  const planned = plannedMinutes(
    scriptOf({ name, rows, around, slot: 0 }, { ...making(), newId: () => noId }),
  )
  return { name, rows, around, slot: slots.find(slot => slot >= planned) ?? Math.ceil(planned / 15) * 15 }
}

/** For counting only. */
const noId = '00000000-0000-8000-8000-000000000000'

export function SheetPreview({ sheet }: { readonly sheet: RunSheet }) {
  const { now: draft, change } = useTrail<Draft>(useMemo(() => firstDraft(sheet), [sheet]))
  const [current, setCurrent] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const leave = useStore(state => state.leaveSheet)
  const isReadOnly = useStore(state => state.workspace?.kind === 'read-only')
  const script = useMemo(() => scriptOf(draft, { ...making(), newId: () => noId }), [draft])
  const canTake = !isReadOnly && script.steps.length > 0
  const take = () => {
    if (canTake) void takeAsScript(draft)
  }
  useCommands({ 'app.primary': take })
  const row = draft.rows[current]
  const backToRow = () => list.current?.children[current]?.querySelector<HTMLElement>('[data-row]')?.focus()
  return (
    <>
      <PageHead
        title="A script from your run sheet"
        sub={`${foundWords(script)} Change what is wrong, leave the rest.`}
      >
        <Button variant="quiet" keys="Escape" onPress={leave}>
          Cancel
        </Button>
        <Button
          variant="primary"
          icon={Check}
          keys="Mod+Enter"
          isDisabled={!canTake}
          onPress={() => runCommand('app.primary')}
        >
          Take as a script
        </Button>
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.column} data-pane="about">
          <AboutSheet
            draft={draft}
            script={script}
            notices={sheet.notices}
            isReadOnly={isReadOnly}
            change={change}
          />
          {row !== undefined && <LineEditor key={row.id} row={row} change={change} onDone={backToRow} />}
        </div>
        <SheetRows rows={draft.rows} current={current} list={list} onMove={setCurrent} change={change} />
      </div>
    </>
  )
}

async function takeAsScript(draft: Draft): Promise<void> {
  const { commit, go } = useStore.getState()
  const script = scriptOf(draft, making())
  useStore.setState({ sheetIntake: { kind: 'none' } })
  await commit([script], 'Script from a run sheet')
  go({ kind: 'script', id: script.id })
  sayUndoable(`“${script.name}” is a script of yours now.`)
}

function foundWords({ chapters, steps }: Script): string {
  const found = counted(steps.length, 'step')
  return chapters.length === 0
    ? `${found} found.`
    : `${found} in ${counted(chapters.length, 'chapter')} found.`
}
