import { bring, remove } from './service'

const ROUTE = '/api/v1/warnings/{id}/attachments'

/** A file that was brought and waits for the act that names it. */
export interface BroughtFile {
  sha256: string
  name: string
  bytes: number
  expiresAt: string
}

export async function bringFile(warning: string, file: File, sent: (part: number) => void, signal: AbortSignal): Promise<BroughtFile> {
  return bring(ROUTE, file, { path: { id: warning }, query: { name: file.name }, signal }, sent)
}

export async function takeBack(warning: string, file: BroughtFile): Promise<void> {
  await remove('/api/v1/warnings/{id}/attachments/{sha256}', { path: { id: warning, sha256: file.sha256 } })
}
