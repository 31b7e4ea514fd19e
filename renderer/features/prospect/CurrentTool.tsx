import type { CurrentTool as Tool } from '@shared/domain/prospect'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { DateField } from '../../ui/DateTimeField'
import { Icon } from '../../ui/Icon'
import { LinesField } from '../../ui/LinesField'
import { useAsked } from '../../ui/landing'
import { TextField } from '../../ui/TextField'
import { changeProspect } from './change-prospect'
import { dayWithYear } from './FactRow'
import styles from './Profile.module.css'
import type { ProfileView } from './use-profile'

/** P18, "Sleeping like a baby": what their tool still does well, what it no longer does, and until when it is worth its keep. */
export function CurrentTool({ view }: { readonly view: ProfileView }) {
  const { prospect } = view
  const tool = prospect.currentTool
  const [isOpen, setOpen] = useState(false)
  useAsked(field => field === 'current-tool' && setOpen(true))
  const set = (fields: Partial<Tool>) =>
    changeProspect(
      prospect.id,
      before => ({
        ...before,
        currentTool: {
          ...{ name: '', stillDoesWell: [], noLongerDoes: [] },
          ...before.currentTool,
          ...fields,
        },
      }),
      'Current tool edited',
    )
  return (
    <li className={styles.row} data-field="current-tool">
      <button
        type="button"
        className={styles.rowButton}
        data-row="current-tool"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.term}>Today’s tool</span>
        {tool === undefined || tool.name.trim() === '' ? (
          <span className={styles.missing}>not known yet</span>
        ) : (
          <span className={styles.value}>
            {tool.name}
            <ToolLines view={view} tool={tool} />
          </span>
        )}
      </button>
      {isOpen && (
        <div className={styles.editor}>
          <div className={styles.fields}>
            <TextField
              label="Today’s tool"
              labelHidden
              placeholder="What they use now"
              autoFocus={tool === undefined}
              value={tool?.name ?? ''}
              onDraft={name => set({ name })}
            />
            <LinesField
              label="Still does well"
              value={tool?.stillDoesWell ?? []}
              onChange={stillDoesWell => set({ stillDoesWell })}
            />
            <LinesField
              label="No longer does"
              value={tool?.noLongerDoes ?? []}
              onChange={noLongerDoes => set({ noLongerDoes })}
            />
            <DateField
              label="Gives value until"
              value={tool?.valueUntil ?? null}
              onCommit={valueUntil => set({ valueUntil: valueUntil ?? undefined })}
            />
          </div>
        </div>
      )}
    </li>
  )
}

function ToolLines({ view, tool }: { readonly view: ProfileView; readonly tool: Tool }) {
  return (
    <>
      {tool.stillDoesWell.map((words, at) => (
        <span key={`${at} ${words}`} className={styles.tool}>
          <Icon of={Check} size="xs" tone="accent" />
          <span>
            <span className={styles.source}>still </span>
            {words}
          </span>
        </span>
      ))}
      {tool.noLongerDoes.map((words, at) => (
        <span key={`${at} ${words}`} className={styles.tool}>
          <Icon of={X} size="xs" tone="danger" />
          <span>
            <span className={styles.source}>no longer </span>
            {words}
          </span>
        </span>
      ))}
      {tool.valueUntil !== undefined && (
        <span className={styles.source}>gives value until {dayWithYear(tool.valueUntil, view.now)}</span>
      )}
    </>
  )
}
