import { newGap } from '@shared/domain/gap'
import {
  byLastChecked,
  fitsFilter,
  type GapOrder,
  inGroups,
  type RegisterRow,
  registerRows,
} from '@shared/domain/gap-register'
import type { SummaryOf } from '@shared/domain/summary'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { withName } from '../../parts/stale/words'
import { making, useNow } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf, dayWords } from '../../time'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'
import { Tag } from '../../ui/Tag'
import styles from './Gap.module.css'
import { GapForm } from './GapForm'
import { checkToday } from './gap-actions'
import { statusWords } from './gap-labels'
import { RegisterFilters, type RegisterView, wholeRegister } from './RegisterFilters'

const keyOf = (row: RegisterRow): string => row.id
const isHeading = (row: RegisterRow): boolean => row.kind === 'heading'
const textOf = (row: RegisterRow): string =>
  row.kind === 'heading'
    ? row.title
    : [row.gap.title, row.gap.product, row.gap.productVersion, ...row.gap.topics].filter(Boolean).join(' ')

/** Known gaps of our product: what it does, what it does not, what to say, and when somebody last looked. */
export function Gaps({ openId }: { readonly openId?: string }) {
  const gaps = useInTitleOrder(useSummaries('gap'))
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const [view, setView] = useState(wholeRegister)
  const { rows, arrange } = useRegister(gaps, view)
  const create = async () => {
    const gap = newGap({ title: 'New gap' }, making())
    await commit([gap], 'New gap')
    go({ kind: 'gap', id: gap.id })
  }
  useCommands({ 'app.primary': () => void create() })
  return (
    <MasterDetail
      title="Gaps"
      rows={rows}
      rowKey={keyOf}
      rowText={textOf}
      row={row =>
        row.kind === 'heading' ? <Heading row={row} /> : <GapRow gap={row.gap} isStale={row.isStale} />
      }
      openKey={openId}
      onOpen={row => row.kind === 'gap' && go({ kind: 'gap', id: row.id })}
      onTick={row => row.kind === 'gap' && void checkToday(row.id)}
      newLabel="New gap"
      onNew={() => void create()}
      filters={<RegisterFilters gaps={gaps ?? []} view={view} onChange={setView} />}
      arrange={arrange}
      isHeading={isHeading}
      empty={
        <EmptyState
          title="No known gaps"
          action={{ label: 'New gap', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          What the product does not do, written down with a workaround and proof, so that it can be told
          early.
        </EmptyState>
      }
      detail={openId === undefined ? undefined : <GapForm gapId={openId} />}
    />
  )
}

function useRegister(gaps: readonly SummaryOf<'gap'>[] | undefined, view: RegisterView) {
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const { filter, group, order } = view
  const inOrder = useSettledOrder(gaps, order)
  const rows = useMemo(() => inOrder && registerRows(inOrder, today), [inOrder, today])
  const arrange = useCallback(
    (found: readonly RegisterRow[]) => {
      const fitting = found.filter(row => row.kind === 'gap' && fitsFilter(row.gap, filter))
      return inGroups(fitting, group, key => (group === 'status' ? statusWords(key) : key || 'No product'))
    },
    [filter, group],
  )
  return { rows, arrange }
}

/** A row that is checked stays where it is, so that the next Space finds the next; choosing the order makes it anew. */
function useSettledOrder(gaps: readonly SummaryOf<'gap'>[] | undefined, order: GapOrder) {
  const settled = useRef<readonly string[]>(undefined)
  return useMemo(() => {
    if (gaps === undefined || order === 'title') {
      settled.current = undefined
      return gaps
    }
    const byId = new Map(gaps.map(gap => [gap.id, gap]))
    const before = settled.current ?? []
    const isSameSet = before.length === gaps.length && before.every(id => byId.has(id))
    const ids = isSameSet ? before : byLastChecked(gaps).map(({ id }) => id)
    settled.current = ids
    return ids.flatMap(id => byId.get(id) ?? [])
  }, [gaps, order])
}

function Heading({ row }: { readonly row: Extract<RegisterRow, { kind: 'heading' }> }) {
  return (
    <span>
      {row.title} <span className={styles.count}>{row.count}</span>
    </span>
  )
}

function GapRow({ gap, isStale }: { readonly gap: SummaryOf<'gap'>; readonly isStale: boolean }) {
  const product = [gap.product, gap.productVersion].filter(Boolean).join(' ')
  const checked =
    gap.lastCheckedOn === undefined
      ? 'never checked'
      : `checked ${withName(dayWords(gap.lastCheckedOn, 'UTC'), gap.checkedBy)}`
  return (
    <span className={styles.row} data-stale={isStale || undefined}>
      <Row
        title={gap.title}
        note={[product, checked].filter(Boolean).join(' · ')}
        end={
          <>
            {gap.status !== 'open' && <Tag>{statusWords(gap.status).toLowerCase()}</Tag>}
            {gap.status !== 'fixed' &&
              (gap.bare ? <Tag tone="warn">not ready to tell</Tag> : <Tag tone="accent">ready to tell</Tag>)}
          </>
        }
      />
    </span>
  )
}
