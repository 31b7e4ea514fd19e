import { needCode } from '@shared/domain/need'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { useMemo } from 'react'
import { StepList } from '../../../parts/steps/StepList'
import { changeCopy } from './actions'
import type { PrepareView } from './use-prepare'

interface StepEditingProps {
  readonly view: PrepareView
  readonly copy: ScriptCopy
}

/** The call's own copy of the steps: the library's script is never changed from here. */
export function StepEditing({ view, copy }: StepEditingProps) {
  const known = view.prospect?.needs
  const needs = useMemo(
    () => known?.map(need => ({ id: need.id, label: `${needCode(need)} ${need.topics[0] ?? ''}`.trim() })),
    [known],
  )
  const { colleagues } = view.neighbourhood
  const speakers = useMemo(() => colleagues.map(({ id, name }) => ({ id, label: name })), [colleagues])
  return (
    <StepList
      steps={copy.steps}
      needs={needs ?? []}
      speakers={speakers}
      onChange={(steps, label) => {
        changeCopy(copy.id, before => ({ ...before, steps }), label)
      }}
    />
  )
}
