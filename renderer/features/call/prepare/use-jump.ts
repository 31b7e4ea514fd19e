/** From a finding to the field that mends it: what hides the field is opened, then the page lands on it. */
import type { Target } from '@shared/advisor/finding'
import { fieldsOf } from '@shared/prepare/target-fields'
import { type RefObject, useCallback, useState } from 'react'
import { type Landing, useLandOn } from '../../../ui/landing'

/** `reveal` opens what hides the field; a target it takes care of itself returns false. Landing waits for `isWhole`. */
export function useJump(
  root: RefObject<HTMLElement | null>,
  reveal: (target: Target) => boolean,
  isWhole: boolean,
): { readonly jump: (target: Target) => void; readonly landing: Landing | null } {
  const [landing, setLanding] = useState<Landing | null>(null)
  useLandOn(root, landing, isWhole)
  const jump = useCallback(
    (target: Target) => {
      if (reveal(target)) setLanding({ fields: fieldsOf(target) })
    },
    [reveal],
  )
  return { jump, landing }
}
