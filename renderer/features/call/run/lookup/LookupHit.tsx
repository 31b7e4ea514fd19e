import { checkedWords, isStaleAnswer } from '@shared/answer/age'
import { notToSay } from '@shared/answer/do-not-say'
import type { Answer } from '@shared/domain/answer'
import type { SummaryOf } from '@shared/domain/summary'
import { askedTimes, layerFor } from '@shared/run/lookup'
import { Ban, CircleHelp, MessageSquare, ShieldCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useNow } from '../../../../state/clock'
import { useSummaries } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'
import { dayOf, shortDay } from '../../../../time'
import { Icon, type IconType } from '../../../../ui/Icon'
import { Tag } from '../../../../ui/Tag'
import { useRun } from '../run-model'
import { LongAnswer } from './LongAnswer'
import styles from './Lookup.module.css'

interface LookupHitProps {
  readonly answer: SummaryOf<'answer'>
  /** Its whole record, a moment later: proof and what not to say stand there. */
  readonly whole: Answer | undefined
  readonly isLong: boolean
}

const icons: Readonly<Record<string, IconType>> = {
  question: CircleHelp,
  objection: MessageSquare,
  competitor: ShieldCheck,
}
const kinds: Readonly<Record<string, string>> = { objection: 'objection', competitor: 'competitor' }
const audiences = {
  executive: 'said to executives',
  technical: 'said to technical people',
  user: 'said to users',
} as const

/** The answer at reading size, in the words for this room; below it what proves it and what it must not become. */
export function LookupHit({ answer, whole, isLong }: LookupHitProps) {
  const { audience } = useRun()
  const layer = whole && layerFor(whole, audience)
  const said = layer ?? answer.short.trim()
  // Counted only where the questions are at hand: a list of a whole career is not read during a call.
  const questions = useStore(state => state.summaries.question) as
    | readonly SummaryOf<'question'>[]
    | undefined
  const asked = useMemo(() => askedTimes(answer.id, questions), [answer.id, questions])
  return (
    <article className={styles.hit} data-answer={answer.id}>
      <header>
        <Icon of={icons[answer.form] ?? CircleHelp} tone="ask" />
        <q>{answer.title.replace(/^[“"]|[”"]$/g, '')}</q>
        {kinds[answer.form] && <Tag>{kinds[answer.form]}</Tag>}
        {layer !== undefined && audience !== undefined && <Tag>{audiences[audience]}</Tag>}
        <i />
        <small>{asked}</small>
      </header>
      <p className={styles.said} data-none={said === '' || undefined}>
        {said === '' ? 'No answer is written yet. Say: “I will find out and tell you.”' : said}
      </p>
      {said !== '' && <Meta answer={answer} whole={whole} />}
      {isLong && whole !== undefined && <LongAnswer answer={whole} layer={layer} />}
    </article>
  )
}

function Meta({ answer, whole }: Pick<LookupHitProps, 'answer' | 'whole'>) {
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const isStale = isStaleAnswer(answer, today)
  const proofs = useProofs(answer)
  const proof = [...proofs, whole?.proof?.trim()].filter(Boolean).join(', ')
  const never = whole === undefined ? [] : notToSay(whole)
  const on = answer.lastCheckedOn && shortDay(`${answer.lastCheckedOn}T12:00:00.000Z`, 'UTC')
  const checked = checkedWords(answer.lastCheckedOn, today)
  return (
    <div className={styles.meta}>
      <div className={styles.proof}>
        <Icon of={ShieldCheck} tone={proof === '' ? 'muted' : 'accent'} />
        <div>
          <b>Proof</b>
          <p>
            {proof === '' ? 'None named: say it as your own word.' : `${proof.replace(/\.$/, '')}.`}{' '}
            <em data-stale={isStale || undefined}>
              {upper(on === undefined ? checked : `${checked.replace('checked', `checked ${on},`)}`)}
              {isStale && ': check before you say it'}.
            </em>
          </p>
        </div>
      </div>
      {never.length > 0 && (
        <div className={styles.never}>
          <Icon of={Ban} tone="warn" />
          <div>
            <b>Do not say</b>
            <p>
              {never.map(({ words, why }) => (
                <span key={words}>
                  <q>{words.replace(/\.$/, '')}</q>. {why}{' '}
                </span>
              ))}
            </p>
          </div>
        </div>
      )}
    </div>
  )
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Titles of its proofs. The list of proofs is short; it is read when first wanted. */
function useProofs(answer: SummaryOf<'answer'>): readonly string[] {
  const proofs = useSummaries('proof')
  return (answer.proofIds ?? []).flatMap(id => proofs?.find(proof => proof.id === id)?.title ?? [])
}
