import { language } from './language'

const WORD = /^ {2}([\w-]+): \{zh: "?(.*?)"?, en: "?(.*?)"?\}/

/** The words of a package for the codes of its sources: its `messages.yaml` writes one a line, before its rules. */
export function wordsOf(files: Record<string, string>): (code: string) => string {
  const words = new Map<string, { zh: string; en: string }>()
  for (const line of (files['messages.yaml'] ?? '').split('\nrules:')[0]?.split('\n') ?? []) {
    const [, code, zh, en] = WORD.exec(line) ?? []
    if (code && zh && en) words.set(code, { zh, en })
  }
  return (code) => words.get(code)?.[language.value === 'en' ? 'en' : 'zh'] ?? code
}
