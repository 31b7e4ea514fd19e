import { useDeferredValue } from 'react'

/**
 * False in the first drawing, true in the one right after it: what lies below the fold is drawn in slices once what
 * lies above it stands. `isWhole` draws all at once.
 */
export const useRest = (isWhole = false): boolean => useDeferredValue(true, isWhole)
