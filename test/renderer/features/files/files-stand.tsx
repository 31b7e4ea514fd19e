/** "Your files" at one of its tabs, as the app shows it. */
import { FilesPage } from '../../../../renderer/features/files/FilesPage'
import { useStore } from '../../../../renderer/state/store'
import type { FilesTab } from '../../../../renderer/state/view'
import type { FakeBridge, FakeBridgeOptions } from '../../../helpers/fake-bridge'
import { showScreen } from '../../../helpers/screen-stand'

/** Follows the view, so that a press on a tab or a row is seen. */
function Shown() {
  const view = useStore(state => state.view)
  return view.kind === 'files' ? <FilesPage tab={view.tab} open={view.open} /> : <p>Elsewhere</p>
}

export function showFiles(
  tab: FilesTab,
  options: FakeBridgeOptions & { readonly open?: string } = {},
): Promise<FakeBridge> {
  const { open, ...rest } = options
  return showScreen(<Shown />, { ...rest, view: { kind: 'files', tab, open } })
}
