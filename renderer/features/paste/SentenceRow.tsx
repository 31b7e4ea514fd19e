import type { SentenceDraft, SentenceTag } from '@shared/formats/draft'
import type { SaidChoice } from '@shared/intake/planning'
import { type ReplyField, replyFields, replyLabels } from '@shared/prepare/ask-salesperson'
import { memo, useState } from 'react'
import { Button } from '../../ui/Button'
import { KeyCap } from '../../ui/KeyCap'
import { Menu } from '../../ui/Menu'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './Paste.module.css'
import { Said } from './Said'
import { tagKeys, tagLabels, tagOrder } from './tags'

export interface RowActions {
  readonly focus: (at: number) => void
  readonly tag: (index: number, tag: SentenceTag) => void
  readonly say: (index: number, said: SaidChoice) => void
}

interface SentenceRowProps {
  readonly sentence: SentenceDraft
  readonly index: number
  readonly at: number
  readonly tag: SentenceTag
  /** The question of mine that it answers, or 'ours' for my own words quoted back. */
  readonly answers: ReplyField | 'ours' | undefined
  readonly said: SaidChoice | undefined
  readonly hasSpeaker: boolean
  readonly isCurrent: boolean
  readonly actions: RowActions
}

/** One sentence. Two thousand of them must mount soon: the menu is made for a row only when it is reached. */
export const SentenceRow = memo(function SentenceRow(props: SentenceRowProps) {
  const { sentence, index, at, tag, answers, said, hasSpeaker, isCurrent, actions } = props
  const [isReached, setReached] = useState(false)
  const words = wordsFor(tag, answers)
  return (
    <li
      className={styles.sentence}
      data-tag={answers === undefined ? tag : 'reply'}
      onPointerEnter={() => setReached(true)}
    >
      <button
        type="button"
        data-sentence=""
        className={styles.sentenceText}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={() => actions.focus(at)}
      >
        <KeyCap label={capFor(tag, answers)} size="lg" silent />
        <span>
          <VisuallyHidden>{words}: </VisuallyHidden>
          {sentence.text}
        </span>
      </button>
      {answers === undefined && (
        <Said
          sentence={sentence}
          tag={tag}
          said={said}
          hasSpeaker={hasSpeaker}
          onSaid={next => actions.say(index, next)}
        />
      )}
      {isReached || isCurrent ? (
        <Menu
          label={`What is it: ${sentence.text}`}
          placement="bottom end"
          entries={tagOrder.map(id => ({
            id,
            label: tagLabels[id],
            keys: tagKeys[id] === 'Del' ? 'Delete' : tagKeys[id],
            onPress: () => actions.tag(index, id),
          }))}
        >
          <Button
            size="xs"
            variant="quiet"
            aria-label={`Change ${words}: ${sentence.text}`}
            excludeFromTabOrder
          >
            {words}
          </Button>
        </Menu>
      ) : (
        <span className={styles.tagWords}>{words}</span>
      )}
    </li>
  )
})

function wordsFor(tag: SentenceTag, answers: SentenceRowProps['answers']): string {
  if (answers === 'ours') return 'your question'
  return answers === undefined ? tagLabels[tag] : `fills: ${replyLabels[answers].toLowerCase()}`
}

function capFor(tag: SentenceTag, answers: SentenceRowProps['answers']): string {
  if (answers === 'ours') return '?'
  return answers === undefined ? tagKeys[tag] : String(replyFields.indexOf(answers) + 1)
}
