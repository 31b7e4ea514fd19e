import { type Offered, offeredTemplates } from '@shared/debrief/mail-templates'
import { mailLanguageLabels, mailLanguageOf } from '@shared/debrief/mail-words'
import { audienceLabels } from '@shared/domain/template'
import { Copy, Pencil, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { IconButton } from '../../ui/IconButton'
import { Select } from '../../ui/Select'
import styles from './FollowUp.module.css'
import { TemplateEditor } from './TemplateEditor'
import { copyTemplate, ownTemplate } from './template-actions'
import { useOwnTemplates } from './use-own-templates'

interface TemplateChoiceProps {
  readonly chosenId: string
  readonly onChoose: (id: string) => void
}

/** By which template the mail is written, and the template itself when it is to be another one. */
export function TemplateChoice({ chosenId, onChoose }: TemplateChoiceProps) {
  const own = useOwnTemplates()
  const offered = useMemo(() => offeredTemplates(own), [own])
  const [editedId, setEdited] = useState<string>()
  const trash = useStore(state => state.trash)
  const edited = useRecord('template', editedId)
  const chosen = offered.find(({ id }) => id === chosenId)
  if (chosen === undefined) return null
  const isEdited = edited !== undefined && edited.id === chosen.id
  const open = async (make: (from: Offered) => Promise<string>) => {
    const id = await make(chosen)
    onChoose(id)
    setEdited(id)
  }
  return (
    <>
      <div className={styles.choice}>
        <Select
          label="Template"
          size="sm"
          options={offered.map(one => ({ id: one.id, label: labelOf(one) }))}
          value={chosen.id}
          onChange={onChoose}
        />
        <IconButton
          label={isEdited ? 'Close the template' : 'Edit the template'}
          icon={Pencil}
          isOn={isEdited}
          onPress={() => (isEdited ? setEdited(undefined) : void open(ownTemplate))}
        />
        <IconButton label="New template from this one" icon={Copy} onPress={() => void open(copyTemplate)} />
        {!chosen.isStarter && (
          <IconButton
            label="Move the template to the trash"
            icon={Trash2}
            onPress={() => trash('template', chosen.id, 'Template moved to the trash')}
          />
        )}
      </div>
      {isEdited && <TemplateEditor template={edited} />}
    </>
  )
}

/** "Technical, German: Nachfassen". */
function labelOf({ audience, language, name }: Offered): string {
  const known = mailLanguageOf(language)
  return `${audienceLabels[audience]}, ${known === undefined ? language : mailLanguageLabels[known]}: ${name}`
}
