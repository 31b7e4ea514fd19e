import { likelyFrom, sureFrom } from '@shared/answer/search'
import type { Questionnaire, QuestionnaireLine } from '@shared/domain/questionnaire'
import { askedIn } from '@shared/questionnaire/questionnaire-changes'
import type { RefObject } from 'react'
import { KeyCaps } from '../../ui/KeyCaps'
import { List } from '../../ui/List'
import { Tag } from '../../ui/Tag'
import styles from './Questionnaire.module.css'
import type { Suggestions } from './use-suggestions'

interface LineListProps {
  readonly questionnaire: Questionnaire
  readonly suggestions: Suggestions
  readonly selected: number
  readonly list: RefObject<HTMLDivElement | null>
  readonly onSelect: (row: number) => void
  readonly onNext: () => void
}

/** Their questions in their order, each with how it stands. */
export function LineList({ questionnaire, suggestions, selected, list, onSelect, onNext }: LineListProps) {
  return (
    <div className={styles.master} data-pane="list" ref={list}>
      <div className={styles.list}>
        <List
          label="Lines"
          rows={questionnaire.lines}
          rowKey={line => String(line.row)}
          rowText={line => askedIn(questionnaire, line)}
          selectedKey={String(selected)}
          onSelect={key => onSelect(Number(key))}
          onOpen={onNext}
        >
          {line => (
            <span className={styles.line} data-state={line.state}>
              <span className={styles.number}>{line.row + 1}</span>
              <span className={styles.words} title={askedIn(questionnaire, line)}>
                {askedIn(questionnaire, line)}
              </span>
              <Standing line={line} sure={suggestions.get(line.row)?.[0]?.sure} />
            </span>
          )}
        </List>
      </div>
      <div className={styles.foot}>
        <Hint keys="1" words="to 3 take" />
        <Hint keys="E" words="edit" />
        <Hint keys="Enter" words="next" />
        <Hint keys="Mod+Enter" words="next open" />
        <Hint keys="S" words="skip" />
        <Hint keys="Q" words="owe" />
      </div>
    </div>
  )
}

const Hint = ({ keys, words }: { readonly keys: string; readonly words: string }) => (
  <span>
    <KeyCaps keys={keys} size="sm" /> {words}
  </span>
)

/** What became of the line, or how near the best of one's own answers is. */
function Standing({ line, sure }: { readonly line: QuestionnaireLine; readonly sure: number | undefined }) {
  if (line.state === 'answered') return <Tag tone="accent">answered</Tag>
  if (line.state === 'skipped') return <Tag>skipped</Tag>
  if (line.state === 'owed') return <Tag tone="ask">owed</Tag>
  return <Tag outline>{sureWords(sure)}</Tag>
}

/** How sure a suggestion is, in words: a figure would promise more than it knows. */
export function sureWords(sure: number | undefined): string {
  if (sure === undefined) return 'nothing near'
  return sure >= sureFrom ? 'sure' : sure >= likelyFrom ? 'likely' : 'a guess'
}
