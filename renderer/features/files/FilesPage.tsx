import type { FilesTab } from '../../state/view'

export function FilesPage({ tab }: { readonly tab: FilesTab; readonly open?: string | undefined }) {
  return <h1>{tab}</h1>
}
