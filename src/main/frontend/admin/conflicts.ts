/** A fact that was refused because its id and version were known with another content. */
export interface Conflict {
  record: number
  fact: Record<string, unknown> & { source: string; factId: string; caseId: string }
  reviewedBy?: string
  note?: string
}
