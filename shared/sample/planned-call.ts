/** A call as the sample writes it: planned, with the people in the room and, where there is one, its script's copy. */
import { type Attendee, type Call, type Goal, newCall } from '../domain/call'
import type { Check } from '../domain/checklist'
import type { Need } from '../domain/need'
import type { Part } from '../domain/person'
import type { Script } from '../domain/script'
import { copyScript, type ScriptCopy } from '../domain/script-copy'
import type { Step } from '../domain/step'
import { huddleChecklist } from './checklists'
import { recoveryScript } from './library/recovery'
import { deepDiveScript, questionPlan, rebuildScript } from './library/scripts'
import type { Stage } from './stage'

/** The library's scripts by the names their step ids are made from. */
const scriptNamed = {
  recovery: recoveryScript,
  'deep-dive': deepDiveScript,
  rebuild: rebuildScript,
  'question-plan': questionPlan,
}
export type ScriptName = keyof typeof scriptNamed

/** A name, or a name with the parts it has in this call where there is no deal yet. */
export type Invited = string | readonly [person: string, ...parts: Part[]]

export interface PlannedCall {
  readonly name: string
  readonly title: string
  readonly prospect: string
  readonly deal?: string
  readonly at: string
  readonly minutes: number
  readonly kind: Call['callKind']
  readonly mode?: Call['mode']
  /** When the invite came in. */
  readonly invited: string
  readonly previous?: string
  readonly people: readonly Invited[]
  readonly goal?: Omit<Goal, 'milestoneId'> & { readonly milestone?: string }
  readonly play?: Call['play']
  readonly role?: Call['myRole']
  readonly roleReason?: string
  readonly environments?: readonly string[]
  readonly agendaSent?: string
  readonly script?: ScriptName
  readonly fields?: Partial<Call>
}

export const attendeeId = (s: Stage, call: string, person: string) => s.id('attendee', `${call}/${person}`)
export const stepId = (s: Stage, script: string, key: string) => s.id('step', `${script}/${key}`)
export const milestoneId = (s: Stage, deal: string, name: string) => s.id('milestone', `${deal}/${name}`)

export function plannedCall(s: Stage, plan: PlannedCall): Call {
  return s.make(newCall, plan.name, plan.invited, {
    title: plan.title,
    zone: s.zone,
    prospectId: s.id('prospect', plan.prospect),
    dealId: plan.deal === undefined ? undefined : s.id('deal', plan.deal),
    previousCallId: plan.previous === undefined ? undefined : s.id('call', plan.previous),
    start: s.at(plan.at),
    minutes: plan.minutes,
    callKind: plan.kind,
    mode: plan.mode ?? 'remote',
    ...whereItIs(plan),
    calendar: { uid: `${plan.name}@harborline.example`, sequence: 0, source: 'invite.ics' },
    attendees: attendees(s, plan),
    salespersonId: s.id('colleague', 'tom'),
    goal: goalOf(s, plan),
    play: plan.play,
    myRole: plan.role,
    myRoleReason: plan.roleReason,
    environmentIds: (plan.environments ?? []).map(name => s.id('environment', name)),
    scriptCopyId: plan.script === undefined ? undefined : s.id('script-copy', plan.name),
    agendaSentAt: plan.agendaSent === undefined ? undefined : s.past(plan.agendaSent),
    ...plan.fields,
  })
}

/** What is bound by hand in a call's copy, over what the topics bind. */
export type Bindings = Readonly<Record<string, Partial<Step>>>

/** The script's copy in the call, bound to the needs known on the day before it. */
export function copyFor(
  s: Stage,
  plan: PlannedCall,
  needs: readonly Need[],
  bindings: Bindings = {},
): readonly ScriptCopy[] {
  const { script, name } = plan
  if (script === undefined) return []
  const from = scriptNamed[script](s)
  const day = s.day(plan.at.slice(0, 10))
  const known = needs.filter(need => need.on !== undefined && need.on < day)
  const copy = s.make(
    (library: Script, making) => copyScript(library, s.id('call', name), { needs: known }, making),
    name,
    plan.invited,
    from,
  )
  return [{ ...copy, steps: copy.steps.map(step => ({ ...step, ...bindings[step.title] })) }]
}

/** The huddle checklist in a call; `done` names the item's instant or leaves it open. */
export function huddleChecks(s: Stage, call: string, owners: readonly HuddleLine[]): readonly Check[] {
  const items = huddleChecklist(s).items
  return owners.flatMap(([key, owner, due, done]) => {
    const item = items.find(candidate => candidate.id === s.id('checklist-item', `huddle/${key}`))
    if (item === undefined) return []
    const doneAt = done === undefined ? undefined : s.past(done)
    const id = s.id('check', `${call}/${key}`)
    return [
      {
        id,
        itemId: item.id,
        text: item.text,
        wants: item.wants,
        ownerId: s.id('colleague', owner),
        due: s.at(due),
        doneAt,
      },
    ]
  })
}
export type HuddleLine = readonly [key: string, owner: string, due: string, done?: string]

function whereItIs(plan: PlannedCall): Partial<Call> {
  if (plan.mode === 'on-site') return { place: 'At their site' }
  return { place: 'Microsoft Teams', joinUrl: `https://meet.harborline.example/${plan.name}` }
}

function goalOf(s: Stage, { goal, deal }: PlannedCall): Goal | undefined {
  if (goal === undefined) return undefined
  const { milestone, ...rest } = goal
  if (milestone === undefined || deal === undefined) return rest
  return { ...rest, milestoneId: milestoneId(s, deal, milestone) }
}

/** Theirs first, so that the digits 1 to 9 of a run name them; ours after. */
function attendees(s: Stage, plan: PlannedCall): readonly Attendee[] {
  const theirs = plan.people.map(invited => {
    const [person, ...parts] = typeof invited === 'string' ? [invited] : invited
    return {
      id: attendeeId(s, plan.name, person),
      personId: s.id('person', person),
      attendance: 'accepted' as const,
      parts: parts.map(part => ({ part, basis: 'confirmed' as const })),
    }
  })
  const ours = ['tom', 'mira'].map(name => ({
    id: attendeeId(s, plan.name, name),
    colleagueId: s.id('colleague', name),
    attendance: 'accepted' as const,
    organiser: name === 'tom',
    parts: [],
  }))
  return [...theirs, ...ours]
}
