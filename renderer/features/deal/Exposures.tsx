import { exposureWords } from '@shared/deal/words'
import { type Exposure, exposureState } from '@shared/domain/exposure'
import { needCode } from '@shared/domain/need'
import { Check, TriangleAlert } from 'lucide-react'
import { ToldWorth } from '../../parts/gap/ToldWorth'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Panel } from '../../ui/Panel'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'
import { dayWords } from './words'

/** Gaps that touch a need of this deal, and how far each has been told. They are planned in a call's Prepare. */
export function Exposures({ view: { deal, needs } }: { readonly view: DealView }) {
  const gaps = useSummaries('gap')
  const go = useStore(state => state.go)
  return (
    <Panel title="Gaps" count={deal.exposures.length}>
      {deal.exposures.length === 0 && (
        <p className={styles.none}>No gap touches a need of theirs, as far as anybody has linked them.</p>
      )}
      <ul className={styles.rows} aria-label="Gaps of the deal">
        {deal.exposures.map(exposure => {
          const need = needs.find(({ id }) => id === exposure.needId)
          const code = need === undefined ? 'a need no longer here' : needCode(need)
          return (
            <li key={exposure.id}>
              <button
                type="button"
                className={styles.link}
                onClick={() => go({ kind: 'gap', id: exposure.gapId })}
              >
                <Row
                  title={gaps?.find(({ id }) => id === exposure.gapId)?.title ?? 'A gap no longer here'}
                  note={`Touches ${code}. ${historyWords(exposure)}`}
                  end={<StateTag exposure={exposure} />}
                />
              </button>
              <ToldWorth deal={deal} exposure={exposure} />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function StateTag({ exposure }: { readonly exposure: Exposure }) {
  const state = exposureState(exposure)
  const words = exposureWords(exposure)
  if (state === 'found')
    return (
      <Tag tone="warn" icon={TriangleAlert}>
        {words}
      </Tag>
    )
  if (exposure.verdict?.is === 'kills' && state !== 'resolved')
    return (
      <Tag tone="danger" icon={TriangleAlert}>
        {words}
      </Tag>
    )
  if (state === 'resolved' || exposure.verdict?.is === 'lives')
    return (
      <Tag tone="accent" icon={Check}>
        {words}
      </Tag>
    )
  return <Tag>{words}</Tag>
}

/** "Found 26 Oct, told 12 Nov." */
function historyWords({ foundOn, told, verdict, resolvedOn }: Exposure): string {
  const days = [
    `Found ${dayWords(foundOn)}`,
    told && `told ${dayWords(told.at.slice(0, 10))}`,
    verdict && `judged ${dayWords(verdict.on)}`,
    resolvedOn && `resolved ${dayWords(resolvedOn)}`,
  ]
  const words = verdict?.words ? ` “${verdict.words}”` : ''
  return `${days.filter(Boolean).join(', ')}.${words}`
}
