import { ref, watch } from 'vue'
import { createI18n } from 'vue-i18n'

export type Language = 'zh-CN' | 'en'
type Texts = Record<string, unknown>

const KEPT = 'mingjing.language'
const files = import.meta.glob<Texts>('/*/messages/*.json', { eager: true, import: 'default' })

/** All texts of a language; each folder has those of its own pages under its name. */
function texts(of: Language): Texts {
  const all: Texts = {}
  for (const [file, content] of Object.entries(files)) {
    const [, desk, name] = /\/(\w+)\/messages\/(.+)\.json$/.exec(file) ?? []
    if (desk && name === of) all[desk] = content
  }
  return all
}

function first(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** The language that the pages speak and ask the service for. */
export const language = ref<Language>(first())

export const i18n = createI18n({
  legacy: false,
  locale: language.value,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': texts('zh-CN'), en: texts('en') } as Record<Language, never>,
})

watch(
  language,
  (now) => {
    localStorage.setItem(KEPT, now)
    i18n.global.locale.value = now
    document.documentElement.lang = now
  },
  { immediate: true },
)
