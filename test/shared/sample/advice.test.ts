import { advise } from '@shared/advisor/advise'
import type { AnyRecord, RecordKind, RecordOf } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { describe, expect, it } from 'vitest'

const now = '2026-11-19T12:48:00.000Z'
const records = sampleWorkspace({ now })
const all = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  records.filter((record: AnyRecord): record is RecordOf<K> => record.kind === kind)

function adviceOn(title: string) {
  const call = all('call').find(candidate => candidate.title === title && candidate.status === 'planned')
  if (call === undefined) throw new Error(`no planned call "${title}"`)
  const deal = all('deal').find(candidate => candidate.id === call.dealId)
  return advise(
    {
      call,
      prospect: all('prospect').find(candidate => candidate.id === call.prospectId),
      deal,
      people: all('person').filter(
        person =>
          call.attendees.some(attendee => attendee.personId === person.id) ||
          deal?.people.some(entry => entry.personId === person.id),
      ),
      colleagues: all('colleague'),
      gaps: all('gap'),
      scriptCopy: all('script-copy').find(copy => copy.id === call.scriptCopyId),
      questions: all('question').filter(question => question.callId === call.id),
      efforts: all('effort').filter(effort => effort.dealId !== undefined && effort.dealId === call.dealId),
      otherCalls: all('call').filter(other => other.id !== call.id && other.prospectId === call.prospectId),
    },
    now,
  )
}

describe('what the advisors say about the calls ahead in the sample', () => {
  it.each([
    ['Whole-room proof', [['R09', 'gate', 'No agent for Windows Server 2008 R2: no words yet']]],
    ['Follow-up demo', []],
    ['Security review', [['R03', 'gate', 'No goal yet']]],
    ['Decision call', []],
    ['Workflow for three sites', []],
  ])('is for "%s" what its story wants, and nothing else', (title, findings) => {
    expect(
      adviceOn(title).findings.map(({ rule, severity, title: words }) => [rule, severity, words]),
    ).toEqual(findings)
  })
})
