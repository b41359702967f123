import { openWebKit } from '../browsers.ts';
import { describeHolding } from './holds.ts';

describeHolding('webkit', openWebKit);
