import { computed } from 'vue'
import { useAnswer } from './asked'
import { wordsOf } from './packages'
import { get } from './service'

/** The words of a rule package for codes; a code stands for itself until they are there, or where they may not be read. */
export function usePackage(name: () => string | undefined) {
  const { answer } = useAnswer(async (signal) => {
    const id = name()
    return id ? await get('/api/v1/rules/{package}', { path: { package: id }, signal }) : undefined
  }, name)
  const words = computed(() => wordsOf((answer.value as { files?: Record<string, string> } | undefined)?.files ?? {}))
  return { word: (code: string) => words.value(code) }
}
