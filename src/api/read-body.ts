import { failed, success, type Result } from '../core/result';

/** The most that we read of one response: 32 MiB, decoded. 200 traces rarely reach one. */
const bodyLimit = 32 * 1024 * 1024;

/** Reads a body as UTF-8 and stops at 32 MiB. A connection that drops on the way is `offline`. */
export async function readBody(response: Response, host: string): Promise<Result<string>> {
  if (!response.body) return success('');
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > bodyLimit) {
        void reader.cancel().catch(() => {});
        const detail = 'The response is larger than 32 MiB and was not read.';
        return failed({ kind: 'bad-response', host, status: response.status, detail });
      }
      text += decoder.decode(part.value, { stream: true });
    }
  } catch {
    return failed({ kind: 'offline', host, detail: 'The connection dropped before the response was complete.' });
  }
  return success(text + decoder.decode());
}
