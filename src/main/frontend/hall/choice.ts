import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** What the queue shows, as it stands in the address: lists are parted by commas, `assignee` may be `me` or `none`. */
export interface Choice {
  state?: string
  level?: string
  department?: string
  assignee?: string
  q?: string
  /** What I keep out of my list: left out if not given, `only` or `all`. */
  snoozed?: string
  after?: string
}

const NAMES = ['state', 'level', 'department', 'assignee', 'q', 'snoozed', 'after'] as const

/** The choice of the address, and ways to change it. Whatever is changed, the list begins at its beginning. */
export function useChoice() {
  const route = useRoute()
  const router = useRouter()
  const choice = computed<Choice>(() =>
    Object.fromEntries(NAMES.flatMap((name) => (typeof route.query[name] === 'string' ? [[name, route.query[name]]] : []))),
  )
  const isChosen = computed(() => NAMES.some((name) => name !== 'after' && choice.value[name]))

  function choose(change: Choice): void {
    const query = { ...choice.value, after: undefined, ...change }
    void router.push({ query: Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Record<string, string> })
  }

  return { choice, isChosen, choose, clear: () => void router.push({ query: {} }) }
}
