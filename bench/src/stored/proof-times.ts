/** How long the server takes to answer with a receipt's proof, one after the other. */
const MOST = 1000;

/** Milliseconds, the shortest first. */
export async function proofTimes(port: number, ids: readonly string[]): Promise<readonly number[]> {
  const step = Math.max(1, Math.floor(ids.length / MOST));
  const times: number[] = [];
  for (const id of ids.filter((_, at) => at % step === 0)) {
    const from = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/_kc/receipts/${id}/proof`);
    const proof = await answer.text();
    times.push(performance.now() - from);
    if (!proof.startsWith('c2sp.org/tlog-proof@v1')) throw new Error(`no proof for ${id}: ${answer.status}`);
  }
  return times.sort((one, other) => one - other);
}
