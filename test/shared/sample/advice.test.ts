import { advise } from '@shared/advisor/advise'
import { callBackgrounds } from '@shared/domain/background'
import { siblingCalls } from '@shared/domain/neighbourhood'
import type { RecordKind } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { neighbourhoodOf, ofKind } from '../../../renderer/state/selectors'

const now = '2026-11-19T12:48:00.000Z'
const records = sampleWorkspace({ now })
const byId = Object.fromEntries(records.map(record => [record.id, record]))
const summaries: readonly Summary[] = records.map(record => summarize(record) as Summary)
const lookup = createLookup((kind: RecordKind) => summaries.filter(summary => summary.kind === kind))

function adviceOn(title: string) {
  const call = ofKind(records, 'call').find(one => one.title === title && one.status === 'planned')
  if (call === undefined) throw new Error(`no planned call "${title}"`)
  const neighbourhood = neighbourhoodOf(call.id, byId, {
    siblings: siblingCalls(call.id, lookup),
    background: callBackgrounds([call.id], lookup)[call.id],
  })
  if (neighbourhood === undefined) throw new Error(`"${title}" has no neighbourhood`)
  return advise(neighbourhood, now)
}

describe('what the advisors say about the calls ahead in the sample', () => {
  it.each([
    [
      'Whole-room proof',
      [
        ['R09', 'gate', 'No agent for Windows Server 2008 R2: no words yet'],
        ['R10', 'warn', 'A set lock cannot be shortened: 15 h worked without telling it'],
        ['R10', 'warn', 'No agent for Windows Server 2008 R2: 19.8 h worked without telling it'],
        ['R23', 'warn', 'Restore demo tenant: not begun'],
      ],
    ],
    [
      'Follow-up demo',
      [
        ['R40', 'info', 'Call 2 with them, and no rival is known'],
        ['R44', 'info', 'The agenda is not sent, 102 min before the call'],
        ['R47', 'info', 'Release notes not read since this script was last run, 16 Nov'],
      ],
    ],
    [
      'Security review',
      [
        ['R03', 'gate', 'No goal yet'],
        ['R11', 'gate', '4 questions of theirs are not answered'],
      ],
    ],
    ['Decision call', []],
    ['Workflow for three sites', []],
  ])('is for "%s" what its story wants, and nothing else', (title, findings) => {
    expect(
      adviceOn(title).findings.map(({ rule, severity, title: words }) => [rule, severity, words]),
    ).toEqual(findings)
  })
})
