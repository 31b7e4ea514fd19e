/** The run a rehearsal begins with. It has the whole length before it, whatever the call's own time is. */
import type { Rehearsed } from '@shared/contract/rehearsal-calls'
import type { Call } from '@shared/domain/call'
import type { Making } from '@shared/domain/record'
import { newRun, type Run } from '@shared/domain/run'
import { plannedMinutes, type Script } from '@shared/domain/script'
import { AppError } from '@shared/errors'
import type { RecordStore } from '../store/record-store'

type Reading = Pick<RecordStore, 'read'>

/** Makes the run once its time has come; rejects when what is to be rehearsed cannot be read. */
export async function rehearsalOf(store: Reading, of: Rehearsed): Promise<(making: Making) => Run> {
  if ('callId' in of) {
    const { id, scriptCopyId, minutes, sample } = await readCall(store, of.callId)
    return making => rehearsal({ callId: id, scriptCopyId, sample }, minutes, making)
  }
  const script = await readScript(store, of.scriptId)
  return making => rehearsal({ scriptId: script.id, sample: script.sample }, plannedMinutes(script), making)
}

function rehearsal(fields: Partial<Run>, minutes: number, making: Making): Run {
  const plannedEnd = new Date(Date.parse(making.now) + Math.max(1, minutes) * 60_000).toISOString()
  return newRun({ ...fields, form: 'rehearsal', startedAt: making.now, plannedEnd }, making)
}

export async function readCall(store: Reading, id: string): Promise<Call> {
  const read = await store.read('call', id)
  if (read.kind === 'ok' && read.record.deletedAt === undefined) return read.record
  throw unread('call', id)
}

async function readScript(store: Reading, id: string): Promise<Script> {
  const read = await store.read('script', id)
  if (read.kind === 'ok' && read.record.deletedAt === undefined) return read.record
  throw unread('script', id)
}

const unread = (kind: 'call' | 'script', id: string) =>
  new AppError('not-found', `This ${kind} cannot be read, so no run was started. Its file is untouched.`, {
    id,
  })
