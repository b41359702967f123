/** What the check of a receipt found, for a person. */
import type { CheckedReceipt, Cosigned, ReceiptFile, Step } from '@kiwiconsent/proof';
import type { Paint } from '../terminal/paint.ts';

const ASKED: Readonly<Record<Step['name'], string>> = {
  key: 'there is a key to check with',
  signature: 'the ledger’s checkpoint was signed with this key',
  receipt: 'this receipt, to the last byte, is in the ledger that was signed',
};

export function checkedLines({ receipt }: ReceiptFile, checked: CheckedReceipt, paint: Paint): string {
  const { isGood, steps, origin, index, size } = checked;
  const verdict = isGood
    ? paint.green('GOOD: this receipt is in the ledger as it stands here.')
    : paint.red('WRONG: this is not what the ledger holds.');
  const lines = [
    verdict,
    ...steps.map((step) => stepLine(step, paint)),
    ...(checked.differs.length > 0
      ? [`  Its proof carries another copy. What differs: ${checked.differs.join(', ')}.`]
      : []),
    '',
    `receipt  ${receipt.id}, ${receipt.control} on ${receipt.surface}, recorded ${receipt.recordedAt}`,
    `policy   version ${receipt.policy.version}, ${receipt.policy.hash}`,
    `ledger   ${origin}, entry ${index} of ${size}`,
    ...checked.cosigned.map((each) => cosignedLine(each, paint)),
    `key      ${checked.key || 'none'}`,
    checked.keyFrom === 'given' ? '         (the one you gave)' : paint.yellow(`         ${OWN_KEY}`),
  ];
  return `${lines.join('\n')}\n`;
}

const OWN_KEY =
  '(from the file itself: it shows that the file fits together, not whose it is; compare it, or give --key)';

function cosignedLine({ name, at, outcome }: Cosigned, paint: Paint): string {
  const said = {
    good: 'checked with the key you gave',
    bad: paint.red('its signature is false'),
    unchecked: paint.yellow('not checked: give its key with --witness'),
  };
  return `witness  ${name}, ${at} by its own clock (${said[outcome]})`;
}

function stepLine({ name, outcome, because }: Step, paint: Paint): string {
  if (outcome === 'good') return `  ${paint.green('yes')}  ${ASKED[name]}`;
  if (outcome === 'unknown') return `  ${paint.dim('  ?')}  ${ASKED[name]}`;
  return `  ${paint.red(' no')}  ${ASKED[name]}: ${because}`;
}
