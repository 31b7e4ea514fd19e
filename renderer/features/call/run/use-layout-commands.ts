import { textSizeAfter } from '@shared/run/text-size'
import { defaultSettings, type RunLayout, runLayouts } from '@shared/settings'
import { useCommands } from '../../../app/use-commands'
import { useStore } from '../../../state/store'

/**
 * How the live view is laid out, remembered in the settings. The keys of the zoom change the size of the notes here:
 * what is read at arm's length is to grow, not the marks and the ruler round it.
 */
export function useLayoutCommands(): void {
  const { changeSettings } = useStore.getState()
  const resize = (way: 'larger' | 'smaller') => () =>
    void changeSettings({ runTextSize: textSizeAfter(useStore.getState().settings.runTextSize, way) })
  useCommands({
    'run.layout': () =>
      void changeSettings({ runLayout: otherLayout(useStore.getState().settings.runLayout) }),
    'run.text-larger': resize('larger'),
    'run.text-smaller': resize('smaller'),
    'app.zoom-in': resize('larger'),
    'app.zoom-out': resize('smaller'),
    'app.zoom-reset': () => void changeSettings({ runTextSize: defaultSettings.runTextSize }),
  })
}

const otherLayout = (layout: RunLayout): RunLayout =>
  runLayouts[(runLayouts.indexOf(layout) + 1) % runLayouts.length] ?? 'step'
