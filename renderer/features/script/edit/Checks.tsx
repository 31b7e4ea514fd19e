import { assertNever } from '@shared/assert-never'
import type { Script } from '@shared/domain/script'
import type { LintPlace } from '@shared/lint/finding'
import type { Lint } from '@shared/lint/lint'
import { memo } from 'react'
import { flushSync } from 'react-dom'
import { useCommands } from '../../../app/use-commands'
import { LintPanel } from '../../../parts/lint/LintPanel'
import { useLintPanel } from '../../../parts/lint/use-lint-panel'
import type { ScriptActs } from './use-script-editor'

interface ChecksProps {
  readonly script: Script
  readonly lint: Lint
  readonly acts: ScriptActs
  /** Where it is folded away, it is shown before the focus goes there. */
  readonly onShow: () => void
}

/** What the linter found, with its keys: F8 goes on, Enter to the field, F mends. */
export const Checks = memo(({ script, lint, acts, onShow }: ChecksProps) => {
  const view = useLintPanel({
    story: script,
    lint,
    onGo: place => goTo(place, acts),
    onChange: (update, label) => acts.change(label, before => update(before)),
  })
  const { commands } = view
  const shown = (id: string) => () => {
    flushSync(onShow)
    return commands[id]?.()
  }
  useCommands({
    ...commands,
    'app.next-finding': shown('app.next-finding'),
    'app.previous-finding': shown('app.previous-finding'),
  })
  return <LintPanel view={view} />
})

/** The title stands for a chapter, the outline for its order; all else has a field of its own. */
function goTo(place: LintPlace, acts: ScriptActs): void {
  const { key, at } = placeOf(place)
  if (key === undefined) {
    acts.focusOutline()
    return
  }
  const range = place.kind === 'step' ? place.ranges?.[0] : undefined
  acts.select(key, { at, caret: range?.start, length: range && range.end - range.start })
}

function placeOf(place: LintPlace): { readonly key: string | undefined; readonly at: string } {
  switch (place.kind) {
    case 'step':
      return { key: place.stepId, at: place.field }
    case 'chapter':
      return { key: place.chapterId, at: 'title' }
    case 'script':
      if (place.field === 'chapters' || place.field === 'steps') return { key: undefined, at: 'outline' }
      if (place.field === 'nextStepsMinutes') return { key: 'next-steps', at: 'title' }
      return { key: 'about', at: place.field }
    default:
      return assertNever(place)
  }
}
