/** One of our messages as a record of the user's. Apart from the library, so that the debrief does not load all of it. */
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'
import { newTemplate, type Template } from '../domain/template'
import { uuidFromName } from '../sample/name-ids'
import type { StarterTemplate } from './form'

/** Taken twice it has the same id. */
export function templateFromStarter(one: StarterTemplate, making: Making): Template {
  const starter = `template/${one.id}`
  const { name, audience, callKinds, language = 'en', use, subject, body, cards } = one
  const template = newTemplate(
    { name, audience, callKinds, language, use, subject, body, starter, playbook: cards },
    making,
  )
  return { ...template, id: freshId('template', () => uuidFromName(`starter/${starter}`)) }
}
