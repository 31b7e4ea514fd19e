import { type Call, callEnd, didNotHappen } from '@shared/domain/call'
import { isBare } from '@shared/domain/gap'
import {
  type AnyRecord,
  parseRecord,
  type RecordKind,
  type RecordOf,
  recordKinds,
} from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import { plannedMinutes } from '@shared/domain/script'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { describe, expect, it } from 'vitest'
import { countingIds } from '../../helpers/ids'

const now = '2026-11-19T12:48:00.000Z'
const sample = sampleWorkspace({ now })
const all = <K extends RecordKind>(kind: K, records: readonly AnyRecord[] = sample): readonly RecordOf<K>[] =>
  records.filter((record): record is RecordOf<K> => record.kind === kind)
const byId = new Map<string, AnyRecord>(sample.map(record => [record.id, record]))
const nameOf = (id: string | undefined): string => {
  const record = id === undefined ? undefined : byId.get(id)
  return record !== undefined && 'name' in record ? record.name : ''
}
const titled = (title: string): Call => {
  const found = all('call').find(call => call.title === title)
  if (found === undefined) throw new Error(`no call "${title}"`)
  return found
}

describe('the sample workspace', () => {
  it('holds at least what a believable quarter needs', () => {
    const counts = Object.fromEntries(recordKinds.map(kind => [kind, all(kind).length]))
    expect(counts).toMatchObject({
      script: 4,
      checklist: 3,
      environment: 2,
      colleague: 2,
      template: 3,
    })
    expect(counts.prospect).toBeGreaterThanOrEqual(6)
    expect(counts.deal).toBeGreaterThanOrEqual(5)
    expect(counts.call).toBeGreaterThanOrEqual(14)
    expect(counts.gap).toBeGreaterThanOrEqual(8)
    expect(counts.answer).toBeGreaterThanOrEqual(10)
    const debriefed = all('debrief').filter(debrief => debrief.completedAt !== undefined)
    expect(debriefed.length).toBeGreaterThanOrEqual(8)
    expect(all('call').filter(didNotHappen)).toHaveLength(1)
  })

  it('is readable by the same door as files, and nothing in it is lost on the way', () => {
    for (const record of sample) {
      const written: unknown = JSON.parse(JSON.stringify(record))
      expect(parseRecord(record.kind, written), `${record.kind} ${record.id}`).toEqual({
        kind: 'ok',
        record: written,
      })
    }
  })

  it('marks every record as sample, with an id of its own', () => {
    expect(sample.filter(record => record.sample !== true)).toEqual([])
    expect(byId.size).toBe(sample.length)
  })

  it('is the same every time, and takes other ids when asked to', () => {
    expect(sampleWorkspace({ now })).toEqual(sample)
    const second = sampleWorkspace({ now, newId: countingIds() })
    expect(second).toHaveLength(sample.length)
    expect(second.filter(record => byId.has(record.id))).toEqual([])
    expect(danglingIds(second)).toEqual([])
  })

  it('refers to nothing that is not in it', () => {
    expect(danglingIds(sample)).toEqual([])
  })

  it('leaves no date token and no empty date in its texts', () => {
    const text = JSON.stringify(sample)
    expect(text).not.toContain('[[')
    expect(text).not.toContain('undefined')
    expect(text).toContain('Do not contact Paul Kessler (COO) before 1 Dec')
  })

  it('names one of us as me, and speaks no football', () => {
    expect(
      all('colleague')
        .filter(colleague => colleague.me)
        .map(me => me.name),
    ).toEqual(['Mira Lindqvist'])
    expect(JSON.stringify(sample)).not.toMatch(
      /\b(quarterback|touchdown|yards?|scrimmage|first down|end zone|lorem)\b/i,
    )
  })
})

describe('its people and needs', () => {
  it('quote their needs with who and when, and name no product of ours', () => {
    for (const prospect of all('prospect')) {
      expect(prospect.needs.length, prospect.name).toBeGreaterThan(0)
      prospect.needs.forEach((need, index) => {
        expect(need).toMatchObject({ quoted: true, number: index + 1 })
        expect(need.personId && byId.has(need.personId)).toBe(true)
        expect(need.on).toBeDefined()
        expect(need.words).not.toMatch(/harborline|vault|coldharbor|tapewise/i)
      })
    }
  })

  it('stand in a call’s marks with the words of a need that was heard there', () => {
    const runs = all('run')
    for (const prospect of all('prospect')) {
      for (const need of prospect.needs.filter(candidate => candidate.callId !== undefined)) {
        const run = runs.find(candidate => candidate.callId === need.callId)
        const texts = run?.marks.map(mark => mark.text) ?? []
        expect(texts, need.words).toContain(need.words)
      }
    }
  })

  it('have a level, and a signer in every deal', () => {
    expect(all('person').filter(person => person.level === undefined)).toEqual([])
    for (const deal of all('deal')) {
      const signers = deal.people.filter(({ parts }) => parts.some(({ part }) => part === 'signs'))
      expect(signers, deal.name).toHaveLength(1)
    }
  })

  it('belong to the prospect of every call they attend, and to its deal', () => {
    for (const call of all('call')) {
      const deal = all('deal').find(candidate => candidate.id === call.dealId)
      for (const { personId, parts } of call.attendees) {
        if (personId === undefined) continue
        const person = all('person').find(candidate => candidate.id === personId)
        expect(person?.affiliations[0]?.prospectId).toBe(call.prospectId)
        if (deal !== undefined) expect(deal.people.map(entry => entry.personId)).toContain(personId)
        expect(parts.length > 0, `${call.title}: parts stand in the call only without a deal`).toBe(
          deal === undefined,
        )
      }
    }
  })
})

describe('its scripts', () => {
  it.each([
    ['Recovery workflow, whole room', 30],
    ['Question plan, first discovery', 30],
    ['Sign-in and locks, for the technical team', 45],
    ['A site is down, back by evening', 45],
  ])('%s fills its slot of %i minutes', (name, slot) => {
    const script = all('script').find(candidate => candidate.name === name)
    expect(script && plannedMinutes(script)).toBe(slot)
    expect(script?.nextStepsMinutes).toBeGreaterThanOrEqual(Math.max(4, slot / 10))
    expect(script?.chapters.length).toBeGreaterThanOrEqual(3)
    expect(script?.chapters.length).toBeLessThanOrEqual(5)
  })

  it('keep their steps in chapters of their own', () => {
    for (const script of all('script')) {
      const chapters = script.chapters.map(chapter => chapter.id)
      for (const step of script.steps) expect(chapters).toContain(step.chapterId)
    }
  })

  it('are copied into calls with their step ids and revision', () => {
    for (const copy of all('script-copy')) {
      const script = all('script').find(candidate => candidate.id === copy.scriptId)
      expect(copy.steps.map(step => step.id)).toEqual(script?.steps.map(step => step.id))
      expect(copy.scriptRevision).toBe(script?.revision)
      expect(all('call').find(call => call.id === copy.callId)?.scriptCopyId).toBe(copy.id)
    }
  })
})

describe('its calls', () => {
  it('are either held with a run and a debrief, planned ahead, or did not happen', () => {
    for (const call of all('call')) {
      const runs = all('run').filter(run => run.callId === call.id)
      const ahead = (call.start ?? '') > now
      if (call.status === 'held') expect([ahead, runs.length], call.title).toEqual([false, 1])
      else expect([call.status, runs.length], call.title).toEqual([ahead ? 'planned' : 'no-show', 0])
    }
  })

  it.each(
    all('run').map(run => [all('call').find(call => call.id === run.callId)?.title ?? '', run] as const),
  )('keep every mark of "%s" inside its run', (_title, run) => {
    expect(run.endedAt).toBeDefined()
    const times = run.marks.map(mark => Date.parse(mark.at))
    expect(Math.min(...times)).toBe(Date.parse(run.startedAt))
    expect(Math.max(...times)).toBe(Date.parse(run.endedAt ?? ''))
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(run.marks.at(-1)?.form).toBe('ended')
    checkSteps(run)
    checkWho(run)
  })

  it('end within a minute of their slot', () => {
    for (const run of all('run')) {
      const call = all('call').find(candidate => candidate.id === run.callId)
      expect(run.plannedEnd).toBe(call && callEnd(call))
      expect(Date.parse(run.endedAt ?? '') - Date.parse(run.plannedEnd)).toBeLessThanOrEqual(60_000)
    }
  })

  it('set a goal with a person and a sign, except where the story wants a finding', () => {
    const without = all('call').filter(call => call.goal === undefined)
    expect(without.map(call => call.title)).toEqual(['Security review'])
    for (const { goal, title, attendees } of all('call')) {
      if (goal === undefined) continue
      const first = attendees
        .map(({ personId }) => nameOf(personId).split(' ')[0] ?? '')
        .filter(name => name !== '')
      const named = first.some(name => goal.text.includes(name)) || goal.text.startsWith('They ')
      expect(named, `${title}: ${goal.text}`).toBe(true)
      expect(goal.heardWhen, title).toBeTruthy()
    }
  })

  it('have today as the pictures show it', () => {
    const ahead = all('call')
      .filter(call => call.status === 'planned')
      .sort((one, other) => (one.start ?? '').localeCompare(other.start ?? ''))
    expect(
      ahead.map(call => [
        nameOf(call.prospectId),
        call.title,
        call.start,
        call.attendees.filter(a => a.personId).length,
      ]),
    ).toEqual([
      ['Corvane Packaging', 'Whole-room proof', '2026-11-19T13:30:00.000Z', 4],
      ['Bellweather Logistics', 'Follow-up demo', '2026-11-19T14:30:00.000Z', 2],
      ['Tessamine Foods', 'Security review', '2026-11-20T09:00:00.000Z', 3],
      ['Dunmore & Hale Architects', 'Decision call', '2026-11-23T08:30:00.000Z', 5],
      ['Orrin Valley Clinics', 'Workflow for three sites', '2026-11-25T12:00:00.000Z', 6],
    ])
    expect(titled('Follow-up demo').agendaSentAt).toBeUndefined()
    expect(titled('Security review').scriptCopyId).toBeUndefined()
    expect(titled('Workflow for three sites').scriptCopyId).toBeUndefined()
  })

  it('give today’s call four of six checks, two of seven set-up tasks, and its needs at the right steps', () => {
    const call = titled('Whole-room proof')
    expect([call.checks.length, call.checks.filter(check => check.doneAt).length]).toEqual([6, 4])
    expect([call.preflight.length, call.preflight.filter(task => task.doneAt).length]).toEqual([7, 2])
    const copy = all('script-copy').find(candidate => candidate.id === call.scriptCopyId)
    const needs = all('prospect').find(prospect => prospect.id === call.prospectId)?.needs ?? []
    const codes = copy?.steps.map(step =>
      step.needIds.map(id => `N${needs.find(need => need.id === id)?.number}`).join(),
    )
    expect(codes).toEqual(['N1', 'N3', 'N3', 'N2', 'N2', 'N5'])
    expect(copy?.steps.map(step => step.minutes)).toEqual([4, 5, 2, 3, 1, 3])
  })
})

describe('its debriefs', () => {
  it('prove their outcome with a mark of the run', () => {
    for (const debrief of all('debrief')) {
      const run = all('run').find(candidate => candidate.id === debrief.runId)
      const mark = run?.marks.find(
        candidate => candidate.at === debrief.howWeKnow?.at && candidate.text === debrief.howWeKnow?.words,
      )
      expect(mark, debrief.howWeKnow?.words).toBeDefined()
      expect((debrief.closedAt ?? '') > (run?.endedAt ?? '')).toBe(true)
      if (debrief.completedAt !== undefined)
        expect(debrief.completedAt >= (debrief.closedAt ?? '')).toBe(true)
    }
  })

  it('leave one call closed in thirty seconds and no more, with four questions open', () => {
    const open = all('debrief').filter(debrief => debrief.completedAt === undefined)
    expect(open.map(debrief => debrief.callId)).toEqual([titled('Pricing call').id])
    const left = all('question').filter(
      question => question.callId === titled('Pricing call').id && question.state === 'open',
    )
    expect(left).toHaveLength(4)
  })

  it('take every question and commitment word for word from a mark of the run', () => {
    const told = [...all('question'), ...all('commitment')]
    expect(told.length).toBeGreaterThan(20)
    for (const record of told) {
      const mark = all('run')
        .find(run => run.id === record.runId)
        ?.marks.find(candidate => candidate.id === record.markId)
      expect(mark?.form, record.words).toBe(record.kind)
      if (record.kind === 'question') expect([record.words, record.askedAt]).toEqual([mark?.text, mark?.at])
      else expect(record.stages[0]).toMatchObject({ stage: 'said', at: mark?.at })
    }
  })

  it('owe what Today shows', () => {
    const owed = all('question').filter(question => question.state === 'owed')
    expect(owed.map(question => [question.words, nameOf(question.personId), question.dueOn]).sort()).toEqual([
      ['Can two people hold the unlock key together?', 'Ravi Anand', '2026-11-16'],
      ['What does a seven-year copy cost per site?', 'Anke Brouwer', '2026-11-19'],
      ['Which ports does the agent open on the plant network?', 'Sofia Reyes', '2026-11-18'],
    ])
    const undocumented = all('commitment').filter(
      ({ stages }) => !stages.some(({ stage }) => stage === 'documented'),
    )
    expect(undocumented.map(commitment => commitment.words).sort()).toEqual([
      'Fixed price for the first 20 TB',
      'Restore drill on their own file server',
    ])
  })
})

describe('its gaps and exposures', () => {
  it('are never told bare', () => {
    const gaps = new Map(all('gap').map(gap => [gap.id, gap]))
    for (const exposure of all('deal').flatMap(deal => deal.exposures)) {
      const gap = gaps.get(exposure.gapId)
      if (exposure.told !== undefined) expect(gap && isBare(gap), gap?.title).toBe(false)
    }
  })

  it('leave three bare on purpose, Windows Server 2008 R2 for want of words', () => {
    const bare = all('gap').filter(isBare)
    expect(bare).toHaveLength(3)
    const server = bare.find(gap => gap.title.includes('Windows Server 2008 R2'))
    expect([server?.workaround, server?.plainAnswer, server?.proofIds.length]).toEqual([
      undefined,
      undefined,
      1,
    ])
  })

  it('are told when a mark of the run says so, to people who were there', () => {
    for (const { told, gapId } of all('deal').flatMap(deal => deal.exposures)) {
      if (told === undefined) continue
      const run = all('run').find(candidate => candidate.callId === told.callId)
      const mark = run?.marks.find(candidate => candidate.form === 'gap-told' && candidate.gapId === gapId)
      expect(mark?.at).toBe(told.at)
      const call = all('call').find(candidate => candidate.id === told.callId)
      for (const person of told.personIds) expect(call?.attendees.map(a => a.personId)).toContain(person)
    }
  })
})

describe('its hours', () => {
  it.each([
    ['Corvane Packaging', 21.5],
    ['Dunmore & Hale Architects', 27],
    ['Halden Marine', 22],
    ['Orrin Valley Clinics', 12],
    ['Tessamine Foods', 9],
    ['Garrow Steel', 71],
  ])('come to the figure of the pictures for %s: %f', (prospect, hours) => {
    const efforts = all('effort').filter(
      effort => effort.dealId !== undefined && nameOf(effort.prospectId) === prospect,
    )
    expect(efforts.reduce((sum, effort) => sum + effort.minutes, 0) / 60).toBe(hours)
    for (const effort of efforts) expect(effort.minutes).toBeGreaterThan(0)
  })

  it('come to 7.5 in this week', () => {
    const week = all('effort').filter(effort => effort.on >= '2026-11-16')
    expect(week.reduce((sum, effort) => sum + effort.minutes, 0) / 60).toBe(7.5)
  })
})

/** Every step mark names a step of the call's copy or a reserve, and each begun step ends before the next. */
function checkSteps(run: Run): void {
  const copy = all('script-copy').find(candidate => candidate.id === run.scriptCopyId)
  const known = ['hello', 'questions', 'next-steps', ...(copy?.steps.map(step => step.id) ?? [])]
  let current: string | undefined
  for (const mark of run.marks) {
    if (mark.stepId !== undefined) expect(known).toContain(mark.stepId)
    if (mark.form === 'step-begun') {
      expect(current).toBeUndefined()
      current = mark.stepId
    } else if (mark.form === 'step-ended') {
      expect(mark.stepId).toBe(current)
      current = undefined
    } else if (mark.form !== 'ended' && mark.form !== 'step-skipped') expect(mark.stepId).toBe(current)
  }
  expect(current).toBeUndefined()
}

function checkWho(run: Run): void {
  const call = all('call').find(candidate => candidate.id === run.callId)
  const here = call?.attendees.map(attendee => attendee.id) ?? []
  for (const mark of run.marks) for (const id of mark.attendeeIds) expect(here).toContain(id)
}

/** Ids that are spoken of and are neither a record nor a part of one. */
function danglingIds(records: readonly AnyRecord[]): readonly string[] {
  const made = new Set<string>()
  const spoken: string[] = []
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const entry of value) visit(entry, key)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, entry] of Object.entries(value)) visit(entry, name)
    } else if (typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) {
      if (key === 'id') made.add(value)
      else spoken.push(`${key} ${value}`)
    }
  }
  for (const record of records) if (record.kind !== 'revision') visit(record, '')
  return spoken.filter(entry => !made.has(entry.split(' ')[1] ?? ''))
}
