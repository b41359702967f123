/** What every store must do, whatever database is behind it: each driver's test calls this once. */
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../store-interface.ts';
import { countsContract } from './counts-contract.ts';
import { decisionsContract } from './decisions-contract.ts';
import { deliveriesContract } from './deliveries-contract.ts';
import { POLICY } from './entries.ts';
import { erasureContract } from './erasure-contract.ts';
import { ledgerContract } from './ledger-contract.ts';
import { othersContract } from './others-contract.ts';
import { readingContract } from './reading-contract.ts';
import { reportsContract } from './reports-contract.ts';

/** Opens a store over the same data each time it is called within one test; `fresh` starts an empty one. */
export interface StoreUnderTest {
  readonly fresh: () => Promise<void>;
  readonly open: () => Promise<Store>;
}

/** The store of the test that runs. */
export interface Subject {
  readonly store: () => Store;
  /** Closed, and opened again. */
  readonly reopened: () => Promise<Store>;
  /** Another one beside it, on the same data. */
  readonly beside: () => Promise<Store>;
}

/** The contract, as tests. Each begins with an empty store in which `POLICY` is published. */
export function storeContract(name: string, { fresh, open }: StoreUnderTest): void {
  describe(`${name} keeps the store's contract`, () => {
    let stores: readonly Store[] = [];
    const beside = async (): Promise<Store> => {
      const store = await open();
      stores = [...stores, store];
      return store;
    };
    const store = (): Store => {
      const [first] = stores;
      if (first === undefined) throw new Error('no store is open');
      return first;
    };
    const closed = async (): Promise<void> => {
      await Promise.all(stores.map((each) => each.close()));
      stores = [];
    };
    beforeEach(async () => {
      await fresh();
      await (await beside()).policies.publish(POLICY);
    });
    afterEach(closed);
    const reopened = async (): Promise<Store> => {
      await closed();
      return beside();
    };

    const subject: Subject = { store, reopened, beside };
    decisionsContract(subject);
    ledgerContract(subject);
    readingContract(subject);
    erasureContract(subject);
    countsContract(subject);
    reportsContract(subject);
    deliveriesContract(subject);
    othersContract(subject);
  });
}
