import { useEffect } from 'react'
import { useStore } from '../../../../state/store'

/** While this is on screen the leader is tried here, or leads here. */
export function useHearLeader(as: 'trial' | 'live'): void {
  const hear = useStore(state => state.hearLeader)
  useEffect(() => {
    void hear(as)
    return () => void hear('none')
  }, [hear, as])
}
