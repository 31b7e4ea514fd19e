import type { Mark } from '@shared/domain/run'
import { useEffect, useState } from 'react'
import { useRun } from './run-model'

/** The mark that was asked of main, once it has answered. */
export function useMarkOf(marking: Promise<string | undefined>): Mark | undefined {
  const { run } = useRun()
  const [id, setId] = useState<string>()
  useEffect(() => {
    let isGone = false
    void marking.then(known => !isGone && setId(known))
    return () => {
      isGone = true
    }
  }, [marking])
  return run.marks.find(mark => mark.id === id)
}
