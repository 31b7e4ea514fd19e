/** A run session over a disk in memory, with hands for its clock. */
import { newCall } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import { type Summary, summarize } from '@shared/domain/summary'
import { AppError } from '@shared/errors'
import { mergeRecords } from '@shared/merge/merge-records'
import { createRunSession, type RunSessionOptions } from '../../../electron/run/run-session'

export const start = '2026-11-19T13:30:00.000Z'
export const startMs = Date.parse(start)

export function idSource(prefix: number) {
  let count = 0
  return () => {
    count += 1
    return `00000000-0000-4000-8${String(prefix).padStart(3, '0')}-${String(count).padStart(12, '0')}`
  }
}

export const making = { now: start, newId: idSource(1) }
export const call = newCall({ title: 'Demo', zone: 'UTC', start }, making)
export const otherCall = newCall({ title: 'Other', zone: 'UTC', start }, making)

/** A disk in memory with the store's manners: revisions, conflicts, failures, and writes that take a moment. */
export function fakeDisk(records: readonly AnyRecord[] = [call, otherCall]) {
  const files = new Map<string, AnyRecord>(records.map(record => [record.id, structuredClone(record)]))
  /** What the history holds. */
  const versions = new Map<string, AnyRecord>()
  const disk = {
    files,
    broken: undefined as AppError | undefined,
    /** A write waits for this in the middle. */
    gate: Promise.resolve() as Promise<unknown>,
    saves: 0,
    writing: 0,
    mostWriting: 0,
    runs: () => [...files.values()].filter((record): record is Run => record.kind === 'run'),
  }
  const store: RunSessionOptions['store'] = {
    read: async (kind, id) => {
      const record = files.get(id)
      return record?.kind === kind
        ? ({ kind: 'ok', record: structuredClone(record) } as never)
        : { kind: 'missing' }
    },
    save: async ({ record, baseRev }) => {
      disk.saves += 1
      disk.writing += 1
      disk.mostWriting = Math.max(disk.mostWriting, disk.writing)
      await disk.gate
      disk.writing -= 1
      if (disk.broken !== undefined) throw disk.broken
      const theirs = files.get(record.id)
      const isMerged = theirs !== undefined && theirs.rev !== baseRev
      const base = versions.get(`${record.id} ${baseRev}`)
      const whole = isMerged ? mergeRecords(base, record, theirs).record : record
      const saved = { ...whole, rev: (theirs?.rev ?? 0) + 1 } as AnyRecord
      files.set(record.id, structuredClone(saved))
      versions.set(`${record.id} ${saved.rev}`, structuredClone(saved))
      return { rev: saved.rev, merged: isMerged, record: saved }
    },
    summaries: kind =>
      [...files.values()].filter(record => record.kind === kind).map(record => summarize(record) as Summary),
  }
  return { disk, store }
}

export function openSession(given = fakeDisk()) {
  const hands = { seconds: 0 }
  const told: Run[] = []
  const session = createRunSession({
    store: given.store,
    clock: { nowMs: () => startMs + hands.seconds * 1000, monotonicMs: () => hands.seconds * 1000 },
    newId: idSource(2),
    onChanged: run => told.push(run),
  })
  return { session, told, hands, ...given }
}

export const full = () => new AppError('disk-full', 'The disk is full.')
export const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    error => (error instanceof AppError ? error.code : error),
  )
export const at = (seconds: number) => new Date(startMs + seconds * 1000).toISOString()
