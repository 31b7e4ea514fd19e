/**
 * From a finding to the field that mends it. Fields carry their names in `data-field`; a jump first opens what
 * hides the field, and once that is on screen scrolls to it and puts the focus there.
 */
import type { Target } from '@shared/advisor/finding'
import { type RefObject, useCallback, useEffect, useState } from 'react'

/** The names under which a target's field may be found, the closest first. */
export function fieldsOf(target: Target): readonly string[] {
  switch (target.kind) {
    case 'exposure':
      return [`exposure:${target.gapId}:${target.needId}`, `gap:${target.gapId}`, 'gaps']
    case 'gap':
      return [`gap:${target.gapId}`, 'gaps']
    case 'script-step':
      return [`step:${target.stepId}`, 'script']
    case 'reserve':
      return [`reserve:${target.which}`, 'script']
    case 'question':
      return [`question:${target.questionId}`, 'questions']
    case 'house-rule':
      return [`house-rule:${target.houseRuleId}`, 'house-rules']
    case 'deal-field':
      return [`deal-field:${target.field}`, 'deal']
    case 'preflight':
      return target.taskId === undefined ? ['preflight'] : [`preflight:${target.taskId}`, 'preflight']
    case 'goal-heard':
      return ['goal-heard', 'goal']
    default:
      return [target.kind]
  }
}

interface Asked {
  readonly fields: readonly string[]
}

/** `reveal` opens what hides the field; a target it takes care of itself returns false. */
export function useJump(
  root: RefObject<HTMLElement | null>,
  reveal: (target: Target) => boolean,
): (target: Target) => void {
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    if (asked === null) return
    let isStale = false
    // Not before React is through: a number that is left takes over what was typed, and would have to wait.
    queueMicrotask(() => {
      if (!isStale && root.current !== null) focusField(root.current, asked.fields)
    })
    return () => {
      isStale = true
    }
  }, [asked, root])
  return useCallback(
    target => {
      if (reveal(target)) setAsked({ fields: fieldsOf(target) })
    },
    [reveal],
  )
}

export function focusField(root: HTMLElement, fields: readonly string[]): void {
  for (const field of fields) {
    const place = root.querySelector<HTMLElement>(`[data-field~="${field}"]`)
    if (place === null) continue
    place.scrollIntoView({ block: 'nearest' })
    firstControl(place)?.focus()
    return
  }
}

const controls = 'input, textarea, button, [tabindex="0"]'

/** What takes typing comes before buttons; what is hidden or cannot be reached by Tab never does. */
function firstControl(place: HTMLElement): HTMLElement | undefined {
  const all = [...place.querySelectorAll<HTMLElement>(controls)].filter(isReachable)
  return (
    all.find(one => one.matches('input:checked, [aria-checked="true"]')) ??
    all.find(one => one.matches('input, textarea')) ??
    all[0]
  )
}

const isReachable = (one: HTMLElement): boolean =>
  one.tabIndex >= 0 && !one.matches(':disabled') && one.closest('[aria-hidden="true"]') === null
