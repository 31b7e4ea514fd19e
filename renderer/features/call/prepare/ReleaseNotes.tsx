import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf, shortDay } from '../../../time'
import { Checkbox } from '../../../ui/Checkbox'
import type { PrepareView } from './use-prepare'

/** R47: what changed in the product since this script was last run is known. It is kept with the script. */
export function ReleaseNotes({ view: { copy, facts } }: { readonly view: PrepareView }) {
  const zone = useStore(state => state.zone)
  const change = useStore(state => state.change)
  const loadRecords = useStore(state => state.loadRecords)
  const scriptId = copy?.scriptId
  const { lastRunOn, releaseNotesReadOn } = facts.script ?? {}
  if (scriptId === undefined || lastRunOn === undefined) return null
  const isRead = releaseNotesReadOn !== undefined && releaseNotesReadOn >= lastRunOn
  const set = async (read: boolean) => {
    await loadRecords([{ kind: 'script', id: scriptId }])
    const on = read ? dayOf(now(), zone) : undefined
    change('script', scriptId, before => ({ ...before, releaseNotesReadOn: on }), 'Release notes')
  }
  return (
    <div data-field="release-notes">
      <Checkbox isSelected={isRead} onChange={read => void set(read)}>
        Release notes read since the last run, {shortDay(`${lastRunOn}T12:00:00Z`, zone)}
      </Checkbox>
    </div>
  )
}
