/** At a start, before anything is shown: a removal that a crash interrupted goes on. Never rejects. */
import type { Notice } from '../store/notices'
import { type ForgetUses, resumeForgetting } from './forget-person'

export async function finishForgetting(
  uses: ForgetUses,
  onFailure: (where: string, error: unknown) => void,
): Promise<void> {
  try {
    const removal = await resumeForgetting(uses)
    if (removal !== undefined) uses.workspace.store.removeNotice(unfinished.id)
  } catch (error) {
    onFailure('removing a person', error)
    uses.workspace.store.addNotice(unfinished)
  }
}

const unfinished: Notice = {
  id: 'forget',
  form: 'unreadable',
  file: 'forget.json',
  message:
    'The removal of a person is not finished: something of them could not be written. Nothing else is affected. It goes on at the next start; make room on the disk if it is full.',
  actions: ['dismiss'],
}
