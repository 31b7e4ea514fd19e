import type { AnyRecord, RecordKind, RecordOf } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { describe, expect, it } from 'vitest'

const sample = sampleWorkspace({ now: '2026-11-19T12:48:00.000Z' })
const all = <K extends RecordKind>(kind: K) =>
  sample.filter((record: AnyRecord): record is RecordOf<K> & AnyRecord => record.kind === kind)

describe('the step numbers in the texts of the sample', () => {
  it('are those the screens show, where hello has none', () => {
    const call = all('call').find(one => one.title === 'Whole-room proof' && one.status === 'planned')
    const steps = all('script-copy').find(copy => copy.id === call?.scriptCopyId)?.steps ?? []
    const told = /steps (\d) and (\d) are yours/.exec(JSON.stringify(call))?.slice(1) ?? []
    expect(told.map(number => steps[Number(number) - 1]?.title)).toEqual([
      'A backup no one can delete',
      'Proof the last restore worked',
    ])
  })

  it('name the step at which the refusal was shown', () => {
    const shown = all('commitment')
      .flatMap(commitment => JSON.stringify(commitment))
      .filter(text => text.includes('Technical deep dive, step 3'))
    const script = all('script-copy').find(copy =>
      copy.steps.some(step => step.title === 'Every refusal in your own log'),
    )
    expect(shown).toHaveLength(1)
    expect(script?.steps[2]?.title).toBe('Every refusal in your own log')
  })
})
