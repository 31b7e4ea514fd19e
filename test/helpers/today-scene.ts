/** Days as Today meets them: an ordinary one, one with twelve calls, one on which everything is late. */
import { newAttendee } from '@shared/domain/call'
import { newPreflightTask } from '@shared/domain/preflight'
import type { AnyRecord } from '@shared/domain/records'
import {
  aCall,
  aCommitment,
  aDeal,
  aGap,
  aMe,
  aNeed,
  anEffort,
  anEnvironment,
  anExposure,
  aPerson,
  aProspect,
  aQuestion,
  aTask,
  making,
  testNow,
} from './builders'

const minutesFromNow = (minutes: number): string =>
  new Date(Date.parse(testNow) + minutes * 60_000).toISOString()
const daysAgo = (days: number): string => minutesFromNow(-days * 1_440)

/** One call in 42 minutes, two gaps that may touch what they need, and one of each debt. */
export function anOrdinaryDay() {
  const me = aMe()
  const helen = aPerson()
  const need = aNeed({ words: 'Nobody may delete a backup, not even by mistake', topics: ['deletion'] })
  const prospect = aProspect({ needs: [need] })
  const lock = aGap({ topics: ['deletion'], product: 'Vault', productVersion: '7.2' })
  const bin = aGap({ title: 'No waste bin for single files', topics: ['deletion'], product: 'Vault' })
  const environment = anEnvironment()
  const call = aCall({
    prospectId: prospect.id,
    attendees: [newAttendee({ personId: helen.id, attendance: 'accepted' }, making.newId)],
    environmentIds: [environment.id],
    play: 'whole-room',
  })
  const held = aCall({ title: 'Pricing call', prospectId: prospect.id, status: 'held', start: daysAgo(1) })
  const of = { prospectId: prospect.id, callId: held.id }
  const ports = aQuestion({
    ...of,
    words: 'Which ports does the agent open?',
    state: 'owed',
    dueOn: '2026-11-16',
  })
  const keys = aQuestion({ ...of, words: 'Can two people hold the key?', state: 'owed', dueOn: '2026-11-18' })
  const drill = aCommitment({ ...of, words: 'Restore drill on their own file server' })
  const sheet = aTask({ ...of, title: 'Send the price sheet', due: minutesFromNow(180) })
  const records: readonly AnyRecord[] = [
    ...[me, helen, prospect, lock, bin, environment, call, held, ports, keys, drill, sheet],
  ]
  return { prospect, need, lock, bin, call, held, ports, keys, drill, sheet, records }
}

/** Twelve calls today and three tomorrow, prepared more or less, with enough effort on record for the week. */
export function aCrowdedDay(): readonly AnyRecord[] {
  const companies = ['Corvane Packaging', 'Bellweather Logistics', 'Tessamine Foods', 'Dunmore & Hale']
  const prospects = companies.map((name, at) => aProspect({ name, domains: [`p${at}.example`] }))
  const environments = ['Demo A, vault console', 'Demo B', 'Recording 2B'].map((name, at) =>
    anEnvironment({ name, url: `https://demo-${at}.harborline.example/start` }),
  )
  const calls = Array.from({ length: 15 }, (_, at) =>
    aCall({
      title: ['Whole-room proof', 'Follow-up demo', 'Security review', 'Decision call'][at % 4] ?? '',
      prospectId: prospects[at % prospects.length]?.id,
      start: minutesFromNow(at < 12 ? 20 + at * 45 : 1_200 + at * 60),
      environmentIds: environments.slice(at % 3, (at % 3) + 1).map(({ id }) => id),
      ...(at % 3 === 0 && {
        goal: { text: 'They agree on a monthly restore test', heardWhen: 'they name a day' },
      }),
    }),
  )
  const efforts = Array.from({ length: 9 }, () => aCall({ status: 'cancelled', start: undefined })).flatMap(
    ({ id }, at) => [
      anEffort({ phase: 'prepare', minutes: 80 + at * 5, on: '2026-11-10', callId: id }),
      anEffort({ phase: 'debrief', minutes: 20 + at, on: '2026-11-10', callId: id }),
    ],
  )
  return [aMe(), ...prospects, ...environments, ...calls, ...efforts]
}

/** Four calls on three tenants: one restored before, one used again too soon, one that others have booked, two back to back. */
export function aDayOfTenants(): readonly AnyRecord[] {
  const companies = ['Corvane Packaging', 'Bellweather Logistics', 'Tessamine Foods', 'Orrin Valley Clinics']
  const prospects = companies.map((name, at) => aProspect({ name, domains: [`p${at}.example`] }))
  const demoA = anEnvironment({ name: 'Demo A', resetMinutes: 28 })
  const demoB = anEnvironment({ name: 'Demo B', resetMinutes: 22, lastVerifiedAt: minutesFromNow(-200) })
  const longName = 'Staging, the one with the depots of the north'
  const booked = { from: minutesFromNow(20), to: minutesFromNow(90), note: 'Support, upgrade' }
  const staging = anEnvironment({
    ...{ name: longName, url: 'https://staging.harborline.example', bookings: [booked] },
    resetMinutes: undefined,
  })
  const restore = newPreflightTask(
    { title: 'Restore demo tenant', minutes: 28, doer: 'machine', environmentId: demoA.id },
    making.newId,
  )
  const plans = [
    { start: 42, minutes: 30, environmentIds: [demoA.id], preflight: [restore] },
    { start: 92, minutes: 45, environmentIds: [demoA.id] },
    { start: 137, minutes: 30, environmentIds: [demoB.id] },
    { start: 200, minutes: 60, environmentIds: [staging.id] },
  ]
  const calls = plans.map(({ start, ...plan }, at) =>
    aCall({ ...plan, title: 'Follow-up demo', start: minutesFromNow(start), prospectId: prospects[at]?.id }),
  )
  return [aMe(), ...prospects, demoA, demoB, staging, ...calls]
}

/** No call ahead, and five hundred who wait, long since. */
export function aLateDay(): readonly AnyRecord[] {
  const prospect = aProspect({ name: 'Dunmore & Hale Architects' })
  const ravi = aPerson({ name: 'Ravi Anand' })
  const of = { prospectId: prospect.id, personId: ravi.id }
  const questions = Array.from({ length: 500 }, (_, at) =>
    aQuestion({
      ...of,
      words: at % 2 === 0 ? 'Which ports does the agent open on the plant network?' : 'Can two hold the key?',
      state: 'owed',
      askedAt: daysAgo(30),
      dueOn: daysAgo(1 + (at % 29)).slice(0, 10),
    }),
  )
  const promises = ['Restore drill on their own file server', 'Fixed price for the first 20 TB'].map(words =>
    aCommitment({ ...of, words, stages: [{ stage: 'said', at: daysAgo(9) }] }),
  )
  const calls = [1, 2, 3, 4].map(days =>
    aCall({ title: 'Pricing call', prospectId: prospect.id, status: 'held', start: daysAgo(days) }),
  )
  const tasks = ['Send the price sheet', 'Ask legal about the notice period'].map(title =>
    aTask({ title, due: daysAgo(6), prospectId: prospect.id }),
  )
  return [aMe(), prospect, ravi, ...questions, ...promises, ...calls, ...tasks]
}

/** A register of two products: ready and not, checked and long unchecked, one told and judged in two deals. */
export function aRegister() {
  const need = aNeed({ words: 'A lock that nobody can take away, for seven years', topics: ['lock'] })
  const second = aNeed({ words: 'It has to fit the pilot', quoted: false }, [need])
  const corvane = aProspect({ needs: [need, second] })
  const tessamine = aProspect({ name: 'Tessamine Foods', needs: [need] })
  const lock = aGap({
    ...{ product: 'Vault', productVersion: '7.2', topics: ['lock'], status: 'planned', fixOn: '2027-02-15' },
    lastCheckedOn: '2026-11-12',
  })
  const others = Array.from({ length: 26 }, (_, at) =>
    aGap({
      title: [
        'Windows Server 2008 R2, two line controllers',
        'No quorum of two for the unlock key',
        'Reports are in English only',
        'No restore of a single mailbox',
      ][at % 4] as string,
      product: at % 3 === 0 ? 'Agent' : 'Vault',
      productVersion: `7.${at % 3}`,
      status: (['open', 'open', 'planned', 'fixed'] as const)[at % 4] ?? 'open',
      lastCheckedOn: at % 5 === 0 ? undefined : daysAgo(at * 9).slice(0, 10),
      ...(at % 4 === 1 && { proof: undefined }),
    }),
  )
  const told = { at: daysAgo(7), personIds: [] }
  const first = anExposure({
    ...{ gapId: lock.id, needId: need.id, foundOn: '2026-11-02', plannedOn: '2026-11-05', told },
    plannedCallId: aCall().id,
    verdict: { is: 'lives', on: '2026-11-12', words: 'Fourteen days are enough for the pilot' },
  })
  const deals = [
    aDeal({
      prospectId: corvane.id,
      exposures: [first, anExposure({ gapId: lock.id, needId: second.id })],
    }),
    aDeal({
      name: 'Tessamine Foods',
      prospectId: tessamine.id,
      exposures: [anExposure({ gapId: lock.id, needId: need.id })],
    }),
  ]
  return { lock, records: [aMe(), corvane, tessamine, lock, ...others, ...deals] as readonly AnyRecord[] }
}
