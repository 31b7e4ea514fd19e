/** For what main saves by itself, such as the marks of a run: a save that fails is kept like one of a page. */
import { AppError, encodeError } from '@shared/errors'
import type { RecordStore } from '../store/record-store'
import type { Journal } from './journal'
import { journalOutcome } from './journal-outcome'

export function saveThroughJournal(
  store: Pick<RecordStore, 'save' | 'history'>,
  journal: Journal,
  now: () => string,
): RecordStore['save'] {
  const note = (request: Parameters<RecordStore['save']>[0], error?: AppError) => {
    const { kind, id } = request.record
    return journalOutcome(
      { journal, store },
      {
        requests: [request],
        saved: error === undefined ? [{ record: { kind, id } }] : [],
        failed: error === undefined ? [] : [{ kind, id, error: encodeError(error) }],
        step: undefined,
        at: now(),
      },
    )
  }
  return async request => {
    try {
      const saved = await store.save(request)
      await note(request)
      return saved
    } catch (error) {
      if (error instanceof AppError) await note(request, error)
      throw error
    }
  }
}
