/** A neighbourhood as the records that make it: what the advisors find in it, the app finds on opening its call. */
import type { CallNeighbourhood, OtherCall } from '@shared/advisor/facts'
import { newAnswer } from '@shared/domain/answer'
import { type Call, newCall } from '@shared/domain/call'
import { newDeal } from '@shared/domain/deal'
import { newDebrief } from '@shared/domain/debrief'
import { newEffort } from '@shared/domain/effort'
import type { Person } from '@shared/domain/person'
import type { AnyRecord } from '@shared/domain/records'
import { newRun } from '@shared/domain/run'
import { newScript } from '@shared/domain/script'
import { newScriptCopy } from '@shared/domain/script-copy'
import type { Settings } from '@shared/settings'
import { making } from '../shared/advisor/world'

export interface WorldOnDisk {
  readonly call: Call
  readonly records: readonly AnyRecord[]
  readonly settings: Partial<Settings>
}

export function onDisk(world: CallNeighbourhood): WorldOnDisk {
  const { prospect, deal, scriptCopy, usualEffort, script, day } = world
  const libraryScript = script === undefined ? undefined : newScript({ name: 'Of the library' }, making)
  const call: Call = {
    ...world.call,
    prospectId: prospect?.id,
    dealId: prospect === undefined ? undefined : deal?.id,
    scriptCopyId: scriptCopy?.id,
  }
  const copy = scriptCopy && { ...scriptCopy, callId: call.id, scriptId: libraryScript?.id }
  const records: readonly (AnyRecord | undefined)[] = [
    call,
    prospect,
    deal && { ...deal, prospectId: prospect?.id ?? deal.prospectId },
    ...world.people.map(person => ofCompany(person, prospect?.id)),
    ...world.colleagues,
    ...world.gaps,
    copy,
    ...world.questions.map(question => ({ ...question, prospectId: prospect?.id })),
    ...world.efforts.map(({ id, minutes, on, dealId }) => ({
      ...newEffort({ phase: 'prepare', minutes, on, dealId: dealId as never }, making),
      id: id as never,
    })),
    ...world.otherCalls.flatMap(other => siblingOf(other, call)),
    ...(world.answers ?? []),
    ...(world.rivals ?? []).map(({ id, name }) => ({
      ...newAnswer({ form: 'competitor', question: name, rival: name }, making),
      id: id as never,
    })),
    ...wonDeals(usualEffort?.wonHours ?? [], deal?.sizeBand),
    ...(libraryScript === undefined ? [] : lastRunOf(libraryScript, script)),
    ...(day?.environments ?? []),
    ...(day?.calls ?? []).flatMap(one =>
      one.id === call.id
        ? []
        : [{ ...newCall({ ...one, zone: call.zone, attendees: [] }, making), id: one.id }],
    ),
  ]
  const hours = usualEffort?.ownHours
  const band = deal?.sizeBand
  return {
    call,
    records: records.filter(record => record !== undefined),
    settings: hours === undefined || band === undefined ? {} : { effortFigures: [{ band, hours }] },
  }
}

const ofCompany = (person: Person, prospectId: Call['prospectId']): Person => ({
  ...person,
  affiliations: (person.affiliations.length === 0
    ? [{ form: 'prospect' as const }]
    : person.affiliations
  ).map(one => ({ ...one, prospectId })),
})

function siblingOf({ id, start, callKind, status, dealId, outcome }: OtherCall, call: Call): AnyRecord[] {
  const about = { prospectId: call.prospectId, dealId: (dealId ?? call.dealId) as Call['dealId'] }
  const sibling = {
    ...newCall({ title: 'Before', zone: call.zone, start, callKind, status, ...about }, making),
    id,
  }
  return outcome === undefined ? [sibling] : [sibling, newDebrief({ callId: id, outcome }, making)]
}

/** Won deals of the same size, each with what it took. */
const wonDeals = (hours: readonly number[], sizeBand: NonNullable<CallNeighbourhood['deal']>['sizeBand']) =>
  hours.flatMap(one => {
    const outcome = { is: 'won' as const, on: '2026-06-01' }
    const won = newDeal({ name: 'Won', prospectId: making.newId() as never, sizeBand, outcome }, making)
    return [won, newEffort({ phase: 'prepare', minutes: one * 60, on: '2026-05-01', dealId: won.id }, making)]
  })

function lastRunOf(script: ReturnType<typeof newScript>, known: CallNeighbourhood['script']): AnyRecord[] {
  const { lastRunOn, releaseNotesReadOn } = known ?? {}
  const before = newCall({ title: 'Ran it', zone: 'Europe/Berlin' }, making)
  const records: AnyRecord[] = [{ ...script, ...(releaseNotesReadOn && { releaseNotesReadOn }) }, before]
  if (lastRunOn === undefined) return records
  const copy = newScriptCopy({ callId: before.id, name: script.name, scriptId: script.id }, making)
  const startedAt = `${lastRunOn}T09:00:00.000Z`
  return [
    ...records,
    copy,
    newRun({ callId: before.id, form: 'live', startedAt, plannedEnd: startedAt }, making),
  ]
}
