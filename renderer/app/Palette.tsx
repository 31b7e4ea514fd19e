import { useEffect, useMemo, useState } from 'react'
import { Autocomplete, Dialog, Header, Menu, MenuSection, Modal, ModalOverlay } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import { now } from '../state/clock'
import { useStore } from '../state/store'
import { dayOf } from '../time'
import { KeyCaps } from '../ui/KeyCaps'
import { commandWords } from './command-words'
import styles from './Palette.module.css'
import { PaletteField } from './PaletteField'
import { PaletteRow } from './PaletteRow'
import {
  findableKinds,
  type PaletteEntry,
  paletteEntries,
  paletteSections,
  stepEntries,
} from './palette-entries'
import { narrow, type PaletteFilter, suggestFilters, takeFilters } from './palette-filters'
import { entryOfHit } from './palette-hits'
import { type SearchStanding, searchWords, useSearch } from './palette-search'
import { isLive, runCommand } from './use-commands'

/** Everything by a few letters: actions that work here, and records. */
export function Palette() {
  const isOpen = useStore(state => state.overlay === 'palette')
  const setOverlay = useStore(state => state.openOverlay)
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={isOpen}
      onOpenChange={open => !open && setOverlay('none')}
      isDismissable
    >
      <Modal className={styles.modal}>
        <Dialog aria-label="Search" className={styles.dialog}>
          <PaletteBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody() {
  const [typed, setTyped] = useState('')
  const [tokens, setTokens] = useState<readonly PaletteFilter[]>([])
  useEffect(loadLists, [])
  const prospects = useStore(state => state.summaries.prospect) ?? []
  const asked = narrow(typed, tokens, prospects)
  const standing = useSearch(asked)
  const sections = useSections(typed, asked, standing)
  const words = asked.words.split(/\s+/)

  function type(text: string): void {
    const { filters, rest } = takeFilters(text, prospects)
    if (filters.length > 0) setTokens([...tokens, ...filters])
    setTyped(rest)
  }
  function choose(key: unknown): void {
    const entry = sections.flatMap(section => section.entries).find(({ id }) => id === key)
    if (entry?.act.kind === 'filter') {
      setTokens([...tokens, entry.act.suggestion.filter])
      setTyped(entry.act.suggestion.rest)
    } else if (entry !== undefined) act(entry)
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={type}>
      <PaletteField
        typed={typed}
        tokens={tokens}
        onTokens={setTokens}
        onType={type}
        onEnter={marked => choose(marked ?? sections[0]?.entries[0]?.id)}
      />
      <Menu
        aria-label="Results"
        className={styles.list}
        items={sections}
        dependencies={[typed, standing]}
        onAction={choose}
        shouldCloseOnSelect={false}
        renderEmptyState={() => <p className={styles.none}>{emptyWords(standing)}</p>}
      >
        {({ id, label, entries }) => (
          <MenuSection id={id} aria-label={label}>
            <Header className={styles.heading}>{label}</Header>
            {entries.map(entry => (
              <PaletteRow key={entry.id} entry={entry} words={words} />
            ))}
          </MenuSection>
        )}
      </Menu>
      <PaletteFoot
        words={searchWords(standing, sections.find(({ id }) => id === 'records')?.entries.length ?? 0)}
      />
    </Autocomplete>
  )
}

function useSections(typed: string, { words, filters }: ReturnType<typeof narrow>, standing: SearchStanding) {
  const summaries = useStore(state => state.summaries)
  const settings = useStore(state => state.settings)
  const zone = useStore(state => state.zone)
  const named = useStore(useShallow(commandWords))
  const run = useStore(state => state.run)
  const steps = useMemo(() => stepEntries({ run, records: useStore.getState().records }), [run])
  const hits = ('last' in standing ? standing.last?.hits : undefined) ?? none
  const matching = useMemo(
    () => paletteEntries(words, { summaries, settings, steps, ...named }, isLive),
    [words, summaries, settings, steps, named],
  )
  const found = useMemo(() => hits.flatMap(hit => entryOfHit(hit, zone, now()) ?? []), [hits, zone])
  const prospects = summaries.prospect ?? none
  const suggestions = useMemo(
    () => suggestFilters(typed, prospects, dayOf(now(), zone)),
    [typed, prospects, zone],
  )
  const isFiltered = filters.length > 0
  return useMemo(
    () => paletteSections({ matching, found, suggestions }, isFiltered),
    [matching, found, suggestions, isFiltered],
  )
}

const none: readonly never[] = []

function emptyWords(standing: SearchStanding): string {
  if (standing.kind === 'failed') return `${standing.why} No title has these words either.`
  if (standing.kind === 'asking') return 'Looking'
  if (standing.kind === 'answered' && !standing.last.complete)
    return 'Nothing yet. Files are still being read.'
  return 'Nothing has these words. Try fewer letters, or take a filter off with Backspace.'
}

function PaletteFoot({ words }: { readonly words: string }) {
  return (
    <div className={styles.foot}>
      <span>
        <KeyCaps keys="ArrowUp ArrowDown" size="sm" /> move
      </span>
      <span>
        <KeyCaps keys="Enter" size="sm" /> open
      </span>
      <span>
        <KeyCaps keys="Escape" size="sm" /> close
      </span>
      <span className={styles.standing} role="status">
        {words}
      </span>
    </div>
  )
}

/** Lists that no screen has asked for yet are fetched when the palette opens. */
function loadLists(): void {
  const { summaries, loadSummaries } = useStore.getState()
  for (const kind of findableKinds) if (summaries[kind] === undefined) void loadSummaries(kind)
}

function act(entry: PaletteEntry): void {
  const { openOverlay, go, addMark } = useStore.getState()
  openOverlay('none')
  if (entry.act.kind === 'go') go(entry.act.view)
  if (entry.act.kind === 'command') runCommand(entry.act.id)
  if (entry.act.kind !== 'step') return
  go(entry.act.view)
  void addMark({ form: 'step-begun', stepId: entry.act.stepId })
}
