import type { SentenceDraft, SentenceTag } from '@shared/formats/draft'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { KeyCap } from '../../ui/KeyCap'
import { KeyCaps } from '../../ui/KeyCaps'
import { Menu } from '../../ui/Menu'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './Paste.module.css'
import type { PreviewProps } from './PastePreview'
import { countTags, tagKeys, tagLabels, tagOfKey, tagOrder } from './tags'

/** Their notes, one row per sentence: arrows or J and K move, a letter says what it is. Nothing is lost. */
export function Sentences({ draft, choices, choose }: PreviewProps) {
  const rows = draft.sentences.flatMap((sentence, index) =>
    sentence.use === 'note' ? [{ sentence, index }] : [],
  )
  const tagOf = (index: number, sentence: SentenceDraft): SentenceTag => choices.tags?.[index] ?? sentence.tag
  const setTag = (index: number, tag: SentenceTag) => choose({ tags: { ...choices.tags, [index]: tag } })
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState(0)
  const letters = useStore(state => state.settings.singleLetters)
  const move = (to: number) => {
    const at = Math.min(rows.length - 1, Math.max(0, to))
    setCurrent(at)
    list.current?.querySelectorAll<HTMLElement>('[data-sentence]')[at]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[current]
    const tag = letters || event.key === 'Delete' ? tagOfKey(event.key) : undefined
    if (tag !== undefined && row !== undefined) setTag(row.index, tag)
    else if (event.key === 'ArrowDown' || (letters && event.key === 'j')) move(current + 1)
    else if (event.key === 'ArrowUp' || (letters && event.key === 'k')) move(current - 1)
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(rows.length - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section className={styles.sentences} aria-label="Your notes, sentence by sentence" data-pane="sentences">
      <header className={styles.sentencesHead}>
        <h2>Your notes, sentence by sentence</h2>
        <span>
          move <KeyCaps keys="ArrowUp ArrowDown" /> or <KeyCaps keys="J K" />
        </span>
      </header>
      <ol className={styles.sentenceList} ref={list} onKeyDown={onKeyDown} aria-label="Sentences">
        {rows.map(({ sentence, index }, at) => (
          <SentenceRow
            key={index}
            sentence={sentence}
            tag={tagOf(index, sentence)}
            isCurrent={at === current}
            onFocus={() => setCurrent(at)}
            onTag={tag => setTag(index, tag)}
          />
        ))}
      </ol>
      <Legend />
      <Counts counts={countTags(rows.map(({ sentence, index }) => tagOf(index, sentence)))} />
    </section>
  )
}

interface SentenceRowProps {
  readonly sentence: SentenceDraft
  readonly tag: SentenceTag
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly onTag: (tag: SentenceTag) => void
}

function SentenceRow({ sentence, tag, isCurrent, onFocus, onTag }: SentenceRowProps) {
  return (
    <li className={styles.sentence} data-tag={tag}>
      <button
        type="button"
        data-sentence=""
        className={styles.sentenceText}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
      >
        <KeyCap label={tagKeys[tag]} size="lg" />
        <span>
          <VisuallyHidden>{tagLabels[tag]}: </VisuallyHidden>
          {sentence.text}
        </span>
      </button>
      <Menu
        label={`What is it: ${sentence.text}`}
        placement="bottom end"
        entries={tagOrder.map(id => ({
          id,
          label: tagLabels[id],
          keys: tagKeys[id] === 'Del' ? 'Delete' : tagKeys[id],
          onPress: () => onTag(id),
        }))}
      >
        <Button
          size="xs"
          variant="quiet"
          aria-label={`Change ${tagLabels[tag]}: ${sentence.text}`}
          excludeFromTabOrder
        >
          {tagLabels[tag]}
        </Button>
      </Menu>
    </li>
  )
}

function Legend() {
  return (
    <p className={styles.legend}>
      {tagOrder.map(tag => (
        <span key={tag}>
          <KeyCap label={tagKeys[tag]} /> {tagLabels[tag]}
        </span>
      ))}
    </p>
  )
}

function Counts({ counts }: { readonly counts: ReturnType<typeof countTags> }) {
  return (
    <dl className={styles.counts} aria-label="What this makes">
      {counts.map(({ tag, count, words }) => (
        <div key={tag} data-off={tag === 'none' || undefined}>
          <dd>{count}</dd>
          <dt>{words}</dt>
        </div>
      ))}
    </dl>
  )
}
