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

interface Texts {
  readonly whole: string;
  readonly statement: string;
}

/** A receipt never changes, and its texts are asked for more than once: by the store, the ledger and the answer. */
const written = new WeakMap<Receipt, Texts>();

function textsOf(receipt: Receipt): Texts {
  const had = written.get(receipt);
  if (had !== undefined) return had;
  const texts = made(receipt);
  written.set(receipt, texts);
  return texts;
}

/** The one way to write `receipt`. */
export function receiptText(receipt: Receipt): string {
  return textsOf(receipt).whole;
}

/**
 * The same without what is a receipt's own (`format`, `id`, `previous`, and its three times): what was shown, by which
 * control, what was said. Many receipts share it word for word.
 */
export function statementText(receipt: Receipt): string {
  return textsOf(receipt).statement;
}

function made(receipt: Receipt): Texts {
  const { choice, policy, shown, signals } = receipt;
  const said =
    `{"choice":{"categories":${answers(choice.categories)},"objections":${JSON.stringify(choice.objections)}` +
    `,"providers":${answers(choice.providers)}},"control":${quoted(receipt.control)}`;
  const place =
    `,"language":${quoted(receipt.language)},"layer":${quoted(receipt.layer)}` +
    `,"notAsked":${JSON.stringify(receipt.notAsked)}` +
    `,"policy":{"hash":${quoted(policy.hash)},"version":${quoted(policy.version)}}`;
  const screen =
    `,"shown":{"markup":${quoted(shown.markup)},"script":${quoted(shown.script)}` +
    `,"style":${quoted(shown.style)},"text":${quoted(shown.text)}}` +
    `,"signals":{"gpc":${signals.gpc}},"surface":${quoted(receipt.surface)}`;
  const witness = `,"witness":${quoted(receipt.witness)}}`;
  return {
    statement: said + place + screen + witness,
    whole:
      `${said},"format":${quoted(receipt.format)},"id":${quoted(receipt.id)}${place}` +
      `,"previous":${quoted(receipt.previous)},"recordedAt":${quoted(receipt.recordedAt)}` +
      `,"saidAt":${quoted(receipt.saidAt)}${screen},"validUntil":${quoted(receipt.validUntil)}${witness}`,
  };
}
