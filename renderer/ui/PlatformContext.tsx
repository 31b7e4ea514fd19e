import { createContext, use } from 'react'
import type { Platform } from './keys'

/** Which platform's key names are shown. The app provides it once at its root. */
export const PlatformContext = createContext<Platform>('other')

export function usePlatform(): Platform {
  return use(PlatformContext)
}
