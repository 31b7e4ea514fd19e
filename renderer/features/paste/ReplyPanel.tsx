import { replyFields, replyLabels } from '@shared/prepare/ask-salesperson'
import { Checkbox } from '../../ui/Checkbox'
import { Panel } from '../../ui/Panel'
import { SuggestedTag } from '../../ui/Tag'
import styles from './Paste.module.css'
import type { PreviewProps } from './PastePreview'

const formWords = {
  inline: 'below your questions',
  numbered: 'by number',
  prose: 'guessed from its words',
} as const

/** What the salesperson's answers would fill, old and new, each to be taken or left. */
export function ReplyPanel({ plan, choices, choose }: PreviewProps) {
  const { reply, isReply } = plan
  if (reply === undefined) return null
  const setReply = (change: NonNullable<typeof choices.reply>) =>
    choose(before => ({ reply: { ...before.reply, ...change } }))
  const silent = replyFields.filter(field => !reply.reply.answers.some(answer => answer.field === field))
  return (
    <Panel title="Your salesperson’s reply" trailing={isReply ? formWords[reply.form] : undefined}>
      <Checkbox isSelected={isReply} onChange={isOne => setReply({ isOne })}>
        Read it as the reply to your five questions
      </Checkbox>
      {isReply && (
        <>
          <ul className={styles.reply} aria-label="What the reply fills">
            {reply.rows.map(row => (
              <li key={row.id}>
                <Checkbox
                  label={`Take ${row.label}: ${row.after}`}
                  isSelected={reply.taken.has(row.id)}
                  onChange={on =>
                    choose(before => ({
                      reply: { ...before.reply, rows: { ...before.reply?.rows, [row.id]: on } },
                    }))
                  }
                />
                <span>
                  <small>
                    {row.label} {!row.isSure && <SuggestedTag>likely</SuggestedTag>}
                  </small>
                  {row.before !== undefined && <s>{row.before}</s>}
                  <b>{row.after}</b>
                </span>
              </li>
            ))}
          </ul>
          {reply.rows.length === 0 && <p className={styles.hint}>All it says is already here.</p>}
          {silent.length > 0 && (
            <p className={styles.hint}>
              Not answered: {silent.map(field => replyLabels[field].toLowerCase()).join(', ')}.
            </p>
          )}
        </>
      )}
    </Panel>
  )
}
