import { callKindLabels } from '@shared/domain/call'
import type { Ref } from '@shared/insights/figure'
import { ArrowLeft } from 'lucide-react'
import { useMemo } from 'react'
import { useCommands } from '../../app/use-commands'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf, fullDay } from '../../time'
import { Button } from '../../ui/Button'
import { List } from '../../ui/List'
import { PageHead } from '../../ui/PageHead'
import { Row } from '../../ui/Row'
import { EmptyState, LoadingState } from '../../ui/States'
import { openRef } from './actions'
import styles from './Insights.module.css'

interface BehindProps {
  readonly title: string
  readonly refs: readonly Ref[]
}

interface BehindRow {
  readonly ref: Ref
  readonly title: string
  readonly note: string
  readonly end: string
}

const kindWords: Readonly<Record<Exclude<Ref['kind'], 'call'>, string>> = {
  deal: 'Deal',
  gap: 'Gap',
  answer: 'Answer',
  prospect: 'Prospect',
}

/** The records that a figure counts, the latest first; Esc goes back to the figures. */
export function Behind({ title, refs }: BehindProps) {
  const goBack = useStore(state => state.goBack)
  const rows = useRows(refs)
  useCommands({ 'app.escape': () => goBack() })
  return (
    <div className={styles.page}>
      <PageHead title={title} count={refs.length} sub="The records behind this figure.">
        <Button icon={ArrowLeft} keys="Escape" onPress={goBack}>
          Back to the figures
        </Button>
      </PageHead>
      {rows === undefined ? (
        <LoadingState label="Reading the records" lines={8} />
      ) : (
        <div className={styles.behind}>
          <List
            label={title}
            rows={rows}
            rowKey={row => row.ref.id}
            rowText={row => `${row.title} ${row.note}`}
            onOpen={row => openRef(row.ref)}
            rowSize="lg"
            autoFocus
            empty={<EmptyState title="These records are gone" />}
          >
            {row => <Row title={row.title} note={row.note} end={row.end} />}
          </List>
        </div>
      )}
    </div>
  )
}

/** Undefined while a list that is named loads. */
function useRows(refs: readonly Ref[]): readonly BehindRow[] | undefined {
  const has = (kind: Ref['kind']) => refs.some(ref => ref.kind === kind)
  const zone = useStore(state => state.zone)
  const prospects = useSummaries('prospect')
  const calls = useSummaries('call')
  const deals = useSummaries('deal', has('deal'))
  const gaps = useSummaries('gap', has('gap'))
  const answers = useSummaries('answer', has('answer'))
  return useMemo(() => {
    const lists = { prospect: prospects, call: calls, deal: deals, gap: gaps, answer: answers }
    if (refs.some(({ kind }) => lists[kind] === undefined) || prospects === undefined) return undefined
    const byId = new Map(
      Object.values(lists).flatMap(list => (list ?? []).map(one => [one.id, one] as const)),
    )
    return refs
      .flatMap((ref): readonly (BehindRow & { readonly at: string })[] => {
        const found = byId.get(ref.id)
        if (found === undefined) return []
        const name = ref.kind === 'prospect' ? undefined : byId.get(found.prospectId ?? '')?.title
        const at = found.kind === 'call' ? (found.start ?? '') : ''
        const kind = found.kind === 'call' ? callKindLabels[found.callKind] : kindWords[found.kind]
        const note = [name === undefined ? undefined : found.title, kind].filter(Boolean).join(' · ')
        return [{ ref, at, note, title: name ?? found.title, end: at === '' ? '' : fullDay(dayOf(at, zone)) }]
      })
      .toSorted((a, b) => (a.at < b.at ? 1 : Number(a.at > b.at) * -1))
  }, [refs, prospects, calls, deals, gaps, answers, zone])
}
