/**
 * A link lands on a field. Fields carry their names in `data-field`, what is missing of one `data-wanted`; what is
 * closed opens in the same drawing in which it is asked for, so that the field is there when the page scrolls to it
 * and puts the focus on it.
 */
import { createContext, type RefObject, useContext, useEffect, useState } from 'react'

/** The names under which the field may be found, the closest first. Each landing is an object of its own. */
export interface Landing {
  readonly fields: readonly string[]
}

export const LandingContext = createContext<Landing | null>(null)

/** For what hides fields: hears the name of the one that is asked for, once per landing, while it is drawn. */
export function useAsked(onAsked: (field: string) => void): void {
  const landing = useContext(LandingContext)
  const [heard, setHeard] = useState<Landing | null>(null)
  if (landing === null || landing === heard) return
  setHeard(landing)
  if (landing.fields[0] !== undefined) onAsked(landing.fields[0])
}

/** For a page: goes to the field as soon as the page holds it. */
export function useLandOn(
  root: RefObject<HTMLElement | null>,
  landing: Landing | null,
  isReady = true,
): void {
  useEffect(() => {
    if (landing === null || !isReady) return
    let isStale = false
    // Not before React is through: a number that is left takes over what was typed, and would have to wait.
    queueMicrotask(() => {
      if (!isStale && root.current !== null) focusField(root.current, landing.fields)
    })
    return () => {
      isStale = true
    }
  }, [landing, root, isReady])
}

export function focusField(root: ParentNode, fields: readonly string[]): void {
  for (const field of fields) {
    const place = root.querySelector<HTMLElement>(`[data-field~="${CSS.escape(field)}"]`)
    if (place === null) continue
    const control =
      firstControl(place.querySelector<HTMLElement>('[data-wanted]') ?? place) ?? firstControl(place)
    place.scrollIntoView({ block: 'nearest' })
    control?.focus()
    return
  }
}

const controls = 'input, textarea, button, [tabindex="0"]'

/**
 * The choice that stands, then what takes typing, before ticks and buttons; what is hidden or cannot be reached by Tab
 * never does. An open menu hides the whole page from screen readers and closes as the focus leaves it, so only what is
 * hidden inside counts.
 */
function firstControl(place: HTMLElement): HTMLElement | undefined {
  const all = [place, ...place.querySelectorAll<HTMLElement>(controls)].filter(
    one => one.matches(controls) && isReachable(one, place),
  )
  return (
    all.find(one => one.matches('[type="radio"]:checked, [role="radio"][aria-checked="true"]')) ??
    all.find(one => one.matches('input:not([type="checkbox"]), textarea')) ??
    all.find(one => one.matches('input')) ??
    all[0]
  )
}

function isReachable(one: HTMLElement, place: HTMLElement): boolean {
  const hidden = one.closest('[aria-hidden="true"]')
  return one.tabIndex >= 0 && !one.matches(':disabled') && !(hidden !== null && place.contains(hidden))
}
