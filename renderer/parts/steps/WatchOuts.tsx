import { freshId } from '@shared/domain/schema'
import type { Step } from '@shared/domain/step'
import { newId } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { ComboBox } from '../../ui/ComboBox'
import { BreakGlyph } from '../../ui/glyphs'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { StepBlock } from './StepBlock'
import { Line, More } from './StepLists'
import styles from './Steps.module.css'

type WatchOut = Step['watchOuts'][number]

const formLabels: readonly { readonly id: WatchOut['form']; readonly label: string }[] = [
  { id: 'gap', label: 'A gap' },
  { id: 'too-technical', label: 'Too technical' },
  { id: 'other', label: 'Other' },
]

interface WatchOutsProps {
  readonly step: Step
  readonly onChange: (fields: Partial<Step>) => void
}

export const newWatchOut = (): WatchOut => ({ id: freshId('watch-out', newId), form: 'gap', title: '' })

/** What this step touches that could hurt: a gap of ours, or a question that belongs into a talk of two. */
export function WatchOuts({ step, onChange }: WatchOutsProps) {
  const { watchOuts } = step
  const set = (list: readonly WatchOut[]) => onChange({ watchOuts: list })
  const change = (id: WatchOut['id'], fields: Partial<WatchOut>) =>
    set(watchOuts.map(one => (one.id === id ? { ...one, ...fields } : one)))
  return (
    <StepBlock
      title="Gaps and watch-outs"
      field="watchOuts"
      isWide
      icon={BreakGlyph}
      end={<More label="Add a watch-out" onPress={() => set([...watchOuts, newWatchOut()])} />}
    >
      {watchOuts.map((one, at) => (
        <Line
          key={one.id}
          removeLabel={`Remove watch-out ${at + 1}`}
          onRemove={() => set(watchOuts.filter(other => other.id !== one.id))}
        >
          <span className={styles.kind}>
            <Select
              label={`Kind of watch-out ${at + 1}`}
              labelHidden
              size="sm"
              options={formLabels}
              value={one.form}
              onChange={form => change(one.id, { form, ...(form === 'gap' ? {} : { gapId: undefined }) })}
            />
          </span>
          {one.form === 'gap' ? (
            <GapField at={at} watchOut={one} onChange={fields => change(one.id, fields)} />
          ) : (
            <TextField
              label={`Watch-out ${at + 1}`}
              labelHidden
              placeholder={one.form === 'other' ? 'What to look out for' : 'What to answer one to one'}
              value={one.title}
              autoFocus={one.title === ''}
              onDraft={title => change(one.id, { title })}
            />
          )}
        </Line>
      ))}
    </StepBlock>
  )
}

interface GapFieldProps {
  readonly at: number
  readonly watchOut: WatchOut
  readonly onChange: (fields: Partial<WatchOut>) => void
}

/** A gap of the library, or words until it is there. */
function GapField({ at, watchOut, onChange }: GapFieldProps) {
  const gaps = useInTitleOrder(useSummaries('gap'))
  if (gaps === undefined) return null
  const options = gaps.map(gap => ({ id: gap.id, label: gap.title }))
  return (
    <ComboBox
      key={watchOut.gapId ?? ''}
      label={`Gap of watch-out ${at + 1}`}
      labelHidden
      placeholder="Gap of the library"
      options={options}
      value={options.some(({ id }) => id === watchOut.gapId) ? (watchOut.gapId ?? null) : null}
      other={watchOut.title}
      onOther={title => onChange({ title, gapId: undefined })}
      onChange={id => {
        const gap = options.find(one => one.id === id)
        if (gap !== undefined) onChange({ gapId: gap.id as WatchOut['gapId'], title: gap.label })
      }}
    />
  )
}
