import { onScopeDispose, ref, type Ref } from 'vue'
import { whoAmI } from './session'

const AGAIN_MS = 3_000
const AGAIN_AT_MOST_MS = 30_000

export type Connection = 'connecting' | 'open' | 'lost'

/**
 * Listens to events of the service as long as the component lives. After a lost connection it goes on behind the last event
 * that was heard: the browser does so by itself as long as it tries; after a refusal, which makes it give up, this does.
 */
export function useLive<T>(route: string, event: string, heard: (told: T) => void): Ref<Connection> {
  const connection = ref<Connection>('connecting')
  let last = ''
  let waitMs = AGAIN_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let source: EventSource | undefined

  function listen(): void {
    source = new EventSource(last ? `${route}?after=${encodeURIComponent(last)}` : route)
    source.addEventListener('open', () => {
      connection.value = 'open'
      waitMs = AGAIN_MS
    })
    source.addEventListener(event, (message: MessageEvent<string>) => {
      last = message.lastEventId || last
      heard(JSON.parse(message.data) as T)
    })
    source.addEventListener('error', () => {
      connection.value = 'lost'
      if (source?.readyState === EventSource.CLOSED) later()
    })
  }

  function later(): void {
    timer = setTimeout(() => {
      listen()
      // The refusal may have been for want of a session, which an event source does not say.
      void whoAmI().catch(() => undefined)
    }, waitMs)
    waitMs = Math.min(waitMs * 2, AGAIN_AT_MOST_MS)
  }

  listen()
  onScopeDispose(() => {
    source?.close()
    clearTimeout(timer)
  })
  return connection
}
