/** A script that lacks nothing, alone and as a call's copy, to be spoilt by a test. */
import type { RoomPerson } from '@shared/advisor/room'
import type { RuleSettings } from '@shared/advisor/settings'
import { type Need, newNeed } from '@shared/domain/need'
import type { PersonId } from '@shared/domain/person'
import { freshId } from '@shared/domain/schema'
import { newScript } from '@shared/domain/script'
import { newStep, type Step } from '@shared/domain/step'
import type { LintCall, ScriptContext } from '@shared/lint/facts'
import type { LintFinding, LintRuleId, LintStory } from '@shared/lint/finding'
import { type Lint, lintStory } from '@shared/lint/lint'
import { switchRule } from '@shared/lint/settle'
import { making } from '../../helpers/builders'

export const today = '2026-11-19'

export const id = <K extends string>(kind: K) => freshId(kind, making.newId)

/** Serves restore, shown live with a fallback that was tried, short in words. */
export const goodStep = (fields: Partial<Step> = {}): Step =>
  newStep(
    {
      title: 'Batch record back this shift',
      tell: 'You type the batch number, and your file is there.',
      minutes: 4,
      medium: 'live',
      topics: ['restore'],
      todayThey: 'file a ticket and wait two days',
      withUs: 'they have it before the shift ends',
      takeaway: 'Your pallet ships tonight.',
      fallback: 'Recording 2B',
      fallbackTriedOn: '2026-11-11',
      ...fields,
    },
    making,
  )

const chapters = ['A lost file comes back', 'A ransomware morning', 'The auditor asks'].map(title => ({
  id: id('chapter'),
  title,
  standsAlone: true,
}))

export const plainSteps: readonly Step[] = [
  goodStep({ isResult: true, chapterId: chapters[0]?.id }),
  goodStep({ title: 'Nobody can delete it', medium: 'talk', chapterId: chapters[1]?.id, minutes: 6 }),
  goodStep({ title: 'Proof for the auditor', chapterId: chapters[2]?.id, minutes: 8 }),
]

/** 3 hello, 18 show, 5 questions, 4 next steps. */
export const goodStory = (fields: Partial<LintStory> = {}): LintStory => ({
  ...newScript(
    {
      name: 'Recovery workflow',
      actor: 'The shift lead',
      chapters,
      steps: plainSteps,
      productVersion: '5.2',
      lastVerifiedOn: '2026-11-12',
      reviewBy: '2027-02-02',
    },
    making,
  ),
  ...fields,
})

export const n1: Need = newNeed(
  { words: 'A batch record was lost for two days', quoted: true, topics: ['restore'], priority: 3 },
  [],
  making,
)

export const person = (name: string, level?: number): RoomPerson => ({
  personId: id('person') as PersonId,
  name,
  ...(level !== undefined && { level: { value: level, basis: 'confirmed' as const } }),
  parts: [],
  attends: true,
})

export const helen = person('Helen Brandt', 1)
export const marcus = person('Marcus Oyelaran', 4)
export const ines = person('Ines Vidal', 2)
export const dieter = person('Dieter Vance', 2)

/** A 30 minute call whose one need every step serves. */
export const inCall = (fields: Partial<LintCall> = {}): Partial<ScriptContext> => ({
  call: { slotMinutes: 30, needs: [n1], room: [helen, marcus, ines, dieter], ...fields },
})

export const bound = (steps: readonly Step[]): readonly Step[] =>
  steps.map(step => ({ ...step, needIds: [n1.id] }))

export interface Scene {
  readonly story?: Partial<LintStory>
  readonly context?: Partial<ScriptContext>
}

/** One spoilt step before the good ones. */
export const atStep = (fields: Partial<Step>, context: Partial<ScriptContext> = {}): Scene => ({
  story: { steps: bound([goodStep({ isResult: true, ...fields }), ...plainSteps.slice(1)]) },
  context,
})

export const lintOf = ({ story, context }: Scene, settings?: RuleSettings): Lint =>
  lintStory(goodStory(story), { today, rehearsed: true, ...context }, settings)

export const foundBy = (rule: LintRuleId, scene: Scene, settings?: RuleSettings): readonly LintFinding[] =>
  lintOf(scene, settings).findings.filter(finding => finding.rule === rule)

export const switchedOn = (story: LintStory, rule: LintRuleId): LintStory => switchRule(story, rule, 'on')
