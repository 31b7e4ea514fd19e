import type { Mark } from '@shared/domain/run'
import { writeBackupPack } from '@shared/output/backup-pack'
import type { OutputFacts } from '@shared/output/facts'
import { leaving, nothingChosen } from '@shared/output/leaving'
import { writePlainText } from '@shared/output/write-plain'
import { runState } from '@shared/run/run-state'
import { describe, expect, it } from 'vitest'
import { aMark, aRun, testStart } from '../../helpers/builders'
import { neighbourhoodOf, outputFacts } from './facts-of'

const around = neighbourhoodOf()
const { call, scriptCopy: copy } = around
const [first] = copy?.steps ?? []
const at = (seconds: number) => new Date(Date.parse(testStart) + seconds * 1000).toISOString()

function packAt(marks: readonly Mark[]): string {
  const run = aRun({ callId: call.id, startedAt: testStart, marks })
  const facts: OutputFacts = {
    ...outputFacts(around),
    live: { run, state: runState(run, copy, call, at(600)) },
  }
  return writePlainText(leaving(writeBackupPack(facts), nothingChosen))
}

describe('the pack in mid-run', () => {
  const begun = aMark({ form: 'step-begun', stepId: first?.id, at: at(60) })

  it('begins with where we are, and marks that step', () => {
    const pack = packAt([begun])
    expect(pack).toContain(`Step 1: ${first?.title}`)
    expect(pack).toMatch(/Where we are at \d\d:\d\d/i)
    expect(pack.match(/NOW/g)).toHaveLength(1)
  })

  it('hands over what they asked and what was said, and no note of the moment', () => {
    const pack = packAt([
      begun,
      aMark({
        form: 'question',
        text: 'Per share?',
        at: at(70),
        attendeeIds: call.attendees.slice(0, 1).map(({ id }) => id),
      }),
      aMark({ form: 'question', text: 'Long answered', at: at(71), triage: 'answered' }),
      aMark({ form: 'parked', text: 'Their own QMS', at: at(72) }),
      aMark({ form: 'commitment', at: at(73) }),
      aMark({ form: 'note', text: 'Helen looks away', at: at(74) }),
      aMark({ form: 'question', text: 'Taken back', at: at(75), undoneAt: at(76) }),
    ])
    for (const words of ['Per share?', 'Their own QMS', 'Commitment, not written down'])
      expect(pack).toContain(words)
    for (const words of ['Long answered', 'Helen looks away', 'Taken back']) expect(pack).not.toContain(words)
  })

  it('tells the steps behind from the one on screen', () => {
    const pack = packAt([begun, aMark({ form: 'step-begun', stepId: 'questions', at: at(300) })])
    expect(pack).toContain('shown')
    expect(pack).not.toContain('NOW')
  })

  it('says nothing of a run where none goes on', () => {
    const pack = writePlainText(leaving(writeBackupPack(outputFacts(around)), nothingChosen))
    expect(pack).not.toMatch(/Where we are|NOW\b/i)
  })
})
