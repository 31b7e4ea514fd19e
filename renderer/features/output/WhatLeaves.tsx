import type { Choice, Part } from '@shared/output/leaving'
import { secretLabels } from '@shared/output/sheet'
import { EyeOff } from 'lucide-react'
import { Checkbox } from '../../ui/Checkbox'
import { Icon } from '../../ui/Icon'
import styles from './Output.module.css'

interface WhatLeavesProps {
  readonly parts: readonly Part[]
  readonly choice: Choice
  readonly onChange: (choice: Choice) => void
}

/** A box each: ticked leaves. What is private is out until somebody ticks it. */
export function WhatLeaves({ parts, choice, onChange }: WhatLeavesProps) {
  const sections = parts.filter(part => part.form === 'section')
  const secrets = parts.filter(part => part.form === 'secret')
  const toggled = (set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> => {
    const next = new Set(set)
    if (isIn) next.add(id)
    else next.delete(id)
    return next
  }
  return (
    <>
      <fieldset className={styles.block}>
        <legend>
          <Icon of={EyeOff} size="sm" /> Private, left out unless ticked
        </legend>
        {secrets.length === 0 && <p className={styles.none}>Nothing private is in this document.</p>}
        {secrets.map(({ id, secret }) => (
          <Checkbox
            key={id}
            isSelected={choice.picked.has(id)}
            onChange={isIn => onChange({ ...choice, picked: toggled(choice.picked, id, isIn) })}
          >
            <span className={styles.secret}>
              {secretLabels[secret.kind]}
              <span className={styles.aside} title={secret.words}>
                {secret.words}
              </span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
      {sections.length > 1 && (
        <fieldset className={styles.block}>
          <legend>What leaves</legend>
          {sections.map(({ id, title }) => (
            <Checkbox
              key={id}
              isSelected={!choice.omitted.has(id)}
              onChange={isIn => onChange({ ...choice, omitted: toggled(choice.omitted, id, !isIn) })}
            >
              <span className={styles.words}>{title}</span>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  )
}
