import { onScopeDispose, readonly, ref, type Ref } from 'vue'

const MINUTE_MS = 60_000

/** The present in milliseconds, told anew each minute: days left are shown by it. */
export function useNow(everyMs = MINUTE_MS): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), everyMs)
  onScopeDispose(() => clearInterval(timer))
  return readonly(now)
}
