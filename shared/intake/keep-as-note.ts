/** A pasted text that could not be sorted is kept whole, as one note in the company's profile. */
import { newFact } from '../domain/fact'
import type { Prospect } from '../domain/prospect'
import type { NewId } from '../domain/schema'
import { putFact } from '../prospect/profile'

/** A note holds so many letters and no more. */
export const longestNote = 500_000

export const canBeKept = (text: string): boolean => text.trim() !== '' && text.length <= longestNote

/** `on` is the day it was pasted. */
export const keepAsNote = (prospect: Prospect, text: string, on: string, newId: NewId): Prospect =>
  putFact(
    prospect,
    newFact(
      {
        topic: 'other',
        label: 'Pasted text',
        value: text.trim(),
        confidence: 'read',
        source: 'pasted text',
        on,
      },
      { newId },
    ),
  )
