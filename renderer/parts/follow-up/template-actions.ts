/** A template of the user's own: made, or taken from one of Presnap's, always with a way back. */
import type { Offered } from '@shared/debrief/mail-templates'
import { newTemplate, type Template } from '@shared/domain/template'
import { starterTemplates } from '@shared/starter/data/templates'
import { templateFromStarter } from '@shared/starter/take-template'
import { making } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'

/** The record to edit; one of Presnap's becomes the user's. */
export async function ownTemplate(offered: Offered): Promise<string> {
  if (!offered.isStarter) return offered.id
  const starter = starterTemplates.find(({ id }) => `template/${id}` === offered.id)
  if (starter === undefined) return offered.id
  const template = templateFromStarter(starter, making())
  await useStore.getState().commit([template], 'Template taken')
  sayUndoable(`“${template.name}” is yours now`)
  return template.id
}

/** A copy of it under a name of its own. */
export async function copyTemplate({
  audience,
  callKinds,
  language,
  subject,
  body,
  name,
}: Offered): Promise<string> {
  const template = newTemplate(
    { name: `${name}, mine`, audience, callKinds, language, subject, body, use: 'follow-up' },
    making(),
  )
  await useStore.getState().commit([template], 'Template made')
  sayUndoable(`“${template.name}” is made`)
  return template.id
}

export const changeTemplate = (id: string, fields: Partial<Template>): void =>
  useStore.getState().change('template', id, before => ({ ...before, ...fields }), 'Template edited')
