/** What the user has to know about earlier versions, in words. */
import type { RecordRef } from '@shared/domain/records'
import type { StoreProblem } from '@shared/safety'
import { asDiskError } from '../store/disk-errors'

export const stuckProblemId = 'history'

const reasons: Readonly<Record<string, string>> = {
  'disk-full': 'the disk is full',
  'read-only': 'the disk is read-only',
  'not-allowed': 'Presnap may not write to its own folder',
}

/** Versions that no disk takes. The records themselves are saved elsewhere and are not concerned. */
export function stuckProblem(error: unknown): StoreProblem {
  const why = reasons[asDiskError(error).code] ?? 'the disk does not take them'
  return {
    id: stuckProblemId,
    form: 'history',
    file: 'history',
    message: `Earlier versions cannot be written at the moment: ${why}. Your records are saved as always. Presnap keeps the versions in memory and tries again.`,
    actions: ['dismiss'],
  }
}

export function damagedProblem(ref: RecordRef, damaged: number): StoreProblem {
  const { kind, id } = ref
  const many = damaged === 1 ? 'One earlier version' : `${damaged} earlier versions`
  return {
    // More of them is news, also for who has dismissed the first.
    id: `history/${kind}/${id}#${damaged}`,
    form: 'history',
    file: `history/${kind}/${id}.jsonl`,
    ref,
    message: `${many} of a ${kind.replaceAll('-', ' ')} cannot be read any more. The present one and all others are here.`,
    actions: ['dismiss'],
  }
}

/** A file that is none of ours, whatever it is: kept, and out of the way. */
export function putAsideProblem(file: string, keptAt: string): StoreProblem {
  return {
    id: keptAt,
    form: 'history',
    file,
    keptAt,
    message: `A file with earlier versions is far larger than it can be, so it was put aside, unchanged, at ${keptAt}. Your records are all here.`,
    actions: ['dismiss'],
  }
}
