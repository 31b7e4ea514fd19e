/** A transcript matched to the call of the debrief: read here, heard once, and suggested from as the records stand. */
import type { Debrief } from '@shared/domain/debrief'
import type { AnyRecord } from '@shared/domain/records'
import { readTranscriptText, type TranscriptRead } from '@shared/formats/transcript'
import { type CallFacts, startsAt } from '@shared/transcript/call-facts'
import { speakerFinder } from '@shared/transcript/speakers'
import { alignHeard, gapsHeard, hearTranscript, suggestFrom } from '@shared/transcript/suggest'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { ofKind } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'
import { changeDebrief } from '../change-debrief'
import type { DebriefFacts } from '../use-debrief'

export type TranscriptFields = NonNullable<Debrief['transcript']>

/** What the user said about the transcript; undone like any other edit. */
export function changeTranscript(debrief: Debrief, fields: Partial<TranscriptFields>, label: string): void {
  changeDebrief(debrief.id, { transcript: { ...debrief.transcript, ...fields } }, label)
}

/** Reads a text as the transcript or summary of this call. */
export function useReader(facts: DebriefFacts): (text: string) => TranscriptRead {
  const zone = useStore(state => state.zone)
  const { call, run, people, colleagues } = facts
  const names = [...people, ...colleagues].map(({ name }) => name).join('\n')
  const begins = startsAt({ call, run, zone })
  return useCallback(
    text => readTranscriptText(text, { names: names.split('\n'), startsAt: begins }),
    [names, begins],
  )
}

/** Undefined while nothing has been read. Typing elsewhere does not wait for it. */
export function useSuggestions(read: TranscriptRead | undefined, facts: DebriefFacts) {
  const transcript = read?.kind === 'read' ? read.transcript : undefined
  const { people, colleagues, debrief } = facts
  const given = debrief.transcript?.speakers
  const heard = useMemo(
    () => transcript && hearTranscript(transcript, speakerFinder({ people, colleagues, given }), people),
    // Other edits make new lists of the same people.
    [transcript, given, [...people, ...colleagues].map(({ id, name }) => `${id} ${name}`).join('\n')],
  )
  const own = useCallFacts(facts)
  const settled = useDeferredValue(own)
  const byHand = debrief.transcript?.shiftMs
  const { call, run, zone } = settled
  const alignment = useMemo(
    () => heard && alignHeard(heard, { call, run, zone }, byHand),
    [heard, call, run, zone, byHand],
  )
  const { deal, needs } = settled
  const gaps = useMemo(
    () => (heard === undefined ? [] : gapsHeard(heard, settled)),
    // A letter typed into another record leaves the library as it is.
    [heard, deal, needs, settled.gaps.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join('\n')],
  )
  const dismissed = debrief.transcript?.dismissed
  const suggestions = useMemo(
    () =>
      heard === undefined
        ? []
        : suggestFrom(heard, alignment, settled, { gaps, dismissed: new Set(dismissed) }),
    [heard, alignment, settled, gaps, dismissed],
  )
  return { heard, alignment, suggestions, facts: own }
}

const noNeeds: CallFacts['needs'] = []

/** With what lies in the trash: it is not suggested again. */
function useCallFacts({ call, run, deal, prospect }: DebriefFacts): CallFacts {
  const records = useStore(state => state.records)
  const zone = useStore(state => state.zone)
  return useMemo(() => {
    const all: readonly AnyRecord[] = Object.values(records)
    return {
      ...{ call, run, deal, zone, needs: prospect?.needs ?? noNeeds },
      gaps: ofKind(all, 'gap'),
      questions: ofKind(all, 'question').filter(one => one.callId === call.id),
      commitments: ofKind(all, 'commitment').filter(one => one.callId === call.id),
    }
  }, [records, zone, call, run, deal, prospect])
}
