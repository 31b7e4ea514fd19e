/** What a transcript suggests to a debrief. Nothing of it is taken unasked. */
import type { Commitment } from '../domain/commitment'
import type { Gap } from '../domain/gap'
import type { Need } from '../domain/need'
import type { Question } from '../domain/question'
import type { Speaker } from './speakers'

export const suggestionKinds = ['question', 'promise', 'gap'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** What taking it does. */
export type Doing =
  | { readonly does: 'fill-question'; readonly id: Question['id']; readonly before: string }
  | { readonly does: 'fill-commitment'; readonly id: Commitment['id']; readonly before: string }
  | { readonly does: 'new-question' }
  /** `dueOn`: the day the sentence names, where it can only be one. */
  | { readonly does: 'new-commitment'; readonly dueOn: string | undefined }
  | {
      readonly does: 'tell-gap'
      readonly gapId: Gap['id']
      readonly title: string
      readonly needId: Need['id']
    }

export interface Suggestion {
  /** Of its kind and words alone: the same text pasted again suggests the same. */
  readonly id: string
  readonly kind: SuggestionKind
  readonly words: string
  /** In the text as pasted. */
  readonly line: number
  readonly who: Speaker
  /** ISO instant on the run's clock; undefined where the transcript tells no time. */
  readonly at: string | undefined
  /** "ends with a question mark". */
  readonly why: string
  readonly doing: Doing
}
