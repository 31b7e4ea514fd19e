/** Every kind of record, its schema, and the one door through which a file becomes a record. */
import type * as z from 'zod'
import { type Answer, answerSchema } from './answer'
import { type Block, blockSchema } from './block'
import { type Call, callSchema } from './call'
import { type Checklist, checklistSchema } from './checklist'
import { type Colleague, colleagueSchema } from './colleague'
import { type Commitment, commitmentSchema } from './commitment'
import { type Complaint, complaintSchema } from './complaint'
import { type Deal, dealSchema } from './deal'
import { type Debrief, debriefSchema } from './debrief'
import { type Effort, effortSchema } from './effort'
import { type Environment, environmentSchema } from './environment'
import { type Gap, gapSchema } from './gap'
import { type Ladder, migrate, presentLadder } from './migrations'
import { type Person, personSchema } from './person'
import { type Poc, pocSchema } from './poc'
import { type Proof, proofSchema } from './proof'
import { type Prospect, prospectSchema } from './prospect'
import { type Question, questionSchema } from './question'
import { type Questionnaire, questionnaireSchema } from './questionnaire'
import type { RecordKind } from './record'
import { type Revision, revisionSchema } from './revision'
import { type Run, runSchema } from './run'
import { type Script, scriptSchema } from './script'
import { type ScriptCopy, scriptCopySchema } from './script-copy'
import { type Task, taskSchema } from './task'
import { type Template, templateSchema } from './template'

export { type RecordKind, recordKinds } from './record'

export interface RecordByKind {
  readonly prospect: Prospect
  readonly person: Person
  readonly colleague: Colleague
  readonly deal: Deal
  readonly poc: Poc
  readonly gap: Gap
  readonly script: Script
  readonly block: Block
  readonly 'script-copy': ScriptCopy
  readonly answer: Answer
  readonly proof: Proof
  readonly environment: Environment
  readonly checklist: Checklist
  readonly template: Template
  readonly call: Call
  readonly run: Run
  readonly debrief: Debrief
  readonly question: Question
  readonly commitment: Commitment
  readonly complaint: Complaint
  readonly task: Task
  readonly effort: Effort
  readonly revision: Revision
  readonly questionnaire: Questionnaire
}
export type RecordOf<K extends RecordKind> = RecordByKind[K]
export type AnyRecord = RecordByKind[RecordKind]

/** Which record: enough to find its file. */
export interface RecordRef {
  readonly kind: RecordKind
  readonly id: string
}

const schemas: Readonly<Record<RecordKind, z.ZodType>> = {
  prospect: prospectSchema,
  person: personSchema,
  colleague: colleagueSchema,
  deal: dealSchema,
  poc: pocSchema,
  gap: gapSchema,
  script: scriptSchema,
  block: blockSchema,
  'script-copy': scriptCopySchema,
  answer: answerSchema,
  proof: proofSchema,
  environment: environmentSchema,
  checklist: checklistSchema,
  template: templateSchema,
  call: callSchema,
  run: runSchema,
  debrief: debriefSchema,
  question: questionSchema,
  commitment: commitmentSchema,
  complaint: complaintSchema,
  task: taskSchema,
  effort: effortSchema,
  revision: revisionSchema,
  questionnaire: questionnaireSchema,
}

export type ParsedRecord<K extends RecordKind = RecordKind> =
  | { readonly kind: 'ok'; readonly record: RecordOf<K> }
  | {
      readonly kind: 'newer'
      readonly raw: Readonly<Record<string, unknown>>
      readonly schemaVersion: number
    }
  /** Older, and it could not be brought to the present form: whose fault that is nobody knows, so it is left alone. */
  | {
      readonly kind: 'unmigrated'
      readonly raw: Readonly<Record<string, unknown>>
      readonly schemaVersion: number
      readonly reason: string
    }
  | { readonly kind: 'invalid'; readonly reason: string }

/** Reads what a file or a message holds as a record of `kind`; older versions are migrated, newer left alone. */
export function parseRecord<K extends RecordKind>(
  kind: K,
  value: unknown,
  ladder: Ladder = presentLadder,
): ParsedRecord<K> {
  const raw = asPlainObject(value)
  if (raw === undefined) return { kind: 'invalid', reason: 'it holds no object' }
  const hostile = hostileKey(raw)
  if (hostile !== undefined) return { kind: 'invalid', reason: `it carries the key "${hostile}"` }
  const version = raw.schemaVersion
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'invalid', reason: 'it has no schema version' }
  }
  if (version > ladder.target) return { kind: 'newer', raw, schemaVersion: version }
  if (version < ladder.target) return parseOlder(kind, raw, version, ladder)
  const parsed = schemas[kind].safeParse(raw)
  if (parsed.success) return { kind: 'ok', record: parsed.data as RecordOf<K> }
  return { kind: 'invalid', reason: firstIssue(parsed.error) }
}

function parseOlder<K extends RecordKind>(
  kind: K,
  raw: Readonly<Record<string, unknown>>,
  schemaVersion: number,
  ladder: Ladder,
): ParsedRecord<K> {
  const left = (reason: string) => ({ kind: 'unmigrated' as const, raw, schemaVersion, reason })
  try {
    const parsed = schemas[kind].safeParse(migrate(raw, ladder))
    if (parsed.success) return { kind: 'ok', record: parsed.data as RecordOf<K> }
    return left(firstIssue(parsed.error))
  } catch (error) {
    return left(error instanceof Error ? error.message : String(error))
  }
}

function asPlainObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return value as Readonly<Record<string, unknown>>
}

const hostileKeys = new Set(['__proto__', 'constructor', 'prototype'])
const deepest = 40

/** The first key that could reach a prototype, or a nesting no record has. Own keys only, whatever the depth. */
function hostileKey(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > deepest) return 'nested too deep'
  for (const key of Object.keys(value)) {
    if (hostileKeys.has(key)) return key
    const found = hostileKey((value as Readonly<Record<string, unknown>>)[key], depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'it does not fit'
  const path = issue.path.join('.')
  return path === '' ? issue.message : `"${path}": ${issue.message}`
}
