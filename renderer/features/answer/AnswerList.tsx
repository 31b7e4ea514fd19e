import { ageWords } from '@shared/answer/age'
import { type AnswerFilter, type LibraryRow, libraryRows } from '@shared/answer/library'
import type { SummaryOf } from '@shared/domain/summary'
import { CircleQuestionMark, MessageSquare, Search, ShieldCheck } from 'lucide-react'
import { type KeyboardEvent, memo, type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useAnswerSearch } from '../../parts/answer/use-answer-search'
import { lateWords } from '../../parts/due/late-words'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { Icon, type IconType } from '../../ui/Icon'
import { KeyCaps } from '../../ui/KeyCaps'
import { List } from '../../ui/List'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { TextField } from '../../ui/TextField'
import { stillTrue } from './answer-actions'
import styles from './Library.module.css'

interface AnswerListProps {
  readonly answers: readonly SummaryOf<'answer'>[]
  readonly questions: readonly SummaryOf<'question'>[]
  readonly openKey: string | undefined
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>
  readonly onOpen: (answerId: string) => void
  readonly onAsked: (questionId: string) => void
}

const filters: readonly { readonly id: AnswerFilter; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'question', label: 'Questions' },
  { id: 'objection', label: 'Objections' },
  { id: 'competitor', label: 'Competitors' },
]
const fewestLetters = 2
/** Whoever does not find it among these types another word. */
const mostFound = 20

/** The library: found by meaning from two letters on, else in its groups, what waits for an answer first. */
export function AnswerList({ answers, questions, openKey, field, onOpen, onAsked }: AnswerListProps) {
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<AnswerFilter>('all')
  const box = useRef<HTMLDivElement>(null)
  const wanted = useDeferredValue(typed)
  const { rows, isSearching } = useRows(answers, questions, wanted, filter)
  const first = rows.find(row => row.kind !== 'heading')
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    box.current?.querySelector<HTMLElement>('[role=row]:not([aria-disabled=true])')?.focus()
  }
  return (
    <div className={styles.master} data-pane="list" ref={box}>
      <div className={styles.tools}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hands the field's arrow key on to the list */}
        <div className={styles.search} onKeyDown={toList}>
          <TextField
            label="Find answers"
            labelHidden
            type="search"
            icon={Search}
            placeholder="Find a word or a meaning"
            value=""
            onDraft={setTyped}
            onEnter={() => first !== undefined && openRow(first, onOpen, onAsked)}
            inputRef={field}
          />
          <span className={styles.searchKeys}>
            <KeyCaps keys="Mod+F" size="sm" />
          </span>
        </div>
        <SegmentedControl label="Which" segments={filters} value={filter} onChange={setFilter} />
      </div>
      <div className={styles.listHead} aria-hidden="true">
        <span>{isSearching ? 'Best first' : 'Answer'}</span>
        <span>Checked</span>
        <span>Used</span>
      </div>
      <div className={styles.list} data-found={wanted}>
        <Found rows={rows} openKey={openKey} isSearching={isSearching} onOpen={onOpen} onAsked={onAsked} />
      </div>
      <div className={styles.foot}>
        <span>
          <KeyCaps keys="ArrowUp" size="sm" /> <KeyCaps keys="ArrowDown" size="sm" /> move
        </span>
        <span>
          <KeyCaps keys="Enter" size="sm" /> open
        </span>
        <span>
          <KeyCaps keys="Space" size="sm" /> still true today
        </span>
      </div>
    </div>
  )
}

interface FoundProps extends Pick<AnswerListProps, 'openKey' | 'onOpen' | 'onAsked'> {
  readonly rows: readonly LibraryRow[]
  readonly isSearching: boolean
}

/** Drawn again only when other rows are found, not at the letter that asks for them. */
const Found = memo(function Found({ rows, openKey, isSearching, onOpen, onAsked }: FoundProps) {
  return (
    <List
      label="Answers"
      rows={rows}
      rowKey={row => row.id}
      rowText={textOf}
      onOpen={row => openRow(row, onOpen, onAsked)}
      onTick={row => row.kind === 'answer' && void stillTrue(row.id)}
      selectedKey={openKey ?? null}
      isHeading={row => row.kind === 'heading'}
      empty={
        <p className={styles.none}>{isSearching ? 'No answer means this yet.' : 'None of this kind.'}</p>
      }
    >
      {row => <LibraryRowView row={row} />}
    </List>
  )
})

function openRow(row: LibraryRow, onOpen: (id: string) => void, onAsked: (id: string) => void): void {
  if (row.kind === 'answer') onOpen(row.id)
  if (row.kind === 'asked') onAsked(row.id)
}

function useRows(
  answers: AnswerListProps['answers'],
  questions: AnswerListProps['questions'],
  typed: string,
  filter: AnswerFilter,
) {
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const finder = useAnswerSearch()
  const isSearching = typed.replaceAll(/\s/g, '').length >= fewestLetters
  const order = useMemo(
    () => (isSearching ? finder.find(typed, mostFound, true).map(({ id }) => id) : undefined),
    [isSearching, typed, finder],
  )
  const rows = useMemo(
    () => libraryRows(answers, questions, { filter, order, today }),
    [answers, questions, filter, order, today],
  )
  return { rows, isSearching }
}

const textOf = (row: LibraryRow): string =>
  row.kind === 'heading' ? row.title : row.kind === 'asked' ? row.question.title : row.answer.title

const icons: Readonly<Record<string, IconType>> = {
  question: CircleQuestionMark,
  objection: MessageSquare,
  competitor: ShieldCheck,
}

function LibraryRowView({ row }: { readonly row: LibraryRow }) {
  if (row.kind === 'heading') return <span className={styles.heading}>{row.title}</span>
  const isOpen = row.kind === 'asked' || row.answer.short.trim() === ''
  return (
    <span className={styles.row}>
      <Icon
        of={row.kind === 'asked' ? CircleQuestionMark : (icons[row.answer.form] ?? CircleQuestionMark)}
        size="sm"
        tone={isOpen && !(row.kind === 'answer' && row.answer.form === 'competitor') ? 'warn' : toneOf(row)}
      />
      <span className={styles.words} title={textOf(row)}>
        {titleOf(row)}
      </span>
      <Age row={row} />
      <span className={styles.used}>{row.kind === 'asked' ? '' : row.used}</span>
    </span>
  )
}

const toneOf = (row: LibraryRow) =>
  row.kind === 'answer' && row.answer.form === 'question' ? 'ask' : 'muted'

/** An objection is said in quotes, a competitor by name. */
function titleOf(row: Exclude<LibraryRow, { kind: 'heading' }>): string {
  if (row.kind === 'asked') return row.question.title
  const { form, title, rival } = row.answer
  if (form === 'competitor') return rival?.trim() || title
  return form === 'objection' ? `“${title.replace(/^[“"]|[”"]$/g, '')}”` : title
}

function Age({ row }: { readonly row: Exclude<LibraryRow, { kind: 'heading' }> }) {
  const zone = useStore(state => state.zone)
  const now = new Date(useNow('minute')).toISOString()
  const isAnswered = row.kind === 'answer' && row.answer.short.trim() !== ''
  if (!isAnswered) {
    const { words, isLate } = lateWords(row.dueOn, now, zone)
    return (
      <span className={styles.age} data-warn={isLate || undefined}>
        {words}
      </span>
    )
  }
  return (
    <span className={styles.age} data-warn={row.isStale || undefined}>
      {ageWords(row.answer.lastCheckedOn, dayOf(now, zone))}
    </span>
  )
}
