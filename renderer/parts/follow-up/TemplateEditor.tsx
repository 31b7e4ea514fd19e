import { mailFacts, mailSections, ownFacts } from '@shared/debrief/mail-template'
import { mailLanguageLabels, mailLanguageOf, mailLanguages } from '@shared/debrief/mail-words'
import { type CallKind, callKindLabels, callKinds } from '@shared/domain/call'
import { audienceLabels, audiences, type Template } from '@shared/domain/template'
import { ToggleChip } from '../../ui/Chips'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { TextField } from '../../ui/TextField'
import styles from './FollowUp.module.css'
import { changeTemplate } from './template-actions'

/** The template as plain text: what it says, and where Presnap fills in. The mail beside it follows at once. */
export function TemplateEditor({ template }: { readonly template: Template }) {
  const set = (fields: Partial<Template>) => changeTemplate(template.id, fields)
  const { callKinds: kinds } = template
  const toggle = (kind: CallKind, isOn: boolean) =>
    set({ callKinds: callKinds.filter(one => (one === kind ? isOn : kinds.includes(one))) })
  return (
    <section className={styles.editor} aria-label="The template">
      <TextField label="Name" value={template.name} onDraft={name => set({ name })} />
      <div className={styles.row}>
        <SegmentedControl
          label="Audience"
          segments={audiences.map(id => ({ id, label: audienceLabels[id] }))}
          value={template.audience}
          onChange={audience => set({ audience })}
        />
        <SegmentedControl
          label="Language"
          segments={mailLanguages.map(id => ({ id, label: mailLanguageLabels[id] }))}
          value={mailLanguageOf(template.language) ?? 'en'}
          onChange={language => set({ language })}
        />
      </div>
      <fieldset className={styles.kinds}>
        <legend>Kinds of call</legend>
        {callKinds.map(kind => (
          <ToggleChip key={kind} isSelected={kinds.includes(kind)} onChange={isOn => toggle(kind, isOn)}>
            {callKindLabels[kind]}
          </ToggleChip>
        ))}
      </fieldset>
      <TextField label="Subject" value={template.subject ?? ''} onDraft={subject => set({ subject })} />
      <TextField
        label="Text"
        value={template.body}
        lines={8}
        onDraft={body => set({ body })}
        hint={`Filled in where it stands: ${placeholders(template)}. What you leave out and the call has is added.`}
      />
    </section>
  )
}

const placeholders = ({ audience }: Template): string =>
  [...mailSections, ...mailFacts, ...(audience === 'salesperson' ? ownFacts : [])]
    .map(name => `{{${name}}}`)
    .join(' ')
