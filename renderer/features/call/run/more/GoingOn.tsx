import { commandById, keysOf } from '@shared/commands'
import { goneSpan } from '@shared/run/clock'
import { goingOn, type LastingForm, secondsInAll, secondsSince } from '@shared/run/lasting'
import { markLooks } from '../../../../parts/marks/mark-looks'
import { useStore } from '../../../../state/store'
import { Icon } from '../../../../ui/Icon'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { useRun } from '../run-model'
import { useRunUi, useRunUiActions } from '../run-ui'
import { useTick } from '../Tick'
import { FootButton } from './CoverFoot'
import styles from './More.module.css'
import { endsWhatGoesOn } from './more-actions'

const words: Readonly<Record<LastingForm, { readonly what: string; readonly end: string }>> = {
  failure: { what: 'Broken for', end: 'works again' },
  'on-a-roll': { what: 'They are talking', end: 'they have ended' },
}

/** A quiet line while something goes on: how long, and the key that ends it. */
export function GoingOn({ form }: { readonly form: LastingForm }) {
  const { run, state } = useRun()
  const { cover } = useRunUi()
  const ui = useRunUiActions()
  const tick = useTick()
  const remapped = useStore(state => state.settings.keys)
  const mark = goingOn(run, form)
  if (mark === undefined) return null
  const command = form === 'failure' ? 'mark.failure' : 'mark.on-a-roll'
  const here = secondsSince(mark, tick)
  const show = () => ui.showCover({ kind: 'fallback', stepId: Promise.resolve(state.current.id) })
  const all = secondsInAll(run, form, tick)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups a line of words with its key, and is no form
    <div className={styles.going} data-form={form} role="group" aria-label={words[form].what}>
      <Icon of={markLooks[form].icon} tone={markLooks[form].tone} />
      <b>
        {words[form].what} <time>{goneSpan(here * 1000)}</time>
      </b>
      {all > here && <span>{goneSpan(all * 1000)} in all</span>}
      {mark.text && <span className={styles.cut}>{mark.text}</span>}
      <i />
      {form === 'failure' && cover === null && <FootButton onPress={show}>what to show instead</FootButton>}
      <FootButton onPress={() => void endsWhatGoesOn(form, ui)}>
        <KeyCaps keys={keysOf(commandById(command), remapped)[0] ?? ''} size="sm" /> {words[form].end}
      </FootButton>
    </div>
  )
}
