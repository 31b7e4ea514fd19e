/** A call with a room, and what is known of it, for the tests of fitting a script to it. */
import { type CallFacts, type CallNeighbourhood, collectFacts } from '@shared/advisor/facts'
import type { Call } from '@shared/domain/call'
import type { Part, Person } from '@shared/domain/person'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { aCall, anAttendee, aPart, aPerson, aProspect, aScriptCopy, testNow } from '../../helpers/builders'

export interface Guest {
  readonly name: string
  readonly part?: Part
  readonly level?: 1 | 2 | 3 | 4 | 5
  readonly department?: string
}

export interface SceneOptions {
  readonly guests?: readonly Guest[]
  readonly call?: Partial<Call>
  readonly more?: Partial<CallNeighbourhood>
}

export const signer: Guest = { name: 'Helen Brandt', part: 'signs', level: 1, department: 'Finance' }
export const expert: Guest = { name: 'Sofia Reyes', part: 'technical-evaluator', level: 5, department: 'IT' }

export function factsFor(
  copy: ScriptCopy,
  { guests = [], call = {}, more = {} }: SceneOptions = {},
): CallFacts {
  const people = guests.map(person)
  const attendees = guests.map(({ part }, at) =>
    anAttendee({ personId: people[at]?.id, parts: part === undefined ? [] : [aPart(part)] }),
  )
  return collectFacts(
    {
      call: aCall({ minutes: 30, attendees, ...call }),
      prospect: aProspect(),
      people,
      colleagues: [],
      gaps: [],
      questions: [],
      efforts: [],
      otherCalls: [],
      scriptCopy: copy,
      ...more,
    },
    testNow,
  )
}

const person = ({ name, level, department }: Guest): Person =>
  aPerson({
    name,
    level: level === undefined ? undefined : { value: level, basis: 'confirmed' },
    affiliations: department === undefined ? [] : [{ form: 'prospect', department }],
  })

/** 3 hello, 5 questions, 4 next steps: 18 minutes of 30 for the steps. */
export const copyWith = (steps: ScriptCopy['steps'], o: Partial<ScriptCopy> = {}): ScriptCopy =>
  aScriptCopy({ helloMinutes: 3, questionsMinutes: 5, nextStepsMinutes: 4, steps, ...o })
