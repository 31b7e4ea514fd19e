/** What a step carries only when wanted: each begins as a quiet chip, and can be taken off again. */
import { partLabels, parts } from '@shared/domain/person'
import type { Id } from '@shared/domain/schema'
import type { Step } from '@shared/domain/step'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { AddChip, ToggleChip } from '../../ui/Chips'
import { DateField } from '../../ui/DateTimeField'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { StepBlock } from './StepBlock'
import { layerLabels, newPrerequisite } from './StepLists'
import styles from './Steps.module.css'
import { newWatchOut } from './WatchOuts'

/** Who may speak: colleagues, by id. */
export type Speakers = readonly { readonly id: Id<'colleague'>; readonly label: string }[]

export interface ExtrasProps {
  readonly step: Step
  readonly onChange: (fields: Partial<Step>) => void
  readonly speakers: Speakers
}

const mediumLabels = { live: 'Live', slides: 'Slides', video: 'Video', talk: 'Talk only' } as const
const mediums = ['live', 'slides', 'video', 'talk'] as const

interface Addition {
  readonly label: string
  /** Links to a field that is not there yet land on its chip. */
  readonly field?: string
  readonly isThere: (step: Step) => boolean
  readonly added: (step: Step) => Partial<Step>
}

const additions: readonly Addition[] = [
  {
    label: 'takeaway',
    field: 'takeaway',
    isThere: step => step.takeaway !== undefined,
    added: () => ({ takeaway: '' }),
  },
  {
    label: 'today they, with us',
    field: 'todayThey withUs',
    isThere: step => step.todayThey !== undefined || step.withUs !== undefined,
    added: () => ({ todayThey: '', withUs: '' }),
  },
  {
    label: 'gap or watch-out',
    field: 'watchOuts',
    isThere: step => step.watchOuts.length > 0,
    added: () => ({ watchOuts: [newWatchOut()] }),
  },
  {
    label: 'before this step',
    field: 'prerequisites',
    isThere: step => step.prerequisites.length > 0,
    added: () => ({ prerequisites: [newPrerequisite()] }),
  },
  {
    label: 'if it breaks',
    field: 'fallback',
    isThere: step => step.fallback !== undefined,
    added: () => ({ fallback: '' }),
  },
  {
    label: 'if asked',
    field: 'ifAsked',
    isThere: step => step.ifAsked.length > 0,
    added: () => ({ ifAsked: [{ question: '' }] }),
  },
  {
    label: 'least minutes',
    field: 'leastMinutes',
    isThere: step => step.leastMinutes !== undefined,
    added: step => ({ leastMinutes: step.minutes / 2 }),
  },
  {
    label: 'skip when',
    field: 'skipWhen',
    isThere: step => step.skipWhen !== undefined,
    added: () => ({ skipWhen: '' }),
  },
  { label: 'medium', isThere: step => step.medium !== undefined, added: () => ({ medium: 'live' }) },
  ...(['executive', 'technical', 'user'] as const).map(audience => ({
    label: layerLabels[audience].toLowerCase(),
    isThere: (step: Step) => step.layers.some(layer => layer.audience === audience),
    added: (step: Step) => ({ layers: [...step.layers, { audience, tell: '' }] }),
  })),
  {
    label: 'another language',
    isThere: step => step.wordings.some(one => one.language === ''),
    added: step => ({ wordings: [...step.wordings, { language: '', tell: '' }] }),
  },
]

/** The chips of what the step does not have yet. */
export function AddChips({ step, onChange, speakers }: ExtrasProps) {
  const proofs = useInTitleOrder(useSummaries('proof'))
  const firstProof = proofs?.[0]
  const firstSpeaker = speakers[0]
  return (
    <fieldset className={styles.chips} aria-label="Add to the step">
      {additions
        .filter(({ isThere }) => !isThere(step))
        .map(({ label, field, added }) => (
          <span key={label} data-field={field}>
            <AddChip onPress={() => onChange(added(step))}>{label}</AddChip>
          </span>
        ))}
      {step.speakerId === undefined && firstSpeaker !== undefined && (
        <AddChip onPress={() => onChange({ speakerId: firstSpeaker.id })}>speaker</AddChip>
      )}
      {step.proofId === undefined && firstProof !== undefined && (
        <span data-field="proofId">
          <AddChip onPress={() => onChange({ proofId: firstProof.id as Step['proofId'] })}>proof</AddChip>
        </span>
      )}
      {parts
        .filter(part => !step.forParts.includes(part))
        .map(part => (
          <AddChip
            key={part}
            label={`For: ${partLabels[part]}`}
            onPress={() => onChange({ forParts: [...step.forParts, part] })}
          >
            {partLabels[part]}
          </AddChip>
        ))}
      {step.isResult !== true && (
        <AddChip onPress={() => onChange({ isResult: true })}>shows the result</AddChip>
      )}
    </fieldset>
  )
}

/** Short values in one row: times, medium, who speaks, what proves it, for whom. */
export function ShortExtras({ step, onChange, speakers }: ExtrasProps) {
  const proofs = useInTitleOrder(useSummaries('proof'))
  return (
    <>
      {step.leastMinutes !== undefined && (
        <StepBlock
          title="Least minutes"
          field="leastMinutes"
          onRemove={() => onChange({ leastMinutes: undefined })}
        >
          <NumberField
            label="Least minutes"
            labelHidden
            unit="min"
            min={0}
            max={step.minutes}
            value={step.leastMinutes}
            onCommit={value => onChange({ leastMinutes: value ?? undefined })}
          />
        </StepBlock>
      )}
      {step.medium !== undefined && (
        <StepBlock title="Medium" field="medium" onRemove={() => onChange({ medium: undefined })}>
          <Select
            label="Medium"
            labelHidden
            options={mediums.map(id => ({ id, label: mediumLabels[id] }))}
            value={step.medium}
            onChange={medium => onChange({ medium })}
          />
        </StepBlock>
      )}
      {step.speakerId !== undefined && (
        <StepBlock title="Speaker" field="speakerId" onRemove={() => onChange({ speakerId: undefined })}>
          <Select
            label="Speaker"
            labelHidden
            options={speakers}
            value={step.speakerId}
            onChange={speakerId => onChange({ speakerId })}
          />
        </StepBlock>
      )}
      {step.proofId !== undefined && (
        <StepBlock title="Proof" field="proofId" onRemove={() => onChange({ proofId: undefined })}>
          <Select
            label="Proof"
            labelHidden
            options={(proofs ?? []).map(proof => ({ id: proof.id, label: proof.title }))}
            value={step.proofId}
            onChange={id => onChange({ proofId: id as Step['proofId'] })}
          />
        </StepBlock>
      )}
      {step.skipWhen !== undefined && (
        <StepBlock title="Skip when" field="skipWhen" onRemove={() => onChange({ skipWhen: undefined })}>
          <TextField
            label="Skip when"
            labelHidden
            value={step.skipWhen}
            autoFocus={step.skipWhen === ''}
            onDraft={skipWhen => onChange({ skipWhen })}
          />
        </StepBlock>
      )}
      {(step.forParts.length > 0 || step.isResult === true) && (
        <StepBlock title="For whom, and what for" field="forParts isResult">
          <div className={styles.chips}>
            {step.forParts.map(part => (
              <ToggleChip
                key={part}
                isSelected
                onChange={() => onChange({ forParts: step.forParts.filter(one => one !== part) })}
              >
                {partLabels[part]}
              </ToggleChip>
            ))}
            {step.isResult === true && (
              <ToggleChip isSelected onChange={() => onChange({ isResult: undefined })}>
                shows the result
              </ToggleChip>
            )}
          </div>
        </StepBlock>
      )}
    </>
  )
}

/** What to do when it breaks, and when that was last tried. */
export function Fallback({ step, onChange }: Omit<ExtrasProps, 'speakers'>) {
  return (
    <StepBlock
      title="If it breaks"
      field="fallback bridge fallbackTriedOn"
      onRemove={() => onChange({ fallback: undefined, bridge: undefined, fallbackTriedOn: undefined })}
    >
      <div className={styles.stack}>
        <TextField
          label="If it breaks"
          labelHidden
          lines={1}
          placeholder="A recording, screens, words"
          value={step.fallback ?? ''}
          autoFocus={step.fallback === ''}
          onDraft={fallback => onChange({ fallback })}
        />
        <TextField
          label="What you say meanwhile"
          lines={1}
          placeholder="While it comes back, let me show you the same on a recording"
          value={step.bridge ?? ''}
          onDraft={bridge => onChange({ bridge: bridge === '' ? undefined : bridge })}
        />
        <DateField
          label="Last tried"
          value={step.fallbackTriedOn ?? null}
          onCommit={day => onChange({ fallbackTriedOn: day ?? undefined })}
        />
      </div>
    </StepBlock>
  )
}
