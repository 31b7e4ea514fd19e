/** An edit that a full disk did not take. */
import { callOf, idOf, sceneTime } from '../store/store-scene'

const why = { code: 'disk-full', message: 'The disk is full.', detail: { errno: 'ENOSPC' } } as const

export const entryOf = (number: number, title = `Call ${number}`, at = sceneTime) => ({
  ...{ record: callOf(number, { title }), baseRev: 1, baseHash: '0'.repeat(32), why, at },
  step: { id: idOf(80), label: 'Rename' },
})
