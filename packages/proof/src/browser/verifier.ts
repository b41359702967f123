/**
 * The script of a proof pack: checks what the page carries, makes again what it shows, and says in words whether both
 * hold. Whatever goes wrong is said to be wrong.
 */
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import { toHtml } from '@kiwiconsent/markup';
import { readReceiptFile } from '../check/receipt-file.ts';
import { checkPack, type PackCheck } from '../pack/check-pack.ts';
import type { Pack } from '../pack/pack.ts';
import { packBody, packHead } from '../pack/pack-tree.tsx';
import { type CheckName, packWordsIn } from '../pack/pack-words.ts';

const NAMES: readonly CheckName[] = ['key', 'signature', 'receipt', 'shown', 'policy', 'page'];

function carried(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

function packIn(): Pack {
  const file = readReceiptFile(carried('kc-proof'));
  if (file.kind === 'unreadable') throw new Error(file.because);
  return {
    file,
    policy: JSON.parse(carried('kc-policy')),
    shown: JSON.parse(carried('kc-shown')),
    language: document.documentElement.lang,
  };
}

/** Whether the page shows what its data makes, and nothing beside it. */
function isAsMade(pack: Pack): boolean {
  const made = new DOMParser().parseFromString(toHtml([packHead(pack), packBody(pack)]), 'text/html');
  const isSame = ['kc-head', 'kc-pack'].every((id) => {
    const [shown, expected] = [document.getElementById(id), made.getElementById(id)];
    return shown !== null && shown.outerHTML === expected?.outerHTML;
  });
  const beside = document.body.querySelectorAll(':scope > :not(main, script)').length;
  return isSame && beside === 0 && document.querySelector('main')?.children.length === 3;
}

function checksOf(): readonly PackCheck[] {
  try {
    const pack = packIn();
    const page = isAsMade(pack) ? 'good' : 'bad';
    const checks = checkPack(pack, { hash: nobleHash, verify: nobleVerify });
    return [...checks, { name: 'page', outcome: page, because: '' }];
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    return NAMES.map((name) => ({ name, outcome: name === 'receipt' ? 'bad' : 'unknown', because: '' })).map(
      (check) => ({ ...check, because: check.outcome === 'bad' ? because : '' }) as PackCheck,
    );
  }
}

function say(checks: readonly PackCheck[]): void {
  const { verdict } = packWordsIn(document.documentElement.lang);
  const isGood = checks.every(({ outcome }) => outcome === 'good');
  const sentence = document.createElement('p');
  sentence.textContent = `${isGood ? '✓' : '✗'} ${isGood ? verdict.good : verdict.bad}`;
  const list = document.createElement('ul');
  for (const { name, outcome, because } of checks) {
    const item = document.createElement('li');
    item.className = outcome === 'good' ? 'yes' : 'no';
    const answer = document.createElement('b');
    answer.textContent = { good: verdict.yes, bad: verdict.no, unknown: verdict.unknown }[outcome];
    const asked = document.createElement('span');
    asked.textContent = `${verdict.checks[name]}${because === '' ? '' : ` (${because})`}`;
    item.append(answer, asked);
    list.append(item);
  }
  const place = document.getElementById('kc-verdict');
  if (place === null) return;
  place.className = isGood ? 'good' : 'bad';
  place.replaceChildren(sentence, list);
}

say(checksOf());
