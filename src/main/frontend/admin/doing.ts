import { ref } from 'vue'
import { Problem } from '@/shared/service'

/** Does one thing at a time; what went wrong stays to be read, and what was typed stays where it is. */
export function useDoing() {
  const busy = ref(false)
  const problem = ref<Problem>()

  async function run(what: () => Promise<unknown>): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = undefined
    try {
      await what()
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      problem.value = failure
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}
