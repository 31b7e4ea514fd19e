/** The renderer's one store, as at the start of the app: one test never sees what another left. */
import { setClock } from '../../renderer/state/clock'
import { createState, type State, useStore } from '../../renderer/state/store'
import { testNow, testZone } from './builders'
import { type FakeBridge, type FakeBridgeOptions, installFakeBridge } from './fake-bridge'

/** A fresh store over a fresh fake bridge, its clock standing at `now`. */
export function freshStore(options: FakeBridgeOptions = {}): FakeBridge {
  const fake = installFakeBridge(options)
  const { setState, getState } = useStore
  setState({ ...createState(setState, getState, useStore), zone: testZone }, true)
  setClock({ now: options.now ?? testNow, ticking: false })
  return fake
}

export const state = (): State => useStore.getState()
