/** The system's own notifications. Where it has none, nothing is shown; the screen says it all the same. */
import { Notification } from 'electron'
import type { Notifier } from './reminders'

/** A notification that nobody holds may be collected, and then its press is lost. */
const shown = new Set<Notification>()

export const systemNotifier: Notifier = {
  notify: (title, body, onPress) => {
    if (!Notification.isSupported()) return
    const one = new Notification({ title, body })
    shown.add(one)
    one.on('click', () => {
      shown.delete(one)
      onPress()
    })
    one.on('close', () => shown.delete(one))
    one.show()
  },
}
