/**
 * A receipt's canonical text: RFC 8785, of which the UTF-8 bytes are what the ledger commits to (docs/spec/receipt.md).
 *
 * Written out by hand because it runs for every decision; a test holds it to `canonicalJson`. Who checks a receipt from
 * elsewhere uses `canonicalJson`: it leaves nothing out.
 */
import type { Receipt } from './receipt.ts';

const quoted = (text: string): string => JSON.stringify(text);

/** An object of texts with its keys in order. */
function answers(given: Readonly<Record<string, string | undefined>>): string {
  const keys = Object.keys(given);
  if (keys.length > 1) keys.sort();
  let text = '{';
  for (const key of keys) {
    const answer = given[key];
    if (answer === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${quoted(key)}:${quoted(answer)}`;
  }
  return `${text}}`;
}

/** A receipt never changes, and its text is asked for twice: by the ledger and for the answer. */
const written = new WeakMap<Receipt, string>();

/** The one way to write `receipt`. */
export function receiptText(receipt: Receipt): string {
  const had = written.get(receipt);
  if (had !== undefined) return had;
  const text = textOf(receipt);
  written.set(receipt, text);
  return text;
}

function textOf(receipt: Receipt): string {
  const { choice, policy, shown, signals } = receipt;
  return (
    `{"choice":{"categories":${answers(choice.categories)},"objections":${JSON.stringify(choice.objections)}` +
    `,"providers":${answers(choice.providers)}},"control":${quoted(receipt.control)}` +
    `,"format":${quoted(receipt.format)},"id":${quoted(receipt.id)},"language":${quoted(receipt.language)}` +
    `,"layer":${quoted(receipt.layer)},"notAsked":${JSON.stringify(receipt.notAsked)}` +
    `,"policy":{"hash":${quoted(policy.hash)},"version":${quoted(policy.version)}}` +
    `,"previous":${quoted(receipt.previous)},"recordedAt":${quoted(receipt.recordedAt)}` +
    `,"saidAt":${quoted(receipt.saidAt)},"shown":{"markup":${quoted(shown.markup)}` +
    `,"script":${quoted(shown.script)},"style":${quoted(shown.style)},"text":${quoted(shown.text)}}` +
    `,"signals":{"gpc":${signals.gpc}},"surface":${quoted(receipt.surface)}` +
    `,"validUntil":${quoted(receipt.validUntil)},"witness":${quoted(receipt.witness)}}`
  );
}
