import { language } from './language'

/** A decision table of a package as a page shows it. */
export interface Table {
  name: string
  inputs: string[]
  outputs: string[]
  notes: string[]
  rows: { id: string; cells: string[] }[]
}

const children = (of: Element, name: string): Element[] => [...of.children].filter((child) => child.localName === name)
const text = (of: Element): string => children(of, 'text')[0]?.textContent?.trim() ?? ''
const label = (of: Element): string => of.getAttribute('label') ?? of.getAttribute('name') ?? ''

/** Reads the decision tables of a DMN text. The description of a row, which names its basis, is its last cell. */
export function tablesOf(dmn: string): Table[] {
  const document = new DOMParser().parseFromString(dmn, 'application/xml')
  return [...document.getElementsByTagNameNS('*', 'decisionTable')].map((table) => {
    const rules = children(table, 'rule')
    const described = rules.some((rule) => children(rule, 'description').length > 0)
    const inputs = children(table, 'input')
    return {
      name: table.parentElement?.getAttribute('name') ?? '',
      inputs: inputs.map((input) => label(input) || text(children(input, 'inputExpression')[0] ?? input)),
      outputs: children(table, 'output').map(label),
      notes: [...children(table, 'annotation').map(label), ...(described ? [''] : [])],
      rows: rules.map((rule) => ({
        id: rule.id,
        cells: [
          ...['inputEntry', 'outputEntry', 'annotationEntry'].flatMap((kind) => children(rule, kind).map(text)),
          ...(described ? [children(rule, 'description')[0]?.textContent?.trim() ?? ''] : []),
        ],
      })),
    }
  })
}

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
