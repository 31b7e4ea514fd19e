import type { Target } from '@shared/advisor/finding'
import { fieldsOf } from '@shared/prepare/target-fields'
import { type RefObject, useMemo } from 'react'
import { type Landing, useLandOn } from '../ui/landing'

/** For a page that a link opens at a field: lands there once `isReady`. Each link followed is a landing of its own. */
export function useLanding(
  root: RefObject<HTMLElement | null>,
  target: Target | undefined,
  isReady: boolean,
): Landing | null {
  const landing = useMemo(() => (target === undefined ? null : { fields: fieldsOf(target) }), [target])
  useLandOn(root, landing, isReady)
  return landing
}
