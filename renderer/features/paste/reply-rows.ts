/** Which sentences answer one of the five questions, by their index, while the paste is read as a reply. */
import type { ImportPlan } from '@shared/intake/plan-import'
import type { ReplyField } from '@shared/prepare/ask-salesperson'

export function answersOf({ reply, isReply }: ImportPlan): ReadonlyMap<number, ReplyField | 'ours'> {
  if (reply === undefined || !isReply) return new Map()
  return new Map<number, ReplyField | 'ours'>([
    ...[...reply.reply.ours].map(index => [index, 'ours'] as const),
    ...reply.reply.answers.map(({ index, field }) => [index, field] as const),
  ])
}
