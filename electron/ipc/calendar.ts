/** Days and calls for the user's calendar. */
import { saveFile } from '../windows/save-file'
import type { Handlers } from './handle'
import { windowOf } from './window'

export function calendarCalls(): Pick<Handlers, 'saveCalendar'> {
  return {
    saveCalendar: ({ name, text }, from) =>
      saveFile(windowOf(from), {
        ...{ title: 'Save for a calendar', name: `${name}.ics` },
        filter: { name: 'Calendar', extensions: ['ics'] },
        bytes: new TextEncoder().encode(text),
      }),
  }
}
