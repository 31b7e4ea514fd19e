/** The linter on the script or copy that is being written, with what the workspace knows around it. */
import type { CallNeighbourhood } from '@shared/advisor/facts'
import { settingsFor } from '@shared/advisor/settings'
import { minutesUntil } from '@shared/domain/call'
import type { RecordOf } from '@shared/domain/records'
import type { Script } from '@shared/domain/script'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { lintCallOf } from '@shared/lint/call'
import { type KnownGap, knownGap, type ScriptContext } from '@shared/lint/facts'
import type { LintStory } from '@shared/lint/finding'
import { type Lint, lintStory } from '@shared/lint/lint'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useNow } from '../../state/clock'
import { myName } from '../../state/my-name'
import { ruleSettingsOf } from '../../state/rules'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { useRehearsed } from './use-rehearsed'

export interface LintSurroundings {
  /** Of the call whose copy it is; left out for a script of the library. */
  readonly neighbourhood?: CallNeighbourhood | undefined
  /** Of the product as it is now, where that is known. */
  readonly productVersion?: string | undefined
  /** Of a copy: the library script it comes from, where it is loaded. */
  readonly from?: NonNullable<ScriptContext['call']>['from']
}

/** Lags a keystroke behind where it must: it never slows the typing. Gaps, proofs and answers it names are loaded. */
export function useScriptLint(story: Script | ScriptCopy, around: LintSurroundings = {}): Lint {
  const settled = useDeferredValue(story)
  const context = useContext(settled, around, useRehearsed(story))
  const entries = useStore(state => state.settings.rules)
  const { neighbourhood } = around
  const settings = useMemo(
    () => settingsFor(ruleSettingsOf(entries), neighbourhood?.prospect),
    [entries, neighbourhood?.prospect],
  )
  return useMemo(() => lintStory(settled, context, settings), [settled, context, settings])
}

function useContext(
  story: LintStory,
  { neighbourhood, productVersion, from }: LintSurroundings,
  rehearsed: boolean,
): ScriptContext {
  const minute = useNow('minute')
  const zone = useStore(state => state.zone)
  const dignityFlags = useStore(state => state.settings.dignityFlags)
  const today = dayOf(new Date(minute).toISOString(), zone)
  const me = useStore(state => myName(state.records))
  const known = useKnown(story)
  const call = useMemo(
    () => neighbourhood && lintCallOf(neighbourhood, { today, dignityFlags, from }),
    [neighbourhood, today, dignityFlags, from],
  )
  const left = neighbourhood && minutesUntil(neighbourhood.call, new Date(minute).toISOString())
  const minutesToCall = left !== undefined && Number.isFinite(left) ? left : undefined
  return useMemo(
    () => ({ today, me, rehearsed, productVersion, minutesToCall, call, ...known }),
    [today, me, rehearsed, productVersion, minutesToCall, call, known],
  )
}

type Known = Required<Pick<ScriptContext, 'gaps' | 'proofs' | 'answers' | 'topics'>>

/** All gaps by their summaries, those that the script names by their records; all proofs; the answers it names. */
function useKnown(story: LintStory): Known {
  const summaries = useSummaries('gap')
  const listed = useSummaries('proof')
  const load = useStore(state => state.loadRecords)
  const refs = useMemo(
    () => [...namedIn(story), ...(listed ?? []).map(({ id }) => ({ kind: 'proof' as const, id }))],
    [story, listed],
  )
  // What is not to be had is asked for once, not with every key.
  const wanted = refs.map(({ id }) => id).join()
  useEffect(() => void load(refs), [wanted, load])
  const gapRecords = useStanding('gap')
  const proofs = useStanding('proof')
  const answers = useStanding('answer')
  const gaps = useMemo(() => knownGaps(summaries, gapRecords), [summaries, gapRecords])
  const topics = useMemo(() => [...new Set((summaries ?? []).flatMap(one => one.topics))], [summaries])
  return useMemo(() => ({ gaps, proofs, answers, topics }), [gaps, proofs, answers, topics])
}

/** Records of a kind in memory and not in the trash; the same list until one of them changes. */
const useStanding = <K extends 'gap' | 'proof' | 'answer'>(kind: K): readonly RecordOf<K>[] =>
  useStore(
    useShallow(state =>
      Object.values(state.records).filter(
        (one): one is typeof one & RecordOf<K> => one.kind === kind && one.deletedAt === undefined,
      ),
    ),
  )

function namedIn({ steps }: LintStory) {
  return steps.flatMap(({ ifAsked, watchOuts }) => [
    ...ifAsked.flatMap(({ answerId: id }) => (id === undefined ? [] : [{ kind: 'answer' as const, id }])),
    ...watchOuts.flatMap(({ gapId: id }) => (id === undefined ? [] : [{ kind: 'gap' as const, id }])),
  ])
}

function knownGaps(
  summaries: ReturnType<typeof useSummaries<'gap'>>,
  records: readonly RecordOf<'gap'>[],
): readonly KnownGap[] {
  const whole = new Map<string, KnownGap>(records.map(gap => [gap.id, knownGap(gap)]))
  return (summaries ?? [])
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(summary => whole.get(summary.id) ?? summary)
}
