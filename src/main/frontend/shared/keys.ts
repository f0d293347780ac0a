import { onScopeDispose, shallowReactive } from 'vue'

/** A key that does something on the page that is open. `says` names the text of the help, empty for one that goes with another. */
export interface Shortcut {
  key: string
  says: string
  does: () => void
}

/** The shortcuts of what is on the screen, for the help. */
export const shortcuts = shallowReactive(new Set<Shortcut>())

const PRESSED = 'a, button, summary, input, select'
const TYPED_INTO = 'input, textarea, select, [contenteditable], [role="combobox"]'

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return
  if (document.querySelector('dialog[open]')) return
  // What has the focus is pressed by this key.
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest(PRESSED)) return
  const last = [...shortcuts].filter((shortcut) => shortcut.key === event.key).at(-1)
  if (last) {
    event.preventDefault()
    last.does()
  }
})

/** Shortcuts that hold as long as the component does. They do not act while somebody types. */
export function useShortcuts(...mine: Shortcut[]): void {
  mine.forEach((shortcut) => shortcuts.add(shortcut))
  onScopeDispose(() => mine.forEach((shortcut) => shortcuts.delete(shortcut)))
}
