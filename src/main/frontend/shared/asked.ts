import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { language } from './language'
import { Problem } from './service'

export interface Asking<T> {
  answer: Ref<T | undefined>
  problem: Ref<Problem | undefined>
  waiting: Ref<boolean>
  again: () => Promise<void>
}

/**
 * Asks the service now, whenever what is asked for changes, and when the language does. Of two answers under way the later
 * question wins; the last answer stays to be seen while the next is waited for.
 */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>, changes: () => unknown = () => null): Asking<T> {
  const answer = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const waiting = ref(false)
  let current: AbortController | undefined

  async function again(): Promise<void> {
    current?.abort()
    const mine = (current = new AbortController())
    waiting.value = true
    try {
      const told = await ask(mine.signal)
      if (mine !== current) return
      answer.value = told
      problem.value = undefined
    } catch (failure) {
      // Given up for a later question, or with the page that asked.
      if (mine.signal.aborted) return
      if (!(failure instanceof Problem)) throw failure
      problem.value = failure
    } finally {
      if (mine === current) waiting.value = false
    }
  }

  watch([changes, language], again, { immediate: true })
  onScopeDispose(() => current?.abort())
  return { answer, problem, waiting, again }
}
