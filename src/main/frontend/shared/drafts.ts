import { ref, watch, type Ref } from 'vue'
import { session } from './session'

const PREFIX = 'mingjing.draft.'

/**
 * A text that somebody is typing. It outlives an ended session and a page that is loaded anew, on this tab and for this account
 * only; `done` forgets it.
 */
export function useDraft(form: string): { text: Ref<string>; done: () => void } {
  const key = `${PREFIX}${session.value?.account ?? ''}.${form}`
  const text = ref(sessionStorage.getItem(key) ?? '')
  watch(text, (now) => (now ? sessionStorage.setItem(key, now) : sessionStorage.removeItem(key)))
  return {
    text,
    done: () => {
      text.value = ''
      sessionStorage.removeItem(key)
    },
  }
}

/** Forgets all drafts, as somebody signs out who may leave the machine to another. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  }
}
