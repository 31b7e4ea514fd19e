/** The sample with a library in use: a script run in four calls, a block in two scripts, one script nobody looked at. */
import type { AnyRecord } from '@shared/domain/records'
import type { Script } from '@shared/domain/script'
import { copyScript } from '@shared/domain/script-copy'
import { insertBlock, makeBlock } from '@shared/library/blocks'
import { aCall, aMark, aProspect, aRun, making } from '../helpers/builders'
import { sample } from './files-scene'

const scripts = sample.filter((one): one is Script => one.kind === 'script')
const demos = scripts.filter(one => one.form === 'workflow')
const [recovery, other] = [demos.find(one => one.name.startsWith('Recovery')) ?? demos[0], demos.at(-1)]
if (recovery === undefined || other === undefined) throw new Error('The sample has no demos')

const chapter = recovery.chapters.at(-1)?.id
const last = recovery.steps.filter(step => step.chapterId === chapter).map(step => step.id)
const made = makeBlock(recovery, new Set(last), 'The price, and what it is worth', making)
if (made === undefined) throw new Error('No block')
export const block = {
  ...made.block,
  steps: made.block.steps.map(step => ({ ...step, tell: `${step.tell} Say the year first.` })),
}
const holding = { ...insertBlock(other, made.block), lastVerifiedOn: '2026-06-01', reviewBy: '2026-10-01' }

/** Four calls in which every step but one took longer than planned. */
const held: readonly AnyRecord[] = ['Ostrava Mills', 'Brandt & Sons', 'Halden Port', 'Quay Labs'].flatMap(
  (name, at) => {
    const day = `2026-11-${String(9 + at).padStart(2, '0')}`
    const prospect = aProspect({ name, domains: [] })
    const start = `${day}T09:00:00.000Z`
    const call = aCall({ title: 'Recovery demo', prospectId: prospect.id, status: 'held', start })
    const copy = copyScript(recovery, call.id, { needs: [] }, making)
    const from = Date.parse(start)
    let elapsed = recovery.helloMinutes * 60_000
    const marks = recovery.steps.flatMap((step, index) => {
      const began = new Date(from + elapsed).toISOString()
      const isLeftOut = index === 3 && at < 3
      if (isLeftOut) return [aMark({ at: began, form: 'step-skipped', stepId: step.id })]
      elapsed += step.minutes * 60_000 + (index === 1 ? 80_000 : 5_000)
      const reaction = aMark({ at: began, form: 'lands-well', stepId: step.id })
      const asked = aMark({ at: began, form: 'question', stepId: step.id, text: 'How long does it keep it?' })
      return [
        aMark({ at: began, form: 'step-begun', stepId: step.id }),
        ...(index === 0 ? [reaction] : []),
        ...(index === 1 ? [asked] : []),
      ]
    })
    const run = aRun({
      callId: call.id,
      scriptCopyId: copy.id,
      startedAt: start,
      plannedEnd: new Date(from + 1_800_000).toISOString(),
      endedAt: new Date(from + elapsed + 60_000).toISOString(),
      marks,
    })
    return [prospect, { ...call, scriptCopyId: copy.id }, copy, run]
  },
)

const changed: readonly AnyRecord[] = [made.script, holding, block, ...held]
const ids = new Set(changed.map(one => one.id as string))
export const library: readonly AnyRecord[] = [...sample.filter(one => !ids.has(one.id)), ...changed]
/** The same after a quarter in which nobody looked. */
export const stale: readonly AnyRecord[] = library.map(one =>
  one.kind === 'script' ? { ...one, lastVerifiedOn: '2026-07-02', reviewBy: undefined } : one,
)
export const recoveryName = recovery.name
