import type { MarkForm } from '@shared/domain/run'

/** The command of each mark, in the order in which they stand on screen. */
export const shownMarks = ['question', 'note', 'commitment', 'gap-told'] as const
export const reactionMarks = ['lands-well', 'falls-flat'] as const
export const moreMarks = [
  { command: 'mark.park', form: 'parked' },
  { command: 'mark.objection', form: 'objection' },
  { command: 'mark.complaint', form: 'complaint' },
  { command: 'mark.on-a-roll', form: 'on-a-roll' },
  { command: 'mark.drift', form: 'drift' },
  { command: 'mark.joined-or-left', form: 'joined' },
  { command: 'mark.failure', form: 'failure' },
  { command: 'mark.moment', form: 'moment' },
] as const satisfies readonly { readonly command: string; readonly form: MarkForm }[]
