import { type StarterItem, type StarterKind, starterItems, starterKinds } from '@shared/starter/library'
import { Check, Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { runCommand, useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { List } from '../../ui/List'
import { PageHead } from '../../ui/PageHead'
import { Row } from '../../ui/Row'
import { Select } from '../../ui/Select'
import { LoadingState } from '../../ui/States'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import styles from './Starter.module.css'
import { StarterPreview } from './StarterPreview'
import { takeStarters } from './take-starters'
import { useTaken } from './use-taken'
import { kindWords } from './words'

const trades = ['all', ...new Set(starterItems.map(({ trade }) => trade))]

/** What Presnap comes with, by kind and trade: looked at, then taken one by one or in packs. Never there twice. */
export function StarterPage() {
  const isTaken = useTaken()
  const { shown, filters } = useShown()
  const choice = useChoice(shown, isTaken)
  const { free, toTake, ticked, setTicked } = choice
  return (
    <div className={styles.page}>
      <PageHead
        title="Starter library"
        sub="Written by us, to begin from. What is true of your product is for you to fill in."
      >
        <Button isDisabled={free.length === 0} onPress={() => setTicked(new Set(free.map(({ id }) => id)))}>
          Tick all shown
        </Button>
        <Button
          variant="primary"
          icon={Check}
          keys="Mod+Enter"
          isDisabled={!choice.canTake}
          onPress={() => runCommand('app.primary')}
        >
          {takeWords(toTake, ticked.size)}
        </Button>
      </PageHead>
      {isTaken === undefined ? (
        <LoadingState label="Looking what you have already" lines={8} />
      ) : (
        <Library shown={shown} filters={filters} choice={choice} isTaken={isTaken} />
      )}
    </div>
  )
}

type IsTaken = (item: StarterItem) => boolean

/** The open one, the ticked ones, and what the main action takes of them. */
function useChoice(shown: readonly StarterItem[], isTaken: IsTaken | undefined) {
  const goBack = useStore(state => state.goBack)
  const isReadOnly = useStore(state => state.workspace?.kind === 'read-only')
  const [openId, open] = useState<string>(starterItems[0]?.id ?? '')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const openItem = shown.find(({ id }) => id === openId) ?? shown[0]
  const wanted = ticked.size > 0 ? starterItems.filter(({ id }) => ticked.has(id)) : openItem && [openItem]
  const toTake = (wanted ?? []).filter(one => isTaken?.(one) === false)
  const canTake = !isReadOnly && toTake.length > 0
  const take = () => {
    if (!canTake) return
    setTicked(new Set())
    void takeStarters(toTake)
  }
  useCommands({ 'app.primary': take, 'app.escape': goBack })
  return {
    ...{ openItem, open, ticked, setTicked, toTake, canTake },
    tick: ({ id }: StarterItem) => setTicked(before => toggled(before, id)),
    free: shown.filter(one => isTaken?.(one) === false),
  }
}

interface LibraryProps {
  readonly shown: readonly StarterItem[]
  readonly filters: ReactNode
  readonly choice: ReturnType<typeof useChoice>
  readonly isTaken: IsTaken
}

function Library({ shown, filters, choice, isTaken }: LibraryProps) {
  const { openItem, open, ticked, tick } = choice
  return (
    <div className={styles.body}>
      <div className={styles.master} data-pane="list">
        {filters}
        <List
          label="Starters"
          rows={shown}
          rowKey={({ id }) => id}
          rowText={({ title }) => title}
          selectedKey={openItem?.id ?? null}
          onSelect={open}
          onTick={one => !isTaken(one) && tick(one)}
          rowSize="lg"
          empty={<p className={styles.none}>Nothing has these letters.</p>}
        >
          {one => <StarterRow item={one} isTaken={isTaken(one)} isTicked={ticked.has(one.id)} />}
        </List>
      </div>
      <div className={styles.detail} data-pane="detail">
        {openItem !== undefined && (
          <StarterPreview
            item={openItem}
            isTaken={isTaken(openItem)}
            isTicked={ticked.has(openItem.id)}
            onTick={() => tick(openItem)}
          />
        )}
      </div>
    </div>
  )
}

function useShown() {
  const [kind, setKind] = useState<StarterKind | 'all'>('all')
  const [trade, setTrade] = useState('all')
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const shown = useMemo(() => {
    const letters = wanted.toLowerCase().split(/\s+/).filter(Boolean)
    return starterItems.filter(
      one =>
        (kind === 'all' || one.kind === kind) &&
        (trade === 'all' || one.trade === trade) &&
        letters.every(word => `${one.title} ${one.trade}`.toLowerCase().includes(word)),
    )
  }, [kind, trade, wanted])
  const filters = (
    <div className={styles.filters}>
      <TextField
        label="Filter starters"
        labelHidden
        type="search"
        icon={Search}
        placeholder="Filter starters"
        value=""
        onDraft={setTyped}
      />
      <Select
        label="Kind"
        labelHidden
        options={[
          { id: 'all' as const, label: 'All kinds' },
          ...starterKinds.map(id => ({ id, label: kindWords[id].many })),
        ]}
        value={kind}
        onChange={setKind}
      />
      <Select
        label="Trade"
        labelHidden
        options={trades.map(id => ({ id, label: id === 'all' ? 'All trades' : id }))}
        value={trade}
        onChange={setTrade}
      />
    </div>
  )
  return { shown, filters }
}

const toggled = (before: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(before.has(id) ? [...before].filter(one => one !== id) : [...before, id])

function takeWords(items: readonly StarterItem[], ticked: number): string {
  if (items.length === 0) return 'Take'
  if (ticked === 0) return 'Take this one'
  return items.length === 1 ? 'Take 1 ticked' : `Take ${items.length} ticked`
}

interface StarterRowProps {
  readonly item: StarterItem
  readonly isTaken: boolean
  readonly isTicked: boolean
}

function StarterRow({ item, isTaken, isTicked }: StarterRowProps) {
  return (
    <Row
      title={item.title}
      note={`${kindWords[item.kind].one} · ${item.trade}`}
      end={
        isTaken ? (
          <Tag>already yours</Tag>
        ) : isTicked ? (
          <Tag tone="accent" icon={Check}>
            ticked
          </Tag>
        ) : undefined
      }
    />
  )
}
