import type { Target } from '@shared/advisor/finding'
import { shortened } from '@shared/advisor/words'
import { needCode } from '@shared/domain/need'
import { isOwed } from '@shared/domain/question'
import type { SectionId } from '@shared/prepare/sections'
import { Ban, CircleQuestionMark } from 'lucide-react'
import { Icon } from '../../../ui/Icon'
import { Tag } from '../../../ui/Tag'
import styles from './Calm.module.css'
import type { PrepareView } from './use-prepare'

const fewNeeds = 3
const longestWords = 34

interface KnownChipsProps {
  readonly view: PrepareView
  readonly jump: (target: Target) => void
  readonly add: (id: SectionId) => void
}

/** What the notes hold already, a chip each; a press opens it. */
export function KnownChips({ view, jump, add }: KnownChipsProps) {
  const needs = view.prospect?.needs ?? []
  const rules = view.prospect?.houseRules.length ?? 0
  const questions = view.neighbourhood.questions.filter(isOwed).length
  if (needs.length + rules + questions === 0) return null
  return (
    <section className={styles.known} aria-label="From your notes">
      <span className={styles.lead} aria-hidden="true">
        From your notes
      </span>
      {needs.slice(0, fewNeeds).map(need => (
        <button key={need.id} type="button" className={styles.chip} onClick={() => jump({ kind: 'needs' })}>
          <Tag code>{needCode(need)}</Tag>
          {shortened(need.words, longestWords)}
        </button>
      ))}
      {needs.length > fewNeeds && (
        <button type="button" className={styles.chip} onClick={() => jump({ kind: 'needs' })}>
          {needs.length - fewNeeds} more needs
        </button>
      )}
      {rules > 0 && (
        <button type="button" className={styles.chip} onClick={() => add('house-rules')}>
          <Icon of={Ban} size="sm" />
          {rules === 1 ? '1 house rule' : `${rules} house rules`}
        </button>
      )}
      {questions > 0 && (
        <span className={styles.chip}>
          <Icon of={CircleQuestionMark} size="sm" />
          {questions === 1 ? '1 question' : `${questions} questions`}
        </span>
      )}
    </section>
  )
}
