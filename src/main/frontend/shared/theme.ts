import { ref, watch } from 'vue'

export type Theme = 'light' | 'dark'

const KEPT = 'mingjing.theme'

function first(): Theme {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'light' || kept === 'dark') return kept
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export const theme = ref<Theme>(first())

watch(
  theme,
  (now) => {
    document.documentElement.classList.toggle('dark', now === 'dark')
  },
  { immediate: true },
)

export function otherTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark'
  localStorage.setItem(KEPT, theme.value)
}

/** A colour of the theme as it is now, for what draws itself. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}
