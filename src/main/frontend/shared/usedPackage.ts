import { computed } from 'vue'
import { useAnswer } from './asked'
import { wordsOf } from './packages'
import { get } from './service'

/** The texts of a rule package and its words for codes; a code stands for itself until they are there, or where they may not be read. */
export function usePackage(name: () => string | undefined) {
  const { answer } = useAnswer(async (signal) => {
    const id = name()
    return id ? await get('/api/v1/rules/{package}', { path: { package: id }, signal }) : undefined
  }, name)
  const files = computed(() => (answer.value as { files?: Record<string, string> } | undefined)?.files)
  const words = computed(() => wordsOf(files.value ?? {}))
  return { files, word: (code: string) => words.value(code) }
}
