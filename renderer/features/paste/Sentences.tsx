import type { SentenceDraft, SentenceTag } from '@shared/formats/draft'
import type { SaidChoice } from '@shared/intake/planning'
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useStore } from '../../state/store'
import { fullDay } from '../../time'
import { Button } from '../../ui/Button'
import { KeyCap } from '../../ui/KeyCap'
import { KeyCaps } from '../../ui/KeyCaps'
import styles from './Paste.module.css'
import type { PreviewProps } from './PastePreview'
import { answersOf } from './reply-rows'
import { mayBeTheirs, toggled, waits } from './Said'
import { type RowActions, SentenceRow } from './SentenceRow'
import { countTags, tagKeys, tagLabels, tagOfKey, tagOrder } from './tags'

interface Row {
  readonly sentence: SentenceDraft
  readonly index: number
}

/** As many rows as fill any screen are there at once, the others right after. */
const firstRows = 60
/** Rows a page key goes. */
const pageRows = 12

/** Their notes, one row per sentence: arrows or J and K move, a letter says what it is. Nothing is lost. */
export function Sentences({ draft, plan, choices, choose }: PreviewProps) {
  const [showsRest, setShowsRest] = useState(false)
  const rows = useRows(draft.sentences, showsRest)
  const count = useDeferredValue(rows.length, firstRows)
  const answers = useMemo(() => answersOf(plan), [plan])
  const answerOf = ({ index }: Row) => (choices.tags?.[index] === undefined ? answers.get(index) : undefined)
  const tagOf = ({ index, sentence }: Row): SentenceTag => choices.tags?.[index] ?? sentence.tag
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState(0)
  const actions = useMemo<RowActions>(
    () => ({
      focus: setCurrent,
      tag: (index, tag) => choose(before => ({ tags: { ...before.tags, [index]: tag } })),
      say: (index, said) => choose(before => ({ said: { ...before.said, [index]: said } })),
    }),
    [choose],
  )
  const move = (to: number) => {
    const at = Math.min(Math.min(rows.length, count) - 1, Math.max(0, to))
    setCurrent(at)
    list.current?.children[at]?.querySelector<HTMLElement>('[data-sentence]')?.focus()
  }
  const hasSpeaker = ({ sentence }: Row) => mayBeTheirs(sentence, plan.theirNames)
  const saidOf = (row: Row, said: SaidChoice | undefined) =>
    toggled(row.sentence, tagOf(row), said, hasSpeaker(row))
  const accept = (row: Row) => actions.say(row.index, saidOf(row, choices.said?.[row.index]))
  const onKeyDown = useRowKeys({ row: rows[current], current, last: rows.length - 1, move, accept, actions })
  const waiting = rows.filter(
    row =>
      answerOf(row) === undefined &&
      waits(row.sentence, tagOf(row), choices.said?.[row.index], hasSpeaker(row)),
  )
  const acceptAll = () =>
    choose(before => ({
      said: {
        ...before.said,
        ...Object.fromEntries(waiting.map(row => [row.index, saidOf(row, before.said?.[row.index])])),
      },
    }))
  return (
    <section className={styles.sentences} aria-label="Your notes, sentence by sentence" data-pane="sentences">
      <header className={styles.sentencesHead}>
        <h2>
          Your notes, sentence by sentence <small>{originWords(rows)}</small>
        </h2>
        <span>
          move <KeyCaps keys="ArrowUp ArrowDown" /> or <KeyCaps keys="J K" />
        </span>
      </header>
      <div className={styles.sentenceScroll}>
        <ol className={styles.sentenceList} ref={list} onKeyDown={onKeyDown} aria-label="Sentences">
          {rows.slice(0, count).map((row, at) => (
            <SentenceRow
              key={row.index}
              sentence={row.sentence}
              index={row.index}
              at={at}
              tag={tagOf(row)}
              answers={answerOf(row)}
              said={choices.said?.[row.index]}
              hasSpeaker={hasSpeaker(row)}
              isCurrent={at === current}
              actions={actions}
            />
          ))}
        </ol>
        <Rest sentences={draft.sentences} isShown={showsRest} onShow={setShowsRest} />
      </div>
      <Legend
        hasSaid={rows.some(({ sentence }) => sentence.who !== undefined || sentence.date !== undefined)}
        waiting={waiting.length}
        onAccept={acceptAll}
      />
      <Counts counts={countTags(rows.filter(row => answerOf(row) === undefined).map(tagOf))} />
    </section>
  )
}

/** "from chat, Mon 16 Nov 2026": of the text as far as it says one thing. */
function originWords(rows: readonly Row[]): string {
  const only = (of: (row: Row) => string | undefined): string | undefined => {
    const all = new Set(rows.map(of))
    return all.size === 1 ? [...all][0] : undefined
  }
  const on = only(({ sentence }) => sentence.on)
  const parts = [only(({ sentence }) => sentence.from), on && fullDay(on)].filter(Boolean)
  return parts.length === 0 ? '' : `from ${parts.join(', ')}`
}

function useRows(sentences: readonly SentenceDraft[], all: boolean): readonly Row[] {
  return useMemo(
    () =>
      sentences.flatMap((sentence, index) => (all || sentence.use === 'note' ? [{ sentence, index }] : [])),
    [sentences, all],
  )
}

interface RowKeys {
  readonly row: Row | undefined
  readonly current: number
  readonly last: number
  readonly move: (to: number) => void
  readonly accept: (row: Row) => void
  readonly actions: RowActions
}

function useRowKeys({ row, current, last, move, accept, actions }: RowKeys) {
  const letters = useStore(state => state.settings.singleLetters)
  const places: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageRows,
    PageUp: current - pageRows,
    Home: 0,
    End: last,
    ...(letters && { j: current + 1, k: current - 1 }),
  }
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const tag = letters || event.key === 'Delete' ? tagOfKey(event.key) : undefined
    const place = places[event.key]
    if (tag !== undefined && row !== undefined) actions.tag(row.index, tag)
    else if (event.key === ' ' && row !== undefined) accept(row)
    else if (place !== undefined) move(place)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

interface RestProps {
  readonly sentences: readonly SentenceDraft[]
  readonly isShown: boolean
  readonly onShow: (shows: boolean) => void
}

const useWords = {
  call: 'the meeting',
  person: 'people',
  boilerplate: 'service text',
  note: 'notes',
} as const

/** Lines that were read as something else: named, counted, and brought back by one press. */
function Rest({ sentences, isShown, onShow }: RestProps) {
  const rest = sentences.filter(sentence => sentence.use !== 'note')
  if (rest.length === 0) return null
  const kinds = [...new Set(rest.map(sentence => useWords[sentence.use]))].join(', ')
  return (
    <p className={styles.rest}>
      <span>
        {rest.length === 1 ? '1 line was' : `${rest.length} lines were`} read as {kinds}. Nothing is lost.
      </span>
      <Button size="xs" variant="quiet" onPress={() => onShow(!isShown)}>
        {isShown ? 'Hide them' : 'Sort them too'}
      </Button>
    </p>
  )
}

interface LegendProps {
  readonly hasSaid: boolean
  /** How many rows hold something likely that nobody has accepted. */
  readonly waiting: number
  readonly onAccept: () => void
}

function Legend({ hasSaid, waiting, onAccept }: LegendProps) {
  return (
    <div className={styles.legend}>
      {tagOrder.map(tag => (
        <span key={tag}>
          <KeyCap label={tagKeys[tag]} /> {tagLabels[tag]}
        </span>
      ))}
      {hasSaid && (
        <span>
          <KeyCaps keys="Space" /> accept who and when
        </span>
      )}
      <span className={styles.legendEnd}>
        {waiting > 0 && (
          <Button size="xs" onPress={onAccept}>
            Accept {waiting === 1 ? '1 suggestion' : `${waiting} suggestions`}
          </Button>
        )}
        undo <KeyCaps keys="Mod+Z" />
      </span>
    </div>
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
