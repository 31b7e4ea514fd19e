import type { EventDraft } from '@shared/formats/draft'
import { Lightbulb } from 'lucide-react'
import { useStore } from '../../state/store'
import { clockTime, dayWords } from '../../time'
import { Checkbox } from '../../ui/Checkbox'
import { DateTimeField } from '../../ui/DateTimeField'
import { Panel } from '../../ui/Panel'
import { SuggestedTag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import { GoesTo } from './GoesTo'
import styles from './Paste.module.css'
import type { PreviewProps } from './PastePreview'

const mostListed = 25

/** Title, time, place and company of the meeting; or, of several, which ones to take. */
export function CallFacts(props: PreviewProps) {
  const { draft } = props
  const only = draft.events.length === 1 ? draft.events[0] : undefined
  if (draft.events.length > 1) return <SeveralEvents {...props} />
  if (props.choices.target !== undefined) return <TargetFacts event={only} {...props} />
  return (
    <Panel
      title="The call"
      trailing={draft.source.kind === 'calendar' ? 'from the calendar file' : 'from the text'}
    >
      <dl className={styles.facts}>
        <Target {...props} />
        <dt>Title</dt>
        <dd>
          <Title event={only} {...props} />
        </dd>
        <dt>When</dt>
        <dd>
          <When event={only} {...props} />
        </dd>
        {only?.location && (
          <>
            <dt>Where</dt>
            <dd>{only.location}</dd>
          </>
        )}
        {only?.joinUrl && (
          <>
            <dt>Link</dt>
            <dd className={styles.cut}>{only.joinUrl}</dd>
          </>
        )}
        <dt>Company</dt>
        <dd>
          <Company {...props} />
        </dd>
      </dl>
      {only?.series && <Series event={only} {...props} />}
    </Panel>
  )
}

/** The place all of it goes to, where there is a choice. */
function Target(props: PreviewProps) {
  if (props.around.targets.options.length < 2) return null
  return (
    <>
      <dt>Goes to</dt>
      <dd>
        <GoesTo {...props} />
      </dd>
    </>
  )
}

/** Added to what is here: only what it lacks is filled, and that is said. */
function TargetFacts({ event, ...props }: EventProps) {
  const { target } = props.choices
  const zone = useStore(state => state.zone)
  const call = props.around.known.calls.find(one => target?.kind === 'call' && one.id === target.id)
  const said = event?.start
  const lacksTime = call !== undefined && call.start === undefined && said !== undefined
  const isOther = call?.start !== undefined && said !== undefined && said !== call.start
  const start = call?.start ?? said
  const when = (iso: string) => `${dayWords(iso, zone)}, ${clockTime(iso, zone)}`
  return (
    <Panel title={target?.kind === 'prospect' ? 'The prospect' : 'The call'} trailing="already here">
      <dl className={styles.facts}>
        <Target {...props} />
        {call !== undefined && (
          <>
            <dt>When</dt>
            <dd>
              {start === undefined ? 'no time yet' : when(start)}{' '}
              {lacksTime && <SuggestedTag>from the text</SuggestedTag>}
            </dd>
          </>
        )}
      </dl>
      <p className={styles.targetHint}>
        {isOther
          ? `The text speaks of ${when(said)}. The call keeps its own time.`
          : 'New people, needs and notes are added. Nothing that stands is changed.'}
      </p>
    </Panel>
  )
}

interface EventProps extends PreviewProps {
  readonly event: EventDraft | undefined
}

function Title({ event, choices, choose }: EventProps) {
  return (
    <TextField
      label="Title"
      labelHidden
      isBare
      value={choices.title ?? event?.title ?? ''}
      placeholder="Call"
      onDraft={title => choose({ title })}
    />
  )
}

function When({ event, choices, choose }: EventProps) {
  const zone = useStore(state => state.zone)
  const start = choices.start ?? event?.start
  if (start !== undefined && event?.startOptions.length === 0 && choices.start === undefined) {
    const end = event.end === undefined ? '' : ` to ${clockTime(event.end, zone)}`
    return (
      <span>
        {dayWords(start, zone)}, {event.allDay ? 'all day' : `${clockTime(start, zone)}${end} your time`}
      </span>
    )
  }
  return (
    <>
      <DateTimeField
        label="When"
        labelHidden
        zone={zone}
        value={start ?? null}
        onCommit={value => choose({ start: value ?? undefined })}
      />
      {start === undefined && (
        <small className={styles.hint}>No time was found. Say when, or leave it open.</small>
      )}
    </>
  )
}

function Company({ plan, choices, choose }: PreviewProps) {
  const { prospect, companyWhy } = plan
  return (
    <span className={styles.company}>
      <TextField
        label="Company"
        labelHidden
        isBare
        value={choices.company ?? prospect?.name ?? ''}
        placeholder="No company yet"
        onDraft={company => choose({ company })}
      />
      {companyWhy !== undefined && (
        <SuggestedTag note={companyWhy}>
          <Lightbulb size={12} aria-hidden="true" /> suggested
        </SuggestedTag>
      )}
    </span>
  )
}

/** Dates of a series: the next one only unless more are ticked. */
function Series({ event, draft, choices, choose }: EventProps) {
  const zone = useStore(state => state.zone)
  const at = event === undefined ? -1 : draft.events.indexOf(event)
  const picked = choices.instances?.[at]
  const instances = event?.series?.instances ?? []
  const toggle = (id: string, on: boolean) => {
    const before = picked ?? []
    choose({
      instances: { ...choices.instances, [at]: on ? [...before, id] : before.filter(one => one !== id) },
    })
  }
  return (
    <fieldset className={styles.series}>
      <legend>
        A series, {event?.series?.ruleText}.{' '}
        {picked === undefined || picked.length === 0
          ? 'The next date is taken; tick others if you want them.'
          : `${picked.length} dates taken.`}
      </legend>
      {instances.slice(0, mostListed).map(instance => (
        <Checkbox
          key={instance.recurrenceId}
          isSelected={picked?.includes(instance.recurrenceId) === true}
          onChange={on => toggle(instance.recurrenceId, on)}
        >
          {dayWords(instance.start, zone)}, {clockTime(instance.start, zone)}
        </Checkbox>
      ))}
      {instances.length > mostListed && (
        <small className={styles.hint}>{instances.length - mostListed} later dates are not listed.</small>
      )}
    </fieldset>
  )
}

function SeveralEvents({ draft, choices, choose }: PreviewProps) {
  const zone = useStore(state => state.zone)
  const chosen = choices.events ?? draft.events.map((_, at) => at)
  const toggle = (at: number, on: boolean) =>
    choose({ events: on ? [...chosen, at].toSorted((a, b) => a - b) : chosen.filter(one => one !== at) })
  return (
    <Panel title="The calls" count={draft.events.length}>
      <ul className={styles.events} aria-label="Calls in this file">
        {draft.events.map((event, at) => (
          <li key={`${event.uid ?? ''} ${event.recurrenceId ?? ''} ${event.line ?? at}`}>
            <Checkbox isSelected={chosen.includes(at)} onChange={on => toggle(at, on)}>
              {event.title}{' '}
              {event.start !== undefined &&
                `· ${dayWords(event.start, zone)}, ${clockTime(event.start, zone)}`}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
