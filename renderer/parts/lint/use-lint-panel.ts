/**
 * The panel's state and keys. The page that shows it registers `commands`: F8 and Shift+F8 walk through the findings,
 * Enter goes to the field, F mends the open one while the focus is in the panel.
 */
import type { LintFinding, LintPlace, LintStory } from '@shared/lint/finding'
import type { Lint } from '@shared/lint/lint'
import { useState } from 'react'
import { newId } from '../../state/clock'
import { type FindingFocus, useFindingFocus } from './use-finding-focus'

/** A pure change of the script, with its label for undo: `change('script', id, update, label)` takes both as they are. */
export type ChangeStory = (update: <S extends LintStory>(story: S) => S, label: string) => void

export interface LintPanelOptions {
  readonly story: LintStory
  /** Of `useScriptLint`. */
  readonly lint: Lint
  /** Goes to the field, or the words in it. */
  readonly onGo: (place: LintPlace) => void
  /** Left out where the script can only be read: then nothing is offered to mend. */
  readonly onChange?: ChangeStory | undefined
  /** For whom a finding is settled: "this script", or the customer whose copy it is. */
  readonly forWhom?: string | undefined
}

export interface LintPanelView extends LintPanelOptions {
  readonly forWhom: string
  /** The findings that are drawn. */
  readonly shown: readonly LintFinding[]
  readonly showAll: () => void
  readonly focus: FindingFocus
  readonly mend: (finding: LintFinding) => void
  readonly commands: Readonly<Record<string, () => void | false>>
}

/** So many rows are drawn at once. */
const most = 80

export function useLintPanel(options: LintPanelOptions): LintPanelView {
  const { lint, onChange, forWhom = 'this script' } = options
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? lint.findings : lint.findings.slice(0, most)
  const focus = useFindingFocus(shown)
  const mend = (finding: LintFinding): void => {
    const { fix } = finding
    if (fix === undefined || onChange === undefined) return
    focus.leave(finding)
    onChange(before => fix.apply(before, newId), fix.label)
  }
  const mendOpen = () => {
    const { finding, ref } = focus
    if (finding?.fix === undefined || !ref.current?.contains(document.activeElement)) return false
    mend(finding)
    return undefined
  }
  const commands = {
    'app.next-finding': () => focus.step(1),
    'app.previous-finding': () => focus.step(-1),
    'app.fix-finding': mendOpen,
  }
  return { ...options, forWhom, shown, showAll: () => setShowsAll(true), focus, mend, commands }
}
