/** The names of the documents, apart from their writers: the frame shows them before any is written. */
import type { DocumentKind } from './sheet'

export const documentLabels: Readonly<Record<DocumentKind, string>> = {
  brief: 'Huddle brief',
  agenda: 'Agenda',
  note: 'Note for the salesperson',
  'cue-sheet': 'Cue sheet',
  'backup-pack': 'Backup pack',
  'sign-off': 'Sign-off',
  'day-one': 'Day one after go-live',
  'follow-up': 'Follow-up',
  'hand-off': 'Hand-off pack',
}
