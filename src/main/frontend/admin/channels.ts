import type { Answer } from '@/shared/service'

export type Channel = Answer<'/api/v1/channels', 'get'>[number]
export type Shape = Answer<'/api/v1/channels/kinds', 'get'>[number]
export type Field = Shape['fields'][number]

/** What the channel hears of persons by; a group needs no address. */
export function needsAddress(shape: Shape | undefined): boolean {
  return shape !== undefined && shape.reach !== 'group'
}
