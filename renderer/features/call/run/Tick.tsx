/** One timer for all clocks of the run. Only what calls `useTick` renders again each second. */
import { createContext, type ReactNode, use } from 'react'
import { useNow } from '../../../state/clock'

const TickContext = createContext(0)

export function TickProvider({ children }: { readonly children: ReactNode }) {
  return <TickContext value={useNow('second')}>{children}</TickContext>
}

/** Now in milliseconds, by the second. */
export const useTick = (): number => use(TickContext)
