/** The room: R27 to R29. */
import type { SpeakingRule } from '@shared/advisor/registry'
import { fidelityAxes, newAttendee } from '@shared/domain/call'
import { newPerson, type Person } from '@shared/domain/person'
import { dealOf, making, newId } from '../world'
import { type InCall, noLimit, onCall, type RuleCase, type World } from './case'

const somebody = (fields: Partial<Person> & { readonly department?: string }): Person =>
  newPerson(
    { name: 'Ana Lind', affiliations: [{ form: 'prospect', department: fields.department }], ...fields },
    making,
  )

const finance = (value: number) =>
  somebody({ name: 'Fay Moss', department: 'Finance', level: { value, basis: 'confirmed' } })

const engineer = somebody({
  name: 'Ed Park',
  department: 'IT',
  level: { value: 4, basis: 'confirmed' },
  stance: 'for',
})

const inRoom = (people: readonly Person[], fields: InCall = {}, more: World = {}): World =>
  onCall(
    {
      roomPlan: undefined,
      attendees: people.map(({ id }) => newAttendee({ personId: id }, newId)),
      ...fields,
    },
    { people, ...more },
  )

const signerAt = (value: number, fields: InCall): World => {
  const signer = finance(value)
  const people = [{ personId: signer.id, parts: [{ part: 'signs' as const, basis: 'confirmed' as const }] }]
  return inRoom([signer], { roomPlan: 'one-workflow', ...fields }, { deal: dealOf({ people }) })
}

const generic = {
  environment: { is: 'generic' },
  data: { is: 'generic' },
  workflow: { is: 'exact' },
} as const

/** Two axes are not exact and one is wanted: the cheaper one, whose hours are what mending takes. */
function hoursEdge(axis: 'environment' | 'data' | 'workflow') {
  const [other, exact] = fidelityAxes.filter(one => one !== axis)
  const fidelity = {
    [axis]: { is: 'generic' },
    [other ?? axis]: { is: 'generic', hours: 9 },
    [exact ?? axis]: { is: 'exact' },
  }
  return { in: signerAt(2, { fidelity }), loud: 1, mild: 2 }
}

export const roomCases = {
  R27: {
    speaks: fields => inRoom([finance(2), engineer], fields),
    unknown: ['asks', inRoom([finance(2), somebody({ level: { value: 4, basis: 'confirmed' } })])],
    sides: [
      ['2 levels apart, 2 departments', inRoom([finance(2), engineer]), 'warn'],
      ['1 level apart', inRoom([finance(3), engineer]), 'silent'],
      [
        'one department',
        inRoom([finance(2), { ...engineer, affiliations: finance(2).affiliations }]),
        'silent',
      ],
      [
        'a level that is only suggested',
        inRoom([{ ...finance(2), level: { value: 2, basis: 'suggested' } }, engineer]),
        'info',
      ],
      ['how it is served is chosen', inRoom([finance(2), engineer], { roomPlan: 'blocks' }), 'silent'],
      ['a level nobody knows', inRoom([{ ...finance(2), level: undefined }, engineer]), 'info'],
    ],
    edges: {
      mixLevels: { in: inRoom([finance(2), engineer]), loud: 2, mild: 3 },
      mixDepartments: { in: inRoom([finance(2), engineer]), loud: 2, mild: 3 },
    },
  },
  R28: {
    speaks: fields => signerAt(2, { ...fields, fidelity: generic }),
    unknown: ['asks', signerAt(2, { fidelity: undefined })],
    sides: [
      ['level 2, 1 of 3 exact', signerAt(2, { fidelity: generic }), 'warn'],
      ['level 3', signerAt(3, { fidelity: generic }), 'silent'],
      ['2 of 3 exact', signerAt(2, { fidelity: { ...generic, data: { is: 'exact' } } }), 'silent'],
      ['nobody known to sign', onCall({ fidelity: generic }, { deal: undefined }), 'silent'],
    ],
    edges: {
      closeToHomeLevel: { in: signerAt(2, { fidelity: generic }), loud: 2, mild: 1 },
      exactAxes: { in: signerAt(2, { fidelity: generic }), loud: 2, mild: 1 },
      exactEnvironmentHours: hoursEdge('environment'),
      exactDataHours: hoursEdge('data'),
      exactWorkflowHours: hoursEdge('workflow'),
    },
  },
  R29: {
    speaks: fields =>
      inRoom([finance(2), { ...engineer, stance: 'neutral' }], { roomPlan: 'blocks', ...fields }),
    unknown: ['asks', inRoom([finance(2), { ...engineer, stance: undefined }])],
    sides: [
      ['one is for it', inRoom([finance(2), engineer]), 'silent'],
      [
        'one vouches for it',
        inRoom([finance(2), { ...engineer, stance: 'neutral', vouchesFor: ['restore'] }]),
        'silent',
      ],
      ['only technical people attend', inRoom([{ ...engineer, stance: 'against' }]), 'silent'],
      ['the play is technical team first', inRoom([finance(2)], { play: 'technical-team-first' }), 'silent'],
    ],
    edges: noLimit,
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
