import {
  placeholdersIn,
  type StarterItem,
  type StarterKind,
  type StarterRecord,
} from '@shared/starter/library'

export const kindWords: Readonly<Record<StarterKind, { readonly one: string; readonly many: string }>> = {
  script: { one: 'Script', many: 'Scripts' },
  questions: { one: 'Question set', many: 'Question sets' },
  answer: { one: 'Answer', many: 'Answers' },
  checklist: { one: 'Checklist', many: 'Checklists' },
  template: { one: 'Message', many: 'Messages' },
}

/** Neither its words nor its ids depend on when it is made. */
const sometime = { now: '2000-01-01T00:00:00.000Z', newId: () => '00000000-0000-8000-8000-000000000000' }

export const recordOf = (item: StarterItem): StarterRecord => item.make(sometime)

/** What only the user can fill in, each once. */
export const toFill = (item: StarterItem): readonly string[] => placeholdersIn(JSON.stringify(recordOf(item)))
