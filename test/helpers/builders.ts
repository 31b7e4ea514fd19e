/**
 * Records for tests: whole, valid, the same every time, with whatever the test is about laid over them.
 * Ids count up within a file; `fresh()` starts the count again where a test compares ids.
 */
import { type Answer, newAnswer } from '@shared/domain/answer'
import { type Block, newBlock } from '@shared/domain/block'
import { type Attendee, type Call, newAttendee, newCall } from '@shared/domain/call'
import { type Checklist, newChecklist, newChecklistItem } from '@shared/domain/checklist'
import { type Colleague, newColleague } from '@shared/domain/colleague'
import { type Commitment, newCommitment } from '@shared/domain/commitment'
import { type Complaint, newComplaint } from '@shared/domain/complaint'
import { type Deal, newDeal } from '@shared/domain/deal'
import { type Debrief, newDebrief } from '@shared/domain/debrief'
import { type Effort, newEffort } from '@shared/domain/effort'
import { type Environment, newEnvironment } from '@shared/domain/environment'
import { type Exposure, newExposure } from '@shared/domain/exposure'
import { type Fact, newFact } from '@shared/domain/fact'
import { type Gap, newGap } from '@shared/domain/gap'
import { type HouseRule, newHouseRule } from '@shared/domain/house-rule'
import { type Need, type NeedFields, newNeed } from '@shared/domain/need'
import { newPerson, type Part, type PartClaim, type Person } from '@shared/domain/person'
import { newPoc, type Poc } from '@shared/domain/poc'
import { newProof, type Proof } from '@shared/domain/proof'
import { newProspect, type Prospect } from '@shared/domain/prospect'
import { newQuestion, type Question } from '@shared/domain/question'
import { newQuestionnaire, type Questionnaire } from '@shared/domain/questionnaire'
import type { Making } from '@shared/domain/record'
import type { RecordByKind, RecordKind } from '@shared/domain/records'
import { newRevision, type Revision } from '@shared/domain/revision'
import { type Mark, newRun, type Run } from '@shared/domain/run'
import { freshId } from '@shared/domain/schema'
import { newScript, type Script } from '@shared/domain/script'
import { newScriptCopy, type ScriptCopy } from '@shared/domain/script-copy'
import { newStep, type Step } from '@shared/domain/step'
import { newTask, type Task } from '@shared/domain/task'
import { newTemplate, type Template } from '@shared/domain/template'
import { countingIds } from './ids'

/** Thursday 19 November 2026, 13:48 in Berlin: 42 minutes before the call that `aCall` makes. */
export const testNow = '2026-11-19T12:48:00.000Z'
export const testStart = '2026-11-19T13:30:00.000Z'
export const testZone = 'Europe/Berlin'

let newId = countingIds()

/** What every builder makes with: `testNow`, and ids that count up. */
export const making: Making = { now: testNow, newId: () => newId() }

/** Starts the ids again at one. */
export function fresh(): void {
  newId = countingIds()
}

/** Lays the overrides over the record, the id and the times of the envelope included. */
const over = <R>(record: R, overrides: Partial<R>): R => ({ ...record, ...overrides })

export const aProspect = (o: Partial<Prospect> = {}): Prospect =>
  over(newProspect({ name: 'Corvane Packaging', domains: ['corvane.example'] }, making), o)

export const aPerson = (o: Partial<Person> = {}): Person =>
  over(newPerson({ name: 'Helen Brandt', emails: ['helen.brandt@corvane.example'] }, making), o)

export const aColleague = (o: Partial<Colleague> = {}): Colleague =>
  over(
    newColleague(
      { name: 'Tom Okafor', emails: ['tom.okafor@harborline.example'], role: 'salesperson' },
      making,
    ),
    o,
  )

/** The colleague who is me. */
export const aMe = (o: Partial<Colleague> = {}): Colleague =>
  over(
    newColleague(
      {
        name: 'Mira Lindqvist',
        emails: ['mira.lindqvist@harborline.example'],
        me: true,
        role: 'sales-engineer',
      },
      making,
    ),
    o,
  )

export const aDeal = (o: Partial<Deal> = {}): Deal =>
  over(newDeal({ name: 'Vault for Roermond', prospectId: freshId('prospect', making.newId) }, making), o)

export const aPoc = (o: Partial<Poc> = {}): Poc =>
  over(newPoc({ name: 'Three weeks', dealId: freshId('deal', making.newId) }, making), o)

/** A gap that is ready to tell: with proof and a workaround. */
export const aGap = (o: Partial<Gap> = {}): Gap =>
  over(
    newGap(
      {
        title: 'A set lock cannot be shortened',
        does: 'Keeps it until its date',
        doesNot: 'Shorten a lock once set',
        workaround: 'Start with 14 days in the pilot',
        proof: 'How a lock is kept, 6 pages',
      },
      making,
    ),
    o,
  )

export const aStep = (o: Partial<Step> = {}): Step =>
  over(newStep({ title: 'Batch record back this shift' }, making), o)

export const aScript = (o: Partial<Script> = {}): Script =>
  over(newScript({ name: 'Recovery workflow, whole room', steps: [aStep({ minutes: 18 })] }, making), o)

export const aBlock = (o: Partial<Block> = {}): Block =>
  over(newBlock({ name: 'Sign in', steps: [aStep()] }, making), o)

export const aScriptCopy = (o: Partial<ScriptCopy> = {}): ScriptCopy =>
  over(
    newScriptCopy(
      {
        name: 'Recovery workflow, whole room',
        callId: freshId('call', making.newId),
        steps: [aStep({ minutes: 18 })],
      },
      making,
    ),
    o,
  )

export const anAnswer = (o: Partial<Answer> = {}): Answer =>
  over(
    newAnswer({ question: 'Do you support single sign-on?', short: 'Yes, with your own Entra ID.' }, making),
    o,
  )

export const aProof = (o: Partial<Proof> = {}): Proof =>
  over(newProof({ title: 'Setup guide, page 4' }, making), o)

export const anEnvironment = (o: Partial<Environment> = {}): Environment =>
  over(
    newEnvironment({ name: 'Demo A', url: 'https://demo-a.harborline.example', resetMinutes: 28 }, making),
    o,
  )

export const aChecklist = (o: Partial<Checklist> = {}): Checklist =>
  over(
    newChecklist(
      {
        name: 'Huddle before a remote demo',
        items: [newChecklistItem({ text: 'Agree the one goal for today' }, making.newId)],
      },
      making,
    ),
    o,
  )

export const aTemplate = (o: Partial<Template> = {}): Template =>
  over(newTemplate({ name: 'Follow-up to the technical team', body: 'Hello {{names}}' }, making), o)

/** A planned 30-minute demo that starts 42 minutes after `testNow`. */
export const aCall = (o: Partial<Call> = {}): Call =>
  over(newCall({ title: 'Whole-room proof', zone: testZone, start: testStart, callKind: 'demo' }, making), o)

export const anAttendee = (o: Partial<Attendee> = {}): Attendee =>
  over(newAttendee({ attendance: 'accepted', personId: freshId('person', making.newId) }, making.newId), o)

export const aMark = (o: Partial<Mark> = {}): Mark => ({
  id: freshId('mark', making.newId),
  at: testStart,
  form: 'note',
  attendeeIds: [],
  ...o,
})

export const aRun = (o: Partial<Run> = {}): Run =>
  over(
    newRun(
      { callId: freshId('call', making.newId), startedAt: testStart, plannedEnd: '2026-11-19T14:00:00.000Z' },
      making,
    ),
    o,
  )

export const aDebrief = (o: Partial<Debrief> = {}): Debrief =>
  over(newDebrief({ callId: freshId('call', making.newId) }, making), o)

export const aQuestion = (o: Partial<Question> = {}): Question =>
  over(newQuestion({ words: 'Can the lock differ per share?' }, making), o)

export const aCommitment = (o: Partial<Commitment> = {}): Commitment =>
  over(newCommitment({ words: 'Restore drill on your own data' }, making), o)

export const aComplaint = (o: Partial<Complaint> = {}): Complaint =>
  over(newComplaint({ words: 'You knew this in September.' }, making), o)

export const aTask = (o: Partial<Task> = {}): Task => over(newTask({ title: 'Send the sheet' }, making), o)

export const anEffort = (o: Partial<Effort> = {}): Effort =>
  over(newEffort({ phase: 'prepare', minutes: 30, on: '2026-11-19' }, making), o)

export const aQuestionnaire = (o: Partial<Questionnaire> = {}): Questionnaire =>
  over(
    newQuestionnaire({ name: 'Security questions', table: [['Do you support single sign-on?', '']] }, making),
    o,
  )

export const aRevision = (o: Partial<Revision> = {}): Revision =>
  over(
    newRevision(
      { of: { kind: 'script', id: making.newId() }, number: 1, on: '2026-11-19', snapshot: '{}' },
      making,
    ),
    o,
  )

export const aNeed = (o: Partial<NeedFields> & Partial<Need> = {}, taken: readonly Need[] = []): Need =>
  over(newNeed({ words: 'I want it back before the shift ends.', quoted: true }, taken, making), o)

export const aFact = (o: Partial<Fact> = {}): Fact =>
  over(
    newFact(
      { topic: 'head-count', value: '240', source: 'Discovery', on: '2026-10-28', confidence: 'told' },
      making,
    ),
    o,
  )

export const aHouseRule = (o: Partial<HouseRule> = {}): HouseRule =>
  over(newHouseRule({ form: 'subject', text: 'Never bring up the 2024 recall', spoken: true }, making), o)

export const anExposure = (o: Partial<Exposure> = {}): Exposure =>
  over(
    newExposure(
      { gapId: freshId('gap', making.newId), needId: freshId('need', making.newId), foundOn: '2026-11-02' },
      making,
    ),
    o,
  )

/** A part somebody has confirmed. */
export const aPart = (part: Part, o: Partial<PartClaim> = {}): PartClaim => ({
  part,
  basis: 'confirmed',
  ...o,
})

/** One record of every kind. */
export const aRecordOf: { readonly [K in RecordKind]: (o?: Partial<RecordByKind[K]>) => RecordByKind[K] } = {
  prospect: aProspect,
  person: aPerson,
  colleague: aColleague,
  deal: aDeal,
  poc: aPoc,
  gap: aGap,
  script: aScript,
  block: aBlock,
  'script-copy': aScriptCopy,
  answer: anAnswer,
  proof: aProof,
  environment: anEnvironment,
  checklist: aChecklist,
  template: aTemplate,
  call: aCall,
  run: aRun,
  debrief: aDebrief,
  question: aQuestion,
  commitment: aCommitment,
  complaint: aComplaint,
  task: aTask,
  effort: anEffort,
  revision: aRevision,
  questionnaire: aQuestionnaire,
}
